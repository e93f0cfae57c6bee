import { readAmount, readLooseDays } from '../amount';
import { FilterError, filterError, wordEdit } from '../error';
import { EXAMPLES, SHOW } from '../examples';
import { quote } from '../print';
import type { Edit, Span } from '../error';
import { sentence } from '../sentence';

/** Signs from other languages, and the word for each here. */
const SIGNS: Readonly<Record<string, string>> = {
  '=': 'eq',
  '==': 'eq',
  '===': 'eq',
  '!=': 'ne',
  '!==': 'ne',
  '<>': 'ne',
  '>': 'gt',
  '>=': 'ge',
  '≥': 'ge',
  '<': 'lt',
  '<=': 'le',
  '≤': 'le',
  '&': 'and',
  '&&': 'and',
  '|': 'or',
  '||': 'or',
  '!': 'not',
  '*': 'mul',
  '=>': 'ge',
  '=<': 'le',
  '[': '(',
  '{': '(',
  '}': ')',
  ']': ')',
};

const UNITS: Readonly<Record<string, string>> = { d: 'days', h: 'hours', w: 'weeks', min: 'minutes' };
const MOMENT_WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/i;
const LOOKS_LIKE_TIME = /^\d{4}-\d|^\d{1,2}:\d/;

/** A run that begins with a digit and is neither a number nor a time. */
export function misreadRun(text: string, at: Span): FilterError {
  const run = text.slice(at.start, at.end);
  const amount = readAmount(run);
  if (amount !== undefined) {
    return filterError('filter.not-a-number', { run, text: amount }, at, [{ at, text: amount }]);
  }
  if (MOMENT_WITHOUT_ZONE.test(run)) {
    return filterError('filter.needs-zone', { run, offset: '+01:00' }, at, [{ at, text: `${run}Z` }]);
  }
  const days = readLooseDays(run).filter((day) => day !== run);
  if (days[0] !== undefined) {
    const edits = days.map((day) => ({ at, text: day }));
    return filterError('filter.days', { example: days[0] }, at, edits);
  }
  const spaced = respelled(run);
  if (spaced !== undefined)
    return filterError('filter.respelled', { run, text: spaced }, at, [{ at, text: spaced }]);
  const edits = /\p{L}{2}/u.test(run) ? [{ at, text: `'${run}'` }] : [];
  if (LOOKS_LIKE_TIME.test(run)) {
    const said = { run, day: EXAMPLES.date, time: SHOW.momentOfDay };
    return filterError('filter.no-such-day', said, at, edits);
  }
  return filterError('filter.unreadable', { run, number: EXAMPLES.number, text: SHOW.text }, at, edits);
}

/** `3d`, `5000EUR`, `5-3`, `5.` and `1_000` in a spelling that leads on. */
function respelled(run: string): string | undefined {
  const [, amount, unit] = /^(\d+)(d|h|w|min|days|hours|weeks|[A-Z]{3})$/.exec(run) ?? [];
  if (amount !== undefined && unit !== undefined) return `${amount} ${UNITS[unit] ?? unit}`;
  const [, from, taken] = /^(\d+)-(\d+)$/.exec(run) ?? [];
  if (from !== undefined && taken !== undefined && taken.length !== 2) return `${from} sub ${taken}`;
  const plain = run.replace(/\.$/, '').replaceAll('_', '');
  return plain !== run && /^\d+$/.test(plain) ? plain : undefined;
}

/** An e-mail address, or a part of one. */
export function misreadAddress(text: string, at: Span): FilterError {
  const address = quote(text.slice(at.start, at.end));
  return filterError('filter.text-needs-quotes-round', { text: address }, at, [{ at, text: address }]);
}

/** An amount of money with a sign of currency in front. */
export function misreadMoney(text: string, at: Span): FilterError {
  const amount = readAmount(text.slice(at.start, at.end));
  const edits = amount === undefined ? [] : [{ at, text: amount }];
  return filterError('filter.no-currency-sign', { example: amount ?? EXAMPLES.number }, at, edits);
}

export function misreadSymbols(text: string, at: Span): FilterError {
  const symbols = text.slice(at.start, at.end);
  const word = Object.hasOwn(SIGNS, symbols) ? SIGNS[symbols] : undefined;
  if (word !== undefined) {
    const edit = word === '(' || word === ')' ? { at, text: word } : wordEdit(text, at, word);
    return filterError('filter.sign-not-used', { sign: symbols, word }, at, [edit]);
  }
  const ahead = text.slice(at.end, at.end + 9);
  if (symbols === '.' && /^\d/.test(ahead)) {
    return filterError('filter.digit-first', { example: '0.5' }, at, [{ at, text: '0.' }]);
  }
  if (symbols === '%' && /^\s*\d/.test(ahead)) {
    const edit = wordEdit(text, at, 'mod');
    return filterError('filter.sign-not-used', { sign: symbols, word: 'mod' }, at, [edit]);
  }
  if (symbols === ';' && ahead.trim() !== '') {
    return filterError('filter.no-meaning', { sign: symbols }, at, [{ at, text: ',' }]);
  }
  if (/^[€£¥%]$/.test(symbols)) {
    return filterError('filter.numbers-without', { sign: symbols }, at, [{ at, text: '' }]);
  }
  const isLast = text.slice(at.end).trim() === '';
  const edits = isLast ? [{ at, text: '' }] : [];
  const sentences = [
    sentence('filter.no-meaning', { sign: symbols }),
    sentence('filter.text-needs-quotes-round', { text: SHOW.text }),
  ];
  return new FilterError(sentences, at, edits);
}

/** A text in double quotes, or a double quote alone. */
export function misreadDoubleQuotes(text: string, at: Span): FilterError {
  if (at.end - at.start === 1) {
    return filterError('filter.no-other-half', { quote: "'" }, at);
  }
  const content = text.slice(at.start + 1, at.end - 1);
  const edit = { at, text: `'${content.replaceAll("'", "''")}'` };
  return filterError('filter.single-quotes', { text: edit.text }, at, [edit]);
}

export function unclosedText(text: string, at: Span): FilterError {
  const end = text.trimEnd().length;
  const edits: Edit[] = [...endsBeforeWords(text, at), { at: { start: end, end }, text: "'" }];
  return filterError('filter.never-ends', { quote: "'" }, at, edits);
}

/** Places where a forgotten quote may belong: before `and`, `or` or a bracket inside the text. */
export function endsBeforeWords(text: string, at: Span): readonly Edit[] {
  const inside = text.slice(at.start, at.end);
  return [...inside.matchAll(/\s(?:and|or)\s|[),]/gi)].slice(0, 3).map((match) => {
    const position = at.start + match.index;
    return { at: { start: position, end: position }, text: "'" };
  });
}
