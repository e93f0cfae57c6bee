import type { BotLink } from '../page/bot-watch';
import type { FailedDelivery } from '../page/delivery';
import { deliver, describeDelivery } from '../page/delivery';
import type { OutgoingActivity } from './wire';

/** Teams gives up on a bot after about this long. */
const ANSWER_TIMEOUT_MS = 15_000;

/** The wire to the bot's messaging endpoint. `closing` ends what is under way. */
export function createBotLink(url: string, closing: AbortSignal): BotLink<OutgoingActivity> {
  const headers = { 'content-type': 'application/json' };
  return {
    send: (activity) =>
      deliver(url, { body: JSON.stringify(activity), headers }, { timeoutMs: ANSWER_TIMEOUT_MS, closing }),
    describe: describeFailure,
  };
}

/** One line for people: why an activity did not arrive, and what to look at. */
export function describeFailure(delivery: FailedDelivery): string {
  return describeDelivery(delivery, 'start it with TEAMS_AUTH=anonymous');
}
