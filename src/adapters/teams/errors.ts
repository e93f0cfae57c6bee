import type { SendOutcome } from '../../domain/delivery';
import { MINUTE_MS } from '../../domain/instant';
import type { EpochMs } from '../../domain/instant';
import { readRetryAfter } from '../../domain/retry-after';

type Failure = Exclude<SendOutcome, { kind: 'delivered' }>;

/** What is left of a failed request, with everything secret or personal taken off. */
export interface SendFailure {
  /** False when nothing can have left this machine (no token yet, no connection). */
  readonly sent: boolean;
  /** Status of the answer, when one came. */
  readonly status?: number;
  /** `error.code` of the answer, or Node's code of the broken connection. */
  readonly code?: string;
  /** `Retry-After` as it came: seconds or a date. */
  readonly retryAfter?: string;
  readonly timedOut?: boolean;
  /** Why the bot got no token for itself; `blocked`: until a person mends something. */
  readonly login?: { readonly reason: string; readonly blocked: boolean };
}

/** They differ in what a 404 means. `reply` is one into a thread, which may be gone while its channel is not. */
export type SendKind = 'post' | 'reply' | 'update';

const WHAT_IS_MISSING: Readonly<Record<SendKind, string>> = {
  post: 'the conversation no longer exists',
  reply: 'the thread no longer exists',
  update: 'the message no longer exists',
};

/**
 * Codes with which Teams says that the bot may no longer speak in the conversation ("Status codes from bot
 * conversational APIs" of the Teams documentation).
 */
const GONE_CODES = new Set([
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'ForbiddenOperationException',
  'ConversationNotFound',
]);

/** How often what a person must mend is tried; that person is told at once. */
const BLOCKED_RETRY_MS = 5 * MINUTE_MS;

/** Codes of a 403 that a person must mend before anything can be posted; trying again would not help. */
const FORBIDDEN_CODES = new Set(['BotDisabledByAdmin', 'NotEnoughPermissions', 'InvalidBotApiHost']);

/** Turns a failed send into what the deliveries are settled by. `now` is needed for a `Retry-After` date. */
export function outcomeOfFailure(failure: SendFailure, kind: SendKind, now: EpochMs): Failure {
  const { status } = failure;
  if (status === undefined) return outcomeWithoutAnswer(failure);
  if (status === 429) return throttled(failure, now);
  if (status >= 500 || status === 408) return { kind: 'unanswered', reason: reasonOf(failure) };
  if (status === 401)
    return later(`${reasonOf(failure)}: the bot’s token was refused; check the app id, type and secret`);
  if (status === 403) return forbidden(failure);
  if (status === 404) return notFound(failure, kind);
  if (status === 412 || status < 400) return later(reasonOf(failure));
  return { kind: 'refused', reason: reasonOf(failure), gone: false };
}

function outcomeWithoutAnswer(failure: SendFailure): Failure {
  if (failure.login !== undefined) return outcomeOfLogin(failure.login);
  const code = failure.code === undefined ? '' : ` (${failure.code})`;
  if (!failure.sent) return later(`nothing could be sent to Teams${code}`);
  if (failure.timedOut === true) return { kind: 'unanswered', reason: 'Teams did not answer in time' };
  return { kind: 'unanswered', reason: `the connection to Teams broke before it answered${code}` };
}

function outcomeOfLogin({ reason, blocked }: NonNullable<SendFailure['login']>): Failure {
  if (!blocked) return later(`nothing could be sent to Teams: ${reason}`);
  return { ...later(reason), retryAfterMs: BLOCKED_RETRY_MS, blocked };
}

function throttled(failure: SendFailure, now: EpochMs): Failure {
  const retryAfterMs = readRetryAfter(failure.retryAfter, now);
  return {
    ...later(reasonOf(failure)),
    throttled: true,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

function forbidden(failure: SendFailure): Failure {
  const code = failure.code ?? '';
  if (GONE_CODES.has(code))
    return {
      kind: 'refused',
      reason: `${reasonOf(failure)}: the bot is not in this conversation`,
      gone: true,
    };
  if (FORBIDDEN_CODES.has(code))
    return { kind: 'refused', reason: `${reasonOf(failure)}: an administrator must allow it`, gone: false };
  return later(`${reasonOf(failure)}: Teams does not let the bot post; check its registration`);
}

function notFound(failure: SendFailure, kind: SendKind): Failure {
  const isGone = kind === 'post' || (kind === 'update' && failure.code === 'ConversationNotFound');
  const what = WHAT_IS_MISSING[isGone ? 'post' : kind];
  return { kind: 'refused', reason: `${reasonOf(failure)}: ${what}`, gone: isGone };
}

function later(reason: string) {
  return { kind: 'later', reason } as const;
}

function reasonOf({ status, code }: SendFailure): string {
  return `Teams answered ${String(status)}${code === undefined ? '' : ` ${code}`}`;
}
