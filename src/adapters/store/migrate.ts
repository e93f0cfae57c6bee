import { RefusedError } from '../../ports/errors';
import type { Db, Queries } from './db';
import { MIGRATIONS } from './migrations';
import type { Migration } from './migrations';

/** Any number that no other program is likely to lock. */
const ADVISORY_LOCK = 7_266_254_911;

/**
 * Brings the database up to this version's schema, in one transaction, one process at a time. Gives the names of the
 * steps applied now. Throws `RefusedError` when a newer version of the bot has been here.
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  return db.tx(async (queries) => {
    if (db.kind === 'postgres') await queries.all('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const applied = await appliedSteps(queries);
    if (applied > migrations.length) throw newerDatabase(applied, migrations.length);
    const missing = migrations.slice(applied);
    for (const [index, migration] of missing.entries()) await apply(queries, applied + index + 1, migration);
    return missing.map(({ name }) => name);
  });
}

async function appliedSteps(queries: Queries): Promise<number> {
  await queries.all('create table if not exists migration (step integer primary key, name text not null)');
  const rows = await queries.all('select max(step) as step from migration');
  return Number(rows[0]?.['step'] ?? 0);
}

async function apply(queries: Queries, step: number, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await queries.all(statement);
  await queries.all('insert into migration (step, name) values ($1, $2)', [step, migration.name]);
}

function newerDatabase(found: number, known: number): RefusedError {
  return new RefusedError(
    `The database was made by a newer version of referral-bot (its schema is at step ${String(found)}, this version ` +
      `knows ${String(known)}): start that version again, or restore the backup made before the upgrade.`,
  );
}
