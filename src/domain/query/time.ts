/**
 * Times as canonical texts of fixed width, exact to 100 ns, so that comparing the texts compares the times:
 * a moment is `2020-10-30T21:03:00.0000000Z`, a day `2020-10-30`, a time of day `21:03:00.0000000`.
 */

const TICKS_PER_MS = 10_000n;
const TICKS_PER_SECOND = 1000n * TICKS_PER_MS;
const FRACTION_DIGITS = 7;
const MOMENT =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i;
const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?$/;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const DIGITS = /^\d+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const DASH = 45;
const COLON = 58;
const DOT = 46;
const T = 84;
const Z = 90;

/** Reads a moment with its offset; digits beyond 100 ns are dropped. `undefined` when it is not one. */
export function readMoment(text: string): string | undefined {
  const day = text.slice(0, 10);
  if (!MOMENT.test(text) || !isRealDay(day)) return undefined;
  const zoneAt = text.search(ZONE);
  const clock = fullClock(text.slice(11, zoneAt));
  const localMs = Date.parse(`${day}T${clock.slice(0, 8)}Z`);
  return withFraction(localMs - offsetMs(text.slice(zoneAt)), clock.slice(9));
}

/**
 * The moment that a referral's field holds. A text that already looks canonical is taken as it is: this runs for
 * every referral and every filter, and such a text sorts by time, which is all that a comparison needs.
 */
export function momentOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return looksCanonical(value) ? value : readMoment(value);
}

/** Reads a day of the calendar. `undefined` when there is no such day. */
export function readDay(text: string): string | undefined {
  return DAY.test(text) && isRealDay(text) ? text : undefined;
}

/** Reads a time of day with or without seconds. */
export function readTimeOfDay(text: string): string | undefined {
  return TIME_OF_DAY.test(text) ? fullClock(text) : undefined;
}

/** Midnight UTC at the start of a day. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00.0000000Z`;
}

/** The moment `ms` milliseconds after 1970; `undefined` outside the years 0000 to 9999. */
export function momentFromMs(ms: number): string | undefined {
  return Number.isFinite(ms) ? momentFromTicks(BigInt(Math.floor(ms)) * TICKS_PER_MS) : undefined;
}

/** A moment as units of 100 ns since 1970; `undefined` when the text only looks like one. */
export function momentToTicks(moment: string): bigint | undefined {
  const ms = Date.parse(`${moment.slice(0, 19)}Z`);
  const fraction = moment.slice(20, 27);
  return Number.isNaN(ms) || !DIGITS.test(fraction)
    ? undefined
    : BigInt(ms) * TICKS_PER_MS + BigInt(fraction);
}

/** The reverse of `momentToTicks`; `undefined` outside the years 0000 to 9999. */
export function momentFromTicks(ticks: bigint): string | undefined {
  const fraction = ((ticks % TICKS_PER_SECOND) + TICKS_PER_SECOND) % TICKS_PER_SECOND;
  const wholeMs = Number((ticks - fraction) / TICKS_PER_MS);
  return withFraction(wholeMs, String(fraction).padStart(FRACTION_DIGITS, '0'));
}

/** The shortest way to write a canonical moment or time of day: without the zeros that end its fraction. */
export function shortened(canonical: string): string {
  return canonical.replace(/(?:\.0+|(\.\d*[1-9])0*)(Z?)$/, '$1$2');
}

function looksCanonical(text: string): boolean {
  return (
    text.length === 28 &&
    text.charCodeAt(27) === Z &&
    text.charCodeAt(19) === DOT &&
    text.charCodeAt(10) === T &&
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON
  );
}

function offsetMs(offset: string): number {
  if (offset.length === 1) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

function withFraction(ms: number, fraction: string): string | undefined {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return undefined;
  const text = date.toISOString();
  return text.length === 24 ? `${text.slice(0, 19)}.${fraction}Z` : undefined;
}

/** `21:03`, `21:03:00` and `21:03:00.5` with seconds and all digits: `21:03:00.5000000`. */
function fullClock(text: string): string {
  const fraction = text.slice(9).padEnd(FRACTION_DIGITS, '0').slice(0, FRACTION_DIGITS);
  return `${text.slice(0, 8).padEnd(8, ':00')}.${fraction}`;
}

/** Whether the calendar has a day that is written `2020-10-30`. */
export function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
