import { withFieldNamed } from './several';
import { source, typeIn } from './scope';
import type { Scope } from './scope';
import { filterError, shown } from '../error';
import { SHOW } from '../examples';
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
  const example = values[0] ?? SHOW.condition;
  throw filterError('filter.no-condition', { words: shown(words), example }, node.at, edits);
}
