import { z } from 'zod';
import { parseUrl } from '../../domain/loopback';
import { readSigningKey } from './signing-key';
import type { SigningKey } from './signing-key';

/** Gives all keys that are good now, or rejects: with a `KeysError`, or as `fetch` does. */
export type FetchKeys = () => Promise<readonly SigningKey[]>;

/** What the key server said is not what was expected; the message is for the log. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
}

/** For both requests together. */
const TIMEOUT_MS = 8_000;
/** Bot Framework's set has some 100 KB. */
const MOST_BYTES = 1024 * 1024;

const description = z.object({ jwks_uri: z.string() });
const keySet = z.object({ keys: z.array(z.unknown()) });

/**
 * Reads the description at `url`, and the keys that it leads to. The keys must be at the same host and port, and
 * nobody is followed elsewhere.
 */
export function createFetchKeys(url: string, timeoutMs = TIMEOUT_MS): FetchKeys {
  return async () => {
    const signal = AbortSignal.timeout(timeoutMs);
    const { jwks_uri: keysUrl } = await getJson(url, description, signal);
    if (parseUrl(keysUrl)?.origin !== new URL(url).origin)
      throw new KeysError('the description of the keys leads to another host');
    const { keys } = await getJson(keysUrl, keySet, signal);
    const usable = keys.map(readSigningKey).filter((key) => key !== undefined);
    if (usable.length === 0) throw new KeysError('no key in the set can be used');
    return usable;
  };
}

async function getJson<T>(url: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok) {
    await response.body?.cancel();
    throw new KeysError(`the server of the keys answered ${response.status}`);
  }
  const { data } = schema.safeParse(jsonOf(await bounded(response)));
  if (data === undefined) throw new KeysError('what the server of the keys answered cannot be read');
  return data;
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new KeysError('the server of the keys answered too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
