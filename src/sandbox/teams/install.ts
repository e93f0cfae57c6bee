import { setTimeout as delay } from 'node:timers/promises';
import type { ChatLog, Conversation } from './chat-log';
import { DEFAULT_PERSON, FIRST_ROOMS, personByKey, REFERRALS_ROOM } from './directory';
import type { ClientInfo, Sender } from './envelope';
import type { Session } from './session';

export interface InstallDeps {
  readonly log: ChatLog;
  readonly session: Session;
  readonly closing: AbortSignal;
  /** Real ms between attempts to reach a bot that is not up yet; the last one repeats. */
  readonly retryDelaysMs: readonly number[];
}

const CLIENT: ClientInfo = { locale: 'en-US', timeZone: 'UTC' };

/**
 * Adds the bot where it is from the start on, waiting until it answers, and subscribes the channel among them, so
 * that new referrals have somewhere to go. Resolves when the bot has taken that in, or when the sandbox closes.
 */
export async function installBot(deps: InstallDeps): Promise<void> {
  const { log, session, closing } = deps;
  const person = personByKey(DEFAULT_PERSON);
  if (person === undefined) return;
  const sender = { person, client: CLIENT };
  for (const roomId of FIRST_ROOMS) {
    const conversation = log.conversation(roomId);
    if (conversation !== undefined) await addUntilHeard(deps, conversation, sender);
  }
  const channel = log.conversation(REFERRALS_ROOM);
  if (channel?.botPresent !== true || closing.aborted) return;
  session.say(channel, sender, 'subscribe');
  await session.settled();
}

async function addUntilHeard(deps: InstallDeps, conversation: Conversation, sender: Sender): Promise<void> {
  const { session, closing, retryDelaysMs } = deps;
  for (let attempt = 0; !closing.aborted; attempt += 1) {
    const delivery = await session.setBot(conversation, sender, true);
    if (delivery.kind === 'accepted') return;
    const waitMs = retryDelaysMs[Math.min(attempt, retryDelaysMs.length - 1)] ?? 1_000;
    await delay(waitMs, undefined, { signal: closing, ref: false }).catch(() => undefined);
  }
}
