import { join } from 'node:path';
import { RefusedError } from '../../ports/errors';
import type { Log } from '../../ports/log';
import type { Store } from '../../ports/store';
import { dataDirProblem } from './config';
import type { StoreConfig } from './config';
import type { Db } from './db';
import { migrate } from './migrate';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';
import { createStore } from './store';

const SQLITE_FILE = 'referral-bot.db';

/**
 * Opens the database and brings its schema up to date. Throws `RefusedError` when a person must act (folder, password,
 * missing database, a newer version's schema) and `RetryLaterError` when the database does not answer.
 */
export async function openStore(config: StoreConfig, log: Log): Promise<Store> {
  const db = await openDb(config, log);
  try {
    const applied = await migrate(db);
    log.info('store opened', { kind: db.kind, migrations: applied.length });
    return createStore(db);
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function openDb(config: StoreConfig, log: Log): Promise<Db> {
  if (config.kind === 'postgres') return openPostgres(config.url, log);
  const problem = dataDirProblem(config.dataDir);
  if (problem !== undefined) throw new RefusedError(`DATA_DIR ${problem}.`);
  return openSqlite(join(config.dataDir, SQLITE_FILE));
}
