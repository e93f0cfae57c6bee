import type { Delivery } from '../page/delivery';
import { describeFailure } from './bot-link';
import { ADAPTIVE_CARD } from './wire';

/** What a pressed button leads to on the screen of the person who pressed it. */
export type InvokeOutcome =
  | { readonly kind: 'card'; readonly card: unknown }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'nothing' };

interface InvokeBody {
  readonly statusCode?: unknown;
  readonly type?: unknown;
  readonly value?: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const messageOf = (value: unknown): string | undefined => {
  const message = isRecord(value) ? value['message'] : undefined;
  return typeof message === 'string' && message !== '' ? message : undefined;
};

/**
 * Reads the answer to `adaptiveCard/action` the way Teams does: the HTTP status must be 200, the real outcome is in
 * the body's `statusCode` and `type`.
 */
export function readInvokeAnswer(delivery: Delivery): InvokeOutcome {
  if (delivery.kind !== 'accepted')
    return { kind: 'error', text: `Something went wrong: ${describeFailure(delivery)}.` };
  if (!isRecord(delivery.body)) return { kind: 'nothing' };
  const { statusCode, type, value } = delivery.body as InvokeBody;
  if (typeof statusCode === 'number' && statusCode >= 400)
    return { kind: 'error', text: errorText(statusCode, value) };
  if (type === ADAPTIVE_CARD && isRecord(value)) return { kind: 'card', card: value };
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') {
    return { kind: 'message', text: value };
  }
  if (typeof type === 'string')
    return { kind: 'error', text: `Teams does not show an answer of type ${type}.` };
  return { kind: 'nothing' };
}

function errorText(statusCode: number, value: unknown): string {
  const message = messageOf(value);
  if (message !== undefined) return message;
  if (statusCode === 401) return 'The bot asks to sign in, which the sandbox does not offer.';
  return `Something went wrong: the bot answered ${String(statusCode)}.`;
}
