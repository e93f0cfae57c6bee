import type { Weekday, WorkingHours } from './subscription';
import { parseClock, parseDayWord, printClock, printDays } from './week';
import { DEFAULT_HOURS } from './working-hours';

export const HOURS_EXAMPLE = '09:00-17:30 mon-fri';

/** What is wrong with words for working hours: `text` is what was typed, `example` what would be right. */
export interface HoursProblem {
  readonly why: 'none' | 'not-hours' | 'twice' | 'ends-before-it-starts' | 'not-a-country';
  readonly text: string;
  readonly example: string;
}

export type ParsedHours =
  | { readonly ok: true; readonly hours: WorkingHours }
  | { readonly ok: false; readonly problem: HoursProblem };

/**
 * Reads `09:00-17:30 mon-fri`, in any order. What is not named is as in `DEFAULT_HOURS`. `holidays FR` says whose
 * public holidays are free, `holidays none` that none are.
 */
export function parseHours(words: string): ParsedHours {
  const read: { times?: Times; days: readonly Weekday[]; holidays?: string } = { days: [] };
  const tokens = tokensOf(words);
  if (tokens.length === 0) return refused('none', '');
  for (const token of tokens) {
    const part = readToken(token);
    if (part === undefined) return refused('not-hours', token);
    if (part.kind === 'times' && read.times !== undefined) return refused('twice', token);
    if (part.kind === 'times' && part.from >= part.to) return refused('ends-before-it-starts', token);
    if (part.kind === 'times') read.times = part;
    else if (part.kind === 'days') read.days = [...read.days, ...part.days];
    else if (part.country === undefined) return refused('not-a-country', token.slice('holidays='.length));
    else read.holidays = part.country;
  }
  return { ok: true, hours: hoursOf(read.times ?? DEFAULT_HOURS, read.days, read.holidays) };
}

/** The words that `parseHours` reads back as the same hours. */
export function printHours(hours: WorkingHours): string {
  const holidays = hours.holidays === undefined ? '' : ` holidays ${hours.holidays}`;
  return `${printClock(hours.from)}-${printClock(hours.to)} ${printDays(hours.days)}${holidays}`;
}

interface Times {
  readonly from: number;
  readonly to: number;
}

type Part =
  | ({ readonly kind: 'times' } & Times)
  | { readonly kind: 'days'; readonly days: readonly Weekday[] }
  | { readonly kind: 'holidays'; readonly country: string | undefined };

/** `9:00 – 17:30, mon to fri holidays fr` as `9:00-17:30`, `mon-fri`, `holidays=fr`. */
function tokensOf(words: string): readonly string[] {
  const joined = words
    .replace(/\s+to\s+|\s*[-–—]\s*/gi, '-')
    .replace(/\bno\s+holidays\b/gi, 'holidays=none')
    .replace(/\bholidays\s+(?:of\s+)?([^\s,;]+)/gi, 'holidays=$1');
  return joined.split(/[\s,;]+/).filter((token) => token !== '');
}

function readToken(token: string): Part | undefined {
  const country = /^holidays=(.*)$/i.exec(token)?.[1];
  if (country !== undefined) return { kind: 'holidays', country: countryOf(country) };
  const days = parseDayWord(token);
  if (days !== undefined) return { kind: 'days', days };
  const [from, to, ...more] = token.split('-').map(parseClock);
  return from === undefined || to === undefined || more.length > 0 ? undefined : { kind: 'times', from, to };
}

function countryOf(word: string): string | undefined {
  if (/^none$/i.test(word)) return 'none';
  return /^[a-z]{2}$/i.test(word) ? word.toUpperCase() : undefined;
}

function hoursOf({ from, to }: Times, days: readonly Weekday[], holidays: string | undefined): WorkingHours {
  const wanted = days.length === 0 ? DEFAULT_HOURS.days : [...new Set(days)].sort((a, b) => a - b);
  return { days: wanted, from, to, ...(holidays !== undefined && { holidays }) };
}

function refused(why: HoursProblem['why'], text: string): ParsedHours {
  const example = why === 'not-a-country' ? `${HOURS_EXAMPLE} holidays FR` : HOURS_EXAMPLE;
  return { ok: false, problem: { why, text: text.slice(0, 40), example } };
}
