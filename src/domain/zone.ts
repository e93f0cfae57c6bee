import { DAY_MS, MINUTE_MS } from './instant';
import type { EpochMs } from './instant';
import { dayNumber, dayNumbered, weekdayOf } from './local-day';
import type { LocalDay } from './local-day';
import { memo } from './memo';
import type { Weekday } from './subscription';

export { addDays, weekdayOf } from './local-day';
export type { LocalDay } from './local-day';
export { canonicalTimeZone, isTimeZone, nearestTimeZone } from './time-zone-name';

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
  const dayCount = Math.floor(wallMs / DAY_MS);
  const day = dayNumbered(dayCount);
  return { day, weekday: weekdayOf(day), minute: Math.floor((wallMs - dayCount * DAY_MS) / MINUTE_MS) };
}

/**
 * The first moment at which the wall shows this minute of this day; of a minute that a change of the clocks repeats,
 * that is the earlier one. A minute that is skipped is the moment at which the clocks are put forward. `minute` may be
 * 1440: midnight at the day's end.
 */
export function momentOf(day: LocalDay, minute: number, zone: string): EpochMs {
  const wallMs = dayNumber(day) * DAY_MS + minute * MINUTE_MS;
  // No place is further than a day from UTC, so these two see every change that can matter.
  const [before, after] = [offsetAt(wallMs - DAY_MS, zone), offsetAt(wallMs + DAY_MS, zone)];
  const earlier = wallMs - Math.max(before, after);
  if (earlier + offsetAt(earlier, zone) === wallMs) return earlier;
  const later = wallMs - Math.min(before, after);
  if (later + offsetAt(later, zone) === wallMs) return later;
  return changeBetween(wallMs - DAY_MS, wallMs + DAY_MS, zone);
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
  const { atMidnight, asked } = zoneNamed(zone);
  const utcDay = Math.floor(at / DAY_MS);
  const offset = atMidnight(utcDay);
  // Nowhere have clocks been changed and changed back within a day since 1989 (IANA time zone database).
  return offset === atMidnight(utcDay + 1) ? offset : asked(at);
}

/** Asking the engine takes microseconds; on most days its answers at both midnights of UTC, kept, will do. */
const zoneNamed = memo((zone: string) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const asked = (at: EpochMs) => offsetIn(format.format(at));
  return { asked, atMidnight: memo((utcDay: number) => asked(utcDay * DAY_MS)) };
});

/** Reads `12/8/2026, GMT+10:30`; some engines say `GMT` where others say `GMT+00:00`. */
function offsetIn(text: string): number {
  const ahead = text.slice(text.indexOf('GMT') + 3);
  return 0 - Date.parse(`1970-01-01T00:00${`${ahead}+00:00`.slice(0, 6)}`);
}
