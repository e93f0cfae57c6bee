/**
 * Hides texts from whoever can read the database, and shows when one was changed or put in another's place. All
 * replicas share the key.
 */
export interface Secrets {
  /**
   * Sealed, for this place alone. Rejects with `SignInError` when there is no usable key, with `RetryLaterError` when
   * the key cannot be had just now.
   */
  close(text: string, place: string): Promise<string>;
  /**
   * The text again. Rejects as `close` does, and with `SignInError` when the text was sealed with a key that is not
   * known, was damaged, or was sealed for another place; `remedy` is what the reader of that sentence can do beside
   * mending the key, e.g. `sign in again with "referral-bot login"`.
   */
  open(sealed: string, place: string, remedy: string): Promise<Unsealed>;
}

export interface Unsealed {
  readonly text: string;
  /** False when it was sealed with a key that is on its way out: time to seal it anew. */
  readonly withFirstKey: boolean;
}
