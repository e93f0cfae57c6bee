import type { Span } from './error';

/** A filter that was read: its text (empty when built by hand) and what it says. */
export interface Filter {
  readonly text: string;
  readonly root: Expression;
}

export type Expression =
  Literal | Path | Count | Lambda | Call | Not | Negate | Logical | Comparison | Membership | Arithmetic;

interface Node {
  readonly at: Span;
}

export type Literal =
  NullLiteral | BooleanLiteral | NumberLiteral | TextLiteral | TimeLiteral | DurationLiteral;

export interface NullLiteral extends Node {
  readonly kind: 'null';
}

export interface BooleanLiteral extends Node {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NumberLiteral extends Node {
  readonly kind: 'number';
  readonly value: number;
  /** Written without a fraction; two such numbers divide to a whole number. */
  readonly integer: boolean;
}

/** A quoted text, a bare GUID or the value of an enumeration. */
export interface TextLiteral extends Node {
  readonly kind: 'text';
  readonly value: string;
}

/** `time` is a moment in UTC, `date` a day, `timeOfDay` a time on the clock; each in its canonical, fixed-width text. */
export interface TimeLiteral extends Node {
  readonly kind: 'time' | 'date' | 'timeOfDay';
  readonly value: string;
}

export interface DurationLiteral extends Node {
  readonly kind: 'duration';
  /** In units of 100 ns. */
  readonly ticks: bigint;
}

/** `customerProfile/name`, or `t/email` where `t` is the variable of an enclosing lambda. */
export interface Path extends Node {
  readonly kind: 'path';
  readonly variable?: string;
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly name: string;
  readonly at: Span;
}

/** `team/$count` */
export interface Count extends Node {
  readonly kind: 'count';
  readonly over: Path;
}

/** `team/any(t: …)`, `team/all(t: …)`, or `team/any()` without variable and body. */
export interface Lambda extends Node {
  readonly kind: 'lambda';
  readonly quantifier: 'any' | 'all';
  readonly over: Path;
  readonly test?: { readonly variable: string; readonly body: Expression };
}

export interface Call extends Node {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly args: readonly Expression[];
}

export interface Not extends Node {
  readonly kind: 'not';
  readonly operand: Expression;
}

export interface Negate extends Node {
  readonly kind: 'negate';
  readonly operand: Expression;
}

export interface Logical extends Node {
  readonly kind: 'logical';
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

export interface Comparison extends Node {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `status in ('New','Active')`, or `'x' in tags` where `tags` is a list of plain values. */
export interface Membership extends Node {
  readonly kind: 'membership';
  readonly left: Expression;
  readonly among: readonly Literal[] | Path;
}

export interface Arithmetic extends Node {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type ArithmeticOperator = 'add' | 'sub' | 'mul' | 'div' | 'divby' | 'mod';

export type FunctionName =
  | 'contains'
  | 'startswith'
  | 'endswith'
  | 'tolower'
  | 'toupper'
  | 'trim'
  | 'length'
  | 'indexof'
  | 'substring'
  | 'concat'
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fractionalseconds'
  | 'totalseconds'
  | 'totaloffsetminutes'
  | 'date'
  | 'time'
  | 'now'
  | 'mindatetime'
  | 'maxdatetime'
  | 'floor'
  | 'ceiling'
  | 'round';

/** One term of `$orderby`. */
export interface OrderTerm {
  readonly by: Expression;
  readonly direction: 'asc' | 'desc';
}
