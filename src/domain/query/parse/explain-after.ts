import { peek, previous, touches } from './cursor';
import type { Cursor } from './cursor';
import { explainMark } from './explain-mark';
import { FilterError, spanning } from '../error';
import type { Edit, Span } from '../error';
import type { Token } from './lex';
import { endsBeforeWords } from './misread';
import { operatorNamed, operatorNames } from '../operators';
import { nearest } from '../suggest';
import type { Expression } from '../tree';
import { rightmost } from '../tree-walk';

/** Words people use where an operator belongs. */
const SYNONYMS: Readonly<Record<string, string>> = {
  is: 'eq',
  equals: 'eq',
  equal: 'eq',
  isnt: 'ne',
  over: 'gt',
  above: 'gt',
  after: 'gt',
  more: 'gt',
  under: 'lt',
  below: 'lt',
  before: 'lt',
  less: 'lt',
  plus: 'add',
  minus: 'sub',
  times: 'mul',
};

/** Functions people write between two values. */
const INFIX: Readonly<Record<string, string>> = {
  contains: 'contains',
  includes: 'contains',
  like: 'contains',
  startswith: 'startswith',
  endswith: 'endswith',
};

/** Why the next token can't follow what was read, where there is more to say than "something is missing". */
export function explainAfter(cursor: Cursor, left: Expression): FilterError | undefined {
  const token = peek(cursor);
  const before = previous(cursor);
  const last = rightmost(left);
  if (before.kind === 'value' && before.text.endsWith("'") && touches(before, token)) {
    const quote = insideQuote(cursor, before, token);
    if (quote) return quote;
  }
  if (token.kind === 'bad') return token.explain();
  if (token.kind === 'mark') return explainMark(cursor, token, last);
  return token.kind === 'word' ? explainWord(cursor, token, last) : undefined;
}

/** `'O'Neil'`, or a text that swallowed the rest because its closing quote is missing. */
function insideQuote(cursor: Cursor, text: Token, next: Token): FilterError | undefined {
  const goesOn = next.kind === 'word' || next.kind === 'value' || /^['‘’]/.test(next.text);
  if (!goesOn) return undefined;
  const doubled = { at: { start: text.at.end, end: text.at.end }, text: "'" };
  const edits: Edit[] = [...endsBeforeWords(cursor.text, text.at), doubled];
  const message =
    "A closing quote is missing here, or an apostrophe inside a text is not written twice ('O''Neil').";
  return new FilterError(message, text.at, edits);
}

function explainWord(cursor: Cursor, word: Token, last: Expression): FilterError | undefined {
  const lower = word.text.toLowerCase();
  if (operatorNamed(lower)) return undefined;
  const next = peek(cursor, 1);
  const infix = Object.hasOwn(INFIX, lower) ? INFIX[lower] : undefined;
  if (infix !== undefined) return infixFunction(cursor, word, last, infix);
  if (lower === 'not' && next.text.toLowerCase() === 'in')
    return notIn(cursor, spanning(word.at, next.at), last);
  const unquoted = isMistypedJoint(cursor, word) ? undefined : unquotedWords(cursor, last);
  if (unquoted) return unquoted;
  const synonym = Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : undefined;
  const names = synonym === undefined ? nearest(word.text, operatorNames()) : [synonym];
  if (names[0] === undefined) return undefined;
  const edits = names.map((name) => edit(word.at, name));
  return new FilterError(`I don't know '${word.text}' here; did you mean '${names[0]}'?`, word.at, edits);
}

/** `customer contains 'Fab'` */
function infixFunction(cursor: Cursor, word: Token, last: Expression, name: string): FilterError {
  const value = peek(cursor, 1);
  const message = `'${word.text}' does not stand between two values; write ${name}(field,'text').`;
  if (value.kind !== 'value') return new FilterError(message, word.at);
  const text = `${name}(${slice(cursor, last.at)},${value.text})`;
  return new FilterError(message, word.at, [edit(spanning(last.at, value.at), text)]);
}

/** `status not in ('New')` */
function notIn(cursor: Cursor, words: Span, last: Expression): FilterError {
  const close = cursor.text.indexOf(')', words.end);
  const message = "Put 'not' in front: not (status in ('New','Active')).";
  if (close < 0) return new FilterError(message, words);
  const text = `not (${slice(cursor, last.at)} in${cursor.text.slice(words.end, close + 1)})`;
  return new FilterError(message, words, [edit({ start: last.at.start, end: close + 1 }, text)]);
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
  return new FilterError(`A text of several words needs quotes: ${text}.`, at, [edit(at, text)]);
}

function slice(cursor: Cursor, at: Span): string {
  return cursor.text.slice(at.start, at.end);
}

function edit(at: Span, text: string): Edit {
  return { at, text };
}
