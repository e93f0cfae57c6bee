import { DAY_MS } from '../../domain/instant';
import type { EpochMs } from '../../domain/instant';
import type { Checks, PollStore } from '../../ports/store';
import type { Db, Queries } from './db';
import { number, wholeMs } from './rows';

const KEPT_MS = 40 * DAY_MS;

/** Proof that Partner Center was read. */
export function createCheckStore(db: Db): Pick<PollStore, 'recordCheck' | 'checks'> {
  return {
    recordCheck: (at) => db.tx((queries) => recordCheck(queries, at)),
    checks: (since, until) => checks(db, since, until),
  };
}

async function recordCheck(queries: Queries, at: EpochMs): Promise<void> {
  await queries.all('insert into poll_check (checked_at) values ($1) on conflict (checked_at) do nothing', [
    wholeMs(at),
  ]);
  await queries.all('delete from poll_check where checked_at < $1', [wholeMs(at - KEPT_MS)]);
}

async function checks(queries: Queries, since: EpochMs, until: EpochMs): Promise<Checks> {
  const [row = {}] = await queries.all(
    `select count(*) as amount, max(spans.gap) as gap, max(spans.checked_at) as newest from (
       select checked_at, checked_at - coalesce(lag(checked_at) over (order by checked_at), $1) as gap
       from poll_check where checked_at >= $1 and checked_at <= $2) spans`,
    [wholeMs(since), wholeMs(until)],
  );
  const count = number(row, 'amount');
  if (count === 0) return { count, longestGapMs: Math.max(0, until - since) };
  return { count, longestGapMs: Math.max(number(row, 'gap'), until - number(row, 'newest')) };
}
