import { source } from './scope';
import type { Scope } from './scope';
import { filterError } from '../error';
import type { Edit } from '../error';
import { EXAMPLES } from '../examples';
import { readAmount, readLooseDays } from '../amount';
import { readDuration } from '../duration';
import { IS } from './kind-sentences';
import type { ScalarKind } from '../model';
import { quote } from '../print';
import { nearest } from '../suggest';
import { readDay, readMoment, shortened } from '../time';
import type { Comparison, Expression, NumberLiteral, TextLiteral } from '../tree';

/** The value is none of those the field may have. */
export function complainAboutValue(
  node: TextLiteral,
  field: Expression,
  values: readonly string[],
  scope: Scope,
): never {
  const near = nearest(node.value, values).map(quote);
  const said = { field: source(scope, field.at), value: source(scope, node.at) };
  if (near[0] === undefined)
    throw filterError('filter.never', { ...said, values: values.map(quote).join(', ') }, node.at);
  const edits = near.map((text) => ({ at: node.at, text }));
  throw filterError('filter.never-but-meant', { ...said, meant: near[0] }, node.at, edits);
}

/** The two sides are of different kinds. The fix is on the literal, when one side is one. */
export function complainAboutKinds(
  node: Comparison,
  kinds: Readonly<Record<'left' | 'right', ScalarKind>>,
  scope: Scope,
): never {
  const rightIsLiteral = isLiteral(node.right);
  const wrong = rightIsLiteral || !isLiteral(node.left) ? node.right : node.left;
  const other = wrong === node.right ? node.left : node.right;
  const wanted = wrong === node.right ? kinds.left : kinds.right;
  const words = source(scope, other.at);
  const fixes = isLiteral(wrong) ? rewritten(wrong, wanted, source(scope, wrong.at)) : [];
  const edits: Edit[] = fixes.map((text) => ({ at: wrong.at, text }));
  if (wanted === 'time' && node.operator === 'eq' && wrong.kind === 'number' && !scope.listed) {
    edits.unshift({ at: other.at, text: `year(${words})` });
  }
  const day = wrong.kind === 'text' ? dayOf(wrong.value) : undefined;
  if (
    wanted === 'time' &&
    day !== undefined &&
    !scope.listed &&
    (node.operator === 'eq' || node.operator === 'ne')
  ) {
    edits.unshift({ at: node.at, text: `date(${words}) ${node.operator} ${day}` });
  }
  throw filterError(IS[wanted], { words, example: fixes[0] ?? EXAMPLES[wanted] }, wrong.at, edits);
}

function isLiteral(node: Expression): boolean {
  const kinds: readonly string[] = ['text', 'number', 'boolean', 'time', 'date', 'timeOfDay', 'duration'];
  return kinds.includes(node.kind);
}

/** How a literal would be written if it were of the wanted kind. */
function rewritten(literal: Expression, wanted: ScalarKind, words: string): readonly string[] {
  if (wanted === 'text') return [quote(words)];
  if (literal.kind === 'number') return ofNumber(literal, wanted);
  if (literal.kind !== 'text') return [];
  const value = literal.value.trim();
  switch (wanted) {
    case 'number':
      return present(readAmount(value));
    case 'boolean':
      return /^(true|false)$/i.test(value) ? [value.toLowerCase()] : [];
    case 'time':
      return timeOf(value);
    case 'date':
      return present(dayOf(value));
    default:
      return [];
  }
}

/** 1 and 0 for yes and no; a year for its first day. */
function ofNumber({ value, integer }: NumberLiteral, wanted: ScalarKind): readonly string[] {
  if (wanted === 'boolean' && (value === 0 || value === 1)) return [String(value === 1)];
  return wanted === 'time' && isYear(value, integer) ? [`${String(value)}-01-01`] : [];
}

function isYear(value: number, integer: boolean): boolean {
  return integer && value >= 1900 && value <= 2200;
}

function timeOf(value: string): readonly string[] {
  const day = dayOf(value);
  if (day !== undefined) return [`${day}T00:00:00Z`];
  if (readDuration(value) !== undefined) return [`now() add duration${quote(value.toUpperCase())}`];
  const moment = readMoment(value) ?? readMoment(`${value}Z`) ?? readMoment(`${value.replace(/\s+/, 'T')}Z`);
  return moment === undefined ? [] : [shortened(moment)];
}

function dayOf(value: string): string | undefined {
  return readLooseDays(value)[0] ?? readDay(value);
}

function present(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}
