import { DAY_MS } from './instant';
import { memo } from './memo';
import type { Weekday } from './subscription';

/** A day of a local calendar, `2026-12-08`. Comparing the texts compares the days. */
export type LocalDay = string;

/** Days from 1970-01-01 to this one. */
export const dayNumber: (day: LocalDay) => number = memo((day) => Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The day so many days after 1970-01-01. */
export const dayNumbered: (count: number) => LocalDay = memo((count) =>
  new Date(count * DAY_MS).toISOString().slice(0, 10),
);

/** The day `count` days later (earlier when negative). */
export function addDays(day: LocalDay, count: number): LocalDay {
  return dayNumbered(dayNumber(day) + count);
}

/** Monday is 1. */
export function weekdayOf(day: LocalDay): Weekday {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return (sinceMonday + 1) as Weekday;
}
