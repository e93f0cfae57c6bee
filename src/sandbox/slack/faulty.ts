import { setTimeout as delay } from 'node:timers/promises';
import type { Response } from 'restify';
import { HttpProblem, sendJson } from '../page/http';
import { ApiError, refusedFor } from './api-error';
import type { Fault } from './faults';
import { BOT_SCOPES } from './scopes';
import type { Fields } from './wire';

/** An answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly body: Fields;
}

/**
 * Carries out the work and answers, or does what the fault has in store for it. Faults that stand for a refusal are
 * thrown as the `ApiError` that Slack answers with.
 */
export async function answerWith(
  res: Response,
  fault: Fault | undefined,
  work: () => Answer,
  closing: AbortSignal,
): Promise<void> {
  const refused = fault === undefined ? undefined : refusalOf(fault);
  if (refused !== undefined) throw refused;
  const { status, body } = work();
  if (fault?.kind === 'accept-then-cut') {
    res.socket?.destroy();
    return;
  }
  if (fault?.kind === 'accept-then-500')
    throw new HttpProblem(500, 'internal_error', 'The request was carried out.');
  if (fault?.kind === 'delay')
    await delay(fault.delayMs, undefined, { signal: closing, ref: false }).catch(() => undefined);
  if (!res.destroyed) sendJson(res, status, body, { 'x-oauth-scopes': BOT_SCOPES.join(',') });
}

/** What is answered instead of doing anything. */
function refusalOf({ kind, retryAfterSeconds }: Fault): Error | undefined {
  switch (kind) {
    case 'throttle': {
      const headers = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
      return new HttpProblem(429, 'ratelimited', 'Too many requests.', headers);
    }
    case 'server-error':
      return new HttpProblem(500, 'internal_error', 'An unexpected error occurred.');
    case 'ratelimited-body':
      return new ApiError('ratelimited');
    case 'token-revoked':
      return new ApiError('token_revoked');
    case 'channel-gone':
      return new ApiError('channel_not_found');
    case 'invalid-blocks':
      return new ApiError('invalid_blocks');
    case 'refuse-charts':
      return refusedFor('invalid_blocks', ['unsupported type: data_visualization [json-pointer:/blocks]']);
    case 'accept-then-cut':
    case 'accept-then-500':
    case 'delay':
      return undefined;
  }
}
