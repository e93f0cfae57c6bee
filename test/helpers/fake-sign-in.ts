import type { SignInFacts, SignInState } from '../../src/domain/sign-in';
import type { Clock } from '../../src/ports/clock';
import type { PendingSignIn, SignIn, SignInEnding } from '../../src/ports/sign-in';

export interface FakeSignIn extends SignIn {
  /** Who is signed in, with what a test wants to be otherwise; from now on. */
  signedIn(facts?: Partial<SignInFacts>): void;
  /** From now on this is what is known. */
  becomes(state: SignInState): void;
  /** The sign-in service refuses it from now on. */
  dies(reason?: string): void;
  /** The next call of any method rejects with this. */
  failOnce(error: Error): void;
  /** How the sign-in that waits for its person ends. */
  end(ending: SignInEnding): void;
  /** How many times one was begun. */
  begun: number;
}

export const CODE = 'ABCD-EFGH';

/** A sign-in that lives in memory: somebody is signed in, with MFA, and the bot renews it by itself for ever. */
export function createFakeSignIn(clock: Clock): FakeSignIn {
  let state: () => SignInState;
  let failure: Error | undefined;
  let waiting: { readonly pending: PendingSignIn; readonly end: (ending: SignInEnding) => void } | undefined;

  const answer = async <T>(make: () => T): Promise<T> => {
    const error = failure;
    failure = undefined;
    if (error !== undefined) throw error;
    return make();
  };
  const factsSince = (signedInAt: number, changes: Partial<SignInFacts>): SignInFacts => ({
    username: 'bot@contoso.com',
    scopes: ['user_impersonation'],
    roles: [],
    mfa: true,
    signedInAt,
    renewedAt: clock.now(),
    tokenExpiresAt: clock.now() + 3_600_000,
    ...changes,
  });
  const begin = (): PendingSignIn => {
    if (waiting !== undefined) return waiting.pending;
    fake.begun++;
    let end: (ending: SignInEnding) => void = () => undefined;
    const ended = new Promise<SignInEnding>((resolve) => {
      end = resolve;
    });
    const expiresAt = clock.now() + 900_000;
    const pending = { url: 'https://microsoft.com/devicelogin', code: CODE, expiresAt, ended };
    waiting = { pending, end };
    return pending;
  };

  const fake: FakeSignIn = {
    begun: 0,
    state: () => answer(() => state()),
    begin: () => answer(begin),
    forget: () => answer(() => fake.becomes({ kind: 'nobody' })),
    signedIn: (facts = {}) => {
      const since = clock.now();
      state = () => ({ kind: 'signed-in', facts: factsSince(since, facts) });
    },
    becomes: (next) => {
      state = () => next;
    },
    dies: (reason = 'the sign-in has expired (AADSTS700082)') => {
      fake.becomes({ kind: 'over', since: clock.now(), reason });
    },
    failOnce: (error) => {
      failure = error;
    },
    end: (ending) => {
      if (ending.kind === 'signed-in') fake.signedIn();
      waiting?.end(ending);
      waiting = undefined;
    },
  };
  fake.signedIn();
  return fake;
}
