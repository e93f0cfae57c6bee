import { randomUUID } from 'node:crypto';
import { RestError } from '@azure/core-rest-pipeline';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { TIMED_OUT } from './retry';

/** The id we give an attempt, under both names the documents know. */
export const CORRELATION_HEADERS = ['client-request-id', 'MS-CorrelationId'] as const;

/**
 * Gives every attempt ids of its own ("reset for every call", headers page) and at most `timeoutMs` until the last
 * byte of its answer. The library's own timeout ends with the first byte, and would let a stalled body wait for ever.
 */
export function attemptPolicy(timeoutMs: number): PipelinePolicy {
  return {
    name: 'partnerCenterAttempt',
    async sendRequest(request, next) {
      const id = randomUUID();
      for (const header of CORRELATION_HEADERS) request.headers.set(header, id);
      const controller = new AbortController();
      request.abortSignal = controller.signal;
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          reject(new RestError(`no answer within ${String(timeoutMs)} ms`, { code: TIMED_OUT, request }));
          controller.abort();
        }, timeoutMs);
      });
      try {
        return await Promise.race([next(request), tooLong]);
      } finally {
        clearTimeout(timer);
        // The retry policy takes an aborted signal for the caller's wish to give up.
        delete request.abortSignal;
      }
    },
  };
}
