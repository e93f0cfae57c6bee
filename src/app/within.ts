import type { Clock } from '../ports/clock';
import { RetryLaterError } from '../ports/errors';

/** The result of `work`, or `RetryLaterError` when it takes longer than `ms`. The work itself is not stopped. */
export async function withinMs<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = clock.sleep(ms, stop.signal).then((): T => {
    throw new RetryLaterError(`no answer within ${String(ms / 1000)} seconds`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    stop.abort();
  }
}
