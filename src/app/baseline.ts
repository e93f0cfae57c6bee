import { deadlineOf, timeLeftMs } from '../domain/deadline';
import type { EpochMs } from '../domain/instant';
import type { BaselineNotice } from '../domain/notice';
import type { Referral } from '../domain/referral';
import type { Route } from '../domain/routing';
import type { ReferralStore } from '../ports/store';
import { sortByDeadline, waitingReferrals } from './look-up';

/** How many referrals a summary names. */
export const SUMMARY_ROWS = 5;

/** Everything that waits now and that one of the rules lets through, the most urgent first. */
export async function baselineOf(
  store: ReferralStore,
  routes: readonly Route[],
  now: EpochMs,
): Promise<BaselineNotice> {
  const waiting = await waitingReferrals(store);
  const matching = waiting.filter((referral) => routes.some((route) => route.matches(referral)));
  const rows = sortByDeadline(matching);
  const overdue = rows.filter((referral) => isOverdue(referral, now)).length;
  return { kind: 'baseline', rows: rows.slice(0, SUMMARY_ROWS), total: rows.length, overdue };
}

function isOverdue(referral: Referral, now: EpochMs): boolean {
  const deadline = deadlineOf(referral);
  return deadline !== undefined && timeLeftMs(deadline, now) <= 0;
}
