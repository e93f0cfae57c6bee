import { peek, previous } from './cursor';
import type { Cursor } from './cursor';
import { filterError, insertion, removal, shown, spanning } from '../error';
import type { Edit, FilterError, Span } from '../error';
import { SHOW } from '../examples';
import { explainAfter } from './explain-after';
import { functionNamed } from '../functions';
import type { Token } from './lex';
import { operatorNamed } from '../operators';
import type { Expression } from '../tree';
import { isCondition, rightmost } from '../tree-walk';

/** The text goes on after a complete expression. `order`: in `$orderby`. */
export function complainAfter(cursor: Cursor, left: Expression, goal: 'end' | 'order'): never {
  const known = explainAfter(cursor, left);
  if (known) throw known;
  const { at, text } = peek(cursor);
  if (goal === 'order') {
    throw filterError('filter.order-lost', { word: shown(text) }, at);
  }
  if (text === ')') throw filterError('filter.bracket-too-many', { bracket: ')' }, at, [{ at, text: '' }]);
  throw missingWord(cursor, rightmost(left));
}

function missingWord(cursor: Cursor, last: Expression): FilterError {
  const { at, text } = peek(cursor);
  const isJoined = isCondition(last) || last.kind === 'boolean';
  const words = isJoined ? ['and', 'or'] : ['eq'];
  const edits = words.map((word) => insertion(cursor.text, at.start, word));
  const id = isJoined ? 'filter.joint-missing' : 'filter.operator-missing';
  return filterError(id, { word: shown(text) }, at, edits);
}

/** A bracket was opened and what was read inside is not followed by its end. */
export function complainClose(cursor: Cursor, inner: Expression, open: Token): never {
  const several = severalInBrackets(cursor, inner, open);
  if (several) throw several;
  const known = explainAfter(cursor, inner);
  if (known) throw known;
  const next = peek(cursor);
  if (next.kind === 'end') {
    const edit = { at: next.at, text: ')' };
    throw filterError('filter.never-closed', { open: '(', close: ')' }, open.at, [edit]);
  }
  const before = beforeOpening(cursor, open);
  if (before && functionNamed(before.text)) {
    const position = inner.at.end;
    const edit = { at: { start: position, end: position }, text: ',' };
    throw filterError('filter.comma-missing', { word: shown(next.text) }, next.at, [edit]);
  }
  throw missingWord(cursor, rightmost(inner));
}

/** `status eq ('New','Active')` */
function severalInBrackets(cursor: Cursor, inner: Expression, open: Token): FilterError | undefined {
  const operator = beforeOpening(cursor, open);
  const word = operator?.text.toLowerCase() === 'ne' ? 'not in' : 'in';
  if (peek(cursor).text !== ',' || inner.kind !== 'text' || !operator || !/^(?:eq|ne)$/i.test(operator.text))
    return undefined;
  const edit = { at: operator.at, text: word };
  return filterError('filter.several-values-with', { word, operator: operator.text }, operator.at, [edit]);
}

function beforeOpening({ tokens }: Cursor, open: Token): Token | undefined {
  return tokens[tokens.indexOf(open) - 1];
}

/** A value or a field should stand here. */
export function complainOperand(cursor: Cursor): never {
  const token = peek(cursor);
  if (token.kind === 'bad') throw token.explain();
  if (token.kind === 'end') throw missingAtEnd(cursor, token);
  const before = previous(cursor);
  const edits: Edit[] = [removal(cursor.text, token.at)];
  if (isJoint(before)) edits.push(removal(cursor.text, before.at));
  const again = askedAgain(cursor, token, before);
  if (again) edits.unshift(again);
  const word = shown(token.text);
  if (before.kind === 'end') throw filterError('filter.operand-missing-first', { word }, token.at, edits);
  throw filterError('filter.operand-missing', { before: shown(before.text), word }, token.at, edits);
}

/** `value gt 5 and lt 10` */
function askedAgain({ text, asked }: Cursor, token: Token, before: Token): Edit | undefined {
  const isComparison = operatorNamed(token.text)?.kind === 'comparison';
  if (!asked || !isComparison || !isJoint(before)) return undefined;
  return insertion(text, token.at.start, text.slice(asked.start, asked.end));
}

function missingAtEnd(cursor: Cursor, token: Token): FilterError {
  const before = previous(cursor);
  if (before.kind === 'end') return filterError('filter.empty', { example: SHOW.condition }, token.at);
  const edits = isJoint(before) ? [{ at: { start: before.at.start, end: token.at.end }, text: '' }] : [];
  return filterError('filter.something-missing', { word: shown(before.text) }, token.at, edits);
}

function isJoint(token: Token): boolean {
  return operatorNamed(token.text)?.kind === 'logical';
}

/** `not` stands before a comparison without brackets. */
export function complainNot(cursor: Cursor, word: Span, comparison: Expression): never {
  const inside = cursor.text.slice(comparison.at.start, comparison.at.end);
  const at = spanning(word, comparison.at);
  const edit = { at, text: `not (${inside})` };
  throw filterError('filter.brackets-after-not', { text: edit.text }, at, [edit]);
}
