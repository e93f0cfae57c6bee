/**
 * A moment in UTC, exact to 100 ns, as canonical text: `2020-10-30T21:03:00.0000000Z`.
 *
 * The Partner API prints 0, 6 or 7 fractional digits and `Date` keeps only 3, so moments that order polls are
 * never held as `Date` alone. The canonical form has a fixed width: comparing the texts compares the moments.
 */
export type Instant = string & { readonly __brand: 'Instant' };

/** Milliseconds since 1970-01-01T00:00Z, the unit of `now` everywhere in the project. */
export type EpochMs = number;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?([Zz]|[+-]\d{2}:?\d{2})?$/;

/** Reads an ISO 8601 moment (a missing offset means UTC, a missing time midnight); `undefined` when it is not one. */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [, day, hourMinute = '00:00', second = '00', fraction = '', offset = 'Z'] = match;
  const ms = Date.parse(`${day}T${hourMinute}:${second}${normalOffset(offset)}`);
  if (Number.isNaN(ms) || !isRealDay(text.trim().slice(0, 10))) return undefined;
  return withFraction(ms, fraction.padEnd(7, '0').slice(0, 7));
}

/** The moment `ms` milliseconds after 1970. Throws `RangeError` outside the years 0000 to 9999. */
export function instantFromMs(ms: EpochMs): Instant {
  const text = new Date(ms).toISOString();
  if (text.length !== 24) throw new RangeError(`${text} is outside the years 0000 to 9999`);
  return `${text.slice(0, 23)}0000Z` as Instant;
}

/** Milliseconds since 1970, the last four digits of the fraction dropped. */
export function instantToMs(instant: Instant): EpochMs {
  return Date.parse(`${instant.slice(0, 23)}Z`);
}

/** Negative when `a` is earlier, positive when later, 0 when equal to 100 ns. */
export function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day in UTC, e.g. `2020-10-30`. */
export function utcDay(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, 10);
}

function normalOffset(offset: string): string {
  if (/^z$/i.test(offset)) return 'Z';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function isRealDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

function withFraction(ms: EpochMs, fraction: string): Instant | undefined {
  const text = new Date(ms).toISOString();
  return text.length === 24 ? (`${text.slice(0, 19)}.${fraction}Z` as Instant) : undefined;
}
