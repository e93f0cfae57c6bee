import { describeTimeLeft, timeLeftMs } from '../domain/deadline';
import type { Deadline } from '../domain/deadline';
import { instantToMs } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { Reader } from '../domain/subscription';
import { isMidnight, shortDayWords, timeWords, weekdayWords } from './dates';
import { counted } from './text';

/** `11 days left`, `22 hours left`, `deadline passed`. */
export function timeLeftWords(deadline: Deadline, now: EpochMs): string {
  const leftMs = timeLeftMs(deadline, now);
  if (leftMs <= 0) return 'deadline passed';
  const { amount, unit } = describeTimeLeft(leftMs);
  return `${counted(amount, unit)} left`;
}

/** For a narrow column: `22h` over `left`. */
export interface ShortTimeLeft {
  readonly amount: string;
  readonly label: string;
}

const LETTERS = { day: 'd', hour: 'h', minute: 'm' } as const;

/** `11d` / `left`, or `!` / `overdue` when the deadline has passed. */
export function shortTimeLeft(deadline: Deadline, now: EpochMs): ShortTimeLeft {
  const leftMs = timeLeftMs(deadline, now);
  if (leftMs <= 0) return { amount: '!', label: 'overdue' };
  const { amount, unit } = describeTimeLeft(leftMs);
  return { amount: `${String(amount)}${LETTERS[unit]}`, label: 'left' };
}

/** `Tue 8 Dec, 23:59 UTC`; an estimated one says so. */
export function deadlineWords(deadline: Deadline, reader: Reader): string {
  const at = instantToMs(deadline.at);
  return `${weekdayWords(at, reader)}, ${timeWords(at, reader)}${deadline.estimated ? ' (estimated)' : ''}`;
}

/** `by 8 Dec`; `before 8 Dec` when it ends as that day begins, for then the day itself is too late. */
export function byDayWords(deadline: Deadline, reader: Reader): string {
  const at = instantToMs(deadline.at);
  const preposition = isMidnight(at, reader) ? 'before' : 'by';
  return `${preposition} ${shortDayWords(at, reader)}`;
}

/** `respond by 8 Dec (11 days left)`, or that it is too late: `the deadline was 8 Dec`. */
export function respondBy(deadline: Deadline, reader: Reader): string {
  if (timeLeftMs(deadline, reader.now) <= 0) {
    return `the deadline was ${shortDayWords(instantToMs(deadline.at), reader)}`;
  }
  return `respond ${byDayWords(deadline, reader)} (${timeLeftWords(deadline, reader.now)})`;
}
