import type { ArithmeticOperator, ComparisonOperator } from './tree';

/**
 * How tightly operators bind, loosest first, after the precedence table of OData 4.01 (URL Conventions, 5.1.1.17).
 * `not` and the minus sign bind tighter than all of these.
 */
export const RANK = {
  or: 1,
  and: 2,
  equality: 3,
  relation: 4,
  additive: 5,
  multiplicative: 6,
  unary: 7,
} as const;

export type Operator =
  | { readonly kind: 'logical'; readonly name: 'and' | 'or'; readonly rank: number }
  | { readonly kind: 'comparison'; readonly name: ComparisonOperator; readonly rank: number }
  | { readonly kind: 'membership'; readonly name: 'in'; readonly rank: number }
  | { readonly kind: 'arithmetic'; readonly name: ArithmeticOperator; readonly rank: number };

const OPERATORS: Readonly<Record<Operator['name'], Operator>> = {
  or: { kind: 'logical', name: 'or', rank: RANK.or },
  and: { kind: 'logical', name: 'and', rank: RANK.and },
  eq: { kind: 'comparison', name: 'eq', rank: RANK.equality },
  ne: { kind: 'comparison', name: 'ne', rank: RANK.equality },
  gt: { kind: 'comparison', name: 'gt', rank: RANK.relation },
  ge: { kind: 'comparison', name: 'ge', rank: RANK.relation },
  lt: { kind: 'comparison', name: 'lt', rank: RANK.relation },
  le: { kind: 'comparison', name: 'le', rank: RANK.relation },
  in: { kind: 'membership', name: 'in', rank: RANK.relation },
  add: { kind: 'arithmetic', name: 'add', rank: RANK.additive },
  sub: { kind: 'arithmetic', name: 'sub', rank: RANK.additive },
  mul: { kind: 'arithmetic', name: 'mul', rank: RANK.multiplicative },
  div: { kind: 'arithmetic', name: 'div', rank: RANK.multiplicative },
  divby: { kind: 'arithmetic', name: 'divby', rank: RANK.multiplicative },
  mod: { kind: 'arithmetic', name: 'mod', rank: RANK.multiplicative },
};

/** The operator of that name in any case, looked up among own names only. */
export function operatorNamed(name: string): Operator | undefined {
  const lower = name.toLowerCase();
  return isOperator(lower) ? OPERATORS[lower] : undefined;
}

function isOperator(name: string): name is Operator['name'] {
  return Object.hasOwn(OPERATORS, name);
}

export function operatorNames(): readonly string[] {
  return Object.keys(OPERATORS);
}

/** The rank of an operator in the tree, for the printer. */
export function rankOf(name: Operator['name']): number {
  return OPERATORS[name].rank;
}
