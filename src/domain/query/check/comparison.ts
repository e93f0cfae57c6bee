import { complainAboutList } from './complain-field';
import { source, typeIn } from './scope';
import type { Scope } from './scope';
import { complainAboutKinds, complainAboutValue } from './complain-value';
import { filterError } from '../error';
import { EXAMPLES } from '../examples';
import { durationLiteral } from '../literal';
import { scalarKind } from '../model';
import { requireNoChain } from './several';
import type { ScalarKind, Type } from '../model';
import type { Comparison, Expression } from '../tree';

/** Sees to it that both sides of a comparison can be compared. A quoted duration becomes a duration. */
export function reconcile(node: Comparison, scope: Scope): Comparison {
  const left = typeIn(scope, node.left);
  const right = typeIn(scope, node.right);
  if (left.kind === 'null' || right.kind === 'null') return node;
  requireSingle(node.left, left, scope);
  requireSingle(node.right, right, scope);
  const kinds = { left: scalarKind(left), right: scalarKind(right) };
  if (kinds.left === undefined || kinds.right === undefined) return node;
  if (left.kind === 'duration') return { ...node, right: asDuration(node.right, node.left, scope) };
  if (right.kind === 'duration') return { ...node, left: asDuration(node.left, node.right, scope) };
  if (!comparable(kinds.left, kinds.right)) {
    requireNoChain(node, scope);
    complainAboutKinds(node, { left: kinds.left, right: kinds.right }, scope);
  }
  checkValue(node.left, node.right, scope);
  checkValue(node.right, node.left, scope);
  checkDay(node, scope);
  return node;
}

function requireSingle(node: Expression, type: Type, scope: Scope): void {
  if (type.kind === 'list' && node.kind === 'path')
    complainAboutList(node, node.segments.length, type.of, scope);
  if (type.kind !== 'object') return;
  const words = source(scope, node.at);
  const single = Object.entries(type.fields).filter(([, field]) => scalarKind(field) !== undefined);
  const parts = single.map(([name]) => `${words}/${name}`);
  const edits = parts.map((text) => ({ at: node.at, text }));
  throw filterError('filter.several-parts', { words, parts: parts.join(', ') }, node.at, edits);
}

function asDuration(node: Expression, length: Expression, scope: Scope): Expression {
  const literal = node.kind === 'text' ? durationLiteral(node.value, node.at) : undefined;
  if (literal) scope.types.set(literal, { kind: 'duration' });
  if (!literal && typeIn(scope, node).kind !== 'duration') {
    const words = source(scope, node.at);
    const isTime = typeIn(scope, node).kind === 'time';
    if (isTime) {
      const text = `now() add ${source(scope, length.at)}`;
      throw filterError('filter.time-not-length', { words, text }, length.at, [{ at: length.at, text }]);
    }
    throw filterError('filter.compared-with-length', { words, example: EXAMPLES.duration }, node.at);
  }
  return literal ?? node;
}

function comparable(a: ScalarKind, b: ScalarKind): boolean {
  return a === b || (a === 'time' && b === 'date') || (a === 'date' && b === 'time');
}

function checkValue(node: Expression, other: Expression, scope: Scope): void {
  const type = typeIn(scope, other);
  if (node.kind !== 'text' || type.kind !== 'enumeration' || type.values.includes(node.value)) return;
  complainAboutValue(node, other, type.values, scope);
}

/** A time equals a day only at midnight sharp, which nobody means. */
function checkDay(node: Comparison, scope: Scope): void {
  if (node.operator !== 'eq' && node.operator !== 'ne') return;
  const day = typeIn(scope, node.left).kind === 'date' ? node.left : node.right;
  const other = day === node.left ? node.right : node.left;
  if (typeIn(scope, day).kind !== 'date' || typeIn(scope, other).kind !== 'time') return;
  const words = source(scope, other.at);
  const text = `date(${words})`;
  throw filterError('filter.time-not-day', { words, text }, other.at, [{ at: other.at, text }]);
}
