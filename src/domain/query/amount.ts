import { isRealDay } from './time';

const SHORT_AMOUNT = /^(\d+(?:\.\d+)?)(k|m|mio|mn|bn)$/i;
const PLAIN_AMOUNT = /^-?\d+(?:\.\d+)?$/;
/** Dots between thousands and a comma before the cents, as on the European continent. */
const CONTINENTAL = /^-?\d{1,3}(?:\.\d{3})+,\d{1,2}$/;
const DAY_FIRST = /^(\d{1,2})([.-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** The number that `50k`, `1.5m`, `50,000`, `$50` or `€ 50` mean, as it is written here; `undefined` for anything else. */
export function readAmount(text: string): string | undefined {
  const bare = withPoint(text.replace(/[\s$€£¥]/g, '')).replace(/,(?=\d{3}(?!\d))/g, '');
  const [, amount, unit] = SHORT_AMOUNT.exec(bare) ?? [];
  if (amount === undefined || unit === undefined) return PLAIN_AMOUNT.test(bare) ? bare : undefined;
  return String(Number(amount) * multiplier(unit.toLowerCase()));
}

function withPoint(digits: string): string {
  return CONTINENTAL.test(digits) ? digits.replaceAll('.', '').replace(',', '.') : digits;
}

function multiplier(unit: string): number {
  if (unit === 'k') return 1e3;
  return unit === 'bn' ? 1e9 : 1e6;
}

/**
 * The days that `30.10.2020`, `10-30-2020` or `2020-1-5` may mean, likeliest first, as they are written here. With dots
 * the day always comes first; days that no calendar shows are left out.
 */
export function readLooseDays(text: string): readonly string[] {
  const [, first, mark, second, year] = DAY_FIRST.exec(text) ?? [];
  if (first !== undefined && second !== undefined && year !== undefined) {
    const days = [dayText(year, second, first), ...(mark === '-' ? [dayText(year, first, second)] : [])];
    return [...new Set(days)].filter(isRealDay);
  }
  const [, looseYear, looseMonth, looseDay] = YEAR_FIRST.exec(text) ?? [];
  if (looseYear === undefined || looseMonth === undefined || looseDay === undefined) return [];
  return [dayText(looseYear, looseMonth, looseDay)].filter(isRealDay);
}

/** A day from its digits. */
export function dayText(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
