import { deadlineOf, timeLeftMs } from '../domain/deadline';
import type { Deadline } from '../domain/deadline';
import type { ClaimWordNotice, DetailNotice, ReferralCardNotice, ReminderNotice } from '../domain/notice';
import type { Referral } from '../domain/referral';
import type { Reader } from '../domain/subscription';
import { moneyWords } from './money';
import { customerName } from './people';
import { referralState, referralStateWords } from './referral-state';
import { say } from './say';
import { oneLine, shorten } from './text';
import { respondBy, timeLeftWords } from './time-left';

const LONGEST_NAME = 60;

/** `New referral: Fabrikam, $10,000 – respond by 13 Nov (13 days left)`, `Accepted: Fabrikam, $10,000`. */
export function cardSentence(notice: ReferralCardNotice, reader: Reader): string {
  const { referral, follow, occasion } = notice;
  if (referralState(referral) !== 'waiting') return settledSentence(notice, reader);
  if (follow?.goneAt !== undefined) {
    return say(reader, 'summary.gone', { referral: whoAndHowMuch(referral, reader) });
  }
  if (occasion === 'reminder') {
    const claimedBy = follow?.claim?.by.name;
    return urgentSentence({ referral, ...(claimedBy !== undefined && { claimedBy }) }, reader);
  }
  return withDeadline(arrivedSentence(notice, reader), referral, reader);
}

function settledSentence({ referral, repeat }: ReferralCardNotice, reader: Reader): string {
  return say(reader, repeat ? 'summary.settled-again' : 'summary.settled', {
    state: referralStateWords(referral, reader),
    referral: whoAndHowMuch(referral, reader),
  });
}

/** A claim says more than that the referral is new. */
function arrivedSentence(
  { referral: it, repeat, follow, occasion }: ReferralCardNotice,
  reader: Reader,
): string {
  const referral = whoAndHowMuch(it, reader);
  const claim = follow?.claim;
  if (claim === undefined) return say(reader, repeat ? 'summary.new-again' : 'summary.new', { referral });
  const name = personWords(claim.by.name);
  if (occasion !== 'handed-over') return say(reader, 'summary.claimed', { name, referral });
  if (claim.assignedBy === undefined) return say(reader, 'summary.handed-over', { name, referral });
  return say(reader, 'summary.handed-over-by', { by: personWords(claim.assignedBy), name, referral });
}

/** `2 days left: Alder & Finch Clinics, €96,500 – nobody has responded`. */
export function reminderSentence(notice: ReminderNotice, reader: Reader): string {
  const { referral } = notice;
  if (referralState(referral) === 'waiting') return urgentSentence(notice, reader);
  return settledSentence({ kind: 'referral-card', referral, rules: [], repeat: false }, reader);
}

type Urgent = Pick<ReminderNotice, 'referral' | 'claimedBy' | 'lapsed'>;

function urgentSentence({ referral: it, claimedBy, lapsed }: Urgent, reader: Reader): string {
  const referral = whoAndHowMuch(it, reader);
  const deadline = deadlineOf(it);
  if (deadline === undefined) return say(reader, 'summary.reminder-undated', { referral });
  if (timeLeftMs(deadline, reader.now) <= 0) return say(reader, 'summary.reminder-overdue', { referral });
  const values = { left: timeLeftWords(deadline, reader), referral };
  if (claimedBy !== undefined) {
    return say(reader, 'summary.reminder-claimed', { ...values, name: personWords(claimedBy) });
  }
  if (lapsed === undefined) return say(reader, 'summary.reminder', values);
  return say(reader, 'summary.reminder-lapsed', { ...values, name: personWords(lapsed) });
}

/** `The claim of Dana has lapsed: Fabrikam, $10,000 – respond by 13 Nov (2 days left)`. */
export function claimSentence({ referral: it, what, by, to }: ClaimWordNotice, reader: Reader): string {
  const values = { referral: whoAndHowMuch(it, reader), by: personWords(by) };
  if (what === 'lapsed') return withDeadline(say(reader, 'summary.claim-lapsed', values), it, reader);
  const said =
    to === undefined
      ? say(reader, 'summary.claim-given-back', values)
      : say(reader, to === by ? 'summary.claimed' : 'summary.handed-over-by', {
          ...values,
          name: personWords(to),
        });
  return withDeadline(said, it, reader);
}

/** `Fabrikam, $10,000: respond by 13 Nov (13 days left)`, `Fabrikam, $10,000: Won`. */
export function detailSentence({ referral: it }: DetailNotice, reader: Reader): string {
  const referral = whoAndHowMuch(it, reader);
  const standing = standingWords(it, reader);
  if (standing === undefined) return say(reader, 'summary.detail-waiting', { referral });
  return say(reader, 'summary.detail', { referral, standing });
}

/** A customer's name, not so long that nothing else would be read. */
export function shortName(referral: Referral, reader: Reader): string {
  return shorten(customerName(referral, reader), LONGEST_NAME);
}

function standingWords(referral: Referral, reader: Reader): string | undefined {
  if (referralState(referral) !== 'waiting') return referralStateWords(referral, reader);
  const deadline = deadlineOf(referral);
  return deadline && respondBy(deadline, reader);
}

function withDeadline(sentence: string, referral: Referral, reader: Reader): string {
  const deadline: Deadline | undefined =
    referralState(referral) === 'waiting' ? deadlineOf(referral) : undefined;
  if (deadline === undefined) return sentence;
  return say(reader, 'summary.with-deadline', { sentence, deadline: respondBy(deadline, reader) });
}

function whoAndHowMuch(referral: Referral, reader: Reader): string {
  const { dealValue, currency } = referral.details ?? {};
  const customer = shortName(referral, reader);
  const value = moneyWords(dealValue, currency, reader.language);
  return value === undefined ? customer : say(reader, 'summary.customer-and-value', { customer, value });
}

function personWords(name: string): string {
  return shorten(oneLine(name), LONGEST_NAME);
}
