import { MINUTE_MS, utcDay } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { Settlement } from '../domain/delivery';
import { endOfSignIn } from '../domain/sign-in';
import type { SignInState } from '../domain/sign-in';
import { SignInError } from '../ports/errors';
import type { Clock } from '../ports/clock';
import type { SignIn } from '../ports/sign-in';
import type { Store } from '../ports/store';
import type { Outage } from './outage';
import { refusedSignIn } from './sign-in-faults';

export interface Check {
  readonly ok: boolean;
  readonly detail: string;
}

export interface Health {
  turnSucceeded(): void;
  turnFailed(error: unknown): void;
  /** After each send: whether a platform takes messages at all. */
  settled(platform: string, settlement: Settlement): void;
  /** What a platform says of itself (`ChatPlatform.trouble`), before anything was sent. */
  found(platform: string, trouble: string | undefined): void;
  /** Whether the bot sees Partner Center, can remember, and can speak. Never throws. */
  report(): Promise<{ readonly ready: boolean; readonly checks: Readonly<Record<string, Check>> }>;
  /** The outage in progress, told once: when it began and how many turns failed in a row. */
  outage(): Outage | undefined;
}

/** A bot that has not completed a turn for three intervals and a minute counts as blind. */
export function createHealth(deps: {
  readonly clock: Clock;
  readonly store: Store;
  readonly signIn: SignIn;
  readonly pollIntervalMs: number;
  readonly platforms: readonly string[];
}): Health {
  let lastSuccess: EpochMs | undefined;
  let outage: Outage | undefined;
  /** What sends came to, and what platforms say themselves: they may refuse a message for more than that. */
  const blocked = new Map<string, string>();
  const troubled = new Map<string, string>();
  const blindAfterMs = 3 * deps.pollIntervalMs + MINUTE_MS;

  return {
    turnSucceeded: () => {
      lastSuccess = deps.clock.now();
      outage = undefined;
    },
    turnFailed: (error) => {
      const latest = deps.clock.now();
      outage = { since: outage?.since ?? latest, turns: (outage?.turns ?? 0) + 1, latest, error };
    },
    settled: (platform, settlement) => {
      if ('blocked' in settlement && settlement.blocked) blocked.set(platform, settlement.reason);
      else if (settlement.state === 'delivered') blocked.delete(platform);
    },
    found: (platform, trouble) => {
      if (trouble === undefined) troubled.delete(platform);
      else troubled.set(platform, trouble);
    },
    outage: () => outage,
    report: async () => {
      const checks = {
        partnerCenter: partnerCheck(lastSuccess, outage, deps.clock.now(), blindAfterMs),
        signIn: await signInCheck(deps.signIn, outage),
        store: await storeCheck(deps.store),
        chat: chatCheck(deps.platforms, new Map([...troubled, ...blocked])),
      };
      return { ready: Object.values(checks).every((check) => check.ok), checks };
    },
  };
}

function partnerCheck(
  lastSuccess: EpochMs | undefined,
  outage: Outage | undefined,
  now: EpochMs,
  blindAfterMs: number,
): Check {
  const trouble = outage === undefined ? '' : `; the last try failed: ${wordsOf(outage.error)}`;
  if (lastSuccess === undefined) return { ok: false, detail: `no complete poll yet${trouble}` };
  const ageSeconds = String(Math.round((now - lastSuccess) / 1000));
  const needsSignIn = outage?.error instanceof SignInError;
  const ok = !needsSignIn && now - lastSuccess <= blindAfterMs;
  return { ok, detail: `last complete poll ${ageSeconds} s ago${trouble}` };
}

/** Anybody may read it: it names no account. */
async function signInCheck(signIn: SignIn, outage: Outage | undefined): Promise<Check> {
  try {
    const state = await signIn.state();
    const refused = refusedSignIn(state, outage);
    const said = signInWords(state);
    if (refused === undefined) return { ok: state.kind !== 'nobody', detail: said };
    return { ok: false, detail: `${said}; sign in again: ${refused.reason}` };
  } catch (error) {
    return { ok: false, detail: `what is known of the sign-in could not be read: ${wordsOf(error)}` };
  }
}

function signInWords(state: SignInState): string {
  switch (state.kind) {
    case 'fixed':
      return 'a fixed token is used';
    case 'nobody':
      return 'nobody has signed in';
    case 'signed-in':
      return `signed in, until ${utcDay(endOfSignIn(state.facts).at)} at the latest`;
    case 'over':
      return `the sign-in is over since ${new Date(state.since).toISOString()}`;
  }
}

async function storeCheck(store: Store): Promise<Check> {
  try {
    await store.ping();
    return { ok: true, detail: store.kind };
  } catch (error) {
    return { ok: false, detail: `${store.kind} does not answer: ${wordsOf(error)}` };
  }
}

function chatCheck(platforms: readonly string[], blocked: ReadonlyMap<string, string>): Check {
  if (platforms.length === 0) {
    const detail = 'no chat platform is switched on; set MicrosoftAppId for Teams, SLACK_BOT_TOKEN for Slack';
    return { ok: false, detail };
  }
  const troubles = platforms.map((platform) => joinedWith(platform, blocked.get(platform)));
  return { ok: blocked.size === 0, detail: troubles.join(', ') };
}

function joinedWith(platform: string, trouble: string | undefined): string {
  return trouble === undefined ? platform : `${platform} takes no messages (${trouble})`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}
