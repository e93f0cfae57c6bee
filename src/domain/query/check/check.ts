import { reconcile } from './comparison';
import { checkArithmetic, checkCall, checkNegate } from './operands';
import { typeOfItems, typeOfPath } from './path';
import { requireCondition } from './condition';
import { lastAsked, requireNoChoice } from './several';
import type { Scope } from './scope';
import { typeIn } from './scope';
import { expand } from './expand';
import type { Model, Type } from '../model';
import type { Comparison, Expression, Filter, Lambda, Literal, Logical, Membership } from '../tree';

/** A filter with its shorthands written out, and the type of every part of it. */
export interface Checked {
  readonly filter: Filter;
  readonly types: ReadonlyMap<Expression, Type>;
}

/**
 * Checks names, types and values against a model; without one every field is allowed and may be anything.
 * Throws `FilterError` without suggestions; `withSuggestions` adds them.
 */
export function check(filter: Filter, model?: Model): Checked {
  const expanded = model ? expand(filter.root, model) : filter.root;
  const scope: Scope = { text: filter.text, model, types: new Map(), variables: new Map() };
  const root = condition(expanded, scope);
  return { filter: { text: filter.text, root }, types: scope.types };
}

/** Checks one expression that need not be a condition, as in `$orderby`. */
export function checkExpression(
  node: Expression,
  text: string,
  model?: Model,
): Pick<Checked, 'types'> & { readonly root: Expression } {
  const scope: Scope = { text, model, types: new Map(), variables: new Map() };
  const root = infer(model ? expand(node, model) : node, scope);
  return { root, types: scope.types };
}

function condition(node: Expression, scope: Scope, beside?: Expression): Expression {
  const asked = beside && node.kind === 'path' ? lastAsked(beside) : undefined;
  const checked = infer(
    node,
    asked ? { ...scope, expected: typeIn(scope, asked.node.left), alone: true } : scope,
  );
  requireCondition(checked, scope, beside);
  return checked;
}

/** Works out the type of a node, its parts first; some literals are replaced by what they mean here. */
function infer(node: Expression, scope: Scope): Expression {
  switch (node.kind) {
    case 'path':
      return typed(node, typeOfPath(node, scope), scope);
    case 'count':
      typeOfItems(node.over, scope);
      return typed(node, { kind: 'number', integer: true }, scope);
    case 'lambda':
      return typed(inferLambda(node, scope), { kind: 'boolean' }, scope);
    case 'not':
      return typed({ ...node, operand: condition(node.operand, scope) }, { kind: 'boolean' }, scope);
    case 'logical':
      return typed(inferLogical(node, scope), { kind: 'boolean' }, scope);
    case 'comparison':
      return typed(inferComparison(node, { ...scope, condition: node }), { kind: 'boolean' }, scope);
    case 'membership':
      return typed(inferMembership(node, { ...scope, condition: node }), { kind: 'boolean' }, scope);
    case 'call':
      return checkCall(node, { ...scope, condition: node }, infer);
    case 'arithmetic':
      return checkArithmetic(node, scope, infer);
    case 'negate':
      return checkNegate(node, scope, infer);
    default:
      return typed(node, typeOfLiteral(node), scope);
  }
}

function typed<T extends Expression>(node: T, type: Type, scope: Scope): T {
  if (type.kind !== 'unknown') scope.types.set(node, type);
  return node;
}

function typeOfLiteral(literal: Literal): Type {
  return literal.kind === 'number' ? { kind: 'number', integer: literal.integer } : { kind: literal.kind };
}

function inferLambda(node: Lambda, scope: Scope): Lambda {
  const items = typeOfItems(node.over, scope);
  if (!node.test) return node;
  const { variable, body } = node.test;
  const { condition: _, ...outer } = scope;
  const inner: Scope = { ...outer, variables: new Map([...scope.variables, [variable, items]]) };
  return { ...node, test: { variable, body: condition(body, inner) } };
}

function inferLogical(node: Logical, scope: Scope): Logical {
  const left = condition(node.left, scope);
  return { ...node, left, right: condition(node.right, scope, node.left) };
}

function inferComparison(node: Comparison, scope: Scope): Comparison {
  requireNoChoice(node, scope);
  const left = infer(node.left, scope);
  const right = infer(node.right, { ...scope, expected: typeIn(scope, left) });
  return reconcile({ ...node, left, right }, scope);
}

function inferMembership(node: Membership, scope: Scope): Membership {
  const left = infer(node.left, scope);
  if ('kind' in node.among) {
    typeOfItems(node.among, { ...scope, expected: typeIn(scope, left) });
    return { ...node, left };
  }
  const items = node.among.map((literal) => {
    const right = typed(literal, typeOfLiteral(literal), scope);
    const pair = reconcile(
      { kind: 'comparison', operator: 'eq', at: node.at, left, right },
      { ...scope, listed: true },
    );
    return pair.right as Literal;
  });
  return { ...node, left, among: items };
}
