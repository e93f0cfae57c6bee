import { printDuration } from './duration';
import { RANK, rankOf } from './operators';
import { shortened } from './time';
import type { Expression, Filter, Lambda, Literal, Membership, NumberLiteral, Path } from './tree';

/**
 * The canonical text of a filter: lower-case operators, single blanks, brackets only where they are needed and
 * always after `not`. Reading it again gives the same tree (but for positions).
 */
export function printFilter(filter: Filter | Expression): string {
  return print('root' in filter ? filter.root : filter);
}

/** A text as a literal, quotes doubled. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function print(node: Expression): string {
  switch (node.kind) {
    case 'path':
      return printPath(node);
    case 'count':
      return `${printPath(node.over)}/$count`;
    case 'lambda':
      return printLambda(node);
    case 'call':
      return `${node.name}(${node.args.map(print).join(',')})`;
    case 'not':
      return node.operand.kind === 'not' ? `not ${print(node.operand)}` : `not (${print(node.operand)})`;
    case 'negate':
      return rank(node.operand) <= RANK.unary ? `-(${print(node.operand)})` : `-${print(node.operand)}`;
    case 'logical':
    case 'comparison':
    case 'arithmetic':
      return `${side(node.left, node, 0)} ${node.operator} ${side(node.right, node, 1)}`;
    case 'membership':
      return `${side(node.left, node, 0)} in ${printAmong(node)}`;
    default:
      return printLiteral(node);
  }
}

/** One side of an operator, in brackets where it binds looser; `not` in all but a chain of `and` and `or`. */
function side(node: Expression, parent: Expression, tighter: 0 | 1): string {
  const hidesNot = node.kind === 'not' && parent.kind !== 'logical';
  const needsBrackets = hidesNot || rank(node) < rank(parent) + tighter;
  return needsBrackets ? `(${print(node)})` : print(node);
}

function rank(node: Expression): number {
  switch (node.kind) {
    case 'logical':
    case 'comparison':
    case 'arithmetic':
      return rankOf(node.operator);
    case 'membership':
      return rankOf('in');
    case 'not':
    case 'negate':
      return RANK.unary;
    default:
      return RANK.unary + 1;
  }
}

function printPath({ variable, segments }: Path): string {
  const names = segments.map(({ name }) => name);
  return (variable === undefined ? names : [variable, ...names]).join('/');
}

function printLambda({ over, quantifier, test }: Lambda): string {
  const inside = test ? `${test.variable}:${print(test.body)}` : '';
  return `${printPath(over)}/${quantifier}(${inside})`;
}

function printAmong({ among }: Membership): string {
  return 'kind' in among ? printPath(among) : `(${among.map(printLiteral).join(',')})`;
}

function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(literal.value);
    case 'number':
      return printNumber(literal);
    case 'text':
      return quote(literal.value);
    case 'date':
      return literal.value;
    case 'time':
    case 'timeOfDay':
      return shortened(literal.value);
    case 'duration':
      return `duration'${printDuration(literal.ticks)}'`;
  }
}

/** A number with a fraction keeps one, even `.0`: it divides differently from a whole number. */
function printNumber({ value, integer }: NumberLiteral): string {
  const text = String(value).replace('e+', 'e');
  return integer || /[.e]/.test(text) ? text : `${text}.0`;
}
