import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient, PoolConfig } from 'pg';
import type { Log } from '../../ports/log';
import { storable } from './db';
import type { Db, Param, Queries, Row } from './db';
import { postgresError, troubleOf } from './postgres-errors';
import type { Server } from './postgres-errors';

export interface PostgresOptions {
  /** Waits before the second, third … try of work that lost its connection or a race. */
  readonly retryDelaysMs?: readonly number[];
  readonly maxConnections?: number;
}

const RETRY_DELAYS_MS = [20, 100, 400, 1000, 2000];
const INT8 = 20;

/** The limits free the rows a replica holds when that replica freezes in the middle of a transaction. */
const BEGIN = `begin isolation level read committed;
  set local lock_timeout = '10s'; set local idle_in_transaction_session_timeout = '20s'`;

/** Connects on first use. The log never gets the URL, a statement's values or what the server says about them. */
export async function openPostgres(url: string, log: Log, options: PostgresOptions = {}): Promise<Db> {
  const { retryDelaysMs = RETRY_DELAYS_MS, maxConnections = 8 } = options;
  const { Pool, types } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'referral-bot',
    types: typesWithNumbers(types.getTypeParser),
  });
  surviveLostConnections(pool, log);
  return new PooledDb(pool, serverOf(url), retryDelaysMs);
}

/** Counts and moments come as numbers, not as texts. Only for this pool. */
function typesWithNumbers(defaults: unknown): NonNullable<PoolConfig['types']> {
  const parserOf = defaults as (oid: number, format?: string) => unknown;
  return { getTypeParser: (oid: number, format?: string) => (oid === INT8 ? Number : parserOf(oid, format)) };
}

/**
 * A connection that dies emits `error`: on the pool while it is idle, on the client while it is in use. Without a
 * listener on both, a restart of the server ends the process. The query that was running rejects by itself.
 */
function surviveLostConnections(pool: Pool, log: Log): void {
  const report = (error: Error): void => {
    log.warn('database connection lost', { code: (error as NodeJS.ErrnoException).code ?? 'none' });
  };
  pool.on('error', report);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
}

function serverOf(url: string): Server {
  const { hostname, port, pathname, username } = new URL(url);
  const address = `${hostname || 'local socket'}:${port || '5432'}`;
  return { address, database: decodeURIComponent(pathname.slice(1)), user: decodeURIComponent(username) };
}

class PooledDb implements Db {
  readonly kind = 'postgres';
  private closing: Promise<void> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly server: Server,
    private readonly retryDelaysMs: readonly number[],
  ) {}

  claiming(alias: string): string {
    return `for update of ${alias} skip locked`;
  }

  all(sql: string, params?: readonly Param[]): Promise<readonly Row[]> {
    return this.repeatedly(() => this.withClient((client) => run(client, sql, params)));
  }

  tx<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.repeatedly(() => this.withClient((client) => transaction(client, work)));
  }

  close(): Promise<void> {
    this.closing ??= this.pool.end();
    return this.closing;
  }

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = troubleOf(error) === 'connection';
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async repeatedly<T>(work: () => Promise<T>): Promise<T> {
    for (const delayMs of this.retryDelaysMs) {
      try {
        return await work();
      } catch (error) {
        if (troubleOf(error) === 'other') throw postgresError(error, this.server);
      }
      await delay(delayMs);
    }
    return work().catch((error: unknown) => {
      throw postgresError(error, this.server);
    });
  }
}

async function transaction<T>(client: PoolClient, work: (queries: Queries) => Promise<T>): Promise<T> {
  await client.query(BEGIN);
  try {
    const result = await work({ all: (sql, params) => run(client, sql, params) });
    await client.query('commit');
    return result;
  } catch (error) {
    // On a broken connection the server has rolled back by itself.
    if (troubleOf(error) !== 'connection') await client.query('rollback');
    throw error;
  }
}

async function run(client: PoolClient, sql: string, params: readonly Param[] = []): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(sql, params.map(storable));
  return rows;
}
