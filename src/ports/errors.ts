import type { EpochMs } from '../domain/instant';

/** What an error of the world outside keeps for the log: ids to quote to Microsoft, never secrets or customer data. */
export interface ErrorFacts {
  /** `Request-ID` of the answer, and the ids we sent. */
  readonly requestId?: string;
  readonly correlationId?: string;
  readonly status?: number;
  /** The API's own error code, e.g. `resourceModified`. */
  readonly code?: string;
}

/** The family of expected failures; each child says what the caller can do. */
abstract class RemedyError extends Error {
  readonly facts: ErrorFacts;
  constructor(message: string, options: { facts?: ErrorFacts; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.facts = options.facts ?? {};
  }
}

/** Nothing is wrong with the request: the same one may succeed later (throttled, down, unreadable answer). */
export class RetryLaterError extends RemedyError {
  /** Not before this moment, where the other side gave one. */
  readonly retryAt?: EpochMs;
  constructor(message: string, options: { retryAt?: EpochMs; facts?: ErrorFacts; cause?: unknown } = {}) {
    super(message, options);
    if (options.retryAt !== undefined) this.retryAt = options.retryAt;
  }
}

/** The sign-in is missing, over, or not allowed to do this: a person must sign in (again). */
export class SignInError extends RemedyError {}

/** Somebody else changed it first: read again and decide again. */
export class ConflictError extends RemedyError {}

/** It does not exist, or is not visible to us. */
export class GoneError extends RemedyError {}

/** The other side refused for good; the message says why and what would be right. */
export class RefusedError extends RemedyError {}
