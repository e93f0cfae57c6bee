import { peek, previous, touches } from './cursor';
import type { Cursor } from './cursor';
import { explainMark } from './explain-mark';
import { filterError, removal, spanning } from '../error';
import type { Edit, FilterError, Span } from '../error';
import { SHOW } from '../examples';
import { dayWithTime, explainCurrencyFirst, explainUnit } from './explain-unit';
import { functionNamed } from '../functions';
import type { Token } from './lex';
import { endsBeforeWords } from './misread';
import { operatorNamed, operatorNames } from '../operators';
import { explainPhrase } from './explain-phrase';
import { explainBetweenAlone } from './explain-range';
import { phraseAt } from './phrase';
import { quote } from '../print';
import { slice } from './stretch';
import { nearest } from '../suggest';
import type { Expression } from '../tree';
import { isCondition, rightmost } from '../tree-walk';

/** Words before a filter that say nothing. */
const NOISE = /^(?:where|filter|if|when|show|find|only)$/i;
/** Words that join two conditions. */
const JOINTS = /^(?:but|plus|also|then)$/i;

/** Why the next token can't follow what was read, where there is more to say than "something is missing". */
export function explainAfter(cursor: Cursor, left: Expression): FilterError | undefined {
  const token = peek(cursor);
  const before = previous(cursor);
  const last = rightmost(left);
  if (before.kind === 'value' && before.text.endsWith("'") && touches(before, token)) {
    const quote = insideQuote(cursor, before, token);
    if (quote) return quote;
  }
  if (last.kind === 'path' && /^between$/i.test(slice(cursor, last.at)))
    return explainBetweenAlone(cursor, last.at);
  const select = last.kind === 'path' ? databaseQuestion(cursor, last.at) : undefined;
  if (select) return select;
  if (token.kind === 'bad') return strayQuote(cursor, token, last) ?? token.explain();
  const asked = last.kind === 'comparison' ? last.right : last;
  const amount = asked.kind === 'path' ? explainCurrencyFirst(asked.at, cursor) : undefined;
  const timed = amount ?? dayWithTime(before, token);
  if (timed) return timed;
  if (token.kind === 'mark') return explainMark(cursor, token, last);
  return token.kind === 'word' ? explainWord(cursor, token, last) : undefined;
}

/** `'O'Neil'`, or a text that swallowed the rest because its closing quote is missing. */
function insideQuote(cursor: Cursor, text: Token, next: Token): FilterError | undefined {
  const goesOn = next.kind === 'word' || next.kind === 'value' || /^['‘’]/.test(next.text);
  if (!goesOn) return undefined;
  const doubled = { at: { start: text.at.end, end: text.at.end }, text: "'" };
  const edits: Edit[] = [...endsBeforeWords(cursor.text, text.at), doubled];
  return filterError('filter.quote-inside', { example: SHOW.apostrophe }, text.at, edits);
}

function explainWord(cursor: Cursor, word: Token, last: Expression): FilterError | undefined {
  if (operatorNamed(word.text)) return undefined;
  const unit = explainUnit(cursor, word, last);
  if (unit) return unit;
  const phrase = isCondition(last) && last.kind !== 'not' ? undefined : phraseAt(cursor, word);
  if (phrase) return explainPhrase(cursor, phrase, last);
  const known = isCondition(last)
    ? explainBetweenConditions(cursor, word, last)
    : explainBeforeName(cursor, word, last);
  return known ?? mistyped(word);
}

function mistyped({ text, at }: Token): FilterError | undefined {
  // Neither of the operators it resembles means what it does.
  if (/^xor$/i.test(text)) return filterError('filter.no-xor', { example: SHOW.either }, at);
  const names = nearest(text, operatorNames());
  if (names[0] === undefined) return undefined;
  const edits = names.map((name) => edit(at, name));
  return filterError('filter.unknown-word-meant', { word: text, meant: names[0] }, at, edits);
}

function explainBetweenConditions(cursor: Cursor, word: Token, last: Expression): FilterError | undefined {
  if (isMistypedJoint(cursor, word)) return undefined;
  const unquoted = unquotedWords(cursor, last);
  if (unquoted) return unquoted;
  const lower = word.text.toLowerCase();
  if (JOINTS.test(lower))
    return filterError('filter.and-instead-of', { word: word.text }, word.at, [edit(word.at, 'and')]);
  return undefined;
}

/** Two names beside each other: the first may be said for nothing or a function, or both are one field. */
function explainBeforeName(cursor: Cursor, word: Token, last: Expression): FilterError | undefined {
  if (last.kind !== 'path') return undefined;
  const first = slice(cursor, last.at);
  if (NOISE.test(first))
    return filterError('filter.begin-without', { word: first }, last.at, [removal(cursor.text, last.at)]);
  const next = peek(cursor, 1);
  const at = spanning(last.at, word.at);
  if (functionNamed(first) && next.kind === 'value') {
    const call = `${first}(${word.text},${next.text})`;
    return filterError('filter.write-with-brackets', { text: call }, at, [edit(spanning(at, next.at), call)]);
  }
  if (!operatorNamed(next.text)) return undefined;
  const joined = first + word.text.charAt(0).toUpperCase() + word.text.slice(1);
  const edits = [joined, first, word.text].map((text) => edit(at, text));
  return filterError('filter.field-is-one-word', { words: slice(cursor, at) }, at, edits);
}

/** `select * from referrals where country eq 'US'` */
function databaseQuestion({ text }: Cursor, at: Span): FilterError | undefined {
  const before = /^select\s[^'"]{1,200}?\swhere\s+/i.exec(text.slice(at.start))?.[0];
  if (before === undefined) return undefined;
  const words = { start: at.start, end: at.start + before.length };
  return filterError('filter.begin-behind-where', {}, at, [{ at: words, text: '' }]);
}

/** `country eq US'`, `customer eq O'Neil` */
function strayQuote(cursor: Cursor, token: Token, last: Expression): FilterError | undefined {
  const isBare = last.kind === 'comparison' && last.right.kind === 'path';
  if (!isBare || !/^['’]/.test(token.text) || !touches(previous(cursor), token)) return undefined;
  const words = cursor.text.slice(last.right.at.start).replace(/\s(?:and|or)\s.*$/isu, '');
  const text = quote(words.trimEnd().replace(/['’]$/, '').replaceAll('’', "'"));
  const at = { start: last.right.at.start, end: last.right.at.start + words.length };
  return filterError('filter.text-needs-quotes-round', { text }, at, [edit(at, text)]);
}

/** `adn country eq`: nearly `and` or `or`, and a comparison follows. */
function isMistypedJoint(cursor: Cursor, { text }: Token): boolean {
  return nearest(text, ['and', 'or']).length > 0 && operatorNamed(peek(cursor, 2).text) !== undefined;
}

/** `customer eq Fabrikam Inc` */
function unquotedWords(cursor: Cursor, last: Expression): FilterError | undefined {
  if (last.kind !== 'comparison' || last.right.kind !== 'path' || last.right.segments.length !== 1)
    return undefined;
  let ahead = 0;
  while (peek(cursor, ahead + 1).kind === 'word' && !operatorNamed(peek(cursor, ahead + 1).text)) ahead += 1;
  const at = spanning(last.right.at, peek(cursor, ahead).at);
  const text = `'${slice(cursor, at)}'`;
  return filterError('filter.words-need-quotes', { text }, at, [edit(at, text)]);
}

function edit(at: Span, text: string): Edit {
  return { at, text };
}
