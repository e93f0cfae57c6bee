import { source } from './scope';
import type { Scope } from './scope';
import { FilterError } from '../error';
import type { Comparison, Expression } from '../tree';

/** `country eq ('US' or 'GB')` */
export function requireNoChoice(node: Comparison, scope: Scope): void {
  const choices = node.operator === 'eq' ? choicesOf(node.right) : [];
  if (choices.length < 2 || choices.some(({ kind }) => kind !== 'text' && kind !== 'number')) return;
  const list = choices.map(({ at }) => source(scope, at)).join(',');
  const text = `${source(scope, node.left.at)} in (${list})`;
  throw new FilterError(`Several values are asked for with 'in': ${text}.`, node.right.at, [
    { at: node.at, text },
  ]);
}

function choicesOf(node: Expression): readonly Expression[] {
  if (node.kind !== 'logical' || node.operator !== 'or') return [node];
  return [...choicesOf(node.left), ...choicesOf(node.right)];
}

/** `5 lt value lt 10` and `value gt 5 lt 10`: both limits are about the field between them or at the left. */
export function requireNoChain({ left, right }: Comparison, scope: Scope): void {
  if (left.kind !== 'comparison' || right.kind !== 'number') return;
  const field = left.right.kind === 'path' ? left.right : left.left;
  const words = source(scope, field.at);
  const at = { start: left.at.end, end: left.at.end };
  const edit = { at, text: ` and ${words}` };
  throw new FilterError(
    `Name the field again for the second limit: and ${words}${source(scope, { start: left.at.end, end: right.at.end })}.`,
    right.at,
    [edit],
  );
}
