import { DAY_MS, HOUR_MS, MINUTE_MS } from './instant';

/** How long before the deadline it is reminded, in milliseconds, longest first. The last one is the last call. */
export const DEFAULT_LADDER: readonly number[] = [7 * DAY_MS, 3 * DAY_MS, DAY_MS, 4 * HOUR_MS];

export const LONGEST_LENGTH_MS = 14 * DAY_MS;
export const SHORTEST_LENGTH_MS = 15 * MINUTE_MS;
export const MOST_STAGES = 8;
export const LADDER_EXAMPLE = '7d 3d 1d 4h';
export const LENGTH_EXAMPLE = '2d';

/** What is wrong with a word that should be a length of time. `text` is what was typed, `example` what would be right. */
export interface LengthProblem {
  readonly why: 'not-a-length' | 'too-long' | 'too-short';
  readonly text: string;
  readonly example: string;
}

/** `too-many`: `text` is how many there were. */
export type LadderProblem =
  LengthProblem | { readonly why: 'none' | 'too-many'; readonly text: string; readonly example: string };

export type ParsedLadder =
  | { readonly ok: true; readonly ladder: readonly number[] }
  | { readonly ok: false; readonly problem: LadderProblem };

export type ParsedLength =
  { readonly ok: true; readonly lengthMs: number } | { readonly ok: false; readonly problem: LengthProblem };

/** Reads `5d 2d 6h`, `5d, 2d and 6 hours`: any order, doubles are one. */
export function parseLadder(words: string): ParsedLadder {
  const stages: number[] = [];
  for (const word of lengthWords(words)) {
    const parsed = readLength(word, LADDER_EXAMPLE);
    if (!parsed.ok) return parsed;
    stages.push(parsed.lengthMs);
  }
  const ladder = mergeLadders([stages]);
  if (ladder.length === 0) return refused('none', '');
  return ladder.length > MOST_STAGES ? refused('too-many', String(ladder.length)) : { ok: true, ladder };
}

/** Reads one length between 15 minutes and 14 days: `2d`, `36h`, `90m`, `1w`, `2 days`. */
export function readLength(word: string, example: string = LENGTH_EXAMPLE): ParsedLength {
  const lengthMs = parseLength(word);
  const problem = (why: LengthProblem['why']) =>
    ({ ok: false, problem: { why, text: quoted(word), example } }) as const;
  if (lengthMs === undefined) return problem('not-a-length');
  if (lengthMs > LONGEST_LENGTH_MS) return problem('too-long');
  return lengthMs < SHORTEST_LENGTH_MS ? problem('too-short') : { ok: true, lengthMs };
}

/** Reads `2d` as milliseconds, whatever its size; `undefined` when it is not a length. */
export function parseLength(word: string): number | undefined {
  const match = /^(\d+)\s*([a-z]+)$/i.exec(word.trim());
  const unitMs = UNITS.get(String(match?.[2]).toLowerCase());
  return match === null || unitMs === undefined ? undefined : Number(match[1]) * unitMs;
}

/** The name of a stage, in the largest unit that is whole: `7d`, `36h`, `90m`; 24 hours are `1d`. */
export function stageName(beforeMs: number): string {
  if (beforeMs % DAY_MS === 0) return `${beforeMs / DAY_MS}d`;
  if (beforeMs % HOUR_MS === 0) return `${beforeMs / HOUR_MS}h`;
  return `${beforeMs / MINUTE_MS}m`;
}

/** The words that `parseLadder` reads back as the same ladder. */
export function printLadder(ladder: readonly number[]): string {
  return ladder.map(stageName).join(' ');
}

/** The ladder of a conversation whose subscriptions have these: every stage of each, longest first. */
export function mergeLadders(ladders: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(ladders.flat())].sort((a, b) => b - a);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ...['m', 'min', 'mins', 'minute', 'minutes'].map((unit) => [unit, MINUTE_MS] as const),
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((unit) => [unit, HOUR_MS] as const),
  ...['d', 'day', 'days'].map((unit) => [unit, DAY_MS] as const),
  ...['w', 'week', 'weeks'].map((unit) => [unit, 7 * DAY_MS] as const),
]);

const LENGTH_WORD = new RegExp(`\\d+\\s+(?:${[...UNITS.keys()].join('|')})\\b|[^\\s,;]+`, 'gi');

/** `5 days, 2d and 6h` as `5 days`, `2d`, `6h`. */
function lengthWords(words: string): readonly string[] {
  return [...words.matchAll(LENGTH_WORD)]
    .map(([word]) => word)
    .filter((word) => word.toLowerCase() !== 'and');
}

function refused(why: 'none' | 'too-many', text: string): ParsedLadder {
  return { ok: false, problem: { why, text, example: LADDER_EXAMPLE } };
}

function quoted(word: string): string {
  return word.slice(0, 40);
}
