import { dateLocale, numberLocale } from './locale';
import { remembered } from './remembered';
import type { Listener } from './say';

/** `1,000`, `1.000`: a number as the listener writes it. */
export function numberWords(value: number, { language }: Listener): string {
  return formatterFor(numberLocale(language)).format(value);
}

/** `251–1,000`. */
export function numberRange(from: number, to: number, { language }: Listener): string {
  const formatter = formatterFor(numberLocale(language));
  return from < to ? formatter.formatRange(from, to) : `${String(from)}–${String(to)}`;
}

const formatterFor = remembered((locale) => new Intl.NumberFormat(locale));

/** `12%`, as the language writes it; `0.118` is 12 of a hundred. */
export function shareWords(share: number, { language }: Listener): string {
  return shareFormatterFor(numberLocale(language)).format(share);
}

const shareFormatterFor = remembered((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));

/** `7 days, 3 days and 4 hours`. */
export function listWords(items: readonly string[], { language }: Listener): string {
  return sentenceListerFor(dateLocale(language)).format(items);
}

const sentenceListerFor = remembered((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** `New, Active, Closed`: a list of values, without a word before the last. */
export function valueList(items: readonly string[], { language }: Listener): string {
  return listerFor(numberLocale(language)).format(items);
}

const listerFor = remembered((locale) => {
  // The lists of units of Japanese go without any mark between them.
  const type = locale.startsWith('ja') ? 'conjunction' : 'unit';
  return new Intl.ListFormat(locale, { type, style: 'short' });
});
