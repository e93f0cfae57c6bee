import { utcDay } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { SignInState } from '../domain/sign-in';
import { SignInError } from '../ports/errors';
import type { SignIn } from '../ports/sign-in';
import { message } from '../wording/message';
import type { Health } from './health';
import type { Outage } from './outage';
import { refusedSignIn, signInAgain, signInWarnings } from './sign-in-faults';
import { tellFault } from './tell-fault';
import type { Fault, TellDeps } from './tell-fault';

/** How many turns in a row must fail before the operators are disturbed; a lost sign-in is told at once. */
const TURNS_BEFORE_TELLING = 3;

/** Under this name the store keeps since when the operators know that the bot is blind. */
const BLIND_SINCE = 'blind-since';

export type OutageWatchDeps = TellDeps & { readonly signIn: SignIn };

/**
 * Makes a look at what the bot sees: tells the operators once that it is blind, at once when a person must sign in, once
 * that it sees again, and before the sign-in ends. What was told is known to all replicas and after a restart.
 */
export function createOutageWatch(deps: OutageWatchDeps): (health: Pick<Health, 'outage'>) => Promise<void> {
  const said = new Set<string>();
  let mayBeKnownBlind = true;

  const tellOnce = async (key: string, fault: Fault): Promise<void> => {
    if (said.has(key)) return;
    await tellFault(deps, fault);
    said.add(key);
  };

  const lookAtOutage = async (outage: Outage | undefined, state: SignInState | undefined): Promise<void> => {
    const refused = refusedSignIn(state, outage);
    if (refused !== undefined || (outage !== undefined && isWorthTelling(outage))) {
      mayBeKnownBlind = true;
      const since = await blindSince(deps, refused?.since ?? outage?.since ?? deps.clock.now());
      const fault = refused === undefined ? blind(outage?.error, since) : signInAgain(refused, since);
      await tellOnce(fault.stage, fault);
    } else if (outage === undefined && mayBeKnownBlind) {
      await seesAgain(deps);
      mayBeKnownBlind = false;
    }
  };

  return async (health) => {
    const state = await stateOf(deps);
    await lookAtOutage(health.outage(), state);
    if (state === undefined) return;
    const now = deps.clock.now();
    // In the log once a day; the operators hear of each stage once.
    for (const fault of signInWarnings(state, now)) await tellOnce(`${fault.stage} ${utcDay(now)}`, fault);
  };
}

/** When the operators were first told of this outage, or will be now, by whichever replica. */
async function blindSince(
  { store, clock }: Pick<OutageWatchDeps, 'store' | 'clock'>,
  since: EpochMs,
): Promise<string> {
  const kept = await store.kept(BLIND_SINCE);
  if (kept !== undefined) return kept.value;
  if (await store.keep(BLIND_SINCE, String(since), clock.now(), 0)) return String(since);
  return blindSince({ store, clock }, since);
}

function isWorthTelling({ turns, error }: Outage): boolean {
  return turns >= TURNS_BEFORE_TELLING && !(error instanceof SignInError);
}

async function seesAgain(deps: OutageWatchDeps): Promise<void> {
  const since = await deps.store.kept(BLIND_SINCE);
  if (since === undefined) return;
  await tellFault(deps, {
    stage: `sees-again:${since.value}`,
    event: 'the bot sees Partner Center again',
    title: message('fault.sees-again.title'),
    text: message('fault.sees-again.text'),
  });
  await deps.store.drop(BLIND_SINCE);
}

function blind(error: unknown, since: string): Fault {
  const reason = error instanceof Error ? error.message : message('reason.unknown');
  return {
    stage: `blind:${since}`,
    event: 'the bot cannot see Partner Center',
    title: message('fault.blind.title'),
    text: message('fault.blind.text', { reason }),
  };
}

async function stateOf({ signIn, log }: OutageWatchDeps): Promise<SignInState | undefined> {
  try {
    return await signIn.state();
  } catch (error) {
    log.warn('what is known of the sign-in could not be read', { error });
    return undefined;
  }
}
