import { peek, previous } from './cursor';
import type { Cursor } from './cursor';
import { FilterError, insertion, removal, shown, spanning } from '../error';
import type { Edit, Span } from '../error';
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
    throw new FilterError(
      `Write fields with 'asc' or 'desc', separated by commas. I am lost at ${shown(text)}.`,
      at,
    );
  }
  if (text === ')') throw new FilterError("There is one ')' too many.", at, [{ at, text: '' }]);
  throw missingWord(cursor, rightmost(left));
}

function missingWord(cursor: Cursor, last: Expression): FilterError {
  const { at, text } = peek(cursor);
  const words = isCondition(last) || last.kind === 'boolean' ? ['and', 'or'] : ['eq'];
  const edits = words.map((word) => insertion(cursor.text, at.start, word));
  const names = words.map((word) => `'${word}'`).join(' or ');
  return new FilterError(`A word such as ${names} is missing before ${shown(text)}.`, at, edits);
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
    throw new FilterError("This '(' is never closed. Put a ')' where it ends.", open.at, [edit]);
  }
  const before = beforeOpening(cursor, open);
  if (before && functionNamed(before.text)) {
    const position = inner.at.end;
    const edit = { at: { start: position, end: position }, text: ',' };
    throw new FilterError(`A comma is missing before ${shown(next.text)}.`, next.at, [edit]);
  }
  throw missingWord(cursor, rightmost(inner));
}

/** `status eq ('New','Active')` */
function severalInBrackets(cursor: Cursor, inner: Expression, open: Token): FilterError | undefined {
  const operator = beforeOpening(cursor, open);
  const word = operator?.text.toLowerCase() === 'ne' ? 'not in' : 'in';
  if (peek(cursor).text !== ',' || inner.kind !== 'text' || !operator || !/^(?:eq|ne)$/i.test(operator.text))
    return undefined;
  return new FilterError(
    `Several values are asked for with '${word}', not '${operator.text}'.`,
    operator.at,
    [{ at: operator.at, text: word }],
  );
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
  const where = before.kind === 'end' ? 'at the beginning' : `after ${shown(before.text)}`;
  const edits: Edit[] = [removal(cursor.text, token.at)];
  if (isJoint(before)) edits.push(removal(cursor.text, before.at));
  const again = askedAgain(cursor, token, before);
  if (again) edits.unshift(again);
  throw new FilterError(
    `A field or a value is missing ${where}; here stands ${shown(token.text)}.`,
    token.at,
    edits,
  );
}

/** `value gt 5 and lt 10` */
function askedAgain({ text, asked }: Cursor, token: Token, before: Token): Edit | undefined {
  const isComparison = operatorNamed(token.text)?.kind === 'comparison';
  if (!asked || !isComparison || !isJoint(before)) return undefined;
  return insertion(text, token.at.start, text.slice(asked.start, asked.end));
}

function missingAtEnd(cursor: Cursor, token: Token): FilterError {
  const before = previous(cursor);
  if (before.kind === 'end')
    return new FilterError("This is empty. Write for example: status eq 'New'", token.at);
  const edits = isJoint(before) ? [{ at: { start: before.at.start, end: token.at.end }, text: '' }] : [];
  return new FilterError(`After ${shown(before.text)} something is missing.`, token.at, edits);
}

function isJoint(token: Token): boolean {
  return operatorNamed(token.text)?.kind === 'logical';
}

/** `not` stands before a comparison without brackets. */
export function complainNot(cursor: Cursor, word: Span, comparison: Expression): never {
  const inside = cursor.text.slice(comparison.at.start, comparison.at.end);
  const at = spanning(word, comparison.at);
  const edit = { at, text: `not (${inside})` };
  throw new FilterError(`Put brackets after 'not': ${edit.text}.`, at, [edit]);
}
