import { complainAboutList } from './complain-field';
import { source, typeIn } from './scope';
import type { Scope } from './scope';
import { FilterError, filterError } from '../error';
import { SHOW } from '../examples';
import { FUNCTIONS } from '../functions';
import { scalarKind, UNKNOWN } from '../model';
import type { ScalarKind, Type } from '../model';
import { sentence } from '../sentence';
import type { FilterSentence } from '../sentence';
import type { Arithmetic, ArithmeticOperator, Call, Expression, Negate } from '../tree';

type Infer = (node: Expression, scope: Scope) => Expression;

/** Checks the arguments of a call against what the function takes. */
export function checkCall(node: Call, scope: Scope, infer: Infer): Call {
  const rule = FUNCTIONS[node.name];
  const args = rule.args.flatMap((kinds, index) => {
    const argument = node.args[index];
    if (!argument) return [];
    const checked = infer(argument, argumentScope(scope, index, kinds));
    if (node.name === 'length') requireNoList(node, checked, scope);
    requireKind(
      checked,
      kinds,
      scope,
      sentence('filter.used-like-this', { name: node.name, example: rule.example }),
    );
    return [checked];
  });
  const call = { ...node, args };
  scope.types.set(call, { kind: rule.result, integer: rule.integer === true });
  return call;
}

/** `length(team)` */
function requireNoList({ at }: Call, argument: Expression, scope: Scope): void {
  if (typeIn(scope, argument).kind !== 'list') return;
  const text = `${source(scope, argument.at)}/$count`;
  throw filterError('filter.length-of-list', { text }, at, [{ at, text }]);
}

/** Behind the first argument, a word that is no field is rather a text without quotes. */
function argumentScope(scope: Scope, index: number, kinds: readonly ScalarKind[]): Scope {
  const { expected: _, ...without } = scope;
  return index > 0 && kinds.includes('text') ? { ...without, expected: { kind: 'text' } } : without;
}

export function checkNegate(node: Negate, scope: Scope, infer: Infer): Negate {
  const operand = infer(node.operand, scope);
  requireKind(operand, ['number', 'duration'], scope, sentence('filter.minus-stands-before', {}));
  const negate = { ...node, operand };
  scope.types.set(negate, typeIn(scope, operand));
  return negate;
}

export function checkArithmetic(node: Arithmetic, scope: Scope, infer: Infer): Arithmetic {
  const left = infer(node.left, scope);
  const right = infer(node.right, scope);
  const calculation = { ...node, left, right };
  for (const side of [left, right]) {
    requireKind(
      side,
      ['number', 'time', 'date', 'duration'],
      scope,
      sentence('filter.only-numbers-and-times', {}),
    );
  }
  const result = resultOf(calculation, typeIn(scope, left), typeIn(scope, right));
  if (!result) complainCalculation(calculation, scope);
  scope.types.set(calculation, result);
  return calculation;
}

/** Days are what people mean who add a number to a time. */
function complainCalculation({ at, right }: Arithmetic, scope: Scope): never {
  const words = source(scope, at);
  const days = right.kind === 'number' && right.integer && right.value >= 0 ? right : undefined;
  const edits = days ? [{ at: days.at, text: `duration'P${String(days.value)}D'` }] : [];
  throw filterError('filter.cannot-calculate', { words, example: SHOW.soon }, at, edits);
}

function requireKind(
  node: Expression,
  kinds: readonly ScalarKind[],
  scope: Scope,
  otherwise: FilterSentence,
): void {
  const type = typeIn(scope, node);
  if (type.kind === 'list' && node.kind === 'path')
    complainAboutList(node, node.segments.length, type.of, scope);
  if (type.kind === 'unknown' || type.kind === 'null') return;
  const kind = scalarKind(type);
  if (kind === undefined || !kinds.includes(kind)) throw new FilterError([otherwise], node.at);
}

const RESULTS: Readonly<Record<string, ScalarKind>> = {
  'time add duration': 'time',
  'duration add time': 'time',
  'time sub duration': 'time',
  'time sub time': 'duration',
  'time sub date': 'duration',
  'date sub time': 'duration',
  'date sub date': 'duration',
  'date add duration': 'date',
  'date sub duration': 'date',
  'duration add duration': 'duration',
  'duration sub duration': 'duration',
  'duration mul number': 'duration',
  'number mul duration': 'duration',
  'duration div number': 'duration',
  'duration divby number': 'duration',
};

/** What comes of a calculation, or `undefined` when nothing does. */
function resultOf({ operator }: Arithmetic, left: Type, right: Type): Type | undefined {
  if (left.kind === 'null' || right.kind === 'null') return { kind: 'null' };
  if (operator === 'sub' && left.kind === 'unknown' && right.kind === 'unknown') return UNKNOWN;
  const a = assumedKind(operator, left, right);
  const b = assumedKind(operator, right, left);
  if (a === 'number' && b === 'number') {
    return { kind: 'number', integer: operator !== 'divby' && isInteger(left) && isInteger(right) };
  }
  const kind = RESULTS[`${a} ${operator} ${b}`];
  return kind === undefined ? undefined : { kind };
}

/** What an unknown side is taken for: a moment when something is added to it or taken from it that is not a number. */
export function assumedKind(operator: ArithmeticOperator, type: Type, other: Type): ScalarKind {
  const kind = scalarKind(type);
  if (kind !== undefined) return kind;
  const beside = scalarKind(other) ?? 'number';
  const shifted = (operator === 'add' || operator === 'sub') && beside !== 'number';
  return shifted ? 'time' : 'number';
}

function isInteger(type: Type): boolean {
  return 'integer' in type && type.integer;
}
