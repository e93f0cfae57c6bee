import type { AccessToken } from '@azure/identity';
import type { ICachePlugin } from '@azure/msal-node';
import { z } from 'zod';

/** The library's token cache for the time of one call; what to do with it afterwards is the caller's business. */
export interface TokenCache {
  readonly plugin: ICachePlugin;
  text(): string;
  /** Whether the library has put anything new into it. */
  changed(): boolean;
}

/** `text` is what an earlier cache held; absent to begin with an empty one. */
export function createTokenCache(text?: string): TokenCache {
  let newest = text;
  let changed = false;
  const plugin: ICachePlugin = {
    beforeCacheAccess: (context) => {
      if (newest !== undefined) context.tokenCache.deserialize(newest);
      return Promise.resolve();
    },
    afterCacheAccess: (context) => {
      if (context.cacheHasChanged) {
        newest = context.tokenCache.serialize();
        changed = true;
      }
      return Promise.resolve();
    },
  };
  return { plugin, text: () => newest ?? '', changed: () => changed };
}

const accessTokenSchema = z.looseObject({ secret: z.string(), expires_on: z.coerce.number() });
const cacheSchema = z.looseObject({ AccessToken: z.record(z.string(), accessTokenSchema) });

/** The cache without an access token that is not to be used again. */
export function withoutAccessToken(cache: string, token: string): string {
  const parsed = cacheSchema.safeParse(parseJson(cache));
  if (!parsed.success) return cache;
  const others = Object.entries(parsed.data.AccessToken).filter(([, { secret }]) => secret !== token);
  return JSON.stringify({ ...parsed.data, AccessToken: Object.fromEntries(others) });
}

/** The access token that ends last. */
export function newestAccessToken(cache: string): AccessToken | undefined {
  const parsed = cacheSchema.safeParse(parseJson(cache));
  const tokens = Object.values(parsed.data?.AccessToken ?? {});
  const newest = tokens.sort((one, other) => other.expires_on - one.expires_on)[0];
  return newest && { token: newest.secret, expiresOnTimestamp: newest.expires_on * 1000 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
