import { commonKind, constantOf } from './comparison';
import { compilePath } from './path';
import { typeOf } from './evaluate';
import type { Cell, Condition, Surroundings } from './evaluate';
import type { ScalarKind } from '../model';
import { compareUnknown, valueAs } from './scalars';
import type { Maybe } from './scalars';
import type { Expression, Literal, Membership, Path } from '../tree';

type CompileValue = (node: Expression, around: Surroundings) => Cell;

/** Yields true or false; undefined only where absent fields exclude. A null is among them when the list names null. */
export function compileMembership(
  node: Membership,
  around: Surroundings,
  compileValue: CompileValue,
): Condition {
  const left = compileValue(node.left, around);
  const holds =
    'kind' in node.among
      ? amongItems(left, node.among, around)
      : amongValues(node.left, left, node.among, around);
  if (around.absent === 'null') return holds;
  return (row, items) => (left(row, items) === undefined ? undefined : holds(row, items));
}

function amongItems(left: Cell, path: Path, around: Surroundings): Condition {
  const list = compilePath(path, around);
  return (row, items) => {
    const value = left(row, items);
    const found = list(row, items);
    return Array.isArray(found) && found.some((item) => compareUnknown(item, value) === 0);
  };
}

function amongValues(
  left: Expression,
  value: Cell,
  among: readonly Literal[],
  around: Surroundings,
): Condition {
  const groups = groupByKind(left, among, around);
  const hasNull = among.some(({ kind }) => kind === 'null');
  const [only, ...others] = groups;
  if (only && others.length === 0 && !hasNull) {
    const [kind, values] = only;
    return (row, items) => values.has(valueAs(kind, value(row, items)));
  }
  return (row, items) => {
    const found = value(row, items) ?? null;
    return found === null ? hasNull : groups.some(([kind, values]) => values.has(valueAs(kind, found)));
  };
}

/** The listed values, sorted by the kind in which the left side is compared with them; none of them is null. */
function groupByKind(left: Expression, among: readonly Literal[], around: Surroundings) {
  const groups = new Map<ScalarKind, Set<Maybe>>();
  const leftType = typeOf(left, around);
  for (const literal of among) {
    const kind = commonKind(leftType, typeOf(literal, around));
    const value = constantOf(literal);
    if (kind === undefined || value === undefined) continue;
    groups.set(kind, (groups.get(kind) ?? new Set<Maybe>()).add(valueAs(kind, value)));
  }
  return [...groups];
}
