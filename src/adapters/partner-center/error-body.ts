import type { JsonObject } from './normalise';
import { isJsonObject } from './normalise';

const DEEPEST = 10;
/** Words without digits, as in `resourceModified` and `invalid_grant`, with a number behind, as in `AADSTS50076`. */
const CODE = /^[A-Za-z]{1,40}(?:[._-][A-Za-z]{1,40}){0,5}\d{0,9}$|^\d{1,10}$/;

/**
 * The error codes in a body, outermost first, whatever its shape: `{ error: { code, innerError } }` (error-codes page;
 * `innererror` in its prose), `{ code, description }` (Partner Center), `{ error, error_codes }` (Entra),
 * `{ statusCode, message }` (gateway). Nothing for an empty body, HTML or anything else. What does not look like a code is
 * left out, so that no sentence and no token can pass for one.
 */
export function errorCodes(text: string): readonly string[] {
  const body = parse(text);
  if (!isJsonObject(body)) return [];
  const codes: string[] = [];
  for (let level: unknown = body, depth = 0; isJsonObject(level) && depth < DEEPEST; depth += 1) {
    codes.push(...codesOf(level));
    level = inner(level);
  }
  return codes;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function codesOf(level: JsonObject): readonly string[] {
  const listed = get(level, 'error_codes');
  const numbers: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const candidates = [get(level, 'code'), get(level, 'error'), ...numbers];
  return candidates
    .filter((code) => typeof code === 'string' || typeof code === 'number')
    .map(String)
    .filter((code) => CODE.test(code));
}

function inner(level: JsonObject): unknown {
  const error = get(level, 'error');
  return isJsonObject(error) ? error : get(level, 'innererror');
}

function get(object: JsonObject, lowerCaseName: string): unknown {
  return Object.entries(object).find(([key]) => key.toLowerCase() === lowerCaseName)?.[1];
}
