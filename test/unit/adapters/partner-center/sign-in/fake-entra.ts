import type { ICachePlugin } from '@azure/msal-node';
import type {
  Asked,
  Entra,
  Renewed,
  SignedIn,
} from '../../../../../src/adapters/partner-center/sign-in/entra';
import { judgeFailure } from '../../../../../src/adapters/partner-center/sign-in/sign-in-errors';
import type { SeenFailure } from '../../../../../src/adapters/partner-center/sign-in/watch-answers';
import type { Clock } from '../../../../../src/ports/clock';

/** Entra as far as a sign-in sees it; a test says what it answers. */
export interface FakeEntra extends Entra {
  /** Refresh tokens that were used, in order. */
  readonly used: string[];
  /** What the next renewals fail with, until it is taken away. */
  failure: SeenFailure | undefined;
  /** What a renewal waits for. */
  gate: Promise<void>;
  lifeMs: number;
  /** Makes the access token from its number. */
  tokenOf: (count: number) => string;
  /** A person signs in with the code that was shown last. */
  enterCode(): void;
}

interface Cache {
  readonly AccessToken: Record<string, { secret: string; expires_on: string }>;
  readonly RefreshToken: Record<string, { secret: string }>;
}

/** Like the library: a token is renewed five minutes before it ends. */
const RENEW_BEFORE_MS = 300_000;
const ACCOUNT = {
  ...{ authority: 'login.example', homeAccountId: 'h', clientId: 'c', tenantId: 'a-tenant' },
  username: 'bot@contoso.example',
};

export function createFakeEntra(clock: Clock): FakeEntra {
  let count = 0;
  let enter: () => void = () => undefined;
  const give = (): { cache: string; renewed: Renewed } => {
    count += 1;
    const token = entra.tokenOf(count);
    const expiresAt = clock.now() + entra.lifeMs;
    const cache: Cache = {
      AccessToken: { key: { secret: token, expires_on: String(expiresAt / 1000) } },
      RefreshToken: { key: { secret: `rt${String(count)}` } },
    };
    const renewed = { token: { token, expiresOnTimestamp: expiresAt } };
    return { cache: JSON.stringify(cache), renewed };
  };
  const signIn = (): Asked<SignedIn> => {
    const { cache, renewed } = give();
    return { kind: 'done', account: ACCOUNT, confidential: false, cache, ...renewed };
  };
  const entra: FakeEntra = {
    used: [],
    failure: undefined,
    gate: Promise.resolve(),
    lifeMs: 3_600_000,
    tokenOf: (number) => `at${String(number)}`,
    enterCode: () => enter(),
    browser: async () => signIn(),
    refreshToken: async () => signIn(),
    deviceCode: async (show, signal) => {
      if (entra.failure !== undefined) return judgeFailure(new Error('refused'), entra.failure);
      const entered = new Promise<void>((resolve) => (enter = resolve));
      const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      show({ userCode: 'ABCD', verificationUri: 'https://login.example/device', message: 'm' });
      await Promise.race([entered, aborted]);
      return signIn();
    },
    silent: async (_signIn, cache, claims) => {
      const held = JSON.parse(cache.text()) as Cache;
      const [at] = Object.values(held.AccessToken);
      const expiresAt = Number(at?.expires_on) * 1000;
      if (at !== undefined && claims === undefined && expiresAt - clock.now() > RENEW_BEFORE_MS)
        return { kind: 'done', token: { token: at.secret, expiresOnTimestamp: expiresAt } };
      entra.used.push(Object.values(held.RefreshToken)[0]?.secret ?? 'none');
      await entra.gate;
      if (entra.failure !== undefined) {
        const error = Object.assign(new Error('no'), { name: 'AuthenticationRequiredError' });
        return judgeFailure(error, entra.failure);
      }
      const { cache: text, renewed } = give();
      await put(cache.plugin, text);
      return { kind: 'done', ...renewed };
    },
  };
  return entra;
}

/** The library tells its cache plugin that something has changed. */
async function put(plugin: ICachePlugin, text: string): Promise<void> {
  const context = {
    cacheHasChanged: true,
    tokenCache: { serialize: () => text, deserialize: () => undefined },
  };
  await plugin.afterCacheAccess(context as unknown as Parameters<ICachePlugin['afterCacheAccess']>[0]);
}
