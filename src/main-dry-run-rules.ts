import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { destinationOf } from './adapters/console/platform';
import { valuesList } from './adapters/store/db';
import type { Queries, Row } from './adapters/store/db';
import { migrate } from './adapters/store/migrate';
import { MIGRATIONS } from './adapters/store/migrations';
import { openPostgres } from './adapters/store/postgres';
import { openSqlite } from './adapters/store/sqlite';
import type { Env } from './ports/config';
import { RefusedError } from './ports/errors';
import type { Log } from './ports/log';

const SQLITE_FILE = 'referral-bot.db';

/** What the dry run has of the real bot. */
export interface CopiedRules {
  readonly rules: number;
  readonly conversations: number;
  /** Which platforms speak in them. */
  readonly platforms: readonly string[];
  /** Why there are none, where that is not because nobody has subscribed. */
  readonly why?: string;
  /** Whether the database is there, and of this very version. */
  readonly current: boolean;
}

/**
 * Copies the conversations and rules of the configured database into a new one in this folder, where all of them are
 * printed. The configured one is not written to: no lock is taken and no schema brought up to date. One that cannot be
 * read is said to be so, for the rest can be tried without it.
 */
export async function copyRules(env: Env, folder: string, log: Log): Promise<CopiedRules> {
  try {
    const stored = await readRules(env, log);
    const current = stored?.step === MIGRATIONS.length;
    if (stored === undefined || stored.subscriptions.length === 0) return { ...NONE, current };
    await writeRules(folder, stored);
    return { ...copiedRules(stored), current };
  } catch (error) {
    return { ...NONE, why: `The database could not be read (${reasonOf(error)})` };
  }
}

const NONE: CopiedRules = { rules: 0, conversations: 0, platforms: [], current: false };

function copiedRules({ subscriptions, destinations }: StoredRules): Omit<CopiedRules, 'current'> {
  const conversations = new Set(subscriptions.map((row) => row['destination_id'])).size;
  const platforms = destinations.map((row) => String(row['platform']));
  return { rules: subscriptions.length, conversations, platforms };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/[.\s]+$/, '') : String(error);
}

/** As the rows of the database have them, whichever columns its version has. */
interface StoredRules {
  /** How many steps its schema has; those of newer versions of the bot have more. */
  readonly step: number;
  readonly destinations: readonly Row[];
  readonly subscriptions: readonly Row[];
}

type Select = (sql: string) => Promise<readonly Row[]>;

/** `undefined` when there is no database yet. */
async function readRules(env: Env, log: Log): Promise<StoredRules | undefined> {
  const url = env['DATABASE_URL']?.trim() ?? '';
  if (url !== '') return rulesOfPostgres(url, log);
  const file = join(resolve(env['DATA_DIR']?.trim() || './data'), SQLITE_FILE);
  return existsSync(file) ? rulesOfSqlite(file) : undefined;
}

async function rulesOfPostgres(url: string, log: Log): Promise<StoredRules> {
  const db = await openPostgres(url, log, { maxConnections: 1, retryDelaysMs: [] });
  try {
    return await db.tx(async (queries) => {
      await queries.all('set transaction read only');
      return rulesIn((sql) => queries.all(sql));
    });
  } finally {
    await db.close();
  }
}

async function rulesOfSqlite(file: string): Promise<StoredRules> {
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return await rulesIn((sql) => Promise.resolve(database.prepare(sql).all() as readonly Row[]));
  } finally {
    database.close();
  }
}

async function rulesIn(select: Select): Promise<StoredRules> {
  const [last] = await select('select max(step) as step from migration');
  return {
    step: Number(last?.['step'] ?? 0),
    destinations: await select('select * from destination where removed_at is null'),
    subscriptions: await select('select * from subscription order by created_at, version'),
  };
}

/** Written at the step they were read at; opening the database as a store brings it up to date. */
async function writeRules(folder: string, { step, destinations, subscriptions }: StoredRules): Promise<void> {
  if (step > MIGRATIONS.length) throw new RefusedError('a newer version of the bot made it');
  const db = await openSqlite(join(folder, SQLITE_FILE));
  try {
    await migrate(db, MIGRATIONS.slice(0, step));
    await db.tx(async (queries) => {
      for (const row of destinations.map(printedHere)) await insert(queries, 'destination', row);
      for (const row of subscriptions) await insert(queries, 'subscription', row);
    });
  } finally {
    await db.close();
  }
}

function printedHere(row: Row): Row {
  const address = destinationOf(String(row['platform']), String(row['id']))?.address;
  return { ...row, address: address ?? '' };
}

async function insert(queries: Queries, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const list = valuesList([Object.values(row)]);
  await queries.all(`insert into ${table} (${columns.join(', ')}) values ${list.sql}`, list.params);
}
