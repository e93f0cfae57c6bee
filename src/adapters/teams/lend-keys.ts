import type { SigningKeys } from './signing-keys';

/** What Bot Framework makes of a key set, as far as it uses it. */
interface KeySource {
  getKey(id: string): Promise<{ readonly key: string; readonly endorsements: string[] } | null>;
}

/**
 * Has Bot Framework take the keys at `url` from here. By itself it fetches them without a time limit, again for every
 * request while that fails, and offers no option against it. Rejects when it no longer keeps them where this puts them.
 */
export async function lendKeys(url: string, keys: SigningKeys): Promise<void> {
  const { JwtTokenExtractor } = await import('botframework-connector/lib/auth/jwtTokenExtractor.js');
  const { openIdMetadataCache: cache } = JwtTokenExtractor as unknown as {
    openIdMetadataCache?: Map<string, KeySource>;
  };
  if (!(cache instanceof Map))
    throw new Error(
      'Bot Framework’s cache of signing keys has changed: keys cannot be lent to it (lend-keys.ts)',
    );
  cache.set(url, keySourceOf(keys));
}

function keySourceOf(keys: SigningKeys): KeySource {
  return {
    getKey: async (id) => {
      const found = await keys.find(id);
      if (found === undefined || found === 'unavailable') return null;
      const key = found.key.export({ type: 'spki', format: 'pem' }).toString();
      return { key, endorsements: [...found.endorsements] };
    },
  };
}
