import { readAmount, readLooseDays } from '../amount';
import { FilterError, wordEdit } from '../error';
import { quote } from '../print';
import type { Edit, Span } from '../error';

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
    return new FilterError(`'${run}' is not a number I know. Write it out: ${amount}.`, at, [
      { at, text: amount },
    ]);
  }
  if (MOMENT_WITHOUT_ZONE.test(run)) {
    const message = `The time '${run}' needs its zone: put Z (for UTC) or an offset such as +01:00 behind it.`;
    return new FilterError(message, at, [{ at, text: `${run}Z` }]);
  }
  const days = readLooseDays(run).filter((day) => day !== run);
  if (days[0] !== undefined) {
    const edits = days.map((day) => ({ at, text: day }));
    return new FilterError(`Days are written year-month-day: ${days[0]}.`, at, edits);
  }
  const spaced = respelled(run);
  if (spaced !== undefined)
    return new FilterError(`Write '${run}' like this: ${spaced}.`, at, [{ at, text: spaced }]);
  const edits = /\p{L}{2}/u.test(run) ? [{ at, text: `'${run}'` }] : [];
  if (LOOKS_LIKE_TIME.test(run)) {
    const message = `'${run}' is no number and no day of the calendar. A day is written 2020-10-30, a time 2020-10-30T21:03:00Z.`;
    return new FilterError(message, at, edits);
  }
  const message = `I can't read '${run}'. A number looks like 50000; a text needs quotes round it: '…'.`;
  return new FilterError(message, at, edits);
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
  return new FilterError(`A text needs quotes round it: ${address}.`, at, [{ at, text: address }]);
}

/** An amount of money with a sign of currency in front. */
export function misreadMoney(text: string, at: Span): FilterError {
  const amount = readAmount(text.slice(at.start, at.end));
  const edits = amount === undefined ? [] : [{ at, text: amount }];
  return new FilterError(
    `Write amounts without a sign of currency, such as ${amount ?? '50000'}.`,
    at,
    edits,
  );
}

export function misreadSymbols(text: string, at: Span): FilterError {
  const symbols = text.slice(at.start, at.end);
  const word = Object.hasOwn(SIGNS, symbols) ? SIGNS[symbols] : undefined;
  if (word !== undefined) {
    const edit = word === '(' || word === ')' ? { at, text: word } : wordEdit(text, at, word);
    return new FilterError(`'${symbols}' is not used here; write '${word}'.`, at, [edit]);
  }
  const ahead = text.slice(at.end, at.end + 9);
  if (symbols === '.' && /^\d/.test(ahead)) {
    return new FilterError('A number begins with a digit: 0.5.', at, [{ at, text: '0.' }]);
  }
  if (symbols === '%' && /^\s*\d/.test(ahead)) {
    return new FilterError("'%' is not used here; write 'mod'.", at, [wordEdit(text, at, 'mod')]);
  }
  if (symbols === ';' && ahead.trim() !== '') {
    return new FilterError("';' has no meaning here.", at, [{ at, text: ',' }]);
  }
  if (/^[€£¥%]$/.test(symbols)) {
    return new FilterError(`Write numbers without '${symbols}'.`, at, [{ at, text: '' }]);
  }
  const isLast = text.slice(at.end).trim() === '';
  const edits = isLast ? [{ at, text: '' }] : [];
  return new FilterError(`'${symbols}' has no meaning here. A text needs quotes round it: '…'.`, at, edits);
}

/** A text in double quotes, or a double quote alone. */
export function misreadDoubleQuotes(text: string, at: Span): FilterError {
  if (at.end - at.start === 1) {
    return new FilterError("Texts stand in single quotes: 'like this'. This quote has no other half.", at);
  }
  const content = text.slice(at.start + 1, at.end - 1);
  const edit = { at, text: `'${content.replaceAll("'", "''")}'` };
  return new FilterError(`Texts stand in single quotes: ${edit.text}.`, at, [edit]);
}

export function unclosedText(text: string, at: Span): FilterError {
  const end = text.trimEnd().length;
  const edits: Edit[] = [...endsBeforeWords(text, at), { at: { start: end, end }, text: "'" }];
  return new FilterError("This text has no closing quote. Put a ' where it ends.", at, edits);
}

/** Places where a forgotten quote may belong: before `and`, `or` or a bracket inside the text. */
export function endsBeforeWords(text: string, at: Span): readonly Edit[] {
  const inside = text.slice(at.start, at.end);
  return [...inside.matchAll(/\s(?:and|or)\s|[),]/gi)].slice(0, 3).map((match) => {
    const position = at.start + match.index;
    return { at: { start: position, end: position }, text: "'" };
  });
}
