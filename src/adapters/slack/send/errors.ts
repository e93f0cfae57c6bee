import type { SendOutcome } from '../../../domain/delivery';
import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import { readRetryAfter } from '../../../domain/retry-after';
import { meaningOf, mustToBeWrittenTo } from './answer-codes';
import type { SendFailure } from './send-failure';

type Failure = Exclude<SendOutcome, { kind: 'delivered' }>;

/** `open`: somebody's chat with the bot is opened. `look`: messages or facts are read; nothing is shown by it. */
export type SendKind = 'post' | 'reply' | 'update' | 'open' | 'look';

/** How long to wait for a person to mend what is wrong. */
export const BLOCKED_RETRY_MS = 5 * MINUTE_MS;

/** Turns a failed send into what the deliveries are settled by. `now` is needed for a `Retry-After` date. */
export function outcomeOfFailure(failure: SendFailure, kind: SendKind, now: EpochMs): Failure {
  const { status, code, broken } = failure;
  if (!failure.sent) return later(`nothing could be sent to Slack${inBrackets(broken)}`);
  if (failure.timedOut === true) return unanswered('Slack did not answer in time');
  if (broken !== undefined)
    return unanswered(`the connection to Slack broke before it answered${inBrackets(broken)}`);
  if (status !== undefined) return outcomeOfStatus(failure, status, now);
  if (code !== undefined) return outcomeOfCode(failure, code, kind, now);
  return unanswered('Slack’s answer could not be read');
}

/**
 * Slack itself answers 200, 429 and 5xx. Anything else comes from what stands between, such as a proxy, and a request
 * that it kept did not reach Slack.
 */
function outcomeOfStatus(failure: SendFailure, status: number, now: EpochMs): Failure {
  const said = `Slack answered ${String(status)}`;
  if (status === 429) return throttled(said, failure, now);
  if (status >= 500 || status === 408) return unanswered(said);
  if (status === 413) return refused(`${said}: the message is too large; please report this`);
  return blocked(
    `${said}: something between the bot and Slack has answered; check SLACK_API_URL and the proxy`,
  );
}

function outcomeOfCode(failure: SendFailure, code: string, kind: SendKind, now: EpochMs): Failure {
  const { verdict, advice } = meaningOf(code);
  const said = `Slack answered ${code}`;
  const reason = `${said}: ${code === 'missing_scope' ? scopeAdvice(failure, advice) : advice}`;
  switch (verdict) {
    case 'throttled':
      return throttled(reason, failure, now);
    case 'unsure':
      return unanswered(reason);
    case 'later':
      return later(reason);
    case 'blocked':
      return blocked(reason);
    case 'gone':
    case 'refused':
      return kind === 'open' ? notOpened(said, code) : { ...refused(reason), gone: verdict === 'gone' };
  }
}

function scopeAdvice({ needed }: SendFailure, advice: string): string {
  return needed === undefined ? advice : `give the app the scope ${needed} and install it again`;
}

function notOpened(said: string, code: string): Failure {
  return refused(`${said}: the bot cannot write to this person alone; ${mustToBeWrittenTo(code)}`);
}

function throttled(reason: string, failure: SendFailure, now: EpochMs): Failure {
  const retryAfterMs = readRetryAfter(failure.retryAfter, now);
  return { ...later(reason), throttled: true, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function blocked(reason: string): Failure {
  return { ...later(reason), retryAfterMs: BLOCKED_RETRY_MS, blocked: true };
}

function later(reason: string) {
  return { kind: 'later', reason } as const;
}

function unanswered(reason: string): Failure {
  return { kind: 'unanswered', reason };
}

function refused(reason: string) {
  return { kind: 'refused', reason, gone: false } as const;
}

function inBrackets(code: string | undefined): string {
  return code === undefined ? '' : ` (${code})`;
}
