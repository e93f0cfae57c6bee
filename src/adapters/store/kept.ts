import type { EpochMs } from '../../domain/instant';
import type { KeptStore } from '../../ports/store';
import type { Db, Queries } from './db';
import { number, text, wholeMs } from './rows';

/** Small texts of the adapters. */
export function createKeptStore(db: Db): KeptStore {
  return {
    async kept(name) {
      const [row] = await db.all('select value, version, kept_at from kept where name = $1', [name]);
      if (row === undefined) return undefined;
      return { value: text(row, 'value'), version: number(row, 'version'), keptAt: number(row, 'kept_at') };
    },
    keep: (name, value, now, expected) =>
      expected === undefined
        ? replace(db, { name, value, now }).then(() => true)
        : replaceVersion(db, { name, value, now }, expected),
    async drop(name) {
      await db.all('delete from kept where name = $1', [name]);
    },
    async keptNames(prefix) {
      const sql = 'select name from kept where substr(name, 1, length(cast($1 as text))) = $1';
      const rows = await db.all(sql, [prefix]);
      return rows.map((row) => text(row, 'name')).sort();
    },
  };
}

interface Text {
  readonly name: string;
  readonly value: string;
  readonly now: EpochMs;
}

async function replace(queries: Queries, { name, value, now }: Text): Promise<void> {
  await queries.all(
    `insert into kept (name, value, version, kept_at) values ($1, $2, 1, $3)
     on conflict (name) do update
       set value = excluded.value, version = kept.version + 1, kept_at = excluded.kept_at`,
    [name, value, wholeMs(now)],
  );
}

/** Whether it stands now is asked again when the answer to a commit was lost: it may have gone through. */
async function replaceVersion(db: Db, text: Text, expected: number): Promise<boolean> {
  let tries = 0;
  return db.tx(async (queries) => {
    tries += 1;
    const written = expected === 0 ? await first(queries, text) : await next(queries, text, expected);
    return written || (tries > 1 && (await stands(queries, text, expected + 1)));
  });
}

async function first(queries: Queries, { name, value, now }: Text): Promise<boolean> {
  const rows = await queries.all(
    `insert into kept (name, value, version, kept_at) values ($1, $2, 1, $3)
     on conflict (name) do nothing returning name`,
    [name, value, wholeMs(now)],
  );
  return rows.length === 1;
}

async function next(queries: Queries, { name, value, now }: Text, expected: number): Promise<boolean> {
  const rows = await queries.all(
    `update kept set value = $2, version = version + 1, kept_at = $3
     where name = $1 and version = $4 returning name`,
    [name, value, wholeMs(now), expected],
  );
  return rows.length === 1;
}

async function stands(queries: Queries, { name, value }: Text, version: number): Promise<boolean> {
  const rows = await queries.all('select name from kept where name = $1 and version = $2 and value = $3', [
    name,
    version,
    value,
  ]);
  return rows.length === 1;
}
