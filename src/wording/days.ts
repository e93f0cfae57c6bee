import type { Reader, Weekday } from '../domain/subscription';
import { dateLocale } from './locale';
import { listWords } from './numbers';
import { remembered } from './remembered';
import { say } from './say';

/** `every weekday`, `from Monday to Saturday`, `every Monday and Friday`, for the middle of a sentence. */
export function everyWords(days: readonly Weekday[], reader: Reader): string {
  if (days.length === 7) return say(reader, 'days.every-day');
  if (days.join('') === '12345') return say(reader, 'days.every-weekday');
  const ends = endsOf(days, reader);
  if (ends !== undefined) return say(reader, 'days.on-range', ends);
  return say(reader, 'days.on-list', { days: named(days, reader) });
}

/** `Monday to Friday`, `Every day`, `Monday and Friday`, on their own. */
export function daysWords(days: readonly Weekday[], reader: Reader): string {
  if (days.length === 7) return say(reader, 'days.all');
  const ends = endsOf(days, reader);
  return ends === undefined ? named(days, reader) : say(reader, 'days.range', ends);
}

/** The first and the last of at least three days that follow each other. */
function endsOf(days: readonly Weekday[], reader: Reader): { from: string; to: string } | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || days.length < 3) return undefined;
  if (last - first !== days.length - 1) return undefined;
  return { from: dayName(first, reader), to: dayName(last, reader) };
}

function named(days: readonly Weekday[], reader: Reader): string {
  const names = days.map((day) => dayName(day, reader));
  return listWords(names, reader);
}

/** 1 January 2024 was a Monday. */
function dayName(day: Weekday, { language }: Reader): string {
  return namesIn(dateLocale(language)).format(Date.UTC(2024, 0, day));
}

const namesIn = remembered((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
