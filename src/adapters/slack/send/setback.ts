import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import { RetryLaterError, SignInError } from '../../../ports/errors';
import type { Installation } from '../install/installation';
import type { Renewed } from '../install/renew-token';

/** Why a version of an installation is not to be renewed (for now). */
export interface Setback {
  readonly version: number;
  /** Absent: not at all. */
  readonly until?: EpochMs;
  readonly error: Error;
}

/** A token that works no longer than this may fail on its way. */
const WORKS_FOR_MS = MINUTE_MS;

export function works({ expiresAt }: Installation, now: EpochMs): boolean {
  return expiresAt === undefined || expiresAt - now > WORKS_FOR_MS;
}

/** The old token for as long as it works; then what is wrong. */
export function orThrow(installation: Installation, { error }: Setback, now: EpochMs): Installation {
  if (works(installation, now)) return installation;
  throw error;
}

/** The setback, if it is about this version and not over. */
export function standing(setback: Setback | undefined, version: number, now: EpochMs): Setback | undefined {
  return setback?.version === version && (setback.until ?? Infinity) > now ? setback : undefined;
}

export function setbackOf(
  id: string,
  version: number,
  answer: Exclude<Renewed, { kind: 'renewed' }>,
  now: EpochMs,
): Setback {
  const { kind, reason } = answer;
  if (kind === 'refused') {
    const words = `Slack does not renew the token of workspace ${id} (${reason}): install the app there again at /slack/install.`;
    return { version, error: new SignInError(words) };
  }
  const until = now + answer.pauseMs;
  const words = `The token of workspace ${id} could not be renewed: ${reason}.`;
  return { version, until, error: new RetryLaterError(words, { retryAt: until }) };
}

export function underRenewal(id: string): RetryLaterError {
  return new RetryLaterError(`The token of workspace ${id} is being renewed by another replica.`);
}
