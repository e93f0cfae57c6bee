import { peek, previous } from './cursor';
import type { Cursor } from './cursor';
import { filterError, spanning } from '../error';
import type { FilterError, Span } from '../error';
import type { Token } from './lex';
import { readAmount } from '../amount';
import type { Expression } from '../tree';

const UNIT_OF_TIME = /^(minute|min|hour|day|week)s?$/i;
const CURRENCY =
  /^(?:usd|eur|gbp|jpy|chf|cad|aud|nzd|inr|cny|sek|nok|dkk|pln|czk|huf|brl|mxn|zar|sgd|hkd|krw|try|ils|aed)$/i;
const CURRENCY_NAME = /^(?:dollars?|euros?|pounds?|francs?|bucks)$/i;
const SCALES: Readonly<Record<string, string>> = {
  k: 'k',
  thousand: 'k',
  m: 'm',
  mn: 'm',
  mio: 'm',
  million: 'm',
  bn: 'bn',
  billion: 'bn',
};

/** A number is followed by its unit: days, a currency, thousands. */
export function explainUnit(cursor: Cursor, word: Token, last: Expression): FilterError | undefined {
  const number = previous(cursor);
  if (number.kind !== 'value' || number.literal.kind !== 'number') return undefined;
  if (UNIT_OF_TIME.test(word.text)) return explainDuration(cursor, number, word, last);
  const at = spanning(number.at, word.at);
  const scale = Object.hasOwn(SCALES, word.text.toLowerCase()) ? SCALES[word.text.toLowerCase()] : undefined;
  const amount = scale === undefined ? undefined : readAmount(number.text + scale);
  if (amount !== undefined) {
    return filterError('filter.write-out', { text: amount }, at, [{ at, text: amount }]);
  }
  const isCurrency = CURRENCY.test(word.text);
  if (!isCurrency && !CURRENCY_NAME.test(word.text)) return undefined;
  const inCurrency = `${number.text} and currency eq '${word.text.toUpperCase()}'`;
  const ways = isCurrency ? [inCurrency, number.text] : [number.text];
  const edits = ways.map((text) => ({ at, text }));
  return isCurrency
    ? filterError('filter.currency-apart', { text: inCurrency }, word.at, edits)
    : filterError('filter.amount-alone', { text: number.text }, word.at, edits);
}

/** `value gt EUR 5000` */
export function explainCurrencyFirst(currency: Span, cursor: Cursor): FilterError | undefined {
  const number = peek(cursor);
  const code = cursor.text.slice(currency.start, currency.end);
  if (!CURRENCY.test(code) || number.kind !== 'value' || number.literal.kind !== 'number') return undefined;
  const text = `${number.text} and currency eq '${code.toUpperCase()}'`;
  return filterError('filter.currency-apart', { text }, currency, [
    { at: spanning(currency, number.at), text },
  ]);
}

/** `2020-10-30 10:15`, and `50 000` */
export function dayWithTime(first: Token, second: Token): FilterError | undefined {
  if (first.kind !== 'value' || second.kind !== 'value') return undefined;
  const at = spanning(first.at, second.at);
  if (first.literal.kind === 'date' && second.literal.kind === 'timeOfDay') {
    const text = `${first.text}T${second.text}Z`;
    return filterError('filter.time-in-one-piece', { text }, at, [{ at, text }]);
  }
  const text = first.text + second.text;
  if (!/^\d{1,3}(?:\d{3})+$/.test(text) || !/^\d{3}$/.test(second.text)) return undefined;
  return filterError('filter.no-blanks', { text }, at, [{ at, text }]);
}

/** `expires lt 3 days`, `created gt 3 days ago`, `now() add 3 days` */
function explainDuration(cursor: Cursor, number: Token, unit: Token, last: Expression): FilterError {
  const duration = durationOf(number.text, unit.text);
  const ago = peek(cursor, 1).text.toLowerCase() === 'ago' ? peek(cursor, 1) : undefined;
  const before = cursor.tokens[cursor.position - 2]?.text.toLowerCase();
  const isAdded = before === 'add' || before === 'sub';
  const field = last.kind === 'comparison' ? last.left : last;
  const direction = ago || isPast(cursor, field) ? 'sub' : 'add';
  const text = isAdded ? duration : `now() ${direction} ${duration}`;
  const at = spanning(number.at, (ago ?? unit).at);
  return filterError('filter.length-like-this', { text }, at, [{ at, text }]);
}

/** `duration'P3D'` for 3 days. */
export function durationOf(amount: string, unit: string): string {
  switch (unit.charAt(0).toLowerCase()) {
    case 'm':
      return `duration'PT${amount}M'`;
    case 'h':
      return `duration'PT${amount}H'`;
    case 'w':
      return `duration'P${String(Number(amount) * 7)}D'`;
    default:
      return `duration'P${amount}D'`;
  }
}

/** Whether a field tells of something that has happened, so that "3 days" means the last three. */
export function isPast(cursor: Cursor, field: Expression): boolean {
  return /^(created|updated|accepted|closed)/i.test(cursor.text.slice(field.at.start, field.at.end));
}
