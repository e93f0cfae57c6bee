import { randomUUID } from 'node:crypto';
import type { TokenCachePersistenceOptions } from '@azure/identity';
import type { ICachePlugin } from '@azure/msal-node';

/** What the library hands to a plugin, as far as it is used here (its `AzurePluginContext`). */
interface PluginContext {
  readonly cachePluginControl: {
    setPersistence(provider: (options?: TokenCachePersistenceOptions) => Promise<ICachePlugin>): void;
  };
}

/** Caches of credentials that are just being built. The library knows one provider per process, hence the names. */
const caches = new Map<string, ICachePlugin>();
let loading: ReturnType<typeof load> | undefined;

/** The sign-in library, loaded on first use and told to take its caches from here. */
export function loadIdentity(): ReturnType<typeof load> {
  return (loading ??= load());
}

async function load() {
  const identity = await import('@azure/identity');
  identity.useIdentityPlugin((context) => {
    (context as PluginContext).cachePluginControl.setPersistence(cacheNamed);
  });
  return identity;
}

function cacheNamed(options?: TokenCachePersistenceOptions): Promise<ICachePlugin> {
  const plugin = caches.get(options?.name ?? '');
  return plugin ? Promise.resolve(plugin) : Promise.reject(new Error('there is no token cache of that name'));
}

/** Builds a credential with this cache and no other; the library fetches it while it builds. */
export function buildWithCache<T>(
  plugin: ICachePlugin,
  build: (persistence: { tokenCachePersistenceOptions: TokenCachePersistenceOptions }) => T,
): T {
  const name = randomUUID();
  caches.set(name, plugin);
  try {
    return build({ tokenCachePersistenceOptions: { enabled: true, name } });
  } finally {
    caches.delete(name);
  }
}
