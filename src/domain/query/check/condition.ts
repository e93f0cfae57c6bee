import { source, typeIn } from './scope';
import type { Scope } from './scope';
import { FilterError, shown } from '../error';
import { quote } from '../print';
import type { Expression } from '../tree';

/** Refuses what stands in the place of a condition without being one. `beside`: the condition left of it. */
export function requireCondition(node: Expression, scope: Scope, beside?: Expression): void {
  const { kind } = typeIn(scope, node);
  if (kind === 'boolean' || kind === 'unknown' || kind === 'null') return;
  const words = source(scope, node.at);
  const asked = beside && lastAsked(beside);
  if (node.kind === 'text' && asked) {
    const text = `${source(scope, asked.left.at)} ${asked.operator} ${words}`;
    throw new FilterError(`${words} alone is not a condition; name the field again: ${text}.`, node.at, [
      { at: node.at, text },
    ]);
  }
  const type = typeIn(scope, node);
  const values = type.kind === 'enumeration' ? type.values.map((value) => `${words} eq ${quote(value)}`) : [];
  const edits = values.map((text) => ({ at: node.at, text }));
  const example = values[0] ?? "status eq 'New'";
  throw new FilterError(
    `${shown(words)} alone is not a condition. Say what it should be: ${example}`,
    node.at,
    edits,
  );
}

/** The comparison before it, whose field a value that stands alone may be meant for. */
export function lastAsked(node: Expression): Extract<Expression, { kind: 'comparison' }> | undefined {
  if (node.kind === 'logical') return lastAsked(node.right) ?? lastAsked(node.left);
  return node.kind === 'comparison' ? node : undefined;
}
