import type { Referral } from '../referral';

/** Money by currency. Amounts of different currencies are never added up. */
export interface MoneyTotals {
  /** The largest number first; that is an order for the eye and says nothing about what is worth more. */
  readonly totals: readonly CurrencyTotal[];
  /** How many amounts name no currency. They have no total: nobody knows whether they may be added up. */
  readonly withoutCurrency: number;
}

export interface CurrencyTotal {
  /** Three capital letters, as ISO 4217. */
  readonly currency: string;
  readonly amount: number;
  /** How many referrals it is made of. */
  readonly count: number;
}

export interface Amount {
  readonly value: number;
  /** Three capital letters; absent when the payload has none, or something else. */
  readonly currency?: string;
}

/** What a referral is worth; `undefined` without an amount above zero that a number holds exactly. */
export function amountOf(referral: Referral): Amount | undefined {
  const value = referral.details?.dealValue;
  if (value === undefined || !(value > 0 && value <= Number.MAX_SAFE_INTEGER)) return undefined;
  const currency = referral.details?.currency?.trim().toUpperCase();
  return currency !== undefined && /^[A-Z]{3}$/.test(currency) ? { value, currency } : { value };
}

/** Adds amounts one by one. */
export interface MoneyCounter {
  add(amount: Amount): void;
  totals(): MoneyTotals;
}

export function moneyCounter(): MoneyCounter {
  const sums = new Map<string, { amount: number; count: number }>();
  let withoutCurrency = 0;
  return {
    add({ value, currency }) {
      if (currency === undefined) {
        withoutCurrency++;
        return;
      }
      const sum = sums.get(currency);
      if (sum === undefined) {
        sums.set(currency, { amount: value, count: 1 });
        return;
      }
      sum.amount += value;
      sum.count++;
    },
    totals: () => ({ totals: [...sums].map(toTotal).sort(largestFirst), withoutCurrency }),
  };
}

/** No currency divides its unit by more than a thousand: what is finer is the error of adding. */
function toTotal([currency, sum]: [string, { amount: number; count: number }]): CurrencyTotal {
  return { currency, amount: Math.round(sum.amount * 1000) / 1000, count: sum.count };
}

function largestFirst(a: CurrencyTotal, b: CurrencyTotal): number {
  return b.amount - a.amount || (a.currency < b.currency ? -1 : 1);
}
