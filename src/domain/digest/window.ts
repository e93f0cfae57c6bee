import { instantFromMs } from '../instant';
import type { EpochMs, Instant } from '../instant';

/** A span of time, its beginning excluded and its end included, so that one span after the other counts each moment once. */
export interface Window {
  readonly after: Instant;
  readonly until: Instant;
}

export function windowOf(after: EpochMs, until: EpochMs): Window {
  return { after: instantFromMs(after), until: instantFromMs(until) };
}

/** False for a moment that is not known. Compares the texts, which is what makes many referrals cheap. */
export function isWithin(at: Instant | undefined, window: Window): boolean {
  return at !== undefined && at > window.after && at <= window.until;
}
