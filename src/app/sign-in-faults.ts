import { DAY_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import { dayMessage, momentMessage } from '../domain/message';
import type { Message } from '../domain/message';
import { endOfSignIn, signInWarning } from '../domain/sign-in';
import type { SignInFacts, SignInState, SignInWarning } from '../domain/sign-in';
import { SignInError } from '../ports/errors';
import { message } from '../wording/message';
import type { Outage } from './outage';
import type { Fault } from './tell-fault';
import { withoutStop } from './without-stop';

const SUGGESTIONS = ['login'];

/** That nothing more is seen until a person signs in. */
interface Refused {
  readonly since: EpochMs;
  readonly reason: string;
  /** Names the sign-in that is refused. */
  readonly which: string;
}

/** Whether the sign-in is refused: it is over, or the last turn failed for want of one that has not been made since. */
export function refusedSignIn(
  state: SignInState | undefined,
  outage: Outage | undefined,
): Refused | undefined {
  if (state?.kind === 'over') {
    const since = Math.min(state.since, outage?.since ?? state.since);
    return { since, reason: state.reason, which: String(state.since) };
  }
  if (!(outage?.error instanceof SignInError)) return undefined;
  const signedInAt = state?.kind === 'signed-in' ? state.facts.signedInAt : undefined;
  if (signedInAt !== undefined && signedInAt > outage.latest) return undefined;
  const which = signedInAt === undefined ? (state?.kind ?? 'unknown') : String(signedInAt);
  return { since: outage.since, reason: outage.error.message, which };
}

/** `since`: when the outage began, the same for all replicas. */
export function signInAgain({ reason, which }: Refused, since: string): Fault {
  return {
    stage: `sign-in-again:${since}:${which}`,
    event: 'the bot cannot see Partner Center until somebody signs in',
    title: message('fault.sign-in-again.title'),
    text: message('fault.sign-in-again.text', { reason: withoutStop(reason) }),
    suggestions: SUGGESTIONS,
  };
}

/** What is to be mended while the sign-in still works. */
export function signInWarnings(state: SignInState, now: EpochMs): readonly Fault[] {
  if (state.kind !== 'signed-in') return [];
  const warning = signInWarning(endOfSignIn(state.facts), now);
  return [
    ...(warning === undefined ? [] : [endsSoon(warning, state.facts)]),
    ...(state.facts.mfa === false ? [noMfa(state.facts)] : []),
  ];
}

function endsSoon(warning: SignInWarning, facts: SignInFacts): Fault {
  const { at, since, stage } = warning;
  return {
    // By sign-in, not by its end: an end that each renewal puts off a little is not told anew each day.
    stage: `sign-in-ends:${String(since)}:${String(stage)}d`,
    event: 'the sign-in to Partner Center ends soon',
    level: 'warn',
    title: message('fault.sign-in-ends.title', { day: dayMessage(at) }),
    text: whyItEnds(warning, facts),
    suggestions: SUGGESTIONS,
  };
}

function whyItEnds({ at, since, why }: SignInWarning, { renewedAt }: SignInFacts): Message {
  const when = momentMessage(at);
  switch (why) {
    case 'token':
      return message('fault.sign-in-ends.token', { when });
    case 'unused':
      return message('fault.sign-in-ends.unused', { when, renewed: dayMessage(renewedAt) });
    case 'policy':
      return message('fault.sign-in-ends.policy', { when, days: Math.round((at - since) / DAY_MS) });
  }
}

function noMfa({ signedInAt }: SignInFacts): Fault {
  return {
    stage: `no-mfa:${String(signedInAt)}`,
    event: 'the sign-in to Partner Center shows no MFA',
    level: 'warn',
    title: message('fault.no-mfa.title'),
    text: message('fault.no-mfa.text'),
    suggestions: SUGGESTIONS,
  };
}
