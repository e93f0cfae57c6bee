import type { Referral } from '../../domain/referral';
import { isJsonObject, normalise } from './normalise';
import { referralSchema } from './schema';

/** A record as read, or why it cannot be one. */
export type ReadRecord =
  | {
      readonly ok: true;
      readonly referral: Referral;
      /** Where fields stood that had the wrong type and were left out, e.g. `customerProfile/team/email`. */
      readonly dropped: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads one record of the API. What is odd about a field costs only that field; without a usable id there is no
 * referral. Never throws.
 */
export function toReferral(raw: unknown): ReadRecord {
  if (!isJsonObject(raw)) return { ok: false, reason: `it is ${kindOf(raw)}, not an object` };
  const record = normalise(raw);
  const fault = isJsonObject(record) ? faultOfId(record['id']) : 'it is not an object';
  if (fault !== undefined) return { ok: false, reason: fault };
  return parseRecord(record);
}

/** Whether an id can be one segment of a URL's path: no separators, no spaces, no dots alone, at most 200 characters. */
export function isUsableId(id: string): boolean {
  return /^[^\s\p{C}/\\?#%]{1,200}$/u.test(id) && !/^\.+$/.test(id);
}

function faultOfId(id: unknown): string | undefined {
  if (id === undefined || id === '') return 'it has no id';
  if (typeof id !== 'string') return `its id is ${kindOf(id)}, not a text`;
  return isUsableId(id) ? undefined : 'its id cannot stand in a URL';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Taking away what does not fit can uncover no more than one level at a time. */
const MOST_REPAIRS = 8;

/** Parses, takes away the fields that do not fit, and parses again. `record` is ours to change. */
function parseRecord(record: unknown): ReadRecord {
  const dropped: string[] = [];
  for (let repair = 0; repair < MOST_REPAIRS; repair += 1) {
    const result = referralSchema.safeParse(record);
    if (result.success) return { ok: true, referral: result.data, dropped };
    for (const { path } of result.error.issues) {
      if (remove(record, path) === 'a value')
        dropped.push(path.filter((step) => typeof step === 'string').join('/'));
    }
    sweep(record);
  }
  return { ok: false, reason: 'it has too many fields of the wrong type' };
}

type Container = Record<PropertyKey, unknown>;

/** Takes away what stands at `path`; a list's item leaves a hole for `sweep`. Says whether anything was lost by it. */
function remove(record: unknown, path: readonly PropertyKey[]): 'a value' | 'nothing' {
  let holder = record as Container;
  for (const step of path.slice(0, -1)) holder = holder[step] as Container;
  const last = path.at(-1) ?? '';
  const value = holder[last];
  if (Array.isArray(holder)) holder[last as number] = undefined;
  else Reflect.deleteProperty(holder, last);
  return isUnset(value) ? 'nothing' : 'a value';
}

/** How the service writes "not set" where no text belongs. */
function isUnset(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && value.startsWith('0001-01-01'));
}

/** Closes the holes that `remove` left in lists. */
function sweep(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const item of Object.values(value)) sweep(item);
  if (!Array.isArray(value)) return;
  const kept: unknown[] = value.filter((item) => item !== undefined);
  value.length = 0;
  for (const item of kept) value.push(item);
}
