import { compileArithmetic, compileNegate } from './arithmetic';
import { compileCall } from './call';
import { compileComparison } from './comparison';
import { compileMembership } from './membership';
import { compilePath } from './path';
import { typeOf } from './evaluate';
import type { Cell, Condition, Surroundings } from './evaluate';
import { scalarKind } from '../model';
import { valueAs } from './scalars';
import type { Count, Expression, Lambda, Logical, Not, Path } from '../tree';

/**
 * Compiles a part to a closure that yields its value. Times are yielded as canonical texts, durations as units of
 * 100 ns, conditions as true, false or null.
 */
export function compileValue(node: Expression, around: Surroundings): Cell {
  switch (node.kind) {
    case 'path':
      return compileField(node, around);
    case 'count':
      return compileCount(node, around);
    case 'lambda':
      return compileLambda(node, around);
    case 'not':
      return negated(node, around);
    case 'logical':
      return joined(node, around);
    case 'comparison':
      return compileComparison(node, around, compileValue);
    case 'membership':
      return compileMembership(node, around, compileValue);
    case 'call':
      return compileCall(node, around, compileValue);
    case 'arithmetic':
      return compileArithmetic(node, around, compileValue);
    case 'negate':
      return compileNegate(node, around, compileValue);
    case 'null':
      return () => null;
    case 'duration':
      return () => node.ticks;
    default:
      return () => node.value;
  }
}

/**
 * Compiles a condition to a closure that says whether it is certainly `wanted`. Asking for true and for false
 * apart carries three-valued logic through `and`, `or` and `not` with two-valued closures: `not a` is certainly
 * true when `a` is certainly false; a null is certainly neither.
 */
export function compileCondition(node: Expression, wanted: boolean, around: Surroundings): Condition {
  if (node.kind === 'not') return compileCondition(node.operand, !wanted, around);
  if (node.kind === 'logical') return compileChain(node, wanted, around);
  const value = compileValue(node, around);
  if (wanted && (node.kind === 'comparison' || node.kind === 'membership')) return value as Condition;
  return (row, items) => value(row, items) === wanted;
}

/** The operands of `a and b and c`, however they are bracketed. */
function chain(node: Expression, operator: Logical['operator']): readonly Expression[] {
  if (node.kind !== 'logical' || node.operator !== operator) return [node];
  return [...chain(node.left, operator), ...chain(node.right, operator)];
}

/** Nested to the right, so that the first operand is asked first and mostly alone. */
function compileChain(node: Logical, wanted: boolean, around: Surroundings): Condition {
  const conditions = chain(node, node.operator).map((operand) => compileCondition(operand, wanted, around));
  const both = (node.operator === 'and') === wanted;
  return conditions.reduceRight((rest, first) =>
    both
      ? (row, items) => first(row, items) && rest(row, items)
      : (row, items) => (first(row, items) === true ? true : rest(row, items)),
  );
}

function compileField(node: Path, around: Surroundings): Cell {
  const read = compilePath(node, around);
  const kind = scalarKind(typeOf(node, around));
  return kind === undefined ? read : (row, items) => valueAs(kind, read(row, items));
}

/** A missing list has no items. */
function compileCount({ over }: Count, around: Surroundings): Cell {
  const read = compilePath(over, around);
  return (row, items) => {
    const list = read(row, items);
    if (list === undefined && around.absent === 'excluded') return undefined;
    return Array.isArray(list) ? list.length : 0;
  };
}

/** `any` holds when the test is certainly true of one item, `all` when it is of each; both are never null. */
function compileLambda({ over, quantifier, test }: Lambda, around: Surroundings): Cell {
  const read = compilePath(over, around);
  const index = around.variables.length;
  const inner = { ...around, variables: [...around.variables, test?.variable ?? ''] };
  const holds: Condition = test ? compileCondition(test.body, true, inner) : () => true;
  const stopsAt = quantifier === 'any';
  return (row, items) => {
    const list = read(row, items);
    if (list === undefined && around.absent === 'excluded') return undefined;
    if (!Array.isArray(list)) return !stopsAt;
    for (const item of list as readonly unknown[]) {
      items[index] = item;
      if ((holds(row, items) === true) === stopsAt) return stopsAt;
    }
    return !stopsAt;
  };
}

function negated({ operand }: Not, around: Surroundings): Cell {
  const value = compileValue(operand, around);
  return (row, items) => {
    const truth = truthOf(value(row, items));
    return truth === null ? null : !truth;
  };
}

function joined({ operator, left, right }: Logical, around: Surroundings): Cell {
  const a = compileValue(left, around);
  const b = compileValue(right, around);
  const decides = operator === 'or';
  return (row, items) => {
    const first = truthOf(a(row, items));
    if (first === decides) return decides;
    const second = truthOf(b(row, items));
    if (second === decides) return decides;
    return first === null || second === null ? null : !decides;
  };
}

function truthOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}
