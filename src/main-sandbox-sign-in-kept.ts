import { checkToken } from './adapters/partner-center/sign-in/token-check';
import type { EpochMs } from './domain/instant';
import type { SignInFacts, SignInState } from './domain/sign-in';
import type { SignInService, Tokens } from './main-sandbox-sign-in-service';
import { SECOND_MS } from './main-sandbox-sign-in-service';
import type { Clock } from './ports/clock';
import { SignInError } from './ports/errors';
import type { Log } from './ports/log';
import { FIRST_REFRESH_TOKEN } from './sandbox';

/** The newest refresh token, and what is known of it. */
export interface KeptSignIn {
  /** A person has just signed in. */
  keep(tokens: Tokens): SignInFacts;
  readonly refresh: () => Promise<Tokens>;
  readonly state: () => Promise<SignInState>;
  /** The Partner API took the token. */
  readonly accepted: () => void;
  /** A person must sign in again, whatever the tokens look like. */
  readonly refused: (error: SignInError) => void;
  readonly forget: () => Promise<void>;
}

/** At the start it is that of whoever had signed in before. */
export function createKeptSignIn(service: SignInService, clock: Clock, log: Log): KeptSignIn {
  let refreshToken: string | undefined = FIRST_REFRESH_TOKEN;
  let facts: SignInFacts | undefined;
  let over: Over | undefined;

  function keep(tokens: Tokens, signedInAt: EpochMs): SignInFacts {
    refreshToken = tokens.refresh_token;
    return (facts = { ...factsOf(tokens, clock.now()), signedInAt });
  }

  function refused({ message: reason, facts: details }: SignInError, byApi: boolean): void {
    if (over !== undefined) return;
    log.warn('the sign-in to the sandbox is over', { ...details });
    over = { since: clock.now(), reason, byApi };
  }

  async function refresh(): Promise<Tokens> {
    if (refreshToken === undefined) throw new SignInError(NOBODY);
    const used = refreshToken;
    const answer = await service.token({ grant_type: 'refresh_token', refresh_token: used });
    // Meanwhile somebody has signed in or out.
    if (refreshToken !== used) return refresh();
    if (answer.kind === 'refused') {
      if (answer.error instanceof SignInError) refused(answer.error, false);
      throw answer.error;
    }
    // What was over works again where somebody has signed in by another way.
    const signedInAt = over === undefined ? facts?.signedInAt : undefined;
    keep(answer.tokens, signedInAt ?? clock.now());
    if (over?.byApi === false) over = undefined;
    return answer.tokens;
  }

  async function state(): Promise<SignInState> {
    // Before the first token nothing is known; where none comes, the state says why.
    if (facts === undefined && over === undefined) await refresh().catch(() => undefined);
    if (over !== undefined)
      return { kind: 'over', since: over.since, reason: over.reason, ...(facts && { facts }) };
    return facts === undefined ? { kind: 'nobody' } : { kind: 'signed-in', facts };
  }

  return {
    refresh,
    state,
    keep: (tokens) => {
      over = undefined;
      return keep(tokens, clock.now());
    },
    accepted: () => {
      if (over?.byApi === true) over = undefined;
    },
    refused: (error) => {
      refused(error, true);
    },
    forget: async () => {
      const forgotten = refreshToken;
      refreshToken = facts = over = undefined;
      if (forgotten !== undefined) await service.revoke(forgotten);
    },
  };
}

interface Over {
  readonly since: EpochMs;
  readonly reason: string;
  /** By the API, which a new token does not mend by itself. */
  readonly byApi: boolean;
}

const NOBODY = 'nobody has signed in to Partner Center: write “login” to the bot in a personal chat';

/** Throws `SignInError` for a token that the pre-flight of the real sign-in would refuse. `now` is when it came. */
function factsOf(tokens: Tokens, now: EpochMs): Omit<SignInFacts, 'signedInAt'> {
  const verdict = checkToken(tokens.access_token, now);
  if (verdict.kind !== 'good') throw new SignInError('the sandbox gave a token that is none');
  const { refresh_token_expires_in: left } = tokens;
  const { expiresAt: tokenExpiresAt = now, ...facts } = verdict.facts;
  const end = left === undefined ? {} : { refreshTokenExpiresAt: now + left * SECOND_MS };
  return { ...facts, renewedAt: now, tokenExpiresAt, ...end };
}
