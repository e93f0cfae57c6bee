import type { Scalar } from '../functions';
import type { ScalarKind } from '../model';
import { momentOf, readDay, readTimeOfDay, startOfDay } from '../time';

/** A value of one kind, null, or undefined when it comes from a field that is missing. */
export type Maybe = Scalar | null | undefined;

/** Takes a value as one kind: null when it is of another, undefined when it is missing. */
export function valueAs(kind: ScalarKind, value: unknown): Maybe {
  if (value === undefined || value === null) return value;
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? value : null;
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'time':
      return momentOf(value) ?? midnightOf(value) ?? null;
    case 'date':
      return dayOf(value);
    case 'timeOfDay':
      return typeof value === 'string' ? (readTimeOfDay(value) ?? null) : null;
    case 'duration':
      return typeof value === 'bigint' ? value : null;
  }
}

/** The first of several kinds that the value is of. */
export function valueAsOneOf(kinds: readonly ScalarKind[], value: unknown): Maybe {
  if (value === undefined) return undefined;
  for (const kind of kinds) {
    const found = valueAs(kind, value);
    if (found !== null) return found;
  }
  return null;
}

/** Negative, 0 or positive; `undefined` when the two are not of one kind. */
export function compareScalars(a: unknown, b: unknown): number | undefined {
  return isScalar(a) && isScalar(b) && typeof a === typeof b ? order(a, b) : undefined;
}

/** The same for values of which nothing is known beforehand: two texts that are moments compare as moments. */
export function compareUnknown(a: unknown, b: unknown): number | undefined {
  const first = momentOf(a);
  const second = first === undefined ? undefined : momentOf(b);
  return first === undefined || second === undefined ? compareScalars(a, b) : order(first, second);
}

function isScalar(value: unknown): value is Scalar {
  return value !== null && typeof value !== 'object' && value !== undefined;
}

function order(a: Scalar, b: Scalar): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function midnightOf(value: unknown): string | undefined {
  const day = typeof value === 'string' ? readDay(value) : undefined;
  return day === undefined ? undefined : startOfDay(day);
}

function dayOf(value: unknown): Maybe {
  if (typeof value !== 'string') return null;
  return readDay(value) ?? momentOf(value)?.slice(0, 10) ?? null;
}
