import { numberLocale } from './locale';
import { remembered } from './remembered';

/**
 * An amount as the reader writes money, with no-break spaces: `$10,000`, `96.500 €`. An amount without a currency
 * is a plain number; a currency that is no ISO 4217 code stands behind it. `undefined` when there is no amount.
 */
export function moneyWords(
  amount: number | undefined,
  currency: string | undefined,
  language: string,
): string | undefined {
  if (amount === undefined || !Number.isFinite(amount)) return undefined;
  const code = currency?.trim().toUpperCase() ?? '';
  const whole = Number.isInteger(amount);
  if (/^[A-Z]{3}$/.test(code)) return format(amount, language, { style: 'currency', currency: code }, whole);
  const number = format(amount, language, {}, whole);
  return code === '' ? number : `${number}\u00a0${code.slice(0, 12)}`;
}

const formatterFor = remembered((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions];
  return new Intl.NumberFormat(locale, options);
});

function format(amount: number, language: string, options: Intl.NumberFormatOptions, whole: boolean): string {
  const digits = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  const formatter = formatterFor(JSON.stringify([numberLocale(language), { ...options, ...digits }]));
  return formatter.format(amount).replace(/ /g, '\u00a0');
}
