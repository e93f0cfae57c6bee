import { complainClose } from './complain';
import {
  complainQuantifier,
  complainSegment,
  complainTakenVariable,
  complainVariable,
} from './complain-name';
import { isMark, made, nested, peek, take, takeMark } from './cursor';
import type { Cursor } from './cursor';
import { spanning } from '../error';
import type { Span } from '../error';
import type { Token } from './lex';
import type { Expression, Lambda, Path, Segment } from '../tree';

type ReadExpression = (cursor: Cursor) => Expression;

/** Reads `a/b/c`, `a/$count`, `a/any(x: …)`; the first name may be the variable of an enclosing lambda. */
export function readPath(cursor: Cursor, expression: ReadExpression): Expression {
  const first = take(cursor);
  if (!isName(first)) return complainSegment(cursor, first);
  const isVariable = cursor.variables.includes(first.text);
  const segments: Segment[] = isVariable ? [] : [segmentOf(first)];
  let at = first.at;
  const pathSoFar = (): Path => ({
    kind: 'path',
    at,
    segments,
    ...(isVariable ? { variable: first.text } : {}),
  });
  while (takeMark(cursor, '/')) {
    const token = take(cursor);
    if (token.text === '$count') {
      return made(cursor, { kind: 'count', at: spanning(first.at, token.at), over: pathSoFar() });
    }
    if (token.kind === 'word' && isMark(peek(cursor), '('))
      return readLambda(cursor, pathSoFar(), token, expression);
    if (!isName(token)) return complainSegment(cursor, token);
    segments.push(segmentOf(token));
    at = spanning(first.at, token.at);
  }
  return made(cursor, pathSoFar());
}

function segmentOf(token: Token): Segment {
  return { name: token.text, at: token.at };
}

function isName(token: Token): boolean {
  return token.kind === 'word' && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(token.text);
}

function readLambda(cursor: Cursor, over: Path, word: Token, expression: ReadExpression): Lambda {
  const quantifier = word.text.toLowerCase();
  if (quantifier !== 'any' && quantifier !== 'all') return complainQuantifier(word);
  const open = take(cursor);
  const close = quantifier === 'any' ? takeMark(cursor, ')') : undefined;
  if (close) return made(cursor, { kind: 'lambda', at: spanning(over.at, close.at), quantifier, over });
  const variable = readVariable(cursor, over);
  const body = nested(cursor, open.at, () => readBody(cursor, variable, expression));
  const end: Span = (takeMark(cursor, ')') ?? complainClose(cursor, body, open)).at;
  return made(cursor, {
    kind: 'lambda',
    at: spanning(over.at, end),
    quantifier,
    over,
    test: { variable, body },
  });
}

function readVariable(cursor: Cursor, over: Path): string {
  const token = peek(cursor);
  if (!isName(token) || !isMark(peek(cursor, 1), ':')) return complainVariable(cursor, over);
  if (cursor.variables.includes(token.text)) return complainTakenVariable(token);
  take(cursor);
  take(cursor);
  return token.text;
}

function readBody(cursor: Cursor, variable: string, expression: ReadExpression): Expression {
  cursor.variables.push(variable);
  const body = expression(cursor);
  cursor.variables.pop();
  return body;
}
