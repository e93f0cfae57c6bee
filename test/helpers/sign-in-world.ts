import { createPartnerSignIn } from '../../src/adapters/partner-center/sign-in/sign-in';
import type { PartnerSignIn, PartnerSignInDeps } from '../../src/adapters/partner-center/sign-in/sign-in';
import { SignInError } from '../../src/ports/errors';
import type { Secrets } from '../../src/ports/secrets';
import type { Kept } from '../../src/ports/store';
import type { OidcProvider } from './oidc-provider';

/** As much of a store as a sign-in needs, in memory. */
export interface SignInStore {
  readonly texts: Map<string, Kept>;
  readonly store: PartnerSignInDeps['store'];
}

export function createSignInStore(): SignInStore {
  const texts = new Map<string, Kept>();
  const leases = new Map<string, { owner: string; until: number }>();
  return {
    texts,
    store: {
      kept: async (name) => texts.get(name),
      keep: async (name, value, now, expected) => {
        const version = texts.get(name)?.version ?? 0;
        if (expected !== undefined && expected !== version) return false;
        texts.set(name, { value, version: version + 1, keptAt: now });
        return true;
      },
      drop: async (name) => void texts.delete(name),
      takeLease: async (name, owner, now, until) => {
        const lease = leases.get(name);
        if (lease !== undefined && lease.owner !== owner && lease.until > now) return false;
        leases.set(name, { owner, until });
        return true;
      },
    },
  };
}

/** Seals so that a test can tell, with a key that can be taken away. */
export function createFakeSecrets(): Secrets & { key: string } {
  const secrets: Secrets & { key: string } = {
    key: 'one',
    close: async (text, place) => Buffer.from(JSON.stringify([secrets.key, place, text])).toString('base64'),
    open: async (sealed, place, remedy) => {
      const [key, where, text] = JSON.parse(Buffer.from(sealed, 'base64').toString()) as string[];
      if (key !== secrets.key || where !== place) throw new SignInError(`sealed with another key: ${remedy}`);
      return { text: text ?? '', withFirstKey: true };
    },
  };
  return secrets;
}

type Given = Pick<PartnerSignInDeps, 'store' | 'secrets' | 'clock' | 'log'>;

/** A replica that signs in at the provider, through its public or its confidential application. */
export function signInAt(
  provider: OidcProvider,
  given: Given,
  app: { clientId?: string; clientSecret?: string } = {},
): PartnerSignIn {
  const { tenantId, clientId, authorityHost, ca } = provider;
  const auth = { kind: 'device-code', tenantId, clientId, authorityHost, ...app } as const;
  return createPartnerSignIn({ ...given, auth, library: { tlsOptions: { ca } } });
}
