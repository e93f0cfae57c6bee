import type { ReferralPayload } from '../seam';

/** The text under a key of a JSON object; `undefined` when it is missing or something else. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DAY_MS = 86_400_000;

/**
 * When a New referral expires: `expirationDateTime`, else midnight UTC of the day 14 days after the creation
 * ("currently 14 days": get-a-list-of-leads page, Important box). `undefined` when neither date can be read.
 */
export function deadlineOf(payload: ReferralPayload): number | undefined {
  const explicit = momentAt(payload, 'expirationDateTime');
  if (explicit !== undefined) return explicit;
  const created = momentAt(payload, 'createdDateTime');
  return created === undefined ? undefined : midnight(created) + 14 * DAY_MS;
}

/** Midnight UTC of the day that `ms` falls on. */
export function midnight(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS;
}

export function momentAt(payload: ReferralPayload, key: string): number | undefined {
  const ms = Date.parse(textAt(payload, key) ?? '');
  return Number.isNaN(ms) ? undefined : ms;
}

/** The API's way to write a moment: seven digits of fraction. `ticks` are the units of 100 ns beyond the millisecond. */
export function stamp(ms: number, ticks = 0): string {
  return `${new Date(ms).toISOString().slice(0, 23)}${String(ticks).padStart(4, '0')}Z`;
}

/**
 * Merges `changes` into a JSON value: objects key by key, everything else replaced; `null` is a value, because the
 * API sends it too.
 */
export function merged(target: unknown, changes: unknown): unknown {
  if (!isRecord(target) || !isRecord(changes)) return structuredClone(changes);
  const result: Record<string, unknown> = { ...target };
  for (const [key, value] of Object.entries(changes)) {
    // A plain assignment to this key would change the prototype instead.
    if (key !== '__proto__') result[key] = merged(result[key], value);
  }
  return result;
}
