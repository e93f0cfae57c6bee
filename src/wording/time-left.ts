import { describeTimeLeft, timeLeftMs } from '../domain/deadline';
import type { Deadline } from '../domain/deadline';
import { instantToMs } from '../domain/instant';
import type { Reader } from '../domain/subscription';
import { isMidnight, shortDayWords, timeWords, weekdayWords } from './dates';
import { say } from './say';

const LEFT = { day: 'time.days-left', hour: 'time.hours-left', minute: 'time.minutes-left' } as const;

/** `11 days left`, `22 hours left`, `deadline passed`. */
export function timeLeftWords(deadline: Deadline, reader: Reader): string {
  const leftMs = timeLeftMs(deadline, reader.now);
  return leftMs <= 0 ? say(reader, 'time.passed') : lengthLeftWords(leftMs, reader);
}

/** `11 days left` of a length of time that is not over yet. */
export function lengthLeftWords(leftMs: number, reader: Reader): string {
  const { amount, unit } = describeTimeLeft(leftMs);
  return say(reader, LEFT[unit], { count: amount });
}

/** For a narrow column: `22h` over `left`. */
export interface ShortTimeLeft {
  readonly amount: string;
  readonly label: string;
}

const SHORT = { day: 'time.short.days', hour: 'time.short.hours', minute: 'time.short.minutes' } as const;

/** `11d` / `left`, or `!` / `overdue` when the deadline has passed. */
export function shortTimeLeft(deadline: Deadline, reader: Reader): ShortTimeLeft {
  const leftMs = timeLeftMs(deadline, reader.now);
  if (leftMs <= 0) return { amount: '!', label: say(reader, 'time.short.overdue') };
  const { amount, unit } = describeTimeLeft(leftMs);
  return { amount: say(reader, SHORT[unit], { count: amount }), label: say(reader, 'time.short.left') };
}

/** `Tue 8 Dec, 23:59 UTC`; an estimated one says so. */
export function deadlineWords(deadline: Deadline, reader: Reader): string {
  const at = instantToMs(deadline.at);
  const values = { day: weekdayWords(at, reader), time: timeWords(at, reader) };
  return say(reader, deadline.estimated ? 'time.moment-estimated' : 'time.moment', values);
}

/** `by 8 Dec`; `before 8 Dec` when it ends as that day begins, for then the day itself is too late. */
export function byDayWords(deadline: Deadline, reader: Reader): string {
  const at = instantToMs(deadline.at);
  const day = shortDayWords(at, reader);
  return say(reader, isMidnight(at, reader) ? 'time.before-day' : 'time.by-day', { day });
}

/** `respond by 8 Dec (11 days left)`, or that it is too late: `the deadline was 8 Dec`. */
export function respondBy(deadline: Deadline, reader: Reader): string {
  const at = instantToMs(deadline.at);
  const day = shortDayWords(at, reader);
  if (timeLeftMs(deadline, reader.now) <= 0) return say(reader, 'time.deadline-was', { day });
  const id = isMidnight(at, reader) ? 'time.respond-before-day' : 'time.respond-by-day';
  return say(reader, id, { day, left: timeLeftWords(deadline, reader) });
}
