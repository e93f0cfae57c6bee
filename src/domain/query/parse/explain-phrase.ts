import { peek } from './cursor';
import type { Cursor } from './cursor';
import { FilterError, spanning } from '../error';
import type { Span } from '../error';
import { isPast } from './explain-unit';
import type { Token } from './lex';
import { operatorNamed } from '../operators';
import type { Phrase } from './phrase';
import { quote } from '../print';
import type { Expression } from '../tree';

/** Says what to write instead of the phrase between `left` and what follows. */
export function explainPhrase(cursor: Cursor, phrase: Phrase, left: Expression): FilterError {
  const { meaning, at } = phrase;
  const words = meaning.replace('not ', '');
  // The apostrophe was taken for a quote, so what follows has not been read as it was meant.
  if (/['’]/.test(phrase.words)) return replacement(phrase, meaning);
  switch (words) {
    case 'between':
      return between(cursor, phrase, left);
    case 'within':
      return replacement(phrase, isPast(cursor, left) ? 'ge' : 'le');
    case 'contains':
    case 'like':
    case 'startswith':
    case 'endswith':
      return infix(cursor, phrase, left, words);
    case 'in':
      return meaning === 'in' ? replacement(phrase, meaning) : notIn(cursor, at, left);
    default:
      return replacement(phrase, meaning);
  }
}

function replacement({ words, at }: Phrase, text: string): FilterError {
  return new FilterError(`I don't know '${words}' here; did you mean '${text}'?`, at, [{ at, text }]);
}

/** `customer contains 'Fab'`, `customer not like 'Fab%'` */
function infix(cursor: Cursor, phrase: Phrase, left: Expression, name: string): FilterError {
  const shownName = name === 'like' ? 'contains' : name;
  const message = `'${phrase.words}' does not stand between two values; write ${shownName}(field,'text').`;
  const value = valueAfter(cursor, phrase.at);
  if (!value) return new FilterError(message, phrase.at);
  const { field, whole, negated } = subjectOf(cursor, left, phrase);
  const [test, text] = name === 'like' ? pattern(value.text) : [name, value.text];
  const at = spanning(whole, value.at);
  return new FilterError(message, phrase.at, [{ at, text: `${negated}${test}(${field},${text})` }]);
}

/** The test that SQL's `like` makes with such a pattern. One without wildcards is meant as a part. */
function pattern(text: string): readonly [string, string] {
  const bare = text.replace(/^(['"])[%*]/, '$1').replace(/[%*](['"])$/, '$1');
  const [isOpen, isOpenEnded] = [/^.[%*]/.test(text), /[%*].$/.test(text)];
  if (isOpen === isOpenEnded) return ['contains', bare];
  return [isOpen ? 'endswith' : 'startswith', bare];
}

/** The left side, and whether `not` belongs before all of it. */
function subjectOf(cursor: Cursor, left: Expression, { meaning }: Phrase) {
  const field = slice(cursor, left.kind === 'not' ? left.operand.at : left.at);
  const isNegated = meaning.startsWith('not ') !== (left.kind === 'not');
  return { field, whole: left.at, negated: isNegated ? 'not ' : '' };
}

/** A value as it was meant: a text in quotes, or words and signs up to where the next condition begins. */
function valueAfter(cursor: Cursor, { end }: Span): { readonly at: Span; readonly text: string } | undefined {
  const from = aheadOf(cursor, end);
  const first = peek(cursor, from);
  if (/^['"‘’“”]/.test(first.text)) return first;
  const at = stretch(cursor, from, isEndOfValue);
  return at && { at, text: quote(slice(cursor, at)) };
}

/** How many tokens ahead the first one lies that begins at a position or behind it. */
function aheadOf(cursor: Cursor, position: number): number {
  let ahead = 0;
  while (peek(cursor, ahead).kind !== 'end' && peek(cursor, ahead).at.start < position) ahead += 1;
  return ahead;
}

/** The stretch of tokens up to one that ends it; `undefined` when there are none. */
function stretch(cursor: Cursor, from: number, ends: (token: Token) => boolean): Span | undefined {
  let to = from;
  while (!ends(peek(cursor, to))) to += 1;
  return to === from ? undefined : spanning(peek(cursor, from).at, peek(cursor, to - 1).at);
}

function isEndOfValue(token: Token): boolean {
  return token.kind === 'end' || token.text === ')' || operatorNamed(token.text)?.kind === 'logical';
}

/** `value between 5 and 10`: both ends belong to it, as in SQL. */
function between(cursor: Cursor, phrase: Phrase, left: Expression): FilterError {
  const { field, whole, negated } = subjectOf(cursor, left, phrase);
  const limits = limitsAfter(cursor, phrase.at);
  const [low, high] = limits ? [slice(cursor, limits.low), slice(cursor, limits.high)] : ['5', '10'];
  const both = `${field} ge ${low} and ${field} le ${high}`;
  const text = negated === '' ? both : `not (${both})`;
  const edits = limits ? [{ at: { start: whole.start, end: limits.end }, text }] : [];
  return new FilterError(`'${phrase.words}' is not used here; write ${text}.`, phrase.at, edits);
}

/** `between 5 and 10`: of the fields that people ask for, one is an amount and the others are times. */
export function explainBetweenAlone(cursor: Cursor, at: Span): FilterError {
  const limits = limitsAfter(cursor, at);
  const low = limits && slice(cursor, limits.low);
  const field = /^['"]?\d+[-./]\d/.test(low ?? '') ? 'created' : 'value';
  const high = limits && slice(cursor, limits.high);
  const text = `${field} ge ${low ?? '5'} and ${field} le ${high ?? '10'}`;
  const edits = limits ? [{ at: { start: at.start, end: limits.end }, text }] : [];
  return new FilterError(`Say which field is asked for: ${text}.`, at, edits);
}

/** Which two values follow `between`, with brackets or without, and where that ends. */
function limitsAfter(cursor: Cursor, { end }: Span) {
  const inBrackets = peek(cursor, aheadOf(cursor, end)).text === '(';
  const from = aheadOf(cursor, end) + (inBrackets ? 1 : 0);
  const low = stretch(cursor, from, (token) => isEndOfValue(token) || /^(?:to|,|&&)$/i.test(token.text));
  if (!low) return undefined;
  const joint = aheadOf(cursor, low.end);
  const high = stretch(cursor, joint + 1, isEndOfValue);
  if (!high || isEndOfValueAlone(peek(cursor, joint))) return undefined;
  const close = peek(cursor, aheadOf(cursor, high.end));
  return { low, high, end: inBrackets ? close.at.end : high.end };
}

function isEndOfValueAlone(token: Token): boolean {
  return token.kind === 'end' || token.text === ')';
}

/** `status not in ('New')` */
function notIn(cursor: Cursor, words: Span, left: Expression): FilterError {
  const close = cursor.text.slice(words.end).search(/[)\]}]/);
  const message = "Put 'not' in front: not (status in ('New','Active')).";
  if (close < 0) return new FilterError(message, words);
  const end = words.end + close + 1;
  const text = `not (${slice(cursor, left.at)} in${cursor.text.slice(words.end, end)})`;
  return new FilterError(message, words, [{ at: { start: left.at.start, end }, text }]);
}

function slice(cursor: Cursor, at: Span): string {
  return cursor.text.slice(at.start, at.end);
}
