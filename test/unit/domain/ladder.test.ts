import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/instant';
import {
  DEFAULT_LADDER,
  LADDER_EXAMPLE,
  LENGTH_EXAMPLE,
  mergeLadders,
  parseLadder,
  parseLength,
  printLadder,
  readLength,
  stageName,
} from '../../../src/domain/ladder';

describe('parseLadder', () => {
  it.each([
    ['5d 2d 6h', [5 * DAY_MS, 2 * DAY_MS, 6 * HOUR_MS]],
    ['5d, 2d, 6h', [5 * DAY_MS, 2 * DAY_MS, 6 * HOUR_MS]],
    ['6h;2d ,5D', [5 * DAY_MS, 2 * DAY_MS, 6 * HOUR_MS]],
    ['5 days, 2 d and 6 hours', [5 * DAY_MS, 2 * DAY_MS, 6 * HOUR_MS]],
    ['1d 24h 1440m', [DAY_MS]],
    ['90m', [90 * MINUTE_MS]],
    ['1w', [7 * DAY_MS]],
    ['14d 15m', [14 * DAY_MS, 15 * MINUTE_MS]],
    ['1d 2d 3d 4d 5d 6d 7d 8d 8d', [8, 7, 6, 5, 4, 3, 2, 1].map((days) => days * DAY_MS)],
  ])('reads %j', (words, ladder) => {
    expect(parseLadder(words)).toEqual({ ok: true, ladder });
  });

  it.each([
    ['x', 'not-a-length', 'x'],
    ['5d 3 2h', 'not-a-length', '3'],
    ['5d -1d', 'not-a-length', '-1d'],
    ['1.5d', 'not-a-length', '1.5d'],
    ['5 parsecs', 'not-a-length', '5'],
    ['2d; drop', 'not-a-length', 'drop'],
    ['20d', 'too-long', '20d'],
    ['15 days', 'too-long', '15 days'],
    ['3w 1d', 'too-long', '3w'],
    [`${'9'.repeat(400)}d`, 'too-long', '9'.repeat(40)],
    ['14m', 'too-short', '14m'],
    ['0d', 'too-short', '0d'],
    ['1d 2d 3d 4d 5d 6d 7d 8d 9d', 'too-many', '9'],
    ['', 'none', ''],
    [' , and ', 'none', ''],
  ])('refuses %.30j: %s', (words, why, text) => {
    expect(parseLadder(words)).toEqual({ ok: false, problem: { why, text, example: LADDER_EXAMPLE } });
  });

  it('reads what printLadder writes', () => {
    const lengths = fc.integer({ min: 15, max: 14 * 24 * 60 }).map((minutes) => minutes * MINUTE_MS);
    fc.assert(
      fc.property(fc.uniqueArray(lengths, { minLength: 1, maxLength: 8 }), (stages) => {
        const ladder = mergeLadders([stages]);
        expect(parseLadder(printLadder(ladder))).toEqual({ ok: true, ladder });
      }),
    );
  });

  it('reads its own example as the default', () => {
    expect(parseLadder(LADDER_EXAMPLE)).toEqual({ ok: true, ladder: DEFAULT_LADDER });
  });
});

describe('parseLength', () => {
  it.each([
    ['2d', 2 * DAY_MS],
    [' 2 Days ', 2 * DAY_MS],
    ['36h', 36 * HOUR_MS],
    ['1hr', HOUR_MS],
    ['90min', 90 * MINUTE_MS],
    ['1 week', 7 * DAY_MS],
    ['0m', 0],
    ['400d', 400 * DAY_MS],
  ])('reads %j', (word, lengthMs) => {
    expect(parseLength(word)).toBe(lengthMs);
  });

  it.each(['', 'd', '2', '2x', '-2d', '2d2h', 'two days', '٢d', 'constructor', '2constructor'])(
    '%j is no length',
    (word) => {
      expect(parseLength(word)).toBeUndefined();
    },
  );
});

describe('readLength', () => {
  it('names what was typed and what would be right', () => {
    expect(readLength('soon')).toEqual({
      ok: false,
      problem: { why: 'not-a-length', text: 'soon', example: LENGTH_EXAMPLE },
    });
  });
});

describe('stageName', () => {
  it.each([
    [7 * DAY_MS, '7d'],
    [24 * HOUR_MS, '1d'],
    [36 * HOUR_MS, '36h'],
    [4 * HOUR_MS, '4h'],
    [90 * MINUTE_MS, '90m'],
    [1441 * MINUTE_MS, '1441m'],
  ])('names %i ms %s', (beforeMs, name) => {
    expect(stageName(beforeMs)).toBe(name);
  });
});

describe('mergeLadders', () => {
  it('has every stage of each once, longest first', () => {
    expect(mergeLadders([[7 * DAY_MS, DAY_MS], [5 * DAY_MS, DAY_MS, HOUR_MS], []])).toEqual([
      7 * DAY_MS,
      5 * DAY_MS,
      DAY_MS,
      HOUR_MS,
    ]);
  });

  it('is empty for nobody', () => {
    expect(mergeLadders([])).toEqual([]);
  });
});
