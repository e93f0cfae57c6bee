import { problemWith, timeProblem, wordProblem } from './problem';
import type { DigestProblem } from './problem';
import type { DigestSchedule, Weekday } from '../subscription';
import { parseClock, parseDayWord } from '../week';
import { canonicalTimeZone, isTimeZone, MINUTES_PER_DAY } from '../zone';

/** What was asked for. Settings that are absent stay as they are; asking for any (or for `on`) switches the digest on. */
export type DigestChange =
  | { readonly kind: 'show' }
  | { readonly kind: 'now' }
  | { readonly kind: 'off' }
  | { readonly kind: 'set'; readonly settings: DigestSettings };

export interface DigestSettings extends Partial<DigestSchedule> {
  /** IANA name as the tables spell it. */
  readonly timeZone?: string;
}

export type ParsedDigest =
  | { readonly ok: true; readonly change: DigestChange }
  | { readonly ok: false; readonly problem: DigestProblem };

/** The schedule after a change. */
export function changedSchedule(
  schedule: DigestSchedule,
  { at = schedule.at, days = schedule.days, whenQuiet = schedule.whenQuiet }: DigestSettings,
): DigestSchedule {
  return { at, days, whenQuiet };
}

/**
 * Reads what stands after `digest`: nothing, `now`, `off`, `on`, or a time, days, an IANA zone and what to do on quiet
 * days (`silent` or `line`), in any order. Several days are taken together; anything else may be said once.
 */
export function parseDigest(words: string): ParsedDigest {
  const tokens = tokensOf(words);
  const [first, second] = tokens;
  if (first === undefined) return { ok: true, change: { kind: 'show' } };
  const alone = tokens.map(aloneWord).find((word) => word !== undefined);
  if (alone === undefined) return readSettings(tokens);
  if (second !== undefined) return { ok: false, problem: problemWith('not-alone', alone) };
  return { ok: true, change: { kind: alone } };
}

function aloneWord(token: string): 'now' | 'off' | undefined {
  const lower = token.toLowerCase();
  return lower === 'now' || lower === 'off' ? lower : undefined;
}

const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const RANGE = new RegExp(
  `\\b(${DAY})(?:\\s*[-–—]\\s*|\\s+(?:to|till?|until|through)\\s+)(?=${DAY}\\b)`,
  'gi',
);
const FILLERS = new Set(['at', 'in', 'and', 'each', 'every', 'on']);

/** `5:30 pm, every day` as `5:30pm`, `daily`; a zone may be written with spaces: `America/New York`. */
function tokensOf(words: string): readonly string[] {
  const joined = words
    .replace(/[,;&\s]+/g, ' ')
    .replace(/\b(\d{1,2}(?:[:.h]?\d{2})?)\s*([ap])\.?m\b\.?/gi, '$1$2m')
    .replace(RANGE, '$1-')
    .replace(/\b(?:all|every|each) (?:days?\b)/gi, 'daily')
    .replace(/\b(?:work|working|business|week) ?days?\b/gi, 'weekdays');
  return joined.split(' ').filter((token) => /[\p{L}\p{N}]/u.test(token));
}

type Part =
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'days'; readonly days: readonly Weekday[] }
  | { readonly kind: 'quiet'; readonly whenQuiet: DigestSchedule['whenQuiet'] }
  | { readonly kind: 'zone'; readonly timeZone: string }
  | { readonly kind: 'problem'; readonly problem: DigestProblem };

type Settings = { -readonly [Key in keyof DigestSettings]: DigestSettings[Key] };

function readSettings(tokens: readonly string[]): ParsedDigest {
  const settings: Settings = {};
  const rest = tokens.filter((token) => !FILLERS.has(token.toLowerCase()));
  while (rest.length > 0) {
    const word = takeWord(rest);
    const problem = take(readWord(word), word, settings);
    if (problem !== undefined) return { ok: false, problem };
  }
  return { ok: true, change: { kind: 'set', settings } };
}

/** Takes one word from the front, or the words of one zone: `America/New York`. */
function takeWord(rest: string[]): string {
  const names = [3, 2].map((count) => rest.slice(0, count).join('_'));
  const name = rest[0]?.includes('/') === true ? names.find(isTimeZone) : undefined;
  if (name === undefined) return String(rest.shift());
  rest.splice(0, name === names[0] ? 3 : 2);
  return name;
}

function readWord(word: string): Part {
  if (/^\d/.test(word)) return readTime(word);
  const days = parseDayWord(word);
  if (days !== undefined) return { kind: 'days', days };
  if (/^(?:silent|silence|silently)$/i.test(word)) return { kind: 'quiet', whenQuiet: 'silence' };
  if (/^line$/i.test(word)) return { kind: 'quiet', whenQuiet: 'line' };
  const timeZone = canonicalTimeZone(word);
  return timeZone === undefined
    ? { kind: 'problem', problem: wordProblem(word) }
    : { kind: 'zone', timeZone };
}

/** Also reads `0830`. A day has no 24:00, for that is the next one. */
function readTime(word: string): Part {
  const at = parseClock(word.replace(/^(\d{1,2})(\d\d)(?=$|[ap]m$)/i, '$1:$2'));
  return at === undefined || at >= MINUTES_PER_DAY
    ? { kind: 'problem', problem: timeProblem(word) }
    : { kind: 'time', at };
}

/** Puts what was read into `settings`, or says why it does not go with what is there. */
function take(part: Part, word: string, settings: Settings): DigestProblem | undefined {
  switch (part.kind) {
    case 'problem':
      return part.problem;
    case 'time':
      if (settings.at !== undefined) return problemWith('two-times', word);
      settings.at = part.at;
      return undefined;
    case 'zone':
      if (settings.timeZone !== undefined) return problemWith('two-zones', word);
      settings.timeZone = part.timeZone;
      return undefined;
    case 'quiet':
      if (settings.whenQuiet !== undefined) return problemWith('two-ways', word);
      settings.whenQuiet = part.whenQuiet;
      return undefined;
    case 'days':
      settings.days = [...new Set([...(settings.days ?? []), ...part.days])].sort((a, b) => a - b);
      return undefined;
  }
}
