import type { Queries } from './db';
import { makeAllDue } from './plan-moments';
import { number } from './rows';

/** Makes polls and other changes of subscriptions wait until this transaction ends; the version stays. */
export async function lockCursor(queries: Queries): Promise<void> {
  await queries.all('update cursor set version = version where id = 1');
}

/**
 * The subscriptions have changed: a poll that was decided before conflicts, and all plans are due. Gives the new version.
 */
export async function moveCursor(queries: Queries): Promise<number> {
  const rows = await queries.all('update cursor set version = version + 1 where id = 1 returning version');
  await makeAllDue(queries);
  return number(rows[0] ?? {}, 'version');
}
