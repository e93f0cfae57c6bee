import {
  DEFAULT_RETRY,
  parseRetryAfter,
  retryDelayMs,
  TIMED_OUT,
} from '../../../../src/adapters/partner-center/retry';
import { DAY_MS } from '../../../../src/domain/instant';

const NOW = Date.UTC(2026, 10, 21, 12);
const options = {
  maxRetries: 3,
  backoffMs: (retryCount: number) => 100 * (retryCount + 1),
  longestWaitMs: 10_000,
};

describe('parseRetryAfter', () => {
  it.each([
    ['57', 57_000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['99999999999', DAY_MS],
    ['Fri, 31 Dec 9999 23:59:59 GMT', DAY_MS],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j as %s ms', (header, expected) => {
    expect(parseRetryAfter(header, NOW)).toBe(expected);
  });
});

describe('retryDelayMs', () => {
  it.each([429, 500, 502, 503, 504])('repeats after %i', (status) => {
    expect(retryDelayMs({ retryCount: 1, status }, options)).toBe(200);
  });

  it.each([200, 302, 400, 401, 403, 404, 409, 412, 501, 507])('does not repeat after %i', (status) => {
    expect(retryDelayMs({ retryCount: 0, status }, options)).toBeUndefined();
  });

  it('waits as long as the service asks, up to the bound', () => {
    expect(retryDelayMs({ retryCount: 0, status: 429, retryAfterMs: 10_000 }, options)).toBe(10_000);
    expect(retryDelayMs({ retryCount: 0, status: 429, retryAfterMs: 10_001 }, options)).toBeUndefined();
  });

  it('does not come back at once because the service said 0 seconds', () => {
    expect(retryDelayMs({ retryCount: 0, status: 503, retryAfterMs: 0 }, options)).toBe(100);
  });

  it('repeats after a lost connection, but only once after a time-out', () => {
    expect(retryDelayMs({ retryCount: 2, code: 'ECONNRESET' }, options)).toBe(300);
    expect(retryDelayMs({ retryCount: 0, code: TIMED_OUT }, options)).toBe(100);
    expect(retryDelayMs({ retryCount: 1, code: TIMED_OUT }, options)).toBeUndefined();
  });
});

describe('the default pauses', () => {
  it('double from half a second, half of each left to chance', () => {
    for (const [retryCount, mostMs] of [500, 1000, 2000].entries())
      for (let run = 0; run < 100; run += 1) {
        const pauseMs = DEFAULT_RETRY.backoffMs(retryCount);
        expect(pauseMs).toBeGreaterThanOrEqual(mostMs / 2);
        expect(pauseMs).toBeLessThanOrEqual(mostMs);
      }
  });
});
