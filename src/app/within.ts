import type { Clock } from '../ports/clock';
import { RetryLaterError } from '../ports/errors';
import type { Log } from '../ports/log';
import type { ReferralSource } from '../ports/referral-source';
import type { Store } from '../ports/store';

/** How long a person waits for Partner Center before the stored copy is shown instead. */
export const PATIENCE_MS = 6_000;

/** What it takes to show referrals to a person. */
export interface ReadDeps {
  readonly source: ReferralSource;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

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
