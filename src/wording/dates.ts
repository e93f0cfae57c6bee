import { DAY_MS, instantToMs } from '../domain/instant';
import type { EpochMs, Instant } from '../domain/instant';
import type { Reader } from '../domain/subscription';
import { dateLocale, knownTimeZone } from './locale';
import { remembered } from './remembered';
import { say } from './say';

/** `31 Mar 2027`, in the reader's zone and language. */
export function dayWords(at: EpochMs, reader: Reader): string {
  return format(at, reader, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `8 Dec`, with the year when it is not the current one. */
export function shortDayWords(at: EpochMs, reader: Reader): string {
  return format(at, reader, { day: 'numeric', month: 'short', ...yearIfOther(at, reader) });
}

/** `Tue 8 Dec`, with the year when it is not the current one. */
export function weekdayWords(at: EpochMs, reader: Reader): string {
  return format(at, reader, { weekday: 'short', day: 'numeric', month: 'short', ...yearIfOther(at, reader) });
}

/** `23:59 UTC`: the time never goes without its zone. */
export function timeWords(at: EpochMs, reader: Reader): string {
  return format(at, reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' });
}

/** `24 Nov 2026, 09:12 UTC`. */
export function momentWords(at: EpochMs, reader: Reader): string {
  return say(reader, 'time.moment', { day: dayWords(at, reader), time: timeWords(at, reader) });
}

/** `Thu 10 Dec, 09:00 CET`. */
export function whenWords(at: EpochMs, reader: Reader): string {
  return say(reader, 'time.moment', { day: weekdayWords(at, reader), time: timeWords(at, reader) });
}

/** `Tuesday 8 December`. */
export function longDayWords(at: EpochMs, reader: Reader): string {
  return format(at, reader, { weekday: 'long', day: 'numeric', month: 'long' });
}

/**
 * A date the API writes as a moment (a closing date): midnight UTC means the day itself, wherever the reader is;
 * any other moment is the day it falls on for the reader.
 */
export function calendarDayWords(instant: Instant, reader: Reader): string {
  const at = instantToMs(instant);
  return dayWords(at, at % DAY_MS === 0 ? { ...reader, timeZone: 'UTC' } : reader);
}

/** Whether a day begins at this moment where the reader is. */
export function isMidnight(at: EpochMs, reader: Reader): boolean {
  return format(at, reader, { day: 'numeric' }) !== format(at - 1, reader, { day: 'numeric' });
}

function yearIfOther(at: EpochMs, reader: Reader): Intl.DateTimeFormatOptions {
  const year = { year: 'numeric' } as const;
  return format(at, reader, year) === format(reader.now, reader, year) ? {} : year;
}

const formatterFor = remembered((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(locale, options);
});

function format(at: EpochMs, { language, timeZone }: Reader, options: Intl.DateTimeFormatOptions): string {
  const zoned = { ...options, timeZone: knownTimeZone(timeZone) };
  return formatterFor(JSON.stringify([dateLocale(language), zoned])).format(at);
}
