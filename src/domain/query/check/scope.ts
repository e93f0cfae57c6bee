import type { Span } from '../error';
import { UNKNOWN } from '../model';
import type { Model, Type } from '../model';
import type { Expression } from '../tree';

/** What is known at one place of a filter that is being checked. */
export interface Scope {
  /** The text as it was typed, for quoting it in messages. */
  readonly text: string;
  readonly model: Model | undefined;
  /** Filled while checking. */
  readonly types: Map<Expression, Type>;
  readonly variables: ReadonlyMap<string, Type>;
  /** The nearest condition around this place. */
  readonly condition?: Expression;
  /** What the other side of the comparison is. */
  readonly expected?: Type;
  /** It stands where a condition should, so that a word there is rather a field than a value. */
  readonly alone?: boolean;
  /** The literal stands in the list of `in`. */
  readonly listed?: boolean;
}

/** A place of a filter that is checked against a model. */
export interface ModelScope extends Scope {
  readonly model: Model;
}

/** The type that was found for a node; only known ones are kept. */
export function typeIn(scope: Scope, node: Expression): Type {
  return scope.types.get(node) ?? UNKNOWN;
}

/** What the person typed there. */
export function source(scope: Pick<Scope, 'text'>, at: Span): string {
  return scope.text.slice(at.start, at.end);
}
