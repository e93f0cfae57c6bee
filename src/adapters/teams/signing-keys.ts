import { DAY_MS, MINUTE_MS } from '../../domain/instant';
import type { EpochMs } from '../../domain/instant';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { KeysError } from './fetch-keys';
import type { FetchKeys } from './fetch-keys';
import type { SigningKey } from './signing-key';

/** The keys of Bot Framework, kept. */
export interface SigningKeys {
  /**
   * The key of this id; `undefined` when Bot Framework has none, `unavailable` when that cannot be found out just now.
   * Never rejects.
   */
  find(id: string): Promise<SigningKey | undefined | 'unavailable'>;
}

export interface SigningKeysDeps {
  readonly fetchKeys: FetchKeys;
  readonly clock: Clock;
  readonly log: Log;
}

/** Bot Framework asks bots to look for new keys every day. */
const FRESH_MS = DAY_MS;
/** So long the keys of yesterday are better than a shut door. */
const USABLE_MS = 3 * DAY_MS;
/** A key that is not known may be a new one; nobody can make the bot ask more often than this. */
const LOOK_AGAIN_MS = 5 * MINUTE_MS;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = MINUTE_MS;

interface Held {
  readonly keys: ReadonlyMap<string, SigningKey>;
  readonly since: EpochMs;
}

/**
 * Keeps the keys for a day. One request is under way at a time, however many ask; after a failure nothing is asked for
 * a while, longer each time.
 */
export function createSigningKeys({ fetchKeys, clock, log }: SigningKeysDeps): SigningKeys {
  let held: Held | undefined;
  let failures = 0;
  let notBefore: EpochMs = 0;
  let underWay: Promise<boolean> | undefined;

  const renew = async (): Promise<boolean> => {
    try {
      const keys = await fetchKeys();
      held = { keys: new Map(keys.map((key) => [key.id, key])), since: clock.now() };
      failures = 0;
      return true;
    } catch (error) {
      notBefore = clock.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++);
      log.warn('the keys with which Teams signs could not be fetched', { reason: reasonOf(error), failures });
      return false;
    } finally {
      underWay = undefined;
    }
  };
  /** Whether the keys are as new as can be; false also while a pause lasts. */
  const renewed = (): Promise<boolean> => {
    if (underWay === undefined && clock.now() < notBefore) return Promise.resolve(false);
    underWay ??= renew();
    return underWay;
  };

  return {
    find: async (id) => {
      const ageMs = held === undefined ? Infinity : clock.now() - held.since;
      const known = ageMs < USABLE_MS ? held?.keys.get(id) : undefined;
      if (known !== undefined) {
        if (ageMs >= FRESH_MS) void renewed();
        return known;
      }
      if (ageMs < LOOK_AGAIN_MS) return undefined;
      return (await renewed()) ? held?.keys.get(id) : 'unavailable';
    },
  };
}

/** What `fetch` throws names addresses, and hides the code of what broke in its cause. */
function reasonOf(error: unknown): string {
  if (error instanceof KeysError) return error.message;
  const { name, cause } = error as { name?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'the server of the keys did not answer in time';
  const code = typeof cause?.code === 'string' ? ` (${cause.code})` : '';
  return `the server of the keys could not be reached${code}`;
}
