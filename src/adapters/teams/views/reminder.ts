import type { ClaimWordNotice, ReminderNotice } from '../../../domain/notice';
import {
  claimChoice,
  claimWord,
  detailsChoice,
  isOpen,
  reminderHeading,
  reminderMatter,
  urgencyFor,
} from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { buttonFor, capital, STYLE_OF_URGENCY } from './common';
import type { CommandButton, ViewContext } from './common';

export interface ReminderModel {
  readonly summary: Plain;
  readonly style: string;
  readonly icon: string;
  readonly iconColor: string;
  readonly title: Markdown;
  readonly text: Markdown;
  readonly primary: readonly CommandButton[];
  readonly second: readonly CommandButton[];
}

/** The short reply under a card: how much time is left, for whom, and who has it. */
export function reminderView(notice: ReminderNotice, { reader, summary }: ViewContext): ReminderModel {
  const { referral, claimedBy } = notice;
  const open = isOpen(referral, undefined, reader);
  const style = open ? STYLE_OF_URGENCY[urgencyFor(referral, reader)] : 'emphasis';
  return {
    summary,
    style,
    icon: open ? 'ClockAlarm' : 'Info',
    iconColor: open ? capital(style) : 'Default',
    title: md(reminderHeading(notice, reader)),
    text: md(reminderMatter(notice, reader), 240),
    primary: open && claimedBy === undefined ? [buttonFor(claimChoice(referral, reader))] : [],
    second: [buttonFor(detailsChoice(referral, reader))],
  };
}

export interface ClaimWordModel {
  readonly summary: Plain;
  readonly icon: string;
  readonly title: Markdown;
  readonly primary: readonly CommandButton[];
  readonly second: readonly CommandButton[];
}

/** One line under a card: its claim has changed. */
export function claimWordView(notice: ClaimWordNotice, { reader, summary }: ViewContext): ClaimWordModel {
  const { referral, to } = notice;
  const isFree = to === undefined && isOpen(referral, undefined, reader);
  return {
    summary,
    icon: to === undefined ? 'ClockDismiss' : 'Handshake',
    title: md(claimWord(notice, reader), 240),
    primary: isFree ? [buttonFor(claimChoice(referral, reader))] : [],
    second: [buttonFor(detailsChoice(referral, reader))],
  };
}
