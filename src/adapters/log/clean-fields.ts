import { types } from 'node:util';
import type { LogFields } from '../../ports/log';
import { describeError } from './describe-error';

/** Whatever stands under such a name is never written, wherever it hides. */
const SECRET_NAME =
  /(token|password|passwd|secret|authorization|cookie|api_?key|private_?key|assertion|credentials?|signature|response_?url|trigger_?id|(device|user)_?code|verifier)$/i;
const LEFT_OUT_NAME = /^(headers|body)$/i;
const MOST_DEEP = 6;
const MOST_ITEMS = 100;

/**
 * The fields as they may be written: errors described, secrets by name replaced, and of whatever is no plain data, such
 * as a library's request, its kind alone.
 */
export function cleanFields(fields: LogFields): Record<string, unknown> {
  return cleanObject(fields, 0);
}

function cleanObject(given: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(given).slice(0, MOST_ITEMS);
  return Object.fromEntries(entries.map(([name, value]) => [name, cleanNamed(name, value, depth + 1)]));
}

function cleanNamed(name: string, value: unknown, depth: number): unknown {
  const isSimple = value === undefined || value === null || typeof value === 'boolean';
  if (!isSimple && SECRET_NAME.test(name)) return '[secret]';
  return !isSimple && LEFT_OUT_NAME.test(name) ? '[left out]' : clean(value, depth);
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MOST_DEEP) return '[deeper]';
  if (types.isNativeError(value) || value instanceof Error)
    return describeError(value, (part) => clean(part, depth + 1));
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => clean(item, depth + 1));
  if (types.isDate(value)) return value;
  return isPlain(value) ? cleanObject(value, depth) : `[${kindOf(value)}]`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: object): string {
  const { constructor } = value as { constructor?: { name?: unknown } };
  return typeof constructor?.name === 'string' && constructor.name !== '' ? constructor.name : 'object';
}
