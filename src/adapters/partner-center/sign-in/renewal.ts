import { randomUUID } from 'node:crypto';
import type { EpochMs } from '../../../domain/instant';
import { RetryLaterError, SignInError } from '../../../ports/errors';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { PollStore } from '../../../ports/store';
import type { Entra, Renewed } from './entra';
import type { HeldToken } from './held-token';
import { generationOf } from './kept-sign-in';
import { ended, renewed } from './progress';
import type { Preflight } from './preflight';
import { setbackOf, standing } from './setback';
import type { Setback } from './setback';
import type { Shelf, Shelved } from './shelf';
import type { SignInFailure } from './sign-in-errors';
import { createTokenCache, withoutAccessToken } from './token-cache';
import type { TokenCache } from './token-cache';

/** What is asked for: any good token, or another than one that the API refused, perhaps with claims it asked for. */
export interface Wanted {
  readonly refused?: string;
  readonly claims?: string;
  /** Whether to wait while another replica renews. */
  readonly patient: boolean;
}

/**
 * A token from what is kept, renewed first where it is about to end. Rejects with `SignInError` when a person must
 * sign in, with `RetryLaterError` when there is no token just now.
 */
export type Renewal = (wanted: Wanted) => Promise<HeldToken>;

export interface RenewalDeps {
  readonly shelf: Shelf;
  readonly entra: Pick<Entra, 'silent'>;
  readonly preflight: Preflight;
  readonly store: Pick<PollStore, 'takeLease'>;
  readonly clock: Clock;
  readonly log: Log;
}

const NOBODY =
  'nobody has signed in to Partner Center: run "referral-bot login" where the bot runs, or write login to the bot in a personal chat';

/** Longer than the sign-in service is waited for: three requests of ten seconds. */
const LEASE_MS = 60_000;
const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 200;
/** Somebody else's newer tokens are taken over; who loses so often has a store that forgets. */
const TRIES = 3;

/**
 * Renews one at a time among all that share the store: whoever comes second finds the new token in the cache. A refresh
 * token whose use was not answered, or whose successor was lost with its process, is used again, which Entra allows
 * (older refresh tokens stay good); one that was refused rests for a while.
 */
export function createRenewal(deps: RenewalDeps): Renewal {
  const { shelf, clock, store } = deps;
  let setback: Setback | undefined;
  const rest = (next: Setback): void => void (setback = next);
  return async (wanted) => {
    const owner = randomUUID();
    const hold = (until: EpochMs): Promise<boolean> =>
      store.takeLease('partner-sign-in', owner, clock.now(), until).catch(storeAway);
    const patientUntil = clock.now() + (wanted.patient ? PATIENCE_MS : 0);
    for (;;) {
      const { signIn } = (await shelf.read()) ?? nobody();
      const stands = standing(setback, generationOf(signIn), clock.now());
      if (stands !== undefined) throw stands.error;
      if (await hold(clock.now() + LEASE_MS)) break;
      if (clock.now() >= patientUntil) throw busy();
      await clock.sleep(LOOK_AGAIN_MS);
    }
    try {
      return await renewAlone({ ...deps, rest }, wanted);
    } finally {
      await hold(clock.now()).catch(() => false);
    }
  };
}

interface Alone extends RenewalDeps {
  /** Lets these tokens rest. */
  readonly rest: (setback: Setback) => void;
}

/** Nobody else renews while the lease is held; somebody may have, just before, or a person signs in meanwhile. */
async function renewAlone(deps: Alone, wanted: Wanted): Promise<HeldToken> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = (await deps.shelf.read()) ?? nobody();
    const { cache: text } = kept.signIn;
    const cache = createTokenCache(
      wanted.refused === undefined ? text : withoutAccessToken(text, wanted.refused),
    );
    const answer = await deps.entra.silent(kept.signIn, cache, wanted.claims);
    if (answer.kind === 'done') {
      const held = await keepTokens(deps, kept, cache, answer);
      if (held !== undefined) return held;
    } else if (await remember(deps, kept, answer)) throw restAfter(deps, kept, answer);
  }
  throw busy();
}

/** Undefined when something newer is kept by now. */
async function keepTokens(
  deps: Alone,
  kept: Shelved,
  cache: TokenCache,
  { token, refreshTokenExpiresAt }: Renewed,
): Promise<HeldToken | undefined> {
  const now = deps.clock.now();
  const checked = deps.preflight(token.token);
  const facts = checked.kind === 'good' ? checked.facts : undefined;
  const ends = refreshTokenExpiresAt === undefined ? {} : { refreshTokenExpiresAt };
  const signIn = cache.changed()
    ? renewed(kept.signIn, { token, facts, cache: cache.text(), ...ends }, now)
    : kept.signIn;
  if (cache.changed() && !(await deps.shelf.renew({ ...kept, signIn }))) return undefined;
  if (checked.kind === 'refused') throw restAfter(deps, { ...kept, signIn }, { ...checked, isOver: false });
  return {
    ...{ token: token.token, expiresAt: token.expiresOnTimestamp, receivedAt: now },
    ...{ signedInAt: signIn.signedInAt, generation: generationOf(signIn) },
  };
}

/** Notes that the sign-in is over, if it is. False when something newer is kept by now. */
async function remember(
  { shelf, clock, log }: Alone,
  kept: Shelved,
  failure: SignInFailure,
): Promise<boolean> {
  if (failure.kind === 'trouble' || !failure.isOver || kept.signIn.over?.by === 'service') return true;
  const reason = failure.error.message;
  const over = ended(kept.signIn, { reason, by: 'service' }, failure.code, clock.now());
  const noted = await shelf.remark({ ...kept, signIn: over });
  if (noted) log.warn('the sign-in to Partner Center is over', { reason });
  return noted;
}

function restAfter({ clock, rest }: Alone, { signIn }: Shelved, failure: SignInFailure): Error {
  rest(setbackOf(failure, generationOf(signIn), clock.now()));
  return failure.error;
}

function nobody(): never {
  throw new SignInError(NOBODY);
}

function busy(): RetryLaterError {
  return new RetryLaterError('the sign-in to Partner Center is being renewed by another replica');
}

function storeAway(cause: unknown): never {
  throw new RetryLaterError(
    'the store does not answer, and the sign-in to Partner Center is renewed through it',
    {
      cause,
    },
  );
}
