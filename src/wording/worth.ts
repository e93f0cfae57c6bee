import type { MoneyTotals } from '../domain/digest/money';
import type { Reader } from '../domain/subscription';
import { moneyWords } from './money';
import { listWords } from './numbers';
import { say } from './say';

/** So many currencies are named. */
const MOST_CURRENCIES = 4;

export function hasMoney({ totals, withoutCurrency }: MoneyTotals): boolean {
  return totals.length > 0 || withoutCurrency > 0;
}

/** `€319,500, £210,000 and $140,000`: one amount for each currency, never added up. */
export function worthWords({ totals, withoutCurrency }: MoneyTotals, reader: Reader): string {
  const named = totals
    .slice(0, MOST_CURRENCIES)
    .map(({ amount, currency }) => moneyWords(amount, currency, reader.language) ?? '');
  const more = totals.length - named.length;
  return listWords(
    [
      ...named,
      ...(more > 0 ? [say(reader, 'digest.worth.more', { count: more })] : []),
      ...(withoutCurrency > 0
        ? [say(reader, 'digest.worth.without-currency', { count: withoutCurrency })]
        : []),
    ],
    reader,
  );
}
