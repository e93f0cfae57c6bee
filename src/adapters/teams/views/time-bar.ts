import type { FollowUp } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { timeBarOf } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { capital, STYLE_OF_URGENCY } from './common';

/** The bar that grows as the days go by. All texts are empty when there is no deadline or nothing waits. */
export interface TimeBarModel {
  readonly left: Markdown;
  readonly right: Markdown;
  readonly day: number;
  readonly of: number;
  readonly color: string;
  /** One sign per day for clients without bars; empty hides the bar. */
  readonly glyphs: Plain;
}

export function timeBarModel(referral: Referral, reader: Reader, follow?: FollowUp): TimeBarModel {
  const { left, right, day, of, urgency, glyphs } = timeBarOf(referral, reader, follow);
  const color = capital(STYLE_OF_URGENCY[urgency]);
  return { left: md(left), right: md(right), day, of, color, glyphs: plainText(glyphs) };
}
