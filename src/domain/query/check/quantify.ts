import type { Comparison, Expression, Lambda, Path, Segment } from '../tree';
import { isCondition, withOperands } from '../tree-walk';

/** What a condition asks of the items of a list: which list, what of each item, and which paths stand for it. */
export interface ListQuestion {
  readonly over: Path;
  readonly item: readonly string[];
  readonly variable: string;
  readonly standsForItem: (path: Path) => boolean;
}

/**
 * Turns a condition about "an item" into one about the list: `email eq 'x'` becomes `team/any(t:t/email eq 'x')`.
 * `ne` means that no item is equal; `eq null` that the list is empty.
 */
export function quantify(condition: Expression, question: ListQuestion): Expression {
  if (condition.kind === 'comparison' && condition.operator === 'ne') {
    return negation(quantify({ ...condition, operator: 'eq' }, question));
  }
  if (condition.kind === 'comparison' && asksForNothing(condition, question)) {
    return negation({ kind: 'lambda', quantifier: 'any', at: condition.at, over: question.over });
  }
  return anyOf(condition, question);
}

function anyOf(condition: Expression, question: ListQuestion): Lambda {
  const { over, variable } = question;
  const change = (operand: Expression): Expression => {
    if (operand.kind === 'path')
      return question.standsForItem(operand) ? itemPath(operand, question) : operand;
    return isCondition(operand) ? operand : withOperands(operand, change);
  };
  const body = withOperands(condition, change);
  return { kind: 'lambda', quantifier: 'any', at: condition.at, over, test: { variable, body } };
}

function itemPath({ at }: Path, { item, variable }: ListQuestion): Path {
  const segments: Segment[] = item.map((name) => ({ name, at }));
  return { kind: 'path', at, variable, segments };
}

function asksForNothing({ operator, left, right }: Comparison, { standsForItem }: ListQuestion): boolean {
  if (operator !== 'eq') return false;
  const isItem = (node: Expression): boolean => node.kind === 'path' && standsForItem(node);
  return (isItem(left) && right.kind === 'null') || (left.kind === 'null' && isItem(right));
}

/** `not`, or without one where there is one already. */
function negation(operand: Expression): Expression {
  return operand.kind === 'not' ? operand.operand : { kind: 'not', at: operand.at, operand };
}
