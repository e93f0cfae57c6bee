import type { SignInFacts, SignInState } from '../../../domain/sign-in';
import type { KeptSignIn } from './kept-sign-in';

/** What is kept of a sign-in, as everybody else sees it. `longestMs` is what somebody set. */
export function stateOf(signIn: KeptSignIn | undefined, longestMs: number | undefined): SignInState {
  if (signIn === undefined) return { kind: 'nobody' };
  const facts = factsOf(signIn, longestMs);
  if (signIn.over === undefined) return { kind: 'signed-in', facts };
  return { kind: 'over', since: signIn.over.since, reason: signIn.over.reason, facts };
}

function factsOf(signIn: KeptSignIn, longestMs = signIn.learnedMs): SignInFacts {
  const { token, signedInAt, renewedAt, tokenExpiresAt, refreshTokenExpiresAt } = signIn;
  return {
    ...token,
    ...{ signedInAt, renewedAt, tokenExpiresAt },
    ...(refreshTokenExpiresAt !== undefined && { refreshTokenExpiresAt }),
    ...(longestMs !== undefined && { longestMs }),
  };
}
