import type { AccessToken, AuthenticationRecord, DeviceCodeInfo } from '@azure/identity';
import type { EpochMs } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import type { PersonAuth } from '../config';
import { buildWithCache, loadIdentity } from './identity-library';
import type { KeptAccount, KeptSignIn } from './kept-sign-in';
import { authorityHostOf, isLocalAuthority, pipelineOptions } from './library-options';
import type { LibraryOptions } from './library-options';
import { createMsalClient, keptAccount, msalAccount, readResult } from './msal-client';
import { judgeFailure } from './sign-in-errors';
import type { SignInFailure } from './sign-in-errors';
import { SCOPE } from './token-check';
import { createTokenCache, newestAccessToken } from './token-cache';
import type { TokenCache } from './token-cache';
import { watchAnswers } from './watch-answers';

/** What came without asking a person. */
export interface Renewed {
  readonly token: AccessToken;
  /** When the newest refresh token ends, where the service said so. */
  readonly refreshTokenExpiresAt?: EpochMs;
}

/** What a person's sign-in gave. */
export interface SignedIn extends Renewed {
  readonly account: KeptAccount;
  /** Whether the app's secret was needed. */
  readonly confidential: boolean;
  readonly cache: string;
}

export type Asked<T> = (T & { readonly kind: 'done' }) | SignInFailure;

/** Microsoft Entra, which gives the tokens. Nothing here rejects because Entra refuses. */
export interface Entra {
  /** Shows a code through `onPrompt` and waits until somebody has entered it, or it has lapsed. */
  deviceCode(onPrompt: (info: DeviceCodeInfo) => void, signal: AbortSignal): Promise<Asked<SignedIn>>;
  /** Opens this machine's browser and waits for the redirect. */
  browser(): Promise<Asked<SignedIn>>;
  refreshToken(refreshToken: string): Promise<Asked<SignedIn>>;
  /** A token out of the cache, or for the refresh token in it; never asks a person. */
  silent(
    signIn: Pick<KeptSignIn, 'account' | 'confidential'>,
    cache: TokenCache,
    claims?: string,
  ): Promise<Asked<Renewed>>;
}

export interface EntraDeps {
  readonly auth: PersonAuth;
  readonly clock: Clock;
  readonly library: LibraryOptions;
}

/** A person waits and would have to begin again; the bot asks again by itself. */
const RETRIES = { withPerson: 3, silent: 0 };

export function createEntra({ auth, clock, library }: EntraDeps): Entra {
  const { tenantId, clientId } = auth;
  const authorityHost = authorityHostOf(auth);
  const app = { tenantId, clientId, authorityHost, disableInstanceDiscovery: isLocalAuthority(auth) };
  const ask = createAsk(clock, library);
  return {
    deviceCode: (userPromptCallback, abortSignal) =>
      ask(RETRIES.withPerson, async (options) => {
        const { DeviceCodeCredential } = await loadIdentity();
        const cache = createTokenCache();
        const credential = buildWithCache(
          cache.plugin,
          (persistence) =>
            new DeviceCodeCredential({ ...app, ...options, ...persistence, userPromptCallback }),
        );
        return signedIn(await credential.authenticate(SCOPE, { abortSignal }), cache);
      }),
    browser: () =>
      ask(RETRIES.withPerson, async (options) => {
        const { InteractiveBrowserCredential } = await loadIdentity();
        const cache = createTokenCache();
        const credential = buildWithCache(
          cache.plugin,
          (persistence) => new InteractiveBrowserCredential({ ...app, ...options, ...persistence }),
        );
        return signedIn(await credential.authenticate(SCOPE), cache);
      }),
    refreshToken: (refreshToken) =>
      ask(RETRIES.withPerson, async (options) => {
        const cache = createTokenCache();
        const client = await createMsalClient(auth, cache.plugin, options);
        const request = { refreshToken, scopes: [SCOPE], forceCache: true };
        const { account, token } = readResult(await client.acquireTokenByRefreshToken(request));
        const confidential = auth.clientSecret !== undefined;
        return { account: keptAccount(account, clientId), confidential, token, cache: cache.text() };
      }),
    silent: ({ account, confidential }, cache, claims) =>
      ask(RETRIES.silent, async (options) => {
        if (!confidential) return { token: await publicSilent({ app, options, account, cache, claims }) };
        const client = await createMsalClient(auth, cache.plugin, options);
        const request = {
          account: msalAccount(account),
          scopes: [SCOPE],
          ...(claims !== undefined && { claims }),
        };
        return { token: readResult(await client.acquireTokenSilent(request)).token };
      }),
  };
}

type RequestOptions = ReturnType<typeof pipelineOptions>;

/** Asks with a fresh watch over the answers, and turns whatever goes wrong into the terms of this folder. */
function createAsk(clock: Clock, library: LibraryOptions) {
  return async <T extends Renewed>(
    maxRetries: number,
    question: (options: RequestOptions) => Promise<T>,
  ): Promise<Asked<T>> => {
    const watch = watchAnswers(() => clock.now());
    try {
      const answer = await question(pipelineOptions(library, watch, maxRetries));
      const refreshTokenExpiresAt = watch.refreshTokenExpiresAt();
      return {
        ...answer,
        kind: 'done',
        ...(refreshTokenExpiresAt !== undefined && { refreshTokenExpiresAt }),
      };
    } catch (error) {
      return judgeFailure(error, watch.failure());
    }
  };
}

interface PublicSilent {
  readonly app: { readonly tenantId: string; readonly clientId: string; readonly authorityHost: string };
  readonly options: RequestOptions;
  readonly account: KeptAccount;
  readonly cache: TokenCache;
  readonly claims: string | undefined;
}

async function publicSilent({ app, options, account, cache, claims }: PublicSilent): Promise<AccessToken> {
  const { DeviceCodeCredential } = await loadIdentity();
  const credential = buildWithCache(
    cache.plugin,
    (persistence) =>
      new DeviceCodeCredential({
        ...{ ...app, ...options, ...persistence, authenticationRecord: account },
        disableAutomaticAuthentication: true,
      }),
  );
  return credential.getToken(SCOPE, claims === undefined ? {} : { claims });
}

/** The token that a new sign-in left in its cache; to ask the credential for it could already renew a short one. */
function signedIn(record: AuthenticationRecord | undefined, cache: TokenCache): SignedIn {
  const token = newestAccessToken(cache.text());
  if (record === undefined || token === undefined) throw new Error('the sign-in gave no token');
  const { authority, homeAccountId, clientId, tenantId, username } = record;
  const account = { authority, homeAccountId, clientId, tenantId, username };
  return { account, confidential: false, token, cache: cache.text() };
}
