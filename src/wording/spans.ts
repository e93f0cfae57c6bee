import { DAY_MS, HOUR_MS, MINUTE_MS } from '../domain/instant';
import type { Reader } from '../domain/subscription';
import { numberLocale } from './locale';
import { remembered } from './remembered';

const UNITS = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
] as const;

type UnitName = (typeof UNITS)[number][0];

/** A length that is whole in one unit, in the largest such unit, as stages of a ladder are: `7 days`, `36 hours`. */
export function lengthWords(lengthMs: number, reader: Reader): string {
  const [unit, unitMs] = UNITS.find(([, each]) => lengthMs >= each && lengthMs % each === 0) ?? UNITS[2];
  return unitWords(Math.round(lengthMs / unitMs), unit, 'long', reader);
}

/** A length measured, rounded to one unit: `6 min`, `3 hr`, `2 days`. */
export function gapWords(lengthMs: number, reader: Reader): string {
  const [unit, unitMs] = UNITS.find(([, each]) => lengthMs >= 2 * each) ?? UNITS[2];
  return unitWords(Math.round(lengthMs / unitMs), unit, 'short', reader);
}

/** `21 hours`; under two hours in minutes, from three days on in days with one digit behind the point. */
export function hoursWords(hours: number, reader: Reader): string {
  if (hours < 2) return unitWords(Math.round(hours * 60), 'minute', 'long', reader);
  if (hours < 72) return unitWords(Math.round(hours), 'hour', 'long', reader);
  return unitWords(Math.round(hours / 2.4) / 10, 'day', 'long', reader);
}

function unitWords(
  amount: number,
  unit: UnitName,
  unitDisplay: 'long' | 'short',
  { language }: Reader,
): string {
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 };
  return numberFormat(JSON.stringify([numberLocale(language), options])).format(amount);
}

const numberFormat = remembered((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions];
  return new Intl.NumberFormat(locale, options);
});
