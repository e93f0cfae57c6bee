import type { EpochMs } from '../../domain/instant';
import { chunks, inList, valuesList } from './db';
import type { Queries, Row } from './db';
import { text } from './rows';

const ROWS_PER_STATEMENT = 100;
const IDS_PER_STATEMENT = 512;

/** For an open referral that needs no thought until something changes: the last moment a `Date` can hold. */
export const NEVER: EpochMs = 8_640_000_000_000_000;

/**
 * Makes the plans of all open referrals due, because the subscriptions have changed: the caller holds the cursor.
 * A plan being recorded is waited for, so what is written after this sees its deliveries.
 */
export async function makeAllDue(queries: Queries): Promise<void> {
  await queries.all('update referral_plan set due_at = 0, version = version + 1 where due_at is not null');
}

/** Makes the plan of one referral due when it is open. */
export async function makeDue(queries: Queries, referralId: string): Promise<void> {
  await queries.all(
    `update referral_plan set due_at = 0, version = version + 1 where referral_id = $1 and due_at is not null`,
    [referralId],
  );
}

/** Makes everything else that would write about this referral's plan, claim or snoozes wait for this transaction. */
export async function lockPlan(queries: Queries, referralId: string): Promise<void> {
  await queries.all(
    `insert into referral_plan (referral_id, version) values ($1, 0)
     on conflict (referral_id) do update set version = referral_plan.version`,
    [referralId],
  );
}

/** For rows of `referral` (`id`, `status`) that were written just now: due when open, else without a moment. */
export async function planWritten(queries: Queries, written: readonly Row[]): Promise<void> {
  for (const chunk of chunks(written, ROWS_PER_STATEMENT)) {
    const list = valuesList(chunk.map((row) => [text(row, 'id'), row['status'] === 'New' ? 0 : null, 0]));
    await queries.all(
      `insert into referral_plan (referral_id, due_at, version) values ${list.sql}
       on conflict (referral_id) do update set due_at = excluded.due_at, version = referral_plan.version + 1`,
      list.params,
    );
  }
}

/** Takes the moments of these referrals away: there is nothing to think about any more. */
export async function endPlans(queries: Queries, referralIds: readonly string[]): Promise<void> {
  for (const chunk of chunks(referralIds, IDS_PER_STATEMENT)) {
    const list = inList(1, chunk);
    await queries.all(
      `update referral_plan set due_at = null, version = version + 1 where referral_id in ${list.sql}`,
      list.params,
    );
  }
}
