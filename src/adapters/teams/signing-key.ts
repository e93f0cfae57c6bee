import { createPublicKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { z } from 'zod';
import { isLoopbackHost, parseUrl } from '../../domain/loopback';

/** A key with which Bot Framework signs what it sends to bots. */
export interface SigningKey {
  readonly id: string;
  readonly key: KeyObject;
  /** The channels for which it may sign; empty: for all. */
  readonly endorsements: readonly string[];
}

/** Where Bot Framework describes its keys (public cloud). */
export const KEYS_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Shorter ones can be broken; Bot Framework's have 2048 bits. */
const FEWEST_BITS = 2_048;

const schema = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  use: z.literal('sig').optional(),
  endorsements: z.array(z.string()).nullish(),
});

/** Whether Bot Framework's keys may be described there: at its own host, or on this machine where that is enough. */
export function mayDescribeKeys(text: string, orLoopback: boolean): boolean {
  const url = parseUrl(text);
  if (url?.username !== '' || url.password !== '') return false;
  if (url.origin === new URL(KEYS_URL).origin) return true;
  return orLoopback && isLoopbackHost(url.hostname) && /^https?:$/.test(url.protocol);
}

/** One entry of a key set; `undefined` for what cannot sign a token of ours. */
export function readSigningKey(entry: unknown): SigningKey | undefined {
  const { data } = schema.safeParse(entry);
  if (data === undefined) return undefined;
  const key = publicKeyOf({ kty: data.kty, n: data.n, e: data.e });
  if ((key?.asymmetricKeyDetails?.modulusLength ?? 0) < FEWEST_BITS || key === undefined) return undefined;
  return { id: data.kid, key, endorsements: data.endorsements ?? [] };
}

function publicKeyOf(key: JsonWebKey): KeyObject | undefined {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    return undefined;
  }
}
