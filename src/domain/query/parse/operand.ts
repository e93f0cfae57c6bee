import { complainClose } from './complain';
import { complainArguments, complainFunction, complainTypedText } from './complain-name';
import { isMark, made, nested, peek, take, takeMark, touches } from './cursor';
import type { Cursor } from './cursor';
import { spanning } from '../error';
import type { Span } from '../error';
import { functionNamed, FUNCTIONS } from '../functions';
import { durationLiteral, negated } from '../literal';
import { operatorNamed } from '../operators';
import { readPath } from './path';
import type { Token } from './lex';
import type { Call, Expression, Literal } from '../tree';

/** The parts of the grammar that an operand may contain again. */
export interface Grammar {
  readonly expression: (cursor: Cursor) => Expression;
  readonly unary: (cursor: Cursor) => Expression;
  readonly complain: (cursor: Cursor) => never;
}

/** Reads a value, a field, a call, a bracket or a minus sign with what follows it. */
export function readOperand(cursor: Cursor, grammar: Grammar): Expression {
  const token = peek(cursor);
  if (token.kind === 'value') return made(cursor, literalOf(take(cursor), token.literal));
  if (isMark(token, '(')) return readGroup(cursor, grammar);
  if (isMark(token, '-')) return readNegative(cursor, grammar);
  if (isMark(token, '+') && isSignOf(token, peek(cursor, 1))) return readPositive(cursor, grammar);
  if (token.kind !== 'word' || operatorNamed(token.text)) return grammar.complain(cursor);
  return readNamed(cursor, token, grammar);
}

function literalOf(token: Token, literal: Literal): Literal {
  return { ...literal, at: token.at };
}

function readNamed(cursor: Cursor, word: Token, grammar: Grammar): Expression {
  const next = peek(cursor, 1);
  if (next.kind === 'value' && next.literal.kind === 'text' && touches(word, next)) {
    return readTypedText(cursor, take(cursor), take(cursor), next.literal.value);
  }
  if (isMark(next, '(')) return readCall(cursor, grammar);
  const literal = isMark(next, '/') ? undefined : keyword(word);
  if (!literal) return readPath(cursor, grammar.expression);
  take(cursor);
  return made(cursor, literal);
}

function keyword({ text, at }: Token): Literal | undefined {
  const lower = text.toLowerCase();
  if (lower === 'null') return { kind: 'null', at };
  return lower === 'true' || lower === 'false' ? { kind: 'boolean', at, value: lower === 'true' } : undefined;
}

/** `Ns.Status'New'` or `duration'P3D'`: a name and a text without a blank between. */
function readTypedText(cursor: Cursor, name: Token, value: Token, text: string): Expression {
  const at = spanning(name.at, value.at);
  if (/^[\p{L}_]\w*(\.\w+)+$/u.test(name.text)) return made(cursor, { kind: 'text', at, value: text });
  const literal = name.text.toLowerCase() === 'duration' ? durationLiteral(text, at) : undefined;
  return literal ? made(cursor, literal) : complainTypedText(name, value, text);
}

function readGroup(cursor: Cursor, grammar: Grammar): Expression {
  const open = take(cursor);
  const inner = nested(cursor, open.at, () => grammar.expression(cursor));
  const close = takeMark(cursor, ')') ?? complainClose(cursor, inner, open);
  return { ...inner, at: spanning(open.at, close.at) };
}

function readNegative(cursor: Cursor, grammar: Grammar): Expression {
  const sign = take(cursor);
  const operand = readSigned(cursor, sign.at, grammar.unary);
  const at = spanning(sign.at, operand.at);
  return operand.kind === 'number' ? negated(operand, at) : made(cursor, { kind: 'negate', at, operand });
}

/** What follows `not` or a minus sign. Brackets there are no further level: the printer may have put them. */
export function readSigned(cursor: Cursor, sign: Span, unary: (cursor: Cursor) => Expression): Expression {
  return isMark(peek(cursor), '(') ? unary(cursor) : nested(cursor, sign, () => unary(cursor));
}

function readPositive(cursor: Cursor, grammar: Grammar): Expression {
  const sign = take(cursor);
  const operand = grammar.unary(cursor);
  return { ...operand, at: spanning(sign.at, operand.at) };
}

function isSignOf(sign: Token, next: Token): boolean {
  return next.kind === 'value' && next.literal.kind === 'number' && touches(sign, next);
}

function readCall(cursor: Cursor, grammar: Grammar): Call {
  const word = take(cursor);
  const name = functionNamed(word.text) ?? complainFunction(cursor, word);
  const open = take(cursor);
  const { args, close } = nested(cursor, open.at, () => readArguments(cursor, grammar, open));
  const at: Span = spanning(word.at, close.at);
  const rule = FUNCTIONS[name];
  if (args.length < rule.required || args.length > rule.args.length) complainArguments(name, at);
  return made(cursor, { kind: 'call', at, name, args });
}

function readArguments(cursor: Cursor, grammar: Grammar, open: Token) {
  const args: Expression[] = [];
  const none = takeMark(cursor, ')');
  if (none) return { args, close: none };
  for (;;) {
    const argument = grammar.expression(cursor);
    args.push(argument);
    if (takeMark(cursor, ',')) continue;
    return { args, close: takeMark(cursor, ')') ?? complainClose(cursor, argument, open) };
  }
}
