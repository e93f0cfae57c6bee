import { deadlineOf, dayCount, timeLeftMs, urgencyOf } from '../../domain/deadline';
import type { Deadline, Urgency } from '../../domain/deadline';
import { instantToMs } from '../../domain/instant';
import type { FollowUp } from '../../domain/notice';
import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { shortDayWords, weekdayWords } from '../dates';
import { referralState } from '../referral-state';
import { say } from '../say';
import { deadlineWords } from '../time-left';

/** How the days go by. */
export interface TimeBar {
  /** `Day 3 of 14 on 26 Nov`; empty when it is not known when the days began. */
  readonly left: string;
  /** `Respond by Thu 10 Dec, 23:59 UTC`. */
  readonly right: string;
  /** Counts up, so that the bar is longest when it matters most; 0 of 0 without a bar. */
  readonly day: number;
  readonly of: number;
  readonly urgency: Urgency;
  /** One sign per day; empty without a bar. */
  readonly glyphs: string;
}

const NO_BAR: TimeBar = { left: '', right: '', day: 0, of: 0, urgency: 'calm', glyphs: '' };
const MOST_GLYPHS = 31;

/** All texts are empty when there is no deadline or nothing waits. */
export function timeBarOf(referral: Referral, reader: Reader, follow?: FollowUp): TimeBar {
  const deadline = deadlineOf(referral);
  const waits = referralState(referral) === 'waiting' && follow?.goneAt === undefined;
  if (deadline === undefined || !waits) return NO_BAR;
  const right = deadlineSentence(deadline, reader);
  const count = dayCount(referral, deadline, reader.now);
  if (count === undefined) return { ...NO_BAR, right };
  const { day, of } = count;
  const left = say(reader, 'card.time.day', { day, of, today: shortDayWords(reader.now, reader) });
  return { left, right, day, of, urgency: urgencyOf(deadline, reader.now), glyphs: dayGlyphs(day, of) };
}

function dayGlyphs(day: number, of: number): string {
  if (of > MOST_GLYPHS) return `${String(day)}/${String(of)}`;
  return `${'▰'.repeat(day)}${'▱'.repeat(of - day)}`;
}

/** `Respond by Thu 10 Dec, 23:59 UTC`, or that it is too late. */
export function deadlineSentence(deadline: Deadline, reader: Reader): string {
  if (timeLeftMs(deadline, reader.now) > 0) {
    return say(reader, 'card.time.respond-by', { deadline: deadlineWords(deadline, reader) });
  }
  return say(reader, 'card.time.was', { day: weekdayWords(instantToMs(deadline.at), reader) });
}
