import { deadlineOf, dayCount, timeLeftMs, urgencyOf } from '../../../domain/deadline';
import type { Deadline } from '../../../domain/deadline';
import { instantToMs } from '../../../domain/instant';
import type { FollowUp } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { deadlineWords, referralState, say, shortDayWords, weekdayWords } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { capital, STYLE_OF_URGENCY } from './common';

/** The bar that grows as the days go by. All texts are empty when there is no deadline or nothing waits. */
export interface TimeBar {
  readonly left: Markdown;
  readonly right: Markdown;
  readonly day: number;
  readonly of: number;
  readonly color: string;
  /** One sign per day for clients without bars; empty hides the bar. */
  readonly glyphs: Plain;
}

const NO_BAR: TimeBar = {
  left: md(''),
  right: md(''),
  day: 0,
  of: 0,
  color: 'Accent',
  glyphs: plainText(''),
};
const MOST_GLYPHS = 31;

/** Counts up, so that the bar is longest when it matters most. */
export function timeBarOf(referral: Referral, reader: Reader, follow?: FollowUp): TimeBar {
  const deadline = deadlineOf(referral);
  const waits = referralState(referral) === 'waiting' && follow?.goneAt === undefined;
  if (deadline === undefined || !waits) return NO_BAR;
  const right = md(deadlineSentence(deadline, reader));
  const count = dayCount(referral, deadline, reader.now);
  if (count === undefined) return { ...NO_BAR, right };
  const { day, of } = count;
  const color = capital(STYLE_OF_URGENCY[urgencyOf(deadline, reader.now)]);
  const today = shortDayWords(reader.now, reader);
  const left = md(say(reader, 'card.time.day', { day, of, today }));
  return { left, right, day, of, color, glyphs: dayGlyphs(day, of) };
}

function dayGlyphs(day: number, of: number): Plain {
  const glyphs =
    of > MOST_GLYPHS ? `${String(day)}/${String(of)}` : `${'▰'.repeat(day)}${'▱'.repeat(of - day)}`;
  return plainText(glyphs);
}

/** `Respond by Thu 10 Dec, 23:59 UTC`, or that it is too late. */
export function deadlineSentence(deadline: Deadline, reader: Reader): string {
  if (timeLeftMs(deadline, reader.now) > 0) {
    return say(reader, 'card.time.respond-by', { deadline: deadlineWords(deadline, reader) });
  }
  return say(reader, 'card.time.was', { day: weekdayWords(instantToMs(deadline.at), reader) });
}
