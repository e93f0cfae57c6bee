import type { DigestSchedule, Weekday } from '../subscription';
import { printClock, printDays, WHOLE_WEEK } from '../week';
import { weekdayOf } from '../zone';
import type { LocalDay } from '../zone';

/** What a conversation gets that never said anything about it. */
export const DEFAULT_DIGEST: DigestSchedule = { at: 8 * 60 + 30, days: [1, 2, 3, 4, 5], whenQuiet: 'line' };

/**
 * The days of a schedule in the order of the week, each once. A list without any day counts as every day: only
 * `digest off` switches a digest off.
 */
export function digestDays(schedule: DigestSchedule): readonly Weekday[] {
  const days = WHOLE_WEEK.filter((day) => schedule.days.includes(day));
  return days.length === 0 ? WHOLE_WEEK : days;
}

/** Whether the digest of this day carries the response times too: Monday's, else the first one of the week. */
export function isWeekly(day: LocalDay, schedule: DigestSchedule): boolean {
  return weekdayOf(day) === digestDays(schedule)[0];
}

/** The words after `digest` that ask for exactly this: `08:30 mon-fri Europe/Paris line`. */
export function printDigest(schedule: DigestSchedule, zone: string): string {
  const quiet = schedule.whenQuiet === 'line' ? 'line' : 'silent';
  return [printClock(schedule.at), printDays(digestDays(schedule)), zone, quiet].join(' ');
}
