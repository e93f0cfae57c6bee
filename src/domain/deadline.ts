import { DAY_MS, HOUR_MS, instantFromMs, instantToMs } from './instant';
import type { EpochMs, Instant } from './instant';
import type { Referral } from './referral';

/** The days Microsoft gives for an answer ("currently 14 days", list page of 09/30/2020). */
export const ANSWER_WINDOW_DAYS = 14;

/** When a referral must be answered, and whether the API said so or we worked it out. */
export interface Deadline {
  readonly at: Instant;
  /** True when the API gave no `expirationDateTime`: midnight UTC of the created day + 14 days. */
  readonly estimated: boolean;
}

/** How near the deadline is. `urgent`: under 3 days; `soon`: under 8; `calm`: longer; `passed`: over. */
export type Urgency = 'calm' | 'soon' | 'urgent' | 'passed';

/** The deadline of a referral, or `undefined` when the payload has neither an expiry nor a creation date. */
export function deadlineOf(referral: Referral): Deadline | undefined {
  if (referral.expirationDateTime !== undefined) return { at: referral.expirationDateTime, estimated: false };
  if (referral.createdDateTime === undefined) return undefined;
  const createdMs = instantToMs(referral.createdDateTime);
  const midnightMs = Math.floor(createdMs / DAY_MS) * DAY_MS;
  return { at: instantFromMs(midnightMs + ANSWER_WINDOW_DAYS * DAY_MS), estimated: true };
}

/** Milliseconds until the deadline; negative when it has passed. */
export function timeLeftMs(deadline: Deadline, now: EpochMs): number {
  return instantToMs(deadline.at) - now;
}

/** How alarming the card should look at `now`. */
export function urgencyOf(deadline: Deadline, now: EpochMs): Urgency {
  const leftMs = timeLeftMs(deadline, now);
  if (leftMs <= 0) return 'passed';
  if (leftMs < 3 * DAY_MS) return 'urgent';
  return leftMs < 8 * DAY_MS ? 'soon' : 'calm';
}

/** A length of time in the one unit that reads best: whole days from 2 days on, hours, then minutes; never 0. */
export interface TimeLeft {
  readonly amount: number;
  readonly unit: 'day' | 'hour' | 'minute';
}

/** Rounds down, so that the promise "2 days left" is never too generous. */
export function describeTimeLeft(leftMs: number): TimeLeft {
  if (leftMs >= 2 * DAY_MS) return { amount: Math.floor(leftMs / DAY_MS), unit: 'day' };
  if (leftMs >= HOUR_MS) return { amount: Math.floor(leftMs / HOUR_MS), unit: 'hour' };
  return { amount: Math.max(1, Math.floor(leftMs / 60_000)), unit: 'minute' };
}

/** Which day of its window a referral is in ("day 3 of 14"), both at least 1; the day never exceeds the window. */
export interface DayCount {
  readonly day: number;
  readonly of: number;
}

/** Counts calendar days in UTC from creation to deadline, or `undefined` without a creation date. */
export function dayCount(referral: Referral, deadline: Deadline, now: EpochMs): DayCount | undefined {
  if (referral.createdDateTime === undefined) return undefined;
  const startDay = Math.floor(instantToMs(referral.createdDateTime) / DAY_MS);
  const of = Math.max(1, Math.floor(instantToMs(deadline.at) / DAY_MS) - startDay);
  const day = Math.floor(now / DAY_MS) - startDay + 1;
  return { day: Math.min(of, Math.max(1, day)), of };
}
