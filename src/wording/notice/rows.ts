import { deadlineOf } from '../../domain/deadline';
import type { Urgency } from '../../domain/deadline';
import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { calendarDayWords } from '../dates';
import { customerName, dealName, placeWords } from '../people';
import { referralKind } from '../referral-kind';
import { referralState, referralStateWords } from '../referral-state';
import type { ReferralStateName } from '../referral-state';
import { say } from '../say';
import { joined, shorten } from '../text';
import { byDayWords, shortTimeLeft } from '../time-left';
import type { ShortTimeLeft } from '../time-left';
import { urgencyFor } from './band';
import { detailsChoice } from './card-choices';
import type { Choice } from './choice';
import { needLabels, valueWords } from './figures';

/** One referral in a list, in words. */
export interface Row {
  readonly state: ReferralStateName;
  readonly urgency: Urgency;
  /** The time left, in a word and its unit; `undefined` once it is settled. */
  readonly left?: ShortTimeLeft;
  readonly customer: string;
  /** What became of it, what is asked for, and where. */
  readonly need: string;
  readonly value: string;
  /** The day that matters next. */
  readonly day: string;
  /** What its button does, for screen readers. */
  readonly open: string;
  readonly details: Choice;
}

export function rowOf(referral: Referral, reader: Reader): Row {
  const customer = customerName(referral, reader);
  const place = placeWords(referral.customerProfile?.address);
  const left = timeLeft(referral, reader);
  return {
    state: referralState(referral),
    urgency: urgencyFor(referral, reader),
    ...(left !== undefined && { left }),
    customer,
    need: joined([settledWords(referral, reader), needOf(referral, reader), place]),
    value: valueWords(referral, reader),
    day: dayNote(referral, reader),
    open: say(reader, 'lists.open', { customer: shorten(customer, 60) }),
    details: detailsChoice(referral, reader),
  };
}

function timeLeft(referral: Referral, reader: Reader): ShortTimeLeft | undefined {
  if (referralState(referral) !== 'waiting') return undefined;
  const deadline = deadlineOf(referral);
  if (deadline === undefined) return { amount: '?', label: say(reader, 'lists.no-date') };
  return shortTimeLeft(deadline, reader);
}

/** The deadline while it waits, then the day the deal should close. */
function dayNote(referral: Referral, reader: Reader): string {
  const deadline = referralState(referral) === 'waiting' ? deadlineOf(referral) : undefined;
  if (deadline !== undefined) return byDayWords(deadline, reader);
  const closing = referral.details?.closingDateTime;
  return closing === undefined ? '' : say(reader, 'lists.closes', { day: calendarDayWords(closing, reader) });
}

function needOf(referral: Referral, reader: Reader): string {
  const { industries: _, ...requirements } = referral.details?.requirements ?? {};
  const [first] = needLabels({ id: referral.id, details: { requirements } }, reader);
  return dealName(referral) || (first ?? referralKind(referral, reader));
}

function settledWords(referral: Referral, reader: Reader): string {
  return referralState(referral) === 'waiting' ? '' : referralStateWords(referral, reader);
}
