import type { EpochMs } from './instant';
import type { Message } from './message';
import type { SignInState } from './sign-in';

/** Where a person enters which code to sign the bot in to Partner Center; for that person's eyes alone. */
export interface SignInNotice {
  readonly kind: 'sign-in';
  /** A page of the sign-in service; https, or on a loopback address. */
  readonly url: string;
  readonly code: string;
  /** How long the code is good. */
  readonly until: EpochMs;
}

/** Who the bot reads Partner Center as, and until when. */
export interface AccountNotice {
  readonly kind: 'account';
  readonly state: SignInState;
  /** When the bot goes blind unless somebody signs in again; absent when nothing says so. */
  readonly endsAt?: EpochMs;
  /** What is not as it should be, each with what to do: no MFA, sees only its own team's referrals. */
  readonly warnings: readonly Message[];
  /** Commands worth offering as buttons. */
  readonly suggestions: readonly string[];
}
