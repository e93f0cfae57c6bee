const SHORT_AMOUNT = /^(\d+(?:\.\d+)?)(k|m|mio|mn|bn)$/i;
const PLAIN_AMOUNT = /^-?\d+(?:\.\d+)?$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** The number that `50k`, `1.5m`, `50,000`, `$50` or `€ 50` mean, as it is written here; `undefined` for anything else. */
export function readAmount(text: string): string | undefined {
  const bare = text.replace(/[\s$€£¥]/g, '').replace(/,(?=\d{3}(?!\d))/g, '');
  const [, amount, unit] = SHORT_AMOUNT.exec(bare) ?? [];
  if (amount === undefined || unit === undefined) return PLAIN_AMOUNT.test(bare) ? bare : undefined;
  return String(Number(amount) * multiplier(unit.toLowerCase()));
}

function multiplier(unit: string): number {
  if (unit === 'k') return 1e3;
  return unit === 'bn' ? 1e9 : 1e6;
}

/** The day that `30.10.2020` or `2020-1-5` mean, as it is written here; `undefined` for anything else. */
export function readLooseDay(text: string): string | undefined {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return dayText(year, month, day);
  const [, looseYear, looseMonth, looseDay] = YEAR_FIRST.exec(text) ?? [];
  if (looseYear === undefined || looseMonth === undefined || looseDay === undefined) return undefined;
  return dayText(looseYear, looseMonth, looseDay);
}

/** A day from its digits. */
export function dayText(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
