import type { AccessToken } from '@azure/identity';
import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';

/** An access token in this process's memory. */
export interface HeldToken {
  readonly token: string;
  readonly expiresAt: EpochMs;
  readonly receivedAt: EpochMs;
  /** The sign-in it came from (`signedInAt`), and its renewal. */
  readonly signedInAt: EpochMs;
  readonly generation: string;
}

/** A token is renewed this long before it ends, so that there is time to try again. The library does the same. */
const RENEW_BEFORE_MS = 5 * MINUTE_MS;
/** One that ends sooner may fail on its way. */
const WORKS_FOR_MS = 30_000;

/** Whether it need not be renewed yet; a short one is used for half of its life. */
export function isFresh({ expiresAt, receivedAt }: HeldToken, now: EpochMs): boolean {
  return expiresAt - now > Math.min(RENEW_BEFORE_MS, (expiresAt - receivedAt) / 2);
}

/** Whether it can be used still, where there is no other. */
export function works({ expiresAt }: HeldToken, now: EpochMs): boolean {
  return expiresAt - now > WORKS_FOR_MS;
}

/** As the library's interface wants it. Whoever asks shall ask every time: what is held may be forgotten any moment. */
export function toAccessToken({ token, expiresAt, receivedAt }: HeldToken): AccessToken {
  return { token, expiresOnTimestamp: expiresAt, refreshAfterTimestamp: receivedAt };
}
