import { peek } from './cursor';
import type { Cursor } from './cursor';
import { filterError } from '../error';
import type { Edit, FilterError, Span } from '../error';
import type { Phrase } from './phrase';
import { aheadOf, isEndOfValue, slice, stretch } from './stretch';
import type { Token } from './lex';
import type { Expression } from '../tree';

/** A day in any spelling, without a time behind it. */
const DAY =
  /^\s*['"]?(?:\d{1,4}([-./])\d{1,2}\1\d{1,4}|today|yesterday|tomorrow)['"]?(?![\p{L}\p{N}:]|\s+\d{1,2}:)/iu;

function isDay(text: string): boolean {
  return DAY.test(text);
}

/**
 * `created after 2026-11-01` and `until 2026-11-01` are about whole days, where a day here is its first moment:
 * the same for the day of the time; `undefined` where that makes no difference.
 */
export function byDay(cursor: Cursor, { at, meaning }: Phrase, left: Expression): Edit | undefined {
  const isLate = meaning === 'gt' || meaning === 'le';
  if (!isLate || left.kind !== 'path' || !isDay(cursor.text.slice(at.end))) return undefined;
  return { at: { start: left.at.start, end: at.end }, text: `date(${slice(cursor, left.at)}) ${meaning}` };
}

/** The left side, and whether `not` belongs before all of it. */
export function subjectOf(cursor: Cursor, left: Expression, { meaning }: Phrase) {
  const subject = left.kind === 'not' ? left.operand : left;
  const isNegated = meaning.startsWith('not ') !== (left.kind === 'not');
  const isField = subject.kind === 'path';
  return { field: slice(cursor, subject.at), isField, whole: left.at, negated: isNegated ? 'not ' : '' };
}

/** `value between 5 and 10`: both ends belong to it, as in SQL. */
export function explainBetween(cursor: Cursor, phrase: Phrase, left: Expression): FilterError {
  const { field, isField, whole, negated } = subjectOf(cursor, left, phrase);
  const limits = limitsAfter(cursor, phrase.at);
  const [low, high] = limits ? [slice(cursor, limits.low), slice(cursor, limits.high)] : ['5', '10'];
  const asked = isField && isDay(low) && isDay(high) ? `date(${field})` : field;
  const both = `${asked} ge ${low} and ${asked} le ${high}`;
  const text = negated === '' ? both : `not (${both})`;
  const edits = limits ? [{ at: { start: whole.start, end: limits.end }, text }] : [];
  return filterError('filter.words-not-used', { words: phrase.words, text }, phrase.at, edits);
}

/** `between 5 and 10`: of the fields that people ask for, one is an amount and the others are times. */
export function explainBetweenAlone(cursor: Cursor, at: Span): FilterError {
  const limits = limitsAfter(cursor, at);
  const low = limits && slice(cursor, limits.low);
  const field = isDay(low ?? '') ? 'date(created)' : 'value';
  const high = limits && slice(cursor, limits.high);
  const text = `${field} ge ${low ?? '5'} and ${field} le ${high ?? '10'}`;
  const edits = limits ? [{ at: { start: at.start, end: limits.end }, text }] : [];
  return filterError('filter.say-which-field', { text }, at, edits);
}

/** `from 5 to 10` */
export function isRange(cursor: Cursor, { words, at }: Phrase): boolean {
  const limits = /^from$/i.test(words) ? limitsAfter(cursor, at) : undefined;
  return limits !== undefined && /^\s+to\s/i.test(cursor.text.slice(limits.low.end));
}

/** Which two values follow `between`, with brackets or without, and where that ends. */
function limitsAfter(cursor: Cursor, { end }: Span) {
  const inBrackets = peek(cursor, aheadOf(cursor, end)).text === '(';
  const from = aheadOf(cursor, end) + (inBrackets ? 1 : 0);
  const low = stretch(cursor, from, (token) => isEndOfValue(token) || /^(?:to|,|&&)$/i.test(token.text));
  if (!low) return undefined;
  const joint = aheadOf(cursor, low.end);
  const high = stretch(cursor, joint + 1, isEndOfValue);
  if (!high || isClosing(peek(cursor, joint))) return undefined;
  const close = peek(cursor, aheadOf(cursor, high.end));
  return { low, high, end: inBrackets ? close.at.end : high.end };
}

function isClosing(token: Token): boolean {
  return token.kind === 'end' || token.text === ')';
}
