import { amountOf, moneyCounter } from './money';
import type { Amount, MoneyTotals } from './money';
import { deadlineOf, timeLeftMs } from '../deadline';
import type { Deadline } from '../deadline';
import { DAY_MS } from '../instant';
import type { EpochMs } from '../instant';
import type { Referral } from '../referral';

/** What waits for an answer. The five counts hold each referral once: together they are `total`. */
export interface Waiting {
  readonly total: number;
  /** At most 48 hours are left. */
  readonly within2Days: number;
  /** More than 2 days are left, at most 7. */
  readonly within7Days: number;
  /** More than 7 days are left. */
  readonly later: number;
  /** The deadline has passed, and Partner Center has not (yet) said that it expired. */
  readonly overdue: number;
  /** Neither an expiry nor a creation date is known. */
  readonly undated: number;
  readonly worth: MoneyTotals;
}

/** A referral that waits, with what was worked out about it. */
export interface WaitingReferral {
  readonly referral: Referral;
  readonly deadline?: Deadline;
  /** 0 or less when the deadline has passed; `Infinity` when there is none. */
  readonly leftMs: number;
  readonly amount?: Amount;
}

/** Takes a referral that awaits an answer. */
export function waitingReferral(referral: Referral, now: EpochMs): WaitingReferral {
  const deadline = deadlineOf(referral);
  const amount = amountOf(referral);
  return {
    referral,
    leftMs: deadline === undefined ? Infinity : timeLeftMs(deadline, now),
    ...(deadline && { deadline }),
    ...(amount && { amount }),
  };
}

export interface WaitingCounter {
  add(waiting: WaitingReferral): void;
  result(): Waiting;
}

export function waitingCounter(): WaitingCounter {
  const counts = { within2Days: 0, within7Days: 0, later: 0, overdue: 0, undated: 0 };
  const worth = moneyCounter();
  let total = 0;
  return {
    add({ leftMs, amount }) {
      total++;
      counts[spanOf(leftMs)]++;
      if (amount !== undefined) worth.add(amount);
    },
    result: () => ({ total, ...counts, worth: worth.totals() }),
  };
}

function spanOf(leftMs: number): 'overdue' | 'within2Days' | 'within7Days' | 'later' | 'undated' {
  if (leftMs <= 0) return 'overdue';
  if (leftMs <= 2 * DAY_MS) return 'within2Days';
  if (leftMs <= 7 * DAY_MS) return 'within7Days';
  return leftMs < Infinity ? 'later' : 'undated';
}
