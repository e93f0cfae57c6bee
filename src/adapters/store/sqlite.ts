import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { storable } from './db';
import type { Db, Param, Queries, Row } from './db';
import { isBusy, sqliteError } from './sqlite-errors';
import { createStatements } from './sqlite-statements';
import { createTurns } from './turns';

export interface SqliteOptions {
  /** How long to wait for another process's lock before giving up. */
  readonly patienceMs?: number;
}

/** SQLite's own waiting blocks this process: it gets a short spell only, and timers their turn in between. */
const BLOCKING_WAIT_MS = 20;
const PAUSE_MS = 10;

/**
 * Opens (or creates) the database file. WAL with `synchronous=full`: a commit survives a power cut. The file may be
 * open in several processes of one machine, never over a network drive. Throws `RefusedError` when it cannot be
 * opened, `RetryLaterError` when another process keeps it locked.
 */
export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Db> {
  keepPrivate(file);
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const connection = new Connection(() => new DatabaseSync(file), file, options.patienceMs ?? 10_000);
  try {
    await connection.configure();
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Makes a new file readable by the bot's own user only: it holds customers' data. SQLite's log files follow suit. */
function keepPrivate(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch {
    // Opening the database meets the same obstacle and says what to do about it.
  }
}

/** One connection; transactions and statements take turns on it. */
class Connection implements Db {
  readonly kind = 'sqlite';
  private database: DatabaseSyncInstance | undefined;
  private readonly statements = createStatements((sql) => this.live().prepare(sql));
  private readonly inTurn = createTurns();
  private readonly inTransaction: Queries = {
    all: (sql, params) =>
      new Promise((resolve) => {
        resolve(this.run(sql, params));
      }),
  };

  constructor(
    private readonly open: () => DatabaseSyncInstance,
    private readonly file: string,
    private readonly patienceMs: number,
  ) {}

  async configure(): Promise<void> {
    this.database = this.guard(this.open);
    this.exec(`pragma busy_timeout = ${String(BLOCKING_WAIT_MS)}`);
    await this.whenFree(() => {
      this.exec('pragma journal_mode = wal');
    });
    this.exec('pragma synchronous = full; pragma fullfsync = on; pragma foreign_keys = on');
  }

  /** One writer at a time is SQLite's nature: nobody else holds rows that could be passed over. */
  claiming(): string {
    return '';
  }

  all(sql: string, params?: readonly Param[]): Promise<readonly Row[]> {
    return this.inTurn(() => this.whenFree(() => this.run(sql, params)));
  }

  tx<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      await this.whenFree(() => {
        this.exec('begin immediate');
      });
      try {
        const result = await work(this.inTransaction);
        this.exec('commit');
        return result;
      } catch (error) {
        // A full disk has rolled back already; a second rollback would hide the reason.
        if (this.database?.isTransaction) this.exec('rollback');
        throw error;
      }
    });
  }

  /**
   * The driver can only let go of prepared statements when they are collected, and until then SQLite keeps the files
   * of the log beside the database. Emptying the log first makes the one file complete, as people who copy it expect.
   */
  close(): Promise<void> {
    return this.inTurn(() => {
      this.emptyLog();
      this.statements.clear();
      this.database?.close();
      this.database = undefined;
      return Promise.resolve();
    });
  }

  private emptyLog(): void {
    try {
      this.database?.exec('pragma wal_checkpoint(truncate)');
    } catch {
      // Somebody else is reading, or the file is no database at all: the log stays, and is read at the next start.
    }
  }

  private async whenFree<T>(work: () => T): Promise<T> {
    const deadline = performance.now() + this.patienceMs;
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= deadline) throw error;
        await delay(PAUSE_MS);
      }
    }
  }

  private run(sql: string, params: readonly Param[] = []): readonly Row[] {
    return this.guard(() => this.statements.of(sql).all(...params.map(storable)) as readonly Row[]);
  }

  private exec(sql: string): void {
    this.guard(() => {
      this.live().exec(sql);
    });
  }

  private live(): DatabaseSyncInstance {
    if (!this.database) throw new Error('The store is closed.');
    return this.database;
  }

  private guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw sqliteError(error, this.file);
    }
  }
}
