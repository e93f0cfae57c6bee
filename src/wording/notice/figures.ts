import type { Referral, Requirements } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { calendarDayWords } from '../dates';
import { label, referenceLabels } from '../labels';
import type { MessageId } from '../messages';
import { moneyWords } from '../money';
import { placeWords } from '../people';
import { say } from '../say';

/** A value under its name. */
export interface Labelled {
  readonly label: string;
  /** Empty when it is not known. */
  readonly value: string;
}

/** `€96,500`; empty when nobody said. */
export function valueWords({ details }: Referral, reader: Reader): string {
  return moneyWords(details?.dealValue, details?.currency, reader.language) ?? '';
}

/** What the short card tells at a glance: value, closing day, place. */
export function cardFigures(referral: Referral, reader: Reader): readonly Labelled[] {
  return [
    { label: say(reader, 'card.metric.value'), value: valueWords(referral, reader) },
    { label: say(reader, 'card.metric.close'), value: closingWords(referral, reader) },
    { label: say(reader, 'card.metric.place'), value: placeWords(referral.customerProfile?.address) },
  ];
}

/** What the details tell at a glance: value, closing day, size of the customer, quality of the lead. */
export function detailFigures(referral: Referral, reader: Reader): readonly Labelled[] {
  const { customerProfile, qualification } = referral;
  const size = customerProfile?.size ?? '';
  const isQualified = qualification !== undefined && qualification !== 'None';
  return [
    { label: say(reader, 'details.deal-value'), value: valueWords(referral, reader) },
    { label: say(reader, 'details.target-close'), value: closingWords(referral, reader) },
    { label: say(reader, 'details.employees'), value: size === '' ? '' : label(size, reader) },
    { label: say(reader, 'details.lead-quality'), value: isQualified ? label(qualification, reader) : '' },
  ];
}

function closingWords({ details }: Referral, reader: Reader): string {
  const closing = details?.closingDateTime;
  return closing === undefined ? '' : calendarDayWords(closing, reader);
}

/** What the customer asks for, in a few labels: solutions first. */
export function needLabels(referral: Referral, reader: Reader): readonly string[] {
  const { solutions, products, services, industries } = referral.details?.requirements ?? {};
  const all = [solutions, products, services, industries].flatMap((list) => referenceLabels(list, reader));
  return [...new Set(all)];
}

const NEEDS: readonly (readonly [key: keyof Requirements, label: MessageId])[] = [
  ['solutions', 'details.solutions'],
  ['products', 'details.products'],
  ['services', 'details.services'],
  ['industries', 'details.industries'],
  ['offers', 'details.offers'],
  ['salesPlays', 'details.sales-plays'],
];

/** All that the customer asks for, by kind; kinds without anything are left out. */
export function needsByKind(
  { details }: Referral,
  reader: Reader,
): readonly { readonly label: string; readonly items: readonly string[] }[] {
  const needs = NEEDS.map(([key, title]) => {
    const items = referenceLabels(details?.requirements?.[key], reader);
    return { label: say(reader, title), items };
  });
  return needs.filter(({ items }) => items.length > 0);
}
