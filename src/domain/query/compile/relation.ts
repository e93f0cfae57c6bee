import type { Cell, Condition } from './evaluate';
import type { Scalar } from '../functions';
import type { ComparisonOperator } from '../tree';

/** Says whether a value stands in this order to a constant; no value of another kind does. */
export function ordered(read: Cell, operator: 'gt' | 'ge' | 'lt' | 'le', constant: Scalar): Condition {
  const kind = typeof constant;
  const value = (row: unknown, items: unknown[]): Scalar | undefined => {
    const found = read(row, items);
    return typeof found === kind ? (found as Scalar) : undefined;
  };
  switch (operator) {
    case 'gt':
      return (row, items) => (value(row, items) ?? constant) > constant;
    case 'lt':
      return (row, items) => (value(row, items) ?? constant) < constant;
    case 'ge':
      return (row, items) => {
        const found = value(row, items);
        return found !== undefined && found >= constant;
      };
    case 'le':
      return (row, items) => {
        const found = value(row, items);
        return found !== undefined && found <= constant;
      };
  }
}

type Compare = (a: unknown, b: unknown) => number | undefined;

/** Compares two values of which either may be null. */
export function relation(
  operator: ComparisonOperator,
  compare: Compare,
): (a: unknown, b: unknown) => boolean {
  const equal = (a: unknown, b: unknown): boolean =>
    (a ?? null) === null ? (b ?? null) === null : compare(a, b) === 0;
  switch (operator) {
    case 'eq':
      return equal;
    case 'ne':
      return (a, b) => !equal(a, b);
    case 'gt':
      return (a, b) => (compare(a, b) ?? 0) > 0;
    case 'lt':
      return (a, b) => (compare(a, b) ?? 0) < 0;
    case 'ge':
      return (a, b) => equal(a, b) || (compare(a, b) ?? 0) > 0;
    case 'le':
      return (a, b) => equal(a, b) || (compare(a, b) ?? 0) < 0;
  }
}
