import { deadlineOf } from '../../../domain/deadline';
import { dayCount, timeLeftMs, urgencyOf } from '../../../domain/deadline';
import type { Deadline, Urgency } from '../../../domain/deadline';
import type { Reader } from '../../../domain/subscription';
import type { Referral } from '../../../domain/referral';
import { DAY_MS, instantToMs } from '../../../domain/instant';
import {
  deadlineWords,
  referralKind,
  referralState,
  referralStateWords,
  shortDayWords,
  timeLeftWords,
  weekdayWords,
} from '../../../wording';
import type { ReferralStateName } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { capital, STYLE_OF_URGENCY, urgencyFor } from './common';

/** The tinted strip at the top: what is the matter, in a tint, an icon, words and the time left. */
export interface Band {
  readonly style: string;
  readonly icon: string;
  readonly iconColor: string;
  readonly title: Markdown;
  /** Empty when nothing runs out. */
  readonly badge: Plain;
  readonly badgeStyle: string;
}

const WAITING: Readonly<Record<Urgency, readonly [icon: string, title: (kind: string) => string]>> = {
  calm: ['Sparkle', (kind) => `New referral · ${kind}`],
  soon: ['Clock', (kind) => `Waiting for your response · ${kind}`],
  urgent: ['Alert', (kind) => `Respond soon · ${kind}`],
  passed: ['Warning', (kind) => `The deadline has passed · ${kind}`],
};

const SETTLED: Readonly<
  Record<Exclude<ReferralStateName, 'waiting'>, readonly [style: string, icon: string]>
> = {
  accepted: ['good', 'CheckmarkCircle'],
  won: ['good', 'Trophy'],
  declined: ['emphasis', 'DismissCircle'],
  lost: ['emphasis', 'DismissCircle'],
  expired: ['emphasis', 'Hourglass'],
  other: ['emphasis', 'Info'],
};

export function bandOf(referral: Referral, reader: Reader): Band {
  const state = referralState(referral);
  if (state === 'waiting') return waitingBand(referral, reader);
  const [style, icon] = SETTLED[state];
  const iconColor = style === 'good' ? 'Good' : 'Default';
  const title = md(`${referralStateWords(referral)} · ${referralKind(referral)}`);
  return { style, icon, iconColor, title, badge: plainText(''), badgeStyle: 'Subtle' };
}

function waitingBand(referral: Referral, reader: Reader): Band {
  const deadline = deadlineOf(referral);
  const urgency = urgencyFor(referral, reader);
  const [icon, titleFor] = WAITING[urgency];
  const style = STYLE_OF_URGENCY[urgency];
  const badge = deadline === undefined ? '' : timeLeftWords(deadline, reader.now);
  const isNew = urgency === 'soon' && isOfToday(referral, reader);
  const title = md((isNew ? WAITING.calm[1] : titleFor)(referralKind(referral)));
  return {
    style,
    icon,
    iconColor: capital(style),
    title,
    badge: plainText(badge),
    badgeStyle: capital(style),
  };
}

/** A short window does not make a referral that has just come an old one. */
function isOfToday({ createdDateTime }: Referral, { now }: Reader): boolean {
  return createdDateTime !== undefined && now - instantToMs(createdDateTime) < DAY_MS;
}

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
export function timeBarOf(referral: Referral, reader: Reader): TimeBar {
  const deadline = deadlineOf(referral);
  if (deadline === undefined || referralState(referral) !== 'waiting') return NO_BAR;
  const right = md(deadlineSentence(deadline, reader));
  const count = dayCount(referral, deadline, reader.now);
  if (count === undefined) return { ...NO_BAR, right };
  const { day, of } = count;
  const glyphs =
    of > MOST_GLYPHS ? `${String(day)}/${String(of)}` : `${'▰'.repeat(day)}${'▱'.repeat(of - day)}`;
  const color = capital(STYLE_OF_URGENCY[urgencyOf(deadline, reader.now)]);
  const left = md(`Day ${String(day)} of ${String(of)} on ${shortDayWords(reader.now, reader)}`);
  return { left, right, day, of, color, glyphs: plainText(glyphs) };
}

function deadlineSentence(deadline: Deadline, reader: Reader): string {
  if (timeLeftMs(deadline, reader.now) > 0) return `Respond by ${deadlineWords(deadline, reader)}`;
  return `The deadline was ${weekdayWords(instantToMs(deadline.at), reader)}`;
}
