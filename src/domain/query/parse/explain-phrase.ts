import { peek } from './cursor';
import type { Cursor } from './cursor';
import { filterError, spanning } from '../error';
import type { Edit, FilterError, Span } from '../error';
import { SHOW } from '../examples';
import { byDay, explainBetween, isRange, subjectOf } from './explain-range';
import { isPast } from './explain-unit';
import type { Phrase } from './phrase';
import { quote } from '../print';
import { aheadOf, isEndOfValue, slice, stretch } from './stretch';
import type { Expression } from '../tree';

/** Says what to write instead of the phrase between `left` and what follows. */
export function explainPhrase(cursor: Cursor, phrase: Phrase, left: Expression): FilterError {
  const { meaning, at } = phrase;
  const words = meaning.replace('not ', '');
  // The apostrophe was taken for a quote, so what follows has not been read as it was meant.
  if (/['’]/.test(phrase.words)) return replacement(phrase, meaning);
  switch (words) {
    case 'between':
      return explainBetween(cursor, phrase, left);
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
      return isRange(cursor, phrase)
        ? explainBetween(cursor, phrase, left)
        : replacement(phrase, meaning, byDay(cursor, phrase, left));
  }
}

function replacement({ words, at }: Phrase, text: string, better?: Edit): FilterError {
  const edits = [...(better ? [better] : []), { at, text }];
  return filterError('filter.unknown-word-meant', { word: words, meant: text }, at, edits);
}

/** `customer contains 'Fab'`, `customer not like 'Fab%'` */
function infix(cursor: Cursor, phrase: Phrase, left: Expression, name: string): FilterError {
  const shownName = name === 'like' ? 'contains' : name;
  const said = { words: phrase.words, example: `${shownName}(field,'text')` };
  const value = valueAfter(cursor, phrase.at);
  if (!value) return filterError('filter.not-between-values', said, phrase.at);
  const { field, whole, negated } = subjectOf(cursor, left, phrase);
  const [test, text] = name === 'like' ? pattern(value.text) : [name, value.text];
  const at = spanning(whole, value.at);
  const edit = { at, text: `${negated}${test}(${field},${text})` };
  return filterError('filter.not-between-values', said, phrase.at, [edit]);
}

/** The test that SQL's `like` makes with such a pattern. One without wildcards is meant as a part. */
function pattern(text: string): readonly [string, string] {
  const bare = text.replace(/^(['"])[%*]/, '$1').replace(/[%*](['"])$/, '$1');
  const [isOpen, isOpenEnded] = [/^.[%*]/.test(text), /[%*].$/.test(text)];
  if (isOpen === isOpenEnded) return ['contains', bare];
  return [isOpen ? 'endswith' : 'startswith', bare];
}

/** A value as it was meant: a text in quotes, or words and signs up to where the next condition begins. */
function valueAfter(cursor: Cursor, { end }: Span): { readonly at: Span; readonly text: string } | undefined {
  const from = aheadOf(cursor, end);
  const first = peek(cursor, from);
  if (/^['"‘’“”]/.test(first.text)) return first;
  const at = stretch(cursor, from, isEndOfValue);
  return at && { at, text: quote(slice(cursor, at)) };
}

/** `status not in ('New')` */
function notIn(cursor: Cursor, words: Span, left: Expression): FilterError {
  const rest = cursor.text.slice(words.end);
  const list = /^[^)\]}]*[)\]}]/.exec(rest)?.[0] ?? rest;
  const end = words.end + list.length;
  const text = `not (${slice(cursor, left.at)} in${list})`;
  const edit = { at: { start: left.at.start, end }, text };
  return filterError('filter.not-in-front', { example: SHOW.notIn }, words, [edit]);
}
