import { checkExpression } from './check/check';
import { compileValue } from './compile/compile';
import type { Surroundings } from './compile/evaluate';
import { filterError } from './error';
import { SHOW } from './examples';
import type { Model } from './model';
import { parseOrder } from './parse/parse';
import { source } from './check/scope';
import { scalarKind } from './model';
import { compareScalars, compareUnknown } from './compile/scalars';
import { plain } from './compile/readers';
import type { OrderTerm } from './tree';

type Compare = (a: unknown, b: unknown) => number;

/** Compiles `$orderby`. Ascending puts null first, descending last; equal rows compare as 0. */
export function compileOrder(text: string, model: Model | undefined, now: Surroundings['now']): Compare {
  const terms = parseOrder(text).map((term) => compileTerm(term, text, model, now));
  return (a, b) => {
    for (const compare of terms) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compileTerm(
  { by, direction }: OrderTerm,
  text: string,
  model: Model | undefined,
  now: Surroundings['now'],
): Compare {
  const { root, types } = checkExpression(by, text, model);
  const type = types.get(root);
  if (type?.kind === 'list' || type?.kind === 'object') {
    const words = source({ text }, by.at);
    throw filterError('filter.no-order', { words, example: SHOW.order }, by.at);
  }
  const value = compileValue(root, { types, absent: 'null', now, variables: [] });
  const compare = type && scalarKind(type) !== undefined ? compareScalars : compareUnknown;
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) => sign * nullsFirst(value(plain(a), []), value(plain(b), []), compare);
}

function nullsFirst(a: unknown, b: unknown, compare: typeof compareScalars): number {
  const isNull = (value: unknown): boolean => value === null || value === undefined;
  if (isNull(a) || isNull(b)) return Number(isNull(b)) - Number(isNull(a));
  return compare(a, b) ?? 0;
}
