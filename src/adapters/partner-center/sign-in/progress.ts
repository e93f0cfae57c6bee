import type { AccessToken } from '@azure/identity';
import { DAY_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { SignedIn } from './entra';
import type { KeptSignIn, Over } from './kept-sign-in';
import { FREQUENCY_CODES } from './aad-codes';
import type { TokenFacts } from './token-check';

export interface NewTokens {
  readonly token: AccessToken;
  readonly facts: TokenFacts | undefined;
  readonly cache: string;
  readonly refreshTokenExpiresAt?: EpochMs;
}

/** What is kept after a person signed in. What was learned about an earlier sign-in stays. */
export function begun(
  app: string,
  { account, confidential }: Pick<SignedIn, 'account' | 'confidential'>,
  tokens: NewTokens,
  earlier: KeptSignIn | undefined,
  now: EpochMs,
): KeptSignIn {
  const blank = { app, account, confidential, token: { scopes: [], roles: [] }, signedInAt: now };
  const learned = earlier?.learnedMs === undefined ? {} : { learnedMs: earlier.learnedMs };
  return { ...blank, ...newest(blank, tokens, now), ...learned };
}

/**
 * What is kept after the tokens were renewed. That heals what the sign-in service said before, but not what the API
 * said. A sign-in that outlives what was learned from an earlier one proves that wrong.
 */
export function renewed(signIn: KeptSignIn, tokens: NewTokens, now: EpochMs): KeptSignIn {
  const { over, learnedMs, refreshTokenExpiresAt: _, ...lasting } = signIn;
  return {
    ...lasting,
    ...newest(signIn, tokens, now),
    ...(over?.by === 'api' && { over }),
    ...(learnedMs !== undefined && now - signIn.signedInAt <= learnedMs && { learnedMs }),
  };
}

function newest(
  { account, token: before }: Pick<KeptSignIn, 'account' | 'token'>,
  { token, facts, cache, refreshTokenExpiresAt }: NewTokens,
  now: EpochMs,
) {
  return {
    cache,
    token: { ...whose(account), ...(told(facts) ?? before) },
    renewedAt: now,
    tokenExpiresAt: token.expiresOnTimestamp,
    ...(refreshTokenExpiresAt !== undefined && { refreshTokenExpiresAt }),
  };
}

function told(facts: TokenFacts | undefined): KeptSignIn['token'] | undefined {
  if (facts === undefined) return undefined;
  const { expiresAt: _, scopes, roles, ...others } = facts;
  return { ...others, scopes: [...scopes], roles: [...roles] };
}

/** Known even where the token does not tell. */
function whose({ username, tenantId }: KeptSignIn['account']): Partial<KeptSignIn['token']> {
  return { ...(username !== '' && { username }), ...(tenantId !== '' && { tenantId }) };
}

/** What is kept when nothing but a person's new sign-in helps. `since` is when that was first seen. */
export function ended(
  signIn: KeptSignIn,
  over: Omit<Over, 'since'>,
  code: string | undefined,
  now: EpochMs,
): KeptSignIn {
  const since = signIn.over?.since ?? now;
  const lastedMs = now - signIn.signedInAt;
  // A policy that asks after less than a day was not waited for but newly met.
  const isFrequency = FREQUENCY_CODES.has(code ?? '') && lastedMs >= DAY_MS;
  return { ...signIn, over: { ...over, since }, ...(isFrequency && { learnedMs: lastedMs }) };
}
