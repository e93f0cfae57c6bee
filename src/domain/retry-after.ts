import { HOUR_MS } from './instant';
import type { EpochMs } from './instant';

const LONGEST_WAIT_MS = HOUR_MS;

/** The header `Retry-After` (seconds or a date) in milliseconds from now, at most an hour; `undefined` when it is missing or unreadable. */
export function readRetryAfter(value: string | undefined, now: EpochMs): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.min(LONGEST_WAIT_MS, Math.max(0, ms));
}
