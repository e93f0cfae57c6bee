import { deadlineOf } from '../../../domain/deadline';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  calendarDayWords,
  customerName,
  dealName,
  joined,
  shorten,
  placeWords,
  referenceLabels,
  referralKind,
  referralState,
  referralStateWords,
  byDayWords,
  say,
  shortTimeLeft,
} from '../../../wording';
import type { ReferralStateName } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { commandFor, STYLE_OF_URGENCY, urgencyFor } from './common';
import { valueWords } from './referral-card';

/** One referral in a list: the tile on the left is what the eye runs down. */
export interface Row {
  readonly amount: Markdown;
  /** Under the amount; empty when a sign says it all. */
  readonly label: Markdown;
  readonly tileStyle: string;
  readonly customer: Markdown;
  readonly need: Markdown;
  readonly value: Markdown;
  readonly valueNote: Markdown;
  /** What pressing the row does, for screen readers. */
  readonly open: Plain;
  readonly command: Plain;
}

export function rowOf(referral: Referral, reader: Reader): Row {
  const name = customerName(referral, reader);
  return {
    ...tileOf(referral, reader),
    customer: md(name, 80),
    need: md(
      joined([
        settledWords(referral, reader),
        needOf(referral, reader),
        placeWords(referral.customerProfile?.address),
      ]),
    ),
    value: md(valueWords(referral, reader), 40),
    valueNote: md(dayNote(referral, reader)),
    open: plainText(say(reader, 'lists.open', { customer: shorten(name, 60) }), 100),
    command: commandFor({ kind: 'show', what: referral.id, back: false }),
  };
}

/** The day that matters next: the deadline while it waits, then the day the deal should close. */
function dayNote(referral: Referral, reader: Reader): string {
  const deadline = referralState(referral) === 'waiting' ? deadlineOf(referral) : undefined;
  if (deadline !== undefined) return byDayWords(deadline, reader);
  const closing = referral.details?.closingDateTime;
  return closing === undefined ? '' : say(reader, 'lists.closes', { day: calendarDayWords(closing, reader) });
}

function needOf(referral: Referral, reader: Reader): string {
  const { solutions, products, services } = referral.details?.requirements ?? {};
  const [first] = [solutions, products, services].flatMap((list) => referenceLabels(list, reader));
  return dealName(referral) || (first ?? referralKind(referral, reader));
}

/** What became of it: beside its need, because the word would not fit the tile in every language. */
function settledWords(referral: Referral, reader: Reader): string {
  return referralState(referral) === 'waiting' ? '' : referralStateWords(referral, reader);
}

const SETTLED_TILES: Readonly<
  Record<Exclude<ReferralStateName, 'waiting'>, readonly [sign: string, style: string]>
> = {
  accepted: ['✓', 'good'],
  won: ['★', 'good'],
  declined: ['✕', 'emphasis'],
  lost: ['✕', 'emphasis'],
  expired: ['–', 'emphasis'],
  other: ['…', 'emphasis'],
};

function tileOf(referral: Referral, reader: Reader): Pick<Row, 'amount' | 'label' | 'tileStyle'> {
  const state = referralState(referral);
  if (state !== 'waiting') {
    const [sign, tileStyle] = SETTLED_TILES[state];
    return { amount: md(sign), label: md(''), tileStyle };
  }
  const deadline = deadlineOf(referral);
  const tileStyle = STYLE_OF_URGENCY[urgencyFor(referral, reader)];
  if (deadline === undefined) return { amount: md('?'), label: md(say(reader, 'lists.no-date')), tileStyle };
  const { amount, label } = shortTimeLeft(deadline, reader);
  return { amount: md(amount), label: md(label), tileStyle };
}
