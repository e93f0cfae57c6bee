import { deadlineOf } from '../../domain/deadline';
import type { ClaimWordNotice, ReminderNotice } from '../../domain/notice';
import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { customerName } from '../people';
import { referralStateWords } from '../referral-state';
import { say } from '../say';
import { timeLeftWords } from '../time-left';
import { isOpen } from './card-choices';
import { valueWords } from './figures';
import { nameOf } from './names';
import { deadlineSentence } from './time-bar';

/** `2 days left: Alder & Finch Clinics, €96,500`. */
export function reminderHeading({ referral }: ReminderNotice, reader: Reader): string {
  const customer = nameOf(customerName(referral, reader));
  const value = valueWords(referral, reader);
  const id = value === '' ? 'reminder.heading' : 'reminder.heading-with-value';
  return say(reader, id, { left: standing(referral, reader), customer, value });
}

function standing(referral: Referral, reader: Reader): string {
  const deadline = deadlineOf(referral);
  const runs = deadline !== undefined && isOpen(referral, undefined, reader);
  return runs ? timeLeftWords(deadline, reader) : referralStateWords(referral, reader);
}

/** Until when it must be answered and who has it, or that nothing is left to be done. */
export function reminderMatter({ referral, claimedBy, lapsed }: ReminderNotice, reader: Reader): string {
  if (!isOpen(referral, undefined, reader)) return say(reader, 'reminder.settled');
  const deadline = deadlineOf(referral);
  const until = deadline === undefined ? '' : deadlineSentence(deadline, reader);
  if (claimedBy !== undefined) return say(reader, 'reminder.claimed', { name: nameOf(claimedBy), until });
  if (lapsed !== undefined) return say(reader, 'reminder.lapsed', { name: nameOf(lapsed), until });
  return say(reader, 'reminder.nobody', { until });
}

/** How a claim has changed. */
export function claimWord({ referral, what, by, to }: ClaimWordNotice, reader: Reader): string {
  const customer = nameOf(customerName(referral, reader));
  const values = { by: nameOf(by), customer, to: nameOf(to ?? '') };
  if (what === 'lapsed') return say(reader, 'claim-word.lapsed', values);
  if (to === undefined) return say(reader, 'claim-word.given-back', values);
  return say(reader, to === by ? 'claim-word.taken-over' : 'claim-word.handed-over', values);
}
