import { deadlineOf } from '../../../domain/deadline';
import type { ClaimWordNotice, ReminderNotice } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { customerName, referralStateWords, say, timeLeftWords } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { claimButton, isOpen } from './card-actions';
import { button, capital, STYLE_OF_URGENCY, urgencyFor } from './common';
import type { CommandButton, ViewContext } from './common';
import { nameOf } from './follow-up';
import { valueWords } from './referral-card';
import { deadlineSentence } from './time-bar';

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
    title: md(headingWords(referral, reader)),
    text: md(open ? matterWords(notice, reader) : say(reader, 'reminder.settled'), 240),
    primary: open && claimedBy === undefined ? [claimButton(referral, reader)] : [],
    second: [detailsButton(referral, reader)],
  };
}

/** `2 days left: Alder & Finch Clinics, €96,500`. */
function headingWords(referral: Referral, reader: Reader): string {
  const deadline = deadlineOf(referral);
  const left =
    deadline !== undefined && isOpen(referral, undefined, reader)
      ? timeLeftWords(deadline, reader)
      : referralStateWords(referral, reader);
  const customer = nameOf(customerName(referral, reader));
  const value = valueWords(referral, reader);
  const id = value === '' ? 'reminder.heading' : 'reminder.heading-with-value';
  return say(reader, id, { left, customer, value });
}

function matterWords({ referral, claimedBy, lapsed }: ReminderNotice, reader: Reader): string {
  const deadline = deadlineOf(referral);
  const until = deadline === undefined ? '' : deadlineSentence(deadline, reader);
  if (claimedBy !== undefined) return say(reader, 'reminder.claimed', { name: nameOf(claimedBy), until });
  if (lapsed !== undefined) return say(reader, 'reminder.lapsed', { name: nameOf(lapsed), until });
  return say(reader, 'reminder.nobody', { until });
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
    title: md(claimWords(notice, reader), 240),
    primary: isFree ? [claimButton(referral, reader)] : [],
    second: [detailsButton(referral, reader)],
  };
}

function claimWords({ referral, what, by, to }: ClaimWordNotice, reader: Reader): string {
  const customer = nameOf(customerName(referral, reader));
  const values = { by: nameOf(by), customer, to: nameOf(to ?? '') };
  if (what === 'lapsed') return say(reader, 'claim-word.lapsed', values);
  if (to === undefined) return say(reader, 'claim-word.given-back', values);
  return say(reader, to === by ? 'claim-word.taken-over' : 'claim-word.handed-over', values);
}

function detailsButton(referral: Referral, reader: Reader): CommandButton {
  return button(say(reader, 'cards.details'), { kind: 'show', what: referral.id, back: false });
}
