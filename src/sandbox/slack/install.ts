import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_PERSON, FIRST_CHANNEL, personByKey } from './directory';
import { verificationRequest } from './events';
import type { PeopleDeps } from './people/deps';
import { openHome } from './people/forms';
import { command } from './people/press';
import { setBot } from './people/talk';
import { createPatience } from './patience';
import { isRecord } from './wire';

export interface InstallDeps extends PeopleDeps {
  readonly closing: AbortSignal;
  /** Real ms between attempts to reach a bot that is not up yet; the last one repeats. */
  readonly retryDelaysMs: readonly number[];
}

/** Longer than the bot takes for an answer on any machine. */
const LONGEST_ANSWER_MS = 15_000;

/**
 * Waits until the bot proves that it is there, opens its chat, invites it to the first channel and subscribes that, so that new
 * referrals have somewhere to go. Resolves when the bot has answered, or when the sandbox closes.
 */
export async function installBot(deps: InstallDeps): Promise<void> {
  const { log, closing } = deps;
  const person = personByKey(DEFAULT_PERSON);
  const channel = log.channel(FIRST_CHANNEL);
  if (person === undefined || channel === undefined) return;
  if (!(await heard(deps))) return;
  await openHome(deps, person, 'messages');
  await setBot(deps, channel, person, true);
  if (closing.aborted) return;
  const patience = createPatience(LONGEST_ANSWER_MS, closing);
  const outcome = await command(deps, channel, person, 'subscribe', patience.end);
  if (outcome.kind === 'error') patience.end();
  await patience.over;
}

async function heard(deps: InstallDeps): Promise<boolean> {
  const { closing, retryDelaysMs } = deps;
  for (let attempt = 0; !closing.aborted; attempt += 1) {
    if (await proves(deps)) return true;
    const waitMs = retryDelaysMs[Math.min(attempt, retryDelaysMs.length - 1)] ?? 1_000;
    await delay(waitMs, undefined, { signal: closing, ref: false }).catch(() => undefined);
  }
  return false;
}

/** The bot gives the challenge back, as text or as JSON (docs.slack.dev, "url_verification"). */
async function proves({ bot }: InstallDeps): Promise<boolean> {
  const challenge = randomBytes(20).toString('hex');
  const delivery = await bot.send(verificationRequest(challenge));
  if (delivery.kind !== 'accepted') return false;
  const { body } = delivery;
  return (isRecord(body) ? body['challenge'] : body) === challenge;
}
