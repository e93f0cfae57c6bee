import { complainAfter, complainOperand, complainNot } from './complain';
import { made, openCursor, peek, take } from './cursor';
import type { Cursor } from './cursor';
import { spanning } from '../error';
import { operatorNamed, RANK } from '../operators';
import type { Operator } from '../operators';
import { readOperand, readSigned } from './operand';
import { readList } from './list';
import type { Expression, Filter, Not, OrderTerm } from '../tree';

/** Reads a filter text. Throws `FilterError` without suggestions; `withSuggestions` adds them. */
export function parse(text: string): Filter {
  const cursor = openCursor(text);
  const root = readExpression(cursor);
  if (peek(cursor).kind !== 'end') complainAfter(cursor, root, 'end');
  return { text, root };
}

/** Reads the value of `$orderby`: terms with `asc` or `desc`, separated by commas. */
export function parseOrder(text: string): readonly OrderTerm[] {
  const cursor = openCursor(text);
  const terms = [readTerm(cursor)];
  while (peek(cursor).text === ',') {
    take(cursor);
    terms.push(readTerm(cursor));
  }
  const last = terms.at(-1);
  if (peek(cursor).kind !== 'end' && last) complainAfter(cursor, last.by, 'order');
  return terms;
}

function readTerm(cursor: Cursor): OrderTerm {
  const by = readExpression(cursor);
  const word = peek(cursor).kind === 'word' ? peek(cursor).text.toLowerCase() : '';
  if (word !== 'asc' && word !== 'desc') return { by, direction: 'asc' };
  take(cursor);
  return { by, direction: word };
}

function readExpression(cursor: Cursor, loosest: number = RANK.or): Expression {
  return continueFrom(cursor, readUnary(cursor), loosest);
}

function continueFrom(cursor: Cursor, first: Expression, loosest: number): Expression {
  let left = first;
  for (;;) {
    const token = peek(cursor);
    const operator = token.kind === 'word' ? operatorNamed(token.text) : undefined;
    if (!operator || operator.rank < loosest) return left;
    take(cursor);
    left = combine(cursor, left, operator);
  }
}

function combine(cursor: Cursor, left: Expression, operator: Operator): Expression {
  if (operator.kind === 'membership') {
    const { among, at } = readList(cursor, left, readUnary, readExpression);
    return made(cursor, { kind: 'membership', at: spanning(left.at, at), left, among });
  }
  if (operator.kind === 'comparison') cursor.asked = left.at;
  const right = readExpression(cursor, operator.rank + 1);
  const at = spanning(left.at, right.at);
  switch (operator.kind) {
    case 'logical':
      return made(cursor, { kind: 'logical', operator: operator.name, at, left, right });
    case 'comparison':
      return made(cursor, { kind: 'comparison', operator: operator.name, at, left, right });
    case 'arithmetic':
      return made(cursor, { kind: 'arithmetic', operator: operator.name, at, left, right });
  }
}

function readUnary(cursor: Cursor): Expression {
  const token = peek(cursor);
  if (token.kind === 'word' && token.text.toLowerCase() === 'not') return readNot(cursor);
  return readOperand(cursor, { expression: readExpression, unary: readUnary, complain: complainOperand });
}

/** `not status eq 'New'` would mean `(not status) eq 'New'`; nobody means that, so it is refused. */
function readNot(cursor: Cursor): Not {
  const word = take(cursor);
  const operand = readSigned(cursor, word.at, readUnary);
  const next = peek(cursor);
  const operator = next.kind === 'word' ? operatorNamed(next.text) : undefined;
  if (operator && operator.rank > RANK.and) {
    complainNot(cursor, word.at, continueFrom(cursor, operand, RANK.equality));
  }
  return made(cursor, { kind: 'not', at: spanning(word.at, operand.at), operand });
}
