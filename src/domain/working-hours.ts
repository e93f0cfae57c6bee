import { HOUR_MS } from './instant';
import type { EpochMs } from './instant';
import type { WorkingHours } from './subscription';
import { addDays, localTime, momentOf, weekdayOf } from './zone';
import type { LocalDay } from './zone';

/** Monday to Friday, 09:00 to 18:00. */
export const DEFAULT_HOURS: WorkingHours = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 };

export type IsHoliday = (day: LocalDay) => boolean;

/** From the first moment of a working day to just before `end`. */
interface WorkingPeriod {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** How far a working day is looked for: whoever works less than once a year has no working hours. */
const SEARCHED_DAYS = 366;

/** Whether people work at this moment. The end of the working hours is outside of them. */
export function isWorking(at: EpochMs, hours: WorkingHours, zone: string, isHoliday: IsHoliday): boolean {
  const period = periodOf(localTime(at, zone).day, hours, zone, isHoliday);
  return period !== undefined && contains(period, at);
}

/**
 * `at` itself when people work then, else the start of the last working hour before it (Sunday 14:00 gives Friday
 * 17:00); `at` unchanged when there is none within a year.
 */
export function workingMomentAtOrBefore(
  at: EpochMs,
  hours: WorkingHours,
  zone: string,
  isHoliday: IsHoliday,
): EpochMs {
  const today = localTime(at, zone).day;
  for (let back = 0; back <= SEARCHED_DAYS; back++) {
    const period = periodOf(addDays(today, -back), hours, zone, isHoliday);
    if (period === undefined || period.start > at) continue;
    return contains(period, at) ? at : Math.max(period.start, period.end - HOUR_MS);
  }
  return at;
}

/**
 * `at` itself when people work then, else the next moment at which they begin to; `at` unchanged when there is none
 * within a year.
 */
export function workingMomentAtOrAfter(
  at: EpochMs,
  hours: WorkingHours,
  zone: string,
  isHoliday: IsHoliday,
): EpochMs {
  const today = localTime(at, zone).day;
  for (let ahead = 0; ahead <= SEARCHED_DAYS; ahead++) {
    const period = periodOf(addDays(today, ahead), hours, zone, isHoliday);
    if (period !== undefined && period.end > at) return Math.max(period.start, at);
  }
  return at;
}

/** The working hours of a day; `undefined` when nobody works, or when a change of the clocks skips them. */
function periodOf(
  day: LocalDay,
  hours: WorkingHours,
  zone: string,
  isHoliday: IsHoliday,
): WorkingPeriod | undefined {
  if (!hours.days.includes(weekdayOf(day)) || isHoliday(day)) return undefined;
  const period = { start: momentOf(day, hours.from, zone), end: momentOf(day, hours.to, zone) };
  return period.start < period.end ? period : undefined;
}

function contains({ start, end }: WorkingPeriod, at: EpochMs): boolean {
  return start <= at && at < end;
}
