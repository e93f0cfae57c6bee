import { RefusedError, SignInError } from '../../../ports/errors';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { SignIn, SignInEnding } from '../../../ports/sign-in';
import { createPreflight } from './preflight';
import type { PartnerCredential } from './partner-credential';

const NOTHING_TO_DO =
  'the token is given by PARTNER_TOKEN, so there is nothing to sign in: set PARTNER_AUTH=device-code to sign in as a person';

/** A token that somebody else keeps alive, for an API on this machine. Lives for ever: its end is told by its refusal. */
export function createFixedSignIn(token: string, deps: { clock: Clock; log: Log }) {
  const preflight = createPreflight(deps);
  const refused = (): Promise<SignInEnding> => Promise.resolve({ kind: 'failed', reason: NOTHING_TO_DO });
  const credential: PartnerCredential = {
    getToken: () => {
      const checked = preflight(token);
      if (checked.kind === 'refused')
        return Promise.reject(new SignInError(`PARTNER_TOKEN cannot be used: ${checked.error.message}`));
      return Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER });
    },
  };
  const signIn: SignIn = {
    state: () => Promise.resolve({ kind: 'fixed' }),
    begin: () => Promise.reject(new RefusedError(NOTHING_TO_DO)),
    forget: () => Promise.resolve(),
  };
  return {
    ...signIn,
    credential,
    signInWithBrowser: refused,
    importRefreshToken: refused,
    stop: () => undefined,
  };
}
