import type { Expression, Filter } from '../../domain/query';
import { printFilter } from '../../domain/query';

type Path = Extract<Expression, { kind: 'path' }>;
type Lambda = Extract<Expression, { kind: 'lambda' }>;
type Comparison = Extract<Expression, { kind: 'comparison' }>;
/** `field eq 'text'`, the field on the left. */
type TextEquality = Comparison & {
  readonly left: Path;
  readonly right: Extract<Expression, { kind: 'text' }>;
};

/** Comes through a URL and any gateway as it was written. */
const isPrintable = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);
/** The service may have stored a text HTML-escaped, and ours has that undone: only what no escaping touches. */
const needsNoEscape = (text: string): boolean => isPrintable(text) && !/[&<>"']/.test(text);

/**
 * The fields that the list pages compare with a text, and which texts may be sent for them. The list page of
 * 09/30/2020 shows `engagementId`, `status`, `qualification`, `customerProfile/address/country` and `direction` in
 * its option table, `type` and `substatus` in sample requests; the page of 05/21/2019 lists `engagementId`, `status`
 * and `substatus`.
 */
const FIELDS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['engagementId', isPrintable],
  ['status', isPrintable],
  ['substatus', isPrintable],
  ['qualification', isPrintable],
  ['type', isPrintable],
  ['direction', isPrintable],
  ['customerProfile/address/country', needsNoEscape],
]);

/**
 * What of a filter the service is asked for, as the text of an OData `$filter`; `undefined` when nothing of it.
 * Never excludes a row that the whole filter selects: only conditions that must all hold are taken, and of those
 * only the forms that the list pages of 05/21/2019 and 09/30/2020 show: `eq` with a text, `and`, and
 * `team/any(t:t/email eq '…')`. Expects a checked filter, its shorthands written out; whatever a person wrote is
 * printed anew from the tree.
 */
export function pushDown(filter: Filter): string | undefined {
  const sent = pushedConjuncts(filter);
  return sent.length === 0 ? undefined : sent.join(' and ');
}

/** The conditions of `pushDown` one by one, each once. */
export function pushedConjuncts({ root }: Filter): readonly string[] {
  return [...new Set(conjuncts(root).flatMap((node) => documentedForm(node) ?? []))];
}

function conjuncts(node: Expression): readonly Expression[] {
  if (node.kind !== 'logical' || node.operator !== 'and') return [node];
  return [...conjuncts(node.left), ...conjuncts(node.right)];
}

function documentedForm(node: Expression): string | undefined {
  if (node.kind === 'lambda') return teamEmail(node);
  const equality = textEquality(node);
  if (equality === undefined || equality.left.variable !== undefined) return undefined;
  const maySend = FIELDS.get(nameOf(equality.left));
  return maySend?.(equality.right.value) === true ? printFilter(equality) : undefined;
}

/**
 * `team/any(t:t/email eq '…')`, the one question to a list that a page shows (third sample request of the list page
 * of 09/30/2020), in that spelling whatever the variable was called.
 */
function teamEmail(node: Lambda): string | undefined {
  const { over, quantifier, test } = node;
  if (quantifier !== 'any' || over.variable !== undefined || nameOf(over) !== 'team') return undefined;
  const equality = test && textEquality(test.body);
  if (equality === undefined || equality.left.variable !== test?.variable) return undefined;
  if (nameOf(equality.left) !== 'email' || !needsNoEscape(equality.right.value)) return undefined;
  const body: Expression = { ...equality, left: { ...equality.left, variable: 't' } };
  return printFilter({ ...node, test: { variable: 't', body } });
}

/** The node as `field eq 'text'`, whichever way round it was written. */
function textEquality(node: Expression): TextEquality | undefined {
  if (node.kind !== 'comparison' || node.operator !== 'eq') return undefined;
  const { left, right } = node;
  if (left.kind === 'path' && right.kind === 'text') return { ...node, left, right };
  if (left.kind === 'text' && right.kind === 'path') return { ...node, left: right, right: left };
  return undefined;
}

function nameOf({ segments }: Path): string {
  return segments.map(({ name }) => name).join('/');
}
