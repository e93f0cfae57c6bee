import { readDuration } from '../duration';
import { scalarKind } from '../model';
import type { Type } from '../model';
import { quote } from '../print';
import { nearest } from '../suggest';

const NOTHING = /^(?:empty|blank|missing|nothing|undefined|nil|none|nan)$/i;
const BOOLEANS: Readonly<Record<string, string>> = {
  yes: 'true',
  y: 'true',
  on: 'true',
  no: 'false',
  n: 'false',
  off: 'false',
};
const DAYS: Readonly<Record<string, string>> = {
  now: 'now()',
  today: 'date(now())',
  yesterday: "date(now()) sub duration'P1D'",
  tomorrow: "date(now()) add duration'P1D'",
};

/** What a word that is no field may stand for where a value of this type is expected, likeliest first. */
export function meaningsOf(word: string, expected: Type | undefined): readonly string[] {
  if (expected?.kind === 'enumeration') return nearest(word, expected.values, 1).map(quote);
  const kind = expected && scalarKind(expected);
  if (kind === undefined) return [];
  const nothing = NOTHING.test(word) ? ['null'] : [];
  switch (kind) {
    case 'text':
      return [...nothing, quote(word)];
    case 'boolean':
      return [...nothing, ...valueOf(BOOLEANS, word)];
    case 'time':
    case 'date':
      return [...nothing, ...valueOf(DAYS, word), ...durations(word)];
    default:
      return nothing;
  }
}

function durations(word: string): readonly string[] {
  return readDuration(word) === undefined ? [] : [`now() add duration${quote(word.toUpperCase())}`];
}

function valueOf(words: Readonly<Record<string, string>>, word: string): readonly string[] {
  const lower = word.toLowerCase();
  const found = Object.hasOwn(words, lower) ? words[lower] : undefined;
  return found === undefined ? [] : [found];
}
