import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { Reader, Weekday } from '../../../domain/subscription';
import { knownTimeZone, remembered, say, timeWords, weekdayWords } from '../../../wording';
import { dateLocale, numberLocale } from '../../../wording/locale';

/** `Thu 10 Dec, 09:00 CET`. */
export function whenWords(at: EpochMs, reader: Reader): string {
  return say(reader, 'time.moment', { day: weekdayWords(at, reader), time: timeWords(at, reader) });
}

/** `Tuesday 8 December`. */
export function longDayWords(at: EpochMs, { language, timeZone }: Reader): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: knownTimeZone(timeZone) };
  return dateFormat(JSON.stringify([dateLocale(language), options])).format(at);
}

const UNITS = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
] as const;

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

/** `12%`, as the language writes it; `0.118` is 12 of a hundred. */
export function shareWords(share: number, { language }: Reader): string {
  return numberFormat(JSON.stringify([numberLocale(language), { style: 'percent' }])).format(share);
}

/** `7 days, 3 days and 4 hours`. */
export function listWords(parts: readonly string[], { language }: Reader): string {
  return listFormat(dateLocale(language)).format(parts);
}

/** `every weekday`, `from Monday to Saturday`, `every Monday and Friday`, for the middle of a sentence. */
export function everyWords(days: readonly Weekday[], reader: Reader): string {
  if (days.length === 7) return say(reader, 'days.every-day');
  if (days.join('') === '12345') return say(reader, 'days.every-weekday');
  const ends = endsOf(days, reader);
  if (ends !== undefined) return say(reader, 'days.on-range', ends);
  return say(reader, 'days.on-list', {
    days: listWords(
      days.map((day) => dayName(day, reader)),
      reader,
    ),
  });
}

/** `Monday to Friday`, `Every day`, `Monday and Friday`, on their own. */
export function daysWords(days: readonly Weekday[], reader: Reader): string {
  if (days.length === 7) return say(reader, 'days.all');
  const ends = endsOf(days, reader);
  if (ends !== undefined) return say(reader, 'days.range', ends);
  return listWords(
    days.map((day) => dayName(day, reader)),
    reader,
  );
}

/** The first and the last of at least three days that follow each other. */
function endsOf(days: readonly Weekday[], reader: Reader): { from: string; to: string } | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || days.length < 3) return undefined;
  if (last - first !== days.length - 1) return undefined;
  return { from: dayName(first, reader), to: dayName(last, reader) };
}

/** 1 January 2024 was a Monday. */
function dayName(day: Weekday, { language }: Reader): string {
  const options = { weekday: 'long', timeZone: 'UTC' };
  return dateFormat(JSON.stringify([dateLocale(language), options])).format(Date.UTC(2024, 0, day));
}

type UnitName = (typeof UNITS)[number][0];

function unitWords(
  amount: number,
  unit: UnitName,
  unitDisplay: 'long' | 'short',
  { language }: Reader,
): string {
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 };
  return numberFormat(JSON.stringify([numberLocale(language), options])).format(amount);
}

const dateFormat = remembered((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(locale, options);
});

const numberFormat = remembered((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions];
  return new Intl.NumberFormat(locale, options);
});

const listFormat = remembered((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
