import { Refusal } from '../http';
import { textAt } from '../partner-center/payload';
import type { ReferralPayload } from '../seam';
import { readAccessToken } from './access-token';
import { ACCOUNTS } from './accounts';
import type { Who } from './accounts';
import type { SignInDesk } from './desk';

/** Whether a referral is visible to whoever asks. */
export type Sees = (payload: ReferralPayload) => boolean;

/** Looks at the Authorization header of the Partner API's callers. */
export interface Door {
  /** What the caller may see. Throws a 401 `Refusal`. */
  admit(authorization: string | undefined): Sees;
}

export interface DoorDeps {
  /** The fixed token: good as long as the sign-in is. */
  readonly token: string;
  readonly desk: SignInDesk;
  readonly now: () => number;
}

export function createDoor({ token, desk, now }: DoorDeps): Door {
  /** A token that was made in another state of the sign-in has to be renewed. */
  function isOurs(given: string): boolean {
    if (given === token) return true;
    const stamp = readAccessToken(given);
    return stamp?.session === desk.session() && stamp.expiresAt > now();
  }

  return {
    admit(authorization) {
      if (authorization === undefined)
        throw unauthenticated('The Authorization header is missing; send "Authorization: Bearer <token>".');
      if (!isOurs(authorization.replace(/^Bearer /, '')))
        throw unauthenticated(
          'The bearer token is not the one of this sandbox (SANDBOX_TOKEN), nor one of its present sign-in.',
        );
      const signedIn = desk.signedIn();
      if (signedIn === undefined)
        throw unauthenticated('Nobody is signed in any more: somebody must sign in again at /sign-in.');
      if (!signedIn.who.mfa) throw mfaRequired();
      return sightOf(signedIn.who);
    },
  };
}

/** Enforced multi-factor sign-in: 401 with the code 900421. */
export function mfaRequired(): Refusal {
  return new Refusal(401, '900421', 'MFA required: the token does not show a multi-factor sign-in.', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });
}

/** A Referrals user gets the referrals whose team it is in, and no sign that there are others. */
function sightOf({ account }: Who): Sees {
  const { role, upn } = ACCOUNTS[account];
  if (role === 'Referrals admin') return () => true;
  return ({ team }) =>
    Array.isArray(team) && team.some((member) => textAt(member, 'email')?.toLowerCase() === upn);
}

function unauthenticated(message: string): Refusal {
  return new Refusal(401, 'unauthenticated', message, { headers: { 'WWW-Authenticate': 'Bearer' } });
}
