import type { EpochMs } from './instant';
import { readLength } from './ladder';
import type { ParsedLength } from './ladder';

/** Reads how long nothing shall be heard of a referral: `2d`, `36h`, `3 days`. */
export function parseSnooze(words: string): ParsedLength {
  return readLength(words.replace(/^\s*for\s+/i, '').trim());
}

/** Until when it is quiet, and whether that is less than was asked for. */
export interface SnoozeEnd {
  readonly until: EpochMs;
  readonly shortened: boolean;
}

/** A snooze ends at the last call, which nothing holds back. `lastCallAt` is absent when no last call is to come. */
export function snoozeEnd(now: EpochMs, lengthMs: number, lastCallAt: EpochMs | undefined): SnoozeEnd {
  const asked = now + lengthMs;
  if (lastCallAt === undefined || asked <= lastCallAt) return { until: asked, shortened: false };
  return { until: Math.max(now, lastCallAt), shortened: true };
}
