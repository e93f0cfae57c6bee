import type { EpochMs } from '../domain/instant';
import type { SignInState } from '../domain/sign-in';

/** The bot's sign-in to Partner Center. The referrals API takes only tokens of a person (App+User). */
export interface SignIn {
  /**
   * What is known of it, read from the store and not from the network: a sign-in that another replica or the command
   * line made shows too. Rejects only when the store does not answer.
   */
  state(): Promise<SignInState>;
  /**
   * Starts a sign-in by device code. While one waits for its person, that one again. Rejects with `SignInError` or
   * `RefusedError` (with what to do instead) where that is not possible, with `RetryLaterError` when the sign-in
   * service does not answer.
   */
  begin(): Promise<PendingSignIn>;
  /** Forgets the sign-in, for all who share the store. Harmless when there is none. */
  forget(): Promise<void>;
}

/** Where a person enters which code. */
export interface PendingSignIn {
  readonly url: string;
  readonly code: string;
  readonly expiresAt: EpochMs;
  /** How it ended; never rejects. */
  readonly ended: Promise<SignInEnding>;
}

export type SignInEnding =
  | { readonly kind: 'signed-in'; readonly username?: string }
  /** One sentence, e.g. that nobody entered the code in time. */
  | { readonly kind: 'failed'; readonly reason: string };
