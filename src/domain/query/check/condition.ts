import { withFieldNamed } from './several';
import { source, typeIn } from './scope';
import type { Scope } from './scope';
import { FilterError, shown } from '../error';
import { quote } from '../print';
import type { Expression } from '../tree';

/** Refuses what stands in the place of a condition without being one. `beside`: the condition left of it. */
export function requireCondition(node: Expression, scope: Scope, beside?: Expression): void {
  const type = typeIn(scope, node);
  if (type.kind === 'boolean' || type.kind === 'unknown' || type.kind === 'null') return;
  const words = source(scope, node.at);
  const again = beside && withFieldNamed(node, beside, scope);
  if (again) throw again;
  const values = type.kind === 'enumeration' ? type.values.map((value) => `${words} eq ${quote(value)}`) : [];
  const edits = values.map((text) => ({ at: node.at, text }));
  const example = values[0] ?? "status eq 'New'";
  throw new FilterError(
    `${shown(words)} alone is not a condition. Say what it should be: ${example}`,
    node.at,
    edits,
  );
}
