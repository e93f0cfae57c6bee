import { DAY_MS, HOUR_MS } from '../../../src/domain/instant';
import { LENGTH_EXAMPLE } from '../../../src/domain/ladder';
import { parseSnooze, snoozeEnd } from '../../../src/domain/snooze';

describe('parseSnooze', () => {
  it.each([
    ['2d', 2 * DAY_MS],
    ['for 36 hours', 36 * HOUR_MS],
    [' 1 week ', 7 * DAY_MS],
  ])('reads %j', (words, lengthMs) => {
    expect(parseSnooze(words)).toEqual({ ok: true, lengthMs });
  });

  it.each([
    ['x', 'not-a-length', 'x'],
    ['', 'not-a-length', ''],
    ['2d 3d', 'not-a-length', '2d 3d'],
    ['-1d', 'not-a-length', '-1d'],
    ['20d', 'too-long', '20d'],
    ['1m', 'too-short', '1m'],
  ])('refuses %j: %s', (words, why, text) => {
    expect(parseSnooze(words)).toEqual({ ok: false, problem: { why, text, example: LENGTH_EXAMPLE } });
  });
});

describe('snoozeEnd', () => {
  it.each([
    ['ends when asked, with no last call to come', undefined, 5 * DAY_MS, false],
    ['ends when asked, before the last call', 6 * DAY_MS, 5 * DAY_MS, false],
    ['ends when asked, at the last call', 5 * DAY_MS, 5 * DAY_MS, false],
    ['is shortened to the last call', 2 * DAY_MS, 2 * DAY_MS, true],
    ['is over at once when the last call is due', -HOUR_MS, 0, true],
  ])('%s', (_what, lastCallAfter, expectedAfter, shortened) => {
    const now = Date.UTC(2026, 11, 1, 9);
    const lastCallAt = lastCallAfter === undefined ? undefined : now + lastCallAfter;
    expect(snoozeEnd(now, 5 * DAY_MS, lastCallAt)).toEqual({ until: now + expectedAfter, shortened });
  });
});
