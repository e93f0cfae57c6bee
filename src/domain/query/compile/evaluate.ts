import { UNKNOWN } from '../model';
import type { Type } from '../model';
import type { Expression } from '../tree';

/** A missing field is null (as OData has it), or whatever is asked about it excludes the row (as document databases do). */
export type Absent = 'null' | 'excluded';

/** Yields the value of a part for a row. `items` holds the current items of the lambdas around it, outermost first. */
export type Cell = (row: unknown, items: unknown[]) => unknown;

/** Yields true, false, or nothing (null or undefined) when neither can be said. */
export type Truth = boolean | null | undefined;
export type Condition = (row: unknown, items: unknown[]) => Truth;

/** What the compiler knows at one place of a filter. */
export interface Surroundings {
  readonly types: ReadonlyMap<Expression, Type>;
  readonly absent: Absent;
  /** The current time in milliseconds since 1970. */
  readonly now: (() => number) | undefined;
  /** The variables of the lambdas around, outermost first. */
  readonly variables: readonly string[];
}

/** The type that the check found for a part. */
export function typeOf(node: Expression, { types }: Pick<Surroundings, 'types'>): Type {
  return types.get(node) ?? UNKNOWN;
}
