import { DAY_MS, MINUTE_MS } from './instant';
import type { EpochMs } from './instant';
import type { Weekday } from './subscription';

/** A day of a local calendar, `2026-12-08`. Comparing the texts compares the days. */
export type LocalDay = string;

/** What the calendar and the clock on the wall show in some zone. */
export interface LocalTime {
  readonly day: LocalDay;
  readonly weekday: Weekday;
  /** Whole minutes after midnight as the clock shows them, 0 to 1439. */
  readonly minute: number;
}

export const MINUTES_PER_DAY = DAY_MS / MINUTE_MS;

/** What the wall shows at a moment. Throws `RangeError` for a zone that `isTimeZone` refuses. */
export function localTime(at: EpochMs, zone: string): LocalTime {
  const wallMs = at + offsetAt(at, zone);
  const day = dayOf(wallMs);
  return { day, weekday: weekdayOf(day), minute: Math.floor((wallMs - startOf(day)) / MINUTE_MS) };
}

/**
 * The first moment at which the wall shows this minute of this day; of a minute that a change of the clocks repeats,
 * that is the earlier one. A minute that is skipped is the moment at which the clocks are put forward. `minute` may be
 * 1440: midnight at the day's end.
 */
export function momentOf(day: LocalDay, minute: number, zone: string): EpochMs {
  const wallMs = startOf(day) + minute * MINUTE_MS;
  // No place is further than a day from UTC, so these two see every change that can matter.
  const [before, after] = [offsetAt(wallMs - DAY_MS, zone), offsetAt(wallMs + DAY_MS, zone)];
  const earlier = wallMs - Math.max(before, after);
  if (earlier + offsetAt(earlier, zone) === wallMs) return earlier;
  const later = wallMs - Math.min(before, after);
  if (later + offsetAt(later, zone) === wallMs) return later;
  return changeBetween(wallMs - DAY_MS, wallMs + DAY_MS, zone);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: LocalDay, count: number): LocalDay {
  return dayOf(startOf(day) + count * DAY_MS);
}

/** Monday is 1. */
export function weekdayOf(day: LocalDay): Weekday {
  const fromSunday = new Date(startOf(day)).getUTCDay();
  return (fromSunday === 0 ? 7 : fromSunday) as Weekday;
}

function startOf(day: LocalDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(wallMs: number): LocalDay {
  return new Date(wallMs).toISOString().slice(0, 10);
}

/** The moment between these two at which the offset ceases to be what it is at the first. */
function changeBetween(from: EpochMs, to: EpochMs, zone: string): EpochMs {
  const before = offsetAt(from, zone);
  let [same, other] = [from, to];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle, zone) === before) same = middle;
    else other = middle;
  }
  return other;
}

/** How far the wall is ahead of UTC, in milliseconds. */
function offsetAt(at: EpochMs, zone: string): number {
  const known = zoneFor(zone);
  const midnight = Math.floor(at / DAY_MS) * DAY_MS;
  const offset = offsetAtMidnight(midnight, known);
  // Clocks are not changed and changed back within one day of UTC.
  return offset === offsetAtMidnight(midnight + DAY_MS, known) ? offset : askedOffset(at, known);
}

/** A zone with its formatter, and the offsets it gave at midnights of UTC: asking it takes microseconds. */
interface KnownZone {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<EpochMs, number>;
}

const KEPT_OFFSETS = 2_000;
const zones = new Map<string, KnownZone>();

function zoneFor(zone: string): KnownZone {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const fresh = { format, offsets: new Map<EpochMs, number>() };
  zones.set(zone, fresh);
  return fresh;
}

function offsetAtMidnight(midnight: EpochMs, zone: KnownZone): number {
  const kept = zone.offsets.get(midnight);
  if (kept !== undefined) return kept;
  if (zone.offsets.size >= KEPT_OFFSETS) zone.offsets.clear();
  const offset = askedOffset(midnight, zone);
  zone.offsets.set(midnight, offset);
  return offset;
}

/** Reads `12/8/2026, GMT+10:30`; plain `GMT` is no offset. */
function askedOffset(at: EpochMs, zone: KnownZone): number {
  const match = /([+-])(\d\d):(\d\d)$/.exec(zone.format.format(at));
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return sign === '-' ? -offset : offset;
}

export { canonicalTimeZone, isTimeZone, nearestTimeZone } from './time-zone-name';
