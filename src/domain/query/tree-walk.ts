import { FUNCTIONS } from './functions';
import type { Expression } from './tree';

/**
 * The node with each operand (not the list of `in`, not a lambda's path) put through `change`: the node itself where
 * nothing changes, which is mostly so, and otherwise a copy.
 */
export function withOperands(node: Expression, change: (operand: Expression) => Expression): Expression {
  switch (node.kind) {
    case 'not':
    case 'negate': {
      const operand = change(node.operand);
      return operand === node.operand ? node : { ...node, operand };
    }
    case 'logical':
    case 'comparison':
    case 'arithmetic': {
      const left = change(node.left);
      const right = change(node.right);
      return left === node.left && right === node.right ? node : { ...node, left, right };
    }
    case 'membership': {
      const left = change(node.left);
      return left === node.left ? node : { ...node, left };
    }
    case 'call':
      return node.args.length === 0 ? node : { ...node, args: node.args.map(change) };
    case 'lambda':
      return node.test ? { ...node, test: { ...node.test, body: change(node.test.body) } } : node;
    default:
      return node;
  }
}

/** Whether a node says yes or no by itself. */
export function isCondition(node: Expression): boolean {
  switch (node.kind) {
    case 'logical':
    case 'comparison':
    case 'membership':
    case 'not':
    case 'lambda':
      return true;
    case 'call':
      return FUNCTIONS[node.name].result === 'boolean';
    default:
      return false;
  }
}

/** The last condition of a chain of `and` and `or`; anything else is its own. */
export function rightmost(node: Expression): Expression {
  return node.kind === 'logical' ? rightmost(node.right) : node;
}

export function hasLambda(node: Expression): boolean {
  if (node.kind === 'lambda') return true;
  let found = false;
  withOperands(node, (operand) => {
    found ||= hasLambda(operand);
    return operand;
  });
  return found;
}

/** Every path among the operands of a condition, but not those of conditions inside it. */
export function pathsOf(node: Expression): readonly Extract<Expression, { kind: 'path' }>[] {
  const found: Extract<Expression, { kind: 'path' }>[] = [];
  const visit = (operand: Expression): Expression => {
    if (operand.kind === 'path') found.push(operand);
    else if (!isCondition(operand)) withOperands(operand, visit);
    return operand;
  };
  withOperands(node, visit);
  return found;
}
