import { compilePath, compilePathEquals } from './path';
import { typeOf } from './evaluate';
import type { Cell, Condition, Surroundings } from './evaluate';
import type { Scalar } from '../functions';
import { scalarKind } from '../model';
import type { ScalarKind, Type } from '../model';
import { ordered, relation } from './relation';
import { compareScalars, compareUnknown, valueAs } from './scalars';
import { startOfDay } from '../time';
import type { Comparison, ComparisonOperator, Expression } from '../tree';

type CompileValue = (node: Expression, around: Surroundings) => Cell;

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

/** Yields true or false; undefined only where absent fields exclude. Two nulls are equal, and neither is greater. */
export function compileComparison(
  node: Comparison,
  around: Surroundings,
  compileValue: CompileValue,
): Condition {
  const { left, right, operator } = node;
  if (constantOf(left) !== undefined && constantOf(right) === undefined) {
    const mirrored = { ...node, left: right, right: left, operator: MIRRORED[operator] };
    return compileComparison(mirrored, around, compileValue);
  }
  const kind = commonKind(typeOf(left, around), typeOf(right, around));
  const constant = constantOf(right);
  if (around.absent === 'null' && kind !== undefined && constant !== undefined) {
    return againstConstant(left, operator, kind, constant, around, compileValue);
  }
  const a = valueOf(left, kind, around, compileValue);
  const b = valueOf(right, kind, around, compileValue);
  const holds = relation(operator, kind === undefined ? compareUnknown : compareScalars);
  if (around.absent === 'null') return (row, items) => holds(a(row, items), b(row, items));
  return (row, items) => {
    const first = a(row, items);
    const second = b(row, items);
    return first === undefined || second === undefined ? undefined : holds(first, second);
  };
}

/** The kind in which two types are compared; `undefined` when only their values tell. */
export function commonKind(left: Type, right: Type): ScalarKind | undefined {
  const a = scalarKind(left);
  const b = scalarKind(right);
  if (a === 'date' && b === 'date') return 'date';
  return a === 'date' || b === 'date' ? 'time' : (a ?? b);
}

/** A part as a value of one kind; a day becomes its first moment where moments are compared. */
export function valueOf(
  node: Expression,
  kind: ScalarKind | undefined,
  around: Surroundings,
  compileValue: CompileValue,
): Cell {
  const value = compileValue(node, around);
  const type = typeOf(node, around);
  if (kind === undefined || scalarKind(type) === kind || type.kind === 'null') return value;
  return (row, items) => valueAs(kind, value(row, items));
}

/** The value of a literal, with a day as its first moment where moments are compared. */
export function constantOf(node: Expression): Scalar | undefined {
  switch (node.kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'time':
    case 'date':
    case 'timeOfDay':
      return node.value;
    case 'duration':
      return node.ticks;
    default:
      return undefined;
  }
}

/** The common case, field against value, with as little work per row as possible. */
function againstConstant(
  left: Expression,
  operator: ComparisonOperator,
  kind: ScalarKind,
  literal: Scalar,
  around: Surroundings,
  compileValue: CompileValue,
): Condition {
  const constant = kind === 'time' && String(literal).length === 10 ? startOfDay(String(literal)) : literal;
  const plain = left.kind === 'path' && (kind === 'text' || kind === 'number' || kind === 'boolean');
  if (plain && operator === 'eq') return compilePathEquals(left, constant, around);
  const read = plain ? compilePath(left, around) : valueOf(left, kind, around, compileValue);
  switch (operator) {
    case 'eq':
      return (row, items) => read(row, items) === constant;
    case 'ne':
      return (row, items) => read(row, items) !== constant;
    default:
      return ordered(read, operator, constant);
  }
}
