import { HOUR_MS, MINUTE_MS } from '../instant';
import type { EpochMs } from '../instant';
import type { DigestSchedule } from '../subscription';
import { addDays, localTime, MINUTES_PER_DAY, momentOf, weekdayOf } from '../zone';
import type { LocalDay } from '../zone';
import { digestDays } from './schedule';

/** A digest that could not be sent is still worth reading so long after its moment; later its day is let go. */
export const DIGEST_LATENESS_MS = 12 * HOUR_MS;
/** The digests of one minute are spread over so long. */
export const DIGEST_JITTER_MS = 5 * MINUTE_MS;

const DAYS_PER_WEEK = 7;
/** Where a zone was changed, tomorrow's digest can have been sent already; it is never further ahead than that. */
const DAYS_AHEAD = 1;

/** What `dueDigest` looks at. */
export interface DigestCase {
  readonly schedule: DigestSchedule;
  readonly timeZone: string;
  /** When the conversation began to want a digest: none is owed for a moment before it. */
  readonly since: EpochMs;
  readonly now: EpochMs;
  /** The days whose digest is settled, sent or passed over in silence; `digestDaysToAsk` says which are looked at. */
  readonly sentDays: ReadonlySet<LocalDay> | ((day: LocalDay) => boolean);
  /** See `jitterOf`. */
  readonly jitterMs: number;
}

export type DigestDue =
  | {
      readonly kind: 'due';
      readonly day: LocalDay;
      /** The moment it was planned for, jitter included. */
      readonly at: EpochMs;
      /** The planned moment of the digest before it, where the time begins that this one tells about. */
      readonly previousAt: EpochMs;
    }
  /** Nothing is owed; the next one comes at `at`. */
  | { readonly kind: 'wait'; readonly at: EpochMs };

/**
 * Whether a digest is owed now, and for which local day. A day's digest is sent once, whatever the clock does to its
 * minute: a repeated one counts the first time, a skipped one when the clocks are put forward. Of several missed days
 * only the latest is owed, and no longer than `DIGEST_LATENESS_MS`.
 */
export function dueDigest(digest: DigestCase): DigestDue {
  const today = localTime(digest.now, digest.timeZone).day;
  const day = [today, addDays(today, -1)].find((each) => isOwed(each, digest));
  if (day === undefined) return { kind: 'wait', at: nextAt(today, digest) };
  return { kind: 'due', day, at: digestAt(day, digest), previousAt: previousAt(day, digest) };
}

/** The days about which `dueDigest` may ask whether they are settled. */
export function digestDaysToAsk(now: EpochMs, timeZone: string): readonly LocalDay[] {
  const first = addDays(localTime(now, timeZone).day, -1 - DAYS_PER_WEEK);
  return Array.from({ length: DAYS_PER_WEEK + 2 + DAYS_AHEAD }, (_, index) => addDays(first, index));
}

/** From 0 to under `DIGEST_JITTER_MS`, always the same for one conversation (FNV-1a with a final mixing of the bits). */
export function jitterOf(destinationId: string): number {
  let hash = 0x811c9dc5;
  for (const letter of destinationId) hash = Math.imul(hash ^ Number(letter.codePointAt(0)), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % DIGEST_JITTER_MS;
}

function isOwed(day: LocalDay, digest: DigestCase): boolean {
  if (!isDigestDay(day, digest.schedule) || isSettled(day, digest)) return false;
  const at = digestAt(day, digest);
  return at >= digest.since && at <= digest.now && digest.now - at <= DIGEST_LATENESS_MS;
}

function nextAt(today: LocalDay, digest: DigestCase): EpochMs {
  let at = digest.now;
  for (let ahead = 0; ahead <= DAYS_PER_WEEK + DAYS_AHEAD; ahead++) {
    const day = addDays(today, ahead);
    if (!isDigestDay(day, digest.schedule)) continue;
    at = digestAt(day, digest);
    if (at > digest.now && !isSettled(day, digest)) return at;
  }
  return at;
}

/** Since the last digest that was sent, for a day that was let go is told by the next one; else the one planned before. */
function previousAt(day: LocalDay, digest: DigestCase): EpochMs {
  const before = Array.from({ length: DAYS_PER_WEEK }, (_, index) => addDays(day, -1 - index));
  const sent = before.find((each) => isSettled(each, digest));
  const planned = before.find((each) => isDigestDay(each, digest.schedule));
  return digestAt(sent ?? String(planned), digest);
}

/** Never over midnight: the digest of a day comes on that day. */
function digestAt(day: LocalDay, { schedule, timeZone, jitterMs }: DigestCase): EpochMs {
  const spread = momentOf(day, schedule.at, timeZone) + jitterMs;
  return Math.min(spread, momentOf(day, MINUTES_PER_DAY, timeZone) - 1);
}

function isDigestDay(day: LocalDay, schedule: DigestSchedule): boolean {
  return digestDays(schedule).includes(weekdayOf(day));
}

function isSettled(day: LocalDay, { sentDays }: DigestCase): boolean {
  return typeof sentDays === 'function' ? sentDays(day) : sentDays.has(day);
}
