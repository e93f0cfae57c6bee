import type { Clock } from '../../../ports/clock';
import { RetryLaterError, SignInError } from '../../../ports/errors';
import type { Log } from '../../../ports/log';
import type { SignInEnding } from '../../../ports/sign-in';
import type { Asked, SignedIn } from './entra';
import type { HeldToken } from './held-token';
import { generationOf } from './kept-sign-in';
import type { Preflight } from './preflight';
import { begun } from './progress';
import type { Shelf } from './shelf';

export interface PersonDeps {
  readonly shelf: Shelf;
  readonly preflight: Preflight;
  readonly clock: Clock;
  readonly log: Log;
  readonly app: string;
  /** Learns the new token at once. */
  readonly onToken: (held: HeldToken) => void;
}

/** Keeps what a person's sign-in gave, if Partner Center can be expected to take it. Never rejects. */
export type Conclude = (answer: Asked<SignedIn>) => Promise<SignInEnding>;

export function createConclude(deps: PersonDeps): Conclude {
  const { preflight, log } = deps;
  return async (answer) => {
    if (answer.kind !== 'done') return failed(answer.error);
    const checked = preflight(answer.token.token);
    if (checked.kind === 'refused') return failed(checked.error);
    try {
      const username = await keep(deps, answer, checked.facts);
      log.info('signed in to Partner Center');
      return username === undefined ? { kind: 'signed-in' } : { kind: 'signed-in', username };
    } catch (error) {
      return failed(error);
    }
  };
}

async function keep(
  { shelf, clock, app, onToken }: PersonDeps,
  { account, confidential, token, cache, refreshTokenExpiresAt }: SignedIn,
  facts: Extract<ReturnType<Preflight>, { kind: 'good' }>['facts'],
): Promise<string | undefined> {
  const now = clock.now();
  const earlier = await shelf.read().catch(unreadable);
  const ends = refreshTokenExpiresAt === undefined ? {} : { refreshTokenExpiresAt };
  const tokens = { token, facts, cache, ...ends };
  const signIn = begun(app, { account, confidential }, tokens, earlier?.signIn, now);
  await shelf.replace(signIn);
  onToken({
    ...{ token: token.token, expiresAt: token.expiresOnTimestamp, receivedAt: now },
    ...{ signedInAt: signIn.signedInAt, generation: generationOf(signIn) },
  });
  return signIn.token.username;
}

/** What cannot be read is what the new sign-in replaces. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof SignInError)) throw error;
}

/** How a sign-in failed, in words for the person who tried. */
export function failed(error: unknown): SignInEnding {
  const known = error instanceof SignInError || error instanceof RetryLaterError;
  return {
    kind: 'failed',
    reason: known ? error.message : 'the sign-in failed for an unexpected reason: try again',
  };
}
