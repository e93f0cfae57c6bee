import { createHmac } from 'node:crypto';
import type { BotLink } from '../page/bot-watch';
import { deliver, describeDelivery } from '../page/delivery';

/** A request to the bot before it is signed. */
export interface BotRequest {
  readonly contentType: 'application/json' | 'application/x-www-form-urlencoded';
  readonly body: string;
}

/** Slack waits three seconds and sends an event again; nothing is sent again here, so there is more patience. */
const ANSWER_TIMEOUT_MS = 10_000;

/** The wire to the bot, every request signed as of now in real time. `closing` ends what is under way. */
export function createBotLink(url: string, signingSecret: string, closing: AbortSignal): BotLink<BotRequest> {
  return {
    send({ contentType, body }) {
      const headers = { 'content-type': contentType, ...signatureHeaders(signingSecret, body) };
      return deliver(url, { body, headers }, { timeoutMs: ANSWER_TIMEOUT_MS, closing });
    },
    describe: (failure) =>
      describeDelivery(failure, 'start it with the signing secret of the sandbox in SLACK_SIGNING_SECRET'),
  };
}

/** The headers by which the bot knows a request of Slack's (docs.slack.dev, "Verifying requests from Slack"). */
export function signatureHeaders(
  signingSecret: string,
  body: string,
  realNow: number = Date.now(),
): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(realNow / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': seconds, 'x-slack-signature': `v0=${digest}` };
}
