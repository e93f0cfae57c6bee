import type { PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { EpochMs } from '../../../domain/instant';
import { errorCodes } from '../error-body';
import { parseRetryAfter } from '../retry';

/** How the sign-in service failed to give a token. */
export interface SeenFailure {
  /** Absent when no answer came. */
  readonly status?: number;
  /** OAuth's words and AADSTS numbers in the answer. */
  readonly codes: readonly string[];
  /** Not before this moment, where the service said so. */
  readonly retryAt?: EpochMs;
}

/**
 * Watches the answers of the sign-in service, because the library swallows most of what they say: the reason of a
 * refusal, whether an answer came at all, and how long a refresh token lives.
 */
export interface AnswerWatch {
  readonly policy: PipelinePolicy;
  /** What went wrong: the first refusal, else the newest trouble; `undefined` when nothing did. */
  failure(): SeenFailure | undefined;
  /** When the newest refresh token ends, where the answer told. */
  refreshTokenExpiresAt(): EpochMs | undefined;
}

/** Whoever does not answer within this time is taken to be away. */
const TIMEOUT_MS = 10_000;

/** "The person has not entered the code yet": no refusal. */
const PENDING = ['authorization_pending', 'slow_down', '70016'];

export function watchAnswers(now: () => EpochMs): AnswerWatch {
  let refusal: SeenFailure | undefined;
  let trouble: SeenFailure | undefined;
  let expiresAt: EpochMs | undefined;
  const note = (response: PipelineResponse): void => {
    if (response.status < 400) {
      trouble = undefined;
      expiresAt = refreshTokenEnd(response, now()) ?? expiresAt;
      return;
    }
    const failure = failureOf(response, now());
    if (failure.codes.some((code) => PENDING.includes(code))) return;
    if (response.status < 500 && response.status !== 429) refusal ??= failure;
    else trouble = failure;
  };
  const policy: PipelinePolicy = {
    name: 'signInAnswers',
    async sendRequest(request, next) {
      request.timeout = TIMEOUT_MS;
      const response = await next(request).catch((error: unknown) => {
        trouble = { codes: [] };
        throw error;
      });
      note(response);
      return response;
    },
  };
  return { policy, failure: () => refusal ?? trouble, refreshTokenExpiresAt: () => expiresAt };
}

function failureOf({ status, headers, bodyAsText }: PipelineResponse, now: EpochMs): SeenFailure {
  const waitMs = parseRetryAfter(headers.get('Retry-After'), now);
  const codes = errorCodes(bodyAsText ?? '');
  return waitMs === undefined ? { status, codes } : { status, codes, retryAt: now + waitMs };
}

const lifetimeSchema = z.object({ refresh_token_expires_in: z.coerce.number().positive() });

function refreshTokenEnd({ bodyAsText }: PipelineResponse, now: EpochMs): EpochMs | undefined {
  if (bodyAsText?.includes('refresh_token_expires_in') !== true) return undefined;
  try {
    const parsed = lifetimeSchema.safeParse(JSON.parse(bodyAsText));
    return parsed.success ? now + parsed.data.refresh_token_expires_in * 1000 : undefined;
  } catch {
    return undefined;
  }
}
