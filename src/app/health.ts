import { MINUTE_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { Settlement } from '../domain/delivery';
import { SignInError } from '../ports/errors';
import type { Clock } from '../ports/clock';
import type { Store } from '../ports/store';

export interface Check {
  readonly ok: boolean;
  readonly detail: string;
}

export interface Health {
  turnSucceeded(): void;
  turnFailed(error: unknown): void;
  /** After each send: whether a platform takes messages at all. */
  settled(platform: string, settlement: Settlement): void;
  /** Whether the bot sees Partner Center, can remember, and can speak. Never throws. */
  report(): Promise<{ readonly ready: boolean; readonly checks: Readonly<Record<string, Check>> }>;
  /** The outage in progress, told once: when it began and how many turns failed in a row. */
  outage(): Outage | undefined;
}

export interface Outage {
  readonly since: EpochMs;
  readonly turns: number;
  readonly error: unknown;
}

/** A bot that has not completed a turn for three intervals and a minute counts as blind. */
export function createHealth(deps: {
  readonly clock: Clock;
  readonly store: Store;
  readonly pollIntervalMs: number;
  readonly platforms: readonly string[];
}): Health {
  let lastSuccess: EpochMs | undefined;
  let outage: Outage | undefined;
  const blocked = new Map<string, string>();
  const blindAfterMs = 3 * deps.pollIntervalMs + MINUTE_MS;

  return {
    turnSucceeded: () => {
      lastSuccess = deps.clock.now();
      outage = undefined;
    },
    turnFailed: (error) => {
      outage = { since: outage?.since ?? deps.clock.now(), turns: (outage?.turns ?? 0) + 1, error };
    },
    settled: (platform, settlement) => {
      if ('blocked' in settlement && settlement.blocked) blocked.set(platform, settlement.reason);
      else if (settlement.state === 'delivered') blocked.delete(platform);
    },
    outage: () => outage,
    report: async () => {
      const checks = {
        partnerCenter: partnerCheck(lastSuccess, outage, deps.clock.now(), blindAfterMs),
        store: await storeCheck(deps.store),
        chat: chatCheck(deps.platforms, blocked),
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
