import { decode } from 'html-entities';
import { z } from 'zod';
import { parseInstant } from '../../domain/instant';

/**
 * Undoes the service's own HTML escaping, once. Only entities that end in a semicolon count: `R&D` and `?a=1&copy=2`
 * are the customer's words.
 */
function decodeHtml(value: string): string {
  return decode(value, { level: 'html5', scope: 'strict' });
}

/** Customer or partner text. */
export const text = z.string().transform(decodeHtml);

/** Codes and numbers that the documents show as texts and some clients store as numbers. */
export const code = z.union([z.string(), z.number()]).transform((value) => decodeHtml(String(value)));

/** Ids and eTags: compared and sent back as they came. */
export const verbatim = z.string();

/** The known spelling of an enumeration's value whatever its case; unknown values pass as they are. */
export function choice(known: readonly string[]) {
  return z.string().transform((value) => canonical(known, value) ?? value);
}

/** The member of `known` that equals `value` but for case. */
export function canonical<T extends string>(known: readonly T[], value: string): T | undefined {
  const lower = value.toLowerCase();
  return known.find((item) => item.toLowerCase() === lower);
}

const FLAG_TEXTS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
]);

/** The create samples of 2018 send `"true"`. */
export const flag = z.preprocess((value) => FLAG_TEXTS.get(value) ?? value, z.boolean());

/** The PATCH sample sends `"10000"`. */
export const decimal = z.preprocess((value) => {
  return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
}, z.number());

/** 0, 6 or 7 fractional digits, `Z` or an offset. The year 1 is how the service's platform writes "not set". */
export const moment = z.string().transform((value, context) => {
  const instant = parseInstant(value);
  if (instant !== undefined && !instant.startsWith('0001-')) return instant;
  context.issues.push({ code: 'custom', message: 'is not a moment', input: value });
  return z.NEVER;
});
