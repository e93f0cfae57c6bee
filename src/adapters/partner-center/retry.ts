import type { RetryStrategy } from '@azure/core-rest-pipeline';
import type { EpochMs } from '../../domain/instant';
import { DAY_MS } from '../../domain/instant';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';

export interface RetryOptions {
  /** Repeats after the first attempt. */
  readonly maxRetries: number;
  /** The pause before repeat number `retryCount` (from 0), where the service names none. */
  readonly backoffMs: (retryCount: number) => number;
  /** A longer wait asked for by the service is not waited for here but handed to the caller as `retryAt`. */
  readonly longestWaitMs: number;
}

export const DEFAULT_RETRY: RetryOptions = {
  maxRetries: 3,
  // Doubling from half a second; half of it is chance, so that several bots do not come back together.
  backoffMs: (retryCount) => 500 * 2 ** retryCount * (0.5 + Math.random() / 2),
  longestWaitMs: 10_000,
};

/** Statuses that may pass by themselves within seconds. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/** Code of the error for an attempt that took too long. */
export const TIMED_OUT = 'TIMED_OUT';

/** How one attempt ended: with a status, or with the code of a connection error. */
export interface FailedAttempt {
  readonly retryCount: number;
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly code?: string;
}

/** How long to wait before the same GET is sent again; `undefined` when it should not be. */
export function retryDelayMs(attempt: FailedAttempt, options: RetryOptions): number | undefined {
  const { retryCount, status, retryAfterMs = 0, code } = attempt;
  if (status !== undefined && !PASSING.has(status)) return undefined;
  if (code === TIMED_OUT && retryCount > 0) return undefined;
  if (retryAfterMs > options.longestWaitMs) return undefined;
  return Math.max(retryAfterMs, options.backoffMs(retryCount));
}

/**
 * Milliseconds from `now` that a `Retry-After` header asks for, in either of its forms (seconds, HTTP date);
 * `undefined` when it is absent or unreadable. At most a day, so that one wrong digit cannot silence the bot.
 */
export function parseRetryAfter(header: string | undefined, now: EpochMs): number | undefined {
  if (header === undefined) return undefined;
  const waitMs = /^\s*\d+(\.\d+)?\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), DAY_MS);
}

/** `retryDelayMs` in the shape the pipeline's retry policy asks for; tells the log about every repeat. */
export function retryStrategy(
  options: RetryOptions,
  { clock, log }: { clock: Clock; log: Log },
): RetryStrategy {
  return {
    name: 'partnerCenterRetry',
    retry({ retryCount, response, responseError }) {
      const retryAfterMs = parseRetryAfter(response?.headers.get('Retry-After'), clock.now());
      const delayMs = retryDelayMs(
        {
          retryCount,
          ...(response && { status: response.status }),
          ...(retryAfterMs !== undefined && { retryAfterMs }),
          ...(responseError?.code !== undefined && { code: responseError.code }),
        },
        options,
      );
      if (delayMs === undefined) return { skipStrategy: true };
      const failure = { status: response?.status, code: responseError?.code };
      log.info('Partner Center will be asked again', { ...failure, retry: retryCount + 1, delayMs });
      return { retryAfterInMs: delayMs };
    },
  };
}
