import { source } from './scope';
import type { Scope } from './scope';
import { filterError } from '../error';
import type { Edit, FilterError } from '../error';
import type { Comparison, Expression, Lambda } from '../tree';

/** `country eq ('US' or 'GB')`: any of them, whichever word joins them. */
export function requireNoChoice(node: Comparison, scope: Scope): void {
  if (!isEquality(node.operator)) return;
  const choices = choicesOf(node.right);
  if (choices.length < 2 || !choices.every(isValue)) return;
  const list = choices.map(({ at }) => source(scope, at)).join(',');
  const among = `${source(scope, node.left.at)} in (${list})`;
  const text = node.operator === 'eq' ? among : `not (${among})`;
  throw filterError('filter.several-values', { text }, node.right.at, [{ at: node.at, text }]);
}

function choicesOf(node: Expression): readonly Expression[] {
  return node.kind === 'logical' ? [...choicesOf(node.left), ...choicesOf(node.right)] : [node];
}

function isEquality(operator: Comparison['operator']): boolean {
  return operator === 'eq' || operator === 'ne';
}

/** What stands there binds tighter than an `or` behind it. */
function isAnd(node: Expression): boolean {
  return node.kind === 'logical' && node.operator === 'and';
}

function isValue({ kind }: Expression): boolean {
  return kind === 'text' || kind === 'number';
}

/** A comparison, and how it was meant: a short name for a list was written out. */
interface Asked {
  readonly node: Comparison;
  readonly operator: Comparison['operator'];
  readonly overList: boolean;
}

/** `country eq 'US' or 'GB'`: the field is asked again, or both values are put in a list. */
export function withFieldNamed(node: Expression, beside: Expression, scope: Scope): FilterError | undefined {
  const similar = sameCall(node, beside, scope);
  if (similar) return similar;
  const asked = lastAsked(beside);
  if (!asked || !isEquality(asked.operator) || !isValue(node) || isValue(asked.node.left)) return undefined;
  const words = source(scope, node.at);
  const named = source(scope, { start: asked.node.at.start, end: asked.node.right.at.start }) + words;
  const edits = waysToAsk(node, named, asked, beside, scope);
  return filterError('filter.name-field-again', { words, text: named }, node.at, edits);
}

/** `contains(notes,'training') or 'workshop'` */
function sameCall(node: Expression, beside: Expression, scope: Scope): FilterError | undefined {
  const call = beside.kind === 'logical' ? beside.right : beside;
  const [field, sought] = call.kind === 'call' ? call.args : [];
  if (call.kind !== 'call' || field?.kind !== 'path' || sought?.kind !== 'text' || node.kind !== 'text')
    return undefined;
  const words = source(scope, node.at);
  const text = `${call.name}(${source(scope, field.at)},${words})`;
  const { start } = call.at;
  const both = source(scope, { start, end: node.at.start }) + text;
  const edit = isAnd(beside) ? { at: { start, end: node.at.end }, text: `(${both})` } : { at: node.at, text };
  return filterError('filter.ask-again', { words, text }, node.at, [edit]);
}

/**
 * Sense tells which word joins them: no field is two values at once, and each is unequal to one of two; only of lists
 * both may be meant. Where an `and` stands further left the list of `in` keeps the two together.
 */
function waysToAsk(
  node: Expression,
  named: string,
  { node: { at, left, right }, operator, overList }: Asked,
  beside: Expression,
  scope: Scope,
): readonly Edit[] {
  const between = source(scope, { start: at.end, end: node.at.start }).toLowerCase();
  const typed = /\band[\s(]*$/.test(between) ? 'and' : 'or';
  const plain: Edit = { at: node.at, text: named };
  const meant = operator === 'ne' ? 'and' : overList ? typed : 'or';
  // Another condition stands between.
  if (!/^\)*\s*(?:and|or)[\s(]*$/.test(between)) return typed === meant ? [plain] : [];
  const swapped: Edit = { at: { start: at.end, end: node.at.end }, text: ` ${meant} ${named}` };
  const first = typed === meant ? plain : swapped;
  if (meant === 'and') return [first];
  const list = `${source(scope, left.at)} in (${source(scope, right.at)},${source(scope, node.at)})`;
  const among: Edit = { at: { start: at.start, end: node.at.end }, text: list };
  if (isAnd(beside)) return [among, first];
  return first === plain ? [plain] : [swapped, among];
}

/** The comparison right before a place, whose field a value that stands there alone may be meant for. */
export function lastAsked(node: Expression): Asked | undefined {
  switch (node.kind) {
    case 'logical':
      return lastAsked(node.right) ?? lastAsked(node.left);
    case 'comparison':
      return { node, operator: node.operator, overList: false };
    case 'lambda':
      return ofShorthand(node, 'eq');
    case 'not':
      return node.operand.kind === 'lambda' && node.operand.at === node.at
        ? ofShorthand(node.operand, 'ne')
        : undefined;
    default:
      return undefined;
  }
}

/** What was written out stands where the short name stood. */
function ofShorthand({ at, test }: Lambda, operator: Asked['operator']): Asked | undefined {
  if (test?.body.kind !== 'comparison' || test.body.at !== at) return undefined;
  return { node: test.body, operator, overList: true };
}

/** `5 lt value lt 10` and `value gt 5 lt 10`: both limits are about the field between them or at the left. */
export function requireNoChain({ left, right }: Comparison, scope: Scope): void {
  if (left.kind !== 'comparison' || right.kind !== 'number') return;
  const field = left.right.kind === 'path' ? left.right : left.left;
  const words = source(scope, field.at);
  const at = { start: left.at.end, end: left.at.end };
  const edit = { at, text: ` and ${words}` };
  const text = `and ${words}${source(scope, { start: left.at.end, end: right.at.end })}`;
  throw filterError('filter.second-limit', { text }, right.at, [edit]);
}
