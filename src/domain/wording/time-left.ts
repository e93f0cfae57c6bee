import { describeTimeLeft, timeLeftMs } from '../deadline';
import type { Deadline } from '../deadline';
import { instantToMs } from '../instant';
import type { EpochMs } from '../instant';
import type { Reader } from '../subscription';
import { shortDayWords, timeWords, weekdayWords } from './dates';
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

/** `respond by 8 Dec (11 days left)`, or that it is too late: `the deadline was 8 Dec`. */
export function respondBy(deadline: Deadline, reader: Reader): string {
  const day = shortDayWords(instantToMs(deadline.at), reader);
  if (timeLeftMs(deadline, reader.now) <= 0) return `the deadline was ${day}`;
  return `respond by ${day} (${timeLeftWords(deadline, reader.now)})`;
}
