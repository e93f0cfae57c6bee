/** Reads loosely typed card JSON: what is not of the wanted kind counts as absent. */

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asJson(value: unknown): Json {
  return isJson(value) ? value : {};
}

export function asList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

export function asText(value: unknown, otherwise = ''): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : otherwise;
}

export function asNumber(value: unknown, otherwise = 0): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise;
}

/** Card enumerations are not case sensitive. */
export function asKeyword(value: unknown, otherwise: string): string {
  return typeof value === 'string' && /^[a-z][a-z0-9-]*$/i.test(value) ? value.toLowerCase() : otherwise;
}

/** A size like `110px`, in CSS pixels. */
export function asPixels(value: unknown): number | undefined {
  const match = /^(\d+(?:\.\d+)?)px$/.exec(asText(value));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
