import { verify } from 'node:crypto';
import { MINUTE_MS } from '../../domain/instant';
import type { EpochMs } from '../../domain/instant';
import type { Clock } from '../../ports/clock';
import type { SigningKeys } from './signing-keys';
import { readToken } from './token-shape';

/** What a genuine token says. */
export interface Proven {
  /** Where answers are to be sent. */
  readonly serviceUrl: string;
  /** The channels for which its key may sign; empty: for all. */
  readonly endorsements: readonly string[];
}

/** A genuine token; or that it is not one, or that nobody can tell just now. */
export type TokenVerdict = Proven | 'forged' | 'unavailable';

/** Judges an `Authorization` header alone, before anything else of the request is read. Never rejects. */
export type CheckToken = (authorization: string) => Promise<TokenVerdict>;

/** How far clocks may be apart; Bot Framework's own measure. */
const TOLERANCE_MS = 5 * MINUTE_MS;

/**
 * Checks who made the token, for whom, and for when. It stands in front of Bot Framework's own check, which comes after
 * it and prints to the console what it dislikes; so nothing gets as far as that which it would dislike.
 */
export function createTokenCheck(deps: {
  readonly appId: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}): CheckToken {
  return async (authorization) => {
    const token = readToken(authorization);
    if (token === undefined) return 'forged';
    const serviceUrl = serviceUrlOf(token.claims, deps.appId, deps.clock.now());
    if (serviceUrl === undefined) return 'forged';
    const key = await deps.keys.find(token.keyId);
    if (key === 'unavailable') return 'unavailable';
    if (key === undefined) return 'forged';
    const isGenuine = verify('RSA-SHA256', Buffer.from(token.signed), key.key, token.signature);
    return isGenuine ? { serviceUrl, endorsements: key.endorsements } : 'forged';
  };
}

/** The service URL of claims that are for this bot and for now. A token without an end is not for now. */
function serviceUrlOf(
  { aud, exp, nbf, serviceurl }: Readonly<Record<string, unknown>>,
  appId: string,
  now: EpochMs,
): string | undefined {
  if (typeof aud !== 'string' || aud.toLowerCase() !== appId.toLowerCase()) return undefined;
  if (typeof exp !== 'number' || now >= exp * 1_000 + TOLERANCE_MS) return undefined;
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf * 1_000 > now + TOLERANCE_MS)) return undefined;
  return typeof serviceurl === 'string' && serviceurl !== '' ? serviceurl : undefined;
}
