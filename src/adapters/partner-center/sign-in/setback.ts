import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { RetryLaterError, SignInError } from '../../../ports/errors';
import type { SignInFailure } from './sign-in-errors';

/** Why tokens are not to be renewed for now. */
export interface Setback {
  /** Of these tokens; a new sign-in is not held back. */
  readonly generation: string;
  readonly until: EpochMs;
  readonly error: SignInError | RetryLaterError;
}

/** A refusal may be mended without a new sign-in (a policy, a consent, a secret), so it is tried again, but seldom. */
export const REFUSED_PAUSE_MS = 15 * MINUTE_MS;
const TROUBLE_PAUSE_MS = 30_000;

export function setbackOf(failure: SignInFailure, generation: string, now: EpochMs): Setback {
  const { error } = failure;
  if (failure.kind === 'refused') return { generation, until: now + REFUSED_PAUSE_MS, error };
  return { generation, until: Math.max(failure.error.retryAt ?? 0, now + TROUBLE_PAUSE_MS), error };
}

export function standing(
  setback: Setback | undefined,
  generation: string,
  now: EpochMs,
): Setback | undefined {
  return setback?.generation === generation && setback.until > now ? setback : undefined;
}
