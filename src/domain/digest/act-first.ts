import { moneyCounter } from './money';
import type { MoneyTotals } from './money';
import type { WaitingReferral } from './waiting';
import type { Deadline } from '../deadline';
import { HOUR_MS } from '../instant';
import type { Referral } from '../referral';

/** Money whose referral runs out within so long counts as at risk. */
export const AT_RISK_MS = 72 * HOUR_MS;
/** How many referrals a digest names. */
export const ACT_FIRST = 3;

/** One of the referrals to begin with. */
export interface ActFirst {
  readonly referral: Referral;
  /** Absent when the payload has no date to tell it from. */
  readonly deadline?: Deadline;
  /** Who has taken it upon them. */
  readonly claimedBy?: string;
}

export interface ActFirstPicker {
  add(waiting: WaitingReferral): void;
  result(): readonly ActFirst[];
  /** All money at risk, not only that of the chosen ones. */
  atRisk(): MoneyTotals;
}

/**
 * Chooses where to begin: money at risk first, then whatever runs out soonest. What is past its deadline is left out,
 * for nothing can be done about it.
 *
 * Amounts of different currencies are not compared. So the largest of each currency come first, those that run out
 * soonest before the others; then the second largest of each currency; and so on. Amounts that name no currency are a
 * group of their own, in which the deadline decides.
 */
export function actFirstPicker(claims: ReadonlyMap<string, string> | undefined): ActFirstPicker {
  const money = moneyCounter();
  const byCurrency = new Map<string, WaitingReferral[]>();
  const others: WaitingReferral[] = [];
  return {
    add(waiting) {
      if (waiting.leftMs <= 0) return;
      if (waiting.amount === undefined || waiting.leftMs > AT_RISK_MS) {
        keepFirst(others, waiting, soonestFirst);
        return;
      }
      money.add(waiting.amount);
      const currency = waiting.amount.currency ?? '';
      const group = byCurrency.get(currency) ?? [];
      byCurrency.set(currency, group);
      keepFirst(group, waiting, currency === '' ? soonestFirst : mostMoneyFirst);
    },
    result: () => {
      const chosen = [...inRounds([...byCurrency.values()]), ...others].slice(0, ACT_FIRST);
      return chosen.map((waiting) => named(waiting, claims));
    },
    atRisk: () => money.totals(),
  };
}

type Compare = (a: WaitingReferral, b: WaitingReferral) => number;

/** Puts one into a sorted list that never grows beyond what can be chosen. */
function keepFirst(first: WaitingReferral[], waiting: WaitingReferral, compare: Compare): void {
  const behind = first.findIndex((each) => compare(waiting, each) < 0);
  if (behind === -1) first.push(waiting);
  else first.splice(behind, 0, waiting);
  first.length = Math.min(first.length, ACT_FIRST);
}

/** The first of each group, then the second of each, …; within a round the soonest first. */
function inRounds(groups: readonly (readonly WaitingReferral[])[]): WaitingReferral[] {
  const rounds = Array.from({ length: ACT_FIRST }, (_, rank) =>
    groups.flatMap((group) => group.slice(rank, rank + 1)).sort(soonestFirst),
  );
  return rounds.flat();
}

function mostMoneyFirst(a: WaitingReferral, b: WaitingReferral): number {
  return Number(b.amount?.value) - Number(a.amount?.value) || soonestFirst(a, b);
}

/** By id where both run out at the same moment, so that the order never depends on how they were read. */
function soonestFirst(a: WaitingReferral, b: WaitingReferral): number {
  if (a.leftMs !== b.leftMs) return a.leftMs < b.leftMs ? -1 : 1;
  return a.referral.id < b.referral.id ? -1 : 1;
}

function named(
  { referral, deadline }: WaitingReferral,
  claims: ReadonlyMap<string, string> | undefined,
): ActFirst {
  const claimedBy = claims?.get(referral.id);
  return { referral, ...(deadline && { deadline }), ...(claimedBy !== undefined && { claimedBy }) };
}
