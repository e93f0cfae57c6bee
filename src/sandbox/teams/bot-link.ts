import type { OutgoingActivity } from './wire';

/** How the bot took an activity. */
export type Delivery =
  | { readonly kind: 'accepted'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface BotLink {
  readonly url: string;
  /** Posts one activity, once. Never throws. */
  send(activity: OutgoingActivity): Promise<Delivery>;
}

/** Teams gives up on a bot after about this long. */
const ANSWER_TIMEOUT_MS = 15_000;

/** The wire to the bot's messaging endpoint. `closing` ends what is under way. */
export function createBotLink(url: string, closing: AbortSignal): BotLink {
  return {
    url,
    async send(activity) {
      try {
        const signal = AbortSignal.any([closing, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]);
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(url, {
          method: 'POST',
          headers,
          body: JSON.stringify(activity),
          signal,
        });
        const body = parseBody(await response.text());
        return { kind: response.ok ? 'accepted' : 'refused', status: response.status, body };
      } catch (error) {
        return { kind: 'unreachable', reason: reasonOf(error) };
      }
    },
  };
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface FetchFailure {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly cause?: { readonly code?: unknown };
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as FetchFailure;
  if (name === 'TimeoutError') return `no answer within ${String(ANSWER_TIMEOUT_MS / 1000)} seconds`;
  if (typeof cause?.code === 'string') return cause.code;
  return typeof message === 'string' ? message : 'unknown error';
}

/** One line for people: why an activity did not arrive, and what to look at. */
export function describeFailure(delivery: Exclude<Delivery, { kind: 'accepted' }>): string {
  if (delivery.kind === 'unreachable') return `the bot did not answer (${delivery.reason})`;
  if (delivery.status === 401 || delivery.status === 403) {
    return `the bot refused it (${String(delivery.status)}): start it with TEAMS_AUTH=anonymous`;
  }
  return `the bot answered ${String(delivery.status)}`;
}
