import { numberLocale } from './locale';
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

/** `New, Active, Closed`, as the listener writes a list. */
export function listWords(items: readonly string[], { language }: Listener): string {
  return listerFor(numberLocale(language)).format(items);
}

const listerFor = remembered((locale) => {
  // The lists of units of Japanese go without any mark between them.
  const type = locale.startsWith('ja') ? 'conjunction' : 'unit';
  return new Intl.ListFormat(locale, { type, style: 'short' });
});
