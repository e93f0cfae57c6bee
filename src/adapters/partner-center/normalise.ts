import { KNOWN_KEYS, LIST_KEYS } from './schema';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Known keys by lower case: payloads of 2018 say `Substatus`, some stores say everything in PascalCase.
 * `statusDetail` was the name of `substatus` on 2018-10-01.
 */
const CANONICAL_KEYS: ReadonlyMap<string, string> = new Map([
  ...KNOWN_KEYS.map((key) => [key.toLowerCase(), key] as const),
  ['statusdetail', 'substatus'],
]);

/** Deeper than any documented payload: what lies below is dropped rather than followed. */
const DEEPEST = 8;

/**
 * A copy that holds only known keys in canonical case, without nulls, and with lists where lists are documented: the
 * service sends `ids: {}`, and one real payload has a single object for a team. Reads own properties alone.
 */
export function normalise(value: unknown, depth = 0): unknown {
  if (!isJsonObject(value)) return value;
  const copy: Record<string, unknown> = {};
  if (depth === DEEPEST) return copy;
  for (const [key, item] of Object.entries(value)) {
    const known = CANONICAL_KEYS.get(key.toLowerCase());
    if (known === undefined || item === null) continue;
    if (key !== known && Object.hasOwn(copy, known)) continue;
    copy[known] = LIST_KEYS.has(known) ? normaliseList(item, depth + 1) : normalise(item, depth + 1);
  }
  return copy;
}

function normaliseList(value: unknown, depth: number): unknown {
  const list: unknown = isJsonObject(value) ? [value] : value;
  if (!Array.isArray(list)) return list;
  return list.filter((item) => item !== null).map((item: unknown) => normalise(item, depth));
}
