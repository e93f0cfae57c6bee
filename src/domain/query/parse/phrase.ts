import type { Cursor } from './cursor';
import type { Span } from '../error';
import type { Token } from './lex';

/** What people write where an operator belongs, and what it is here. `within` reads by its field. */
const PHRASES: Readonly<Record<string, string>> = {
  is: 'eq',
  equals: 'eq',
  equal: 'eq',
  'equal to': 'eq',
  'is equal to': 'eq',
  on: 'eq',
  isnt: 'ne',
  "isn't": 'ne',
  'is not': 'ne',
  not: 'ne',
  'not eq': 'ne',
  'not equal to': 'ne',
  'is not equal to': 'ne',
  'does not equal': 'ne',
  over: 'gt',
  above: 'gt',
  after: 'gt',
  more: 'gt',
  'more than': 'gt',
  'greater than': 'gt',
  'bigger than': 'gt',
  'higher than': 'gt',
  'is more than': 'gt',
  'is greater than': 'gt',
  under: 'lt',
  below: 'lt',
  before: 'lt',
  less: 'lt',
  'less than': 'lt',
  'lower than': 'lt',
  'smaller than': 'lt',
  'is less than': 'lt',
  since: 'ge',
  from: 'ge',
  'at least': 'ge',
  'is at least': 'ge',
  until: 'le',
  'up to': 'le',
  'at most': 'le',
  'is at most': 'le',
  'one of': 'in',
  'is one of': 'in',
  'is in': 'in',
  'is not in': 'not in',
  'not in': 'not in',
  plus: 'add',
  minus: 'sub',
  times: 'mul',
  exists: 'ne null',
  'is set': 'ne null',
  'is not empty': 'ne null',
  isnull: 'eq null',
  'is empty': 'eq null',
  'is missing': 'eq null',
  'is not set': 'eq null',
  between: 'between',
  'not between': 'not between',
  'is between': 'between',
  within: 'within',
  contains: 'contains',
  contain: 'contains',
  includes: 'contains',
  has: 'contains',
  like: 'like',
  'not like': 'not like',
  'not contains': 'not contains',
  'not contain': 'not contains',
  'does not contain': 'not contains',
  "doesn't contain": 'not contains',
  startswith: 'startswith',
  'starts with': 'startswith',
  'begins with': 'startswith',
  'not starts with': 'not startswith',
  'does not start with': 'not startswith',
  'not startswith': 'not startswith',
  endswith: 'endswith',
  'ends with': 'endswith',
  'does not end with': 'not endswith',
};

const LONGEST_FIRST = Object.keys(PHRASES).sort((a, b) => b.length - a.length);
const PHRASE = new RegExp(
  `(?:${LONGEST_FIRST.map((words) => words.replaceAll(' ', '\\s{1,9}').replaceAll("'", "['’]")).join('|')})(?![\\p{L}\\p{N}_])`,
  'iuy',
);

export interface Phrase {
  readonly words: string;
  readonly at: Span;
  /** What it is here: an operator, a function, or one of the words that `explainPhrase` knows. */
  readonly meaning: string;
}

/** The longest phrase that begins with this word. */
export function phraseAt({ text }: Cursor, { at: { start } }: Token): Phrase | undefined {
  PHRASE.lastIndex = start;
  const words = PHRASE.exec(text)?.[0];
  if (words === undefined) return undefined;
  const meaning = String(PHRASES[words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')]);
  return { words, at: { start, end: start + words.length }, meaning };
}
