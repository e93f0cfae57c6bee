import fc from 'fast-check';
import type { Weekday } from '../../../src/domain/subscription';
import { parseClock, parseDayWord, printClock, printDays } from '../../../src/domain/week';

describe('parseDayWord', () => {
  it.each([
    ['mon', [1]],
    ['Sunday', [7]],
    ['thurs', [4]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['MON-Friday', [1, 2, 3, 4, 5]],
    ['sun-thu', [1, 2, 3, 4, 7]],
    ['sat-mon', [1, 6, 7]],
    ['wed-wed', [3]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['weekend', [6, 7]],
  ])('reads %j', (word, days) => {
    expect(parseDayWord(word)).toEqual(days);
  });

  it.each(['', 'mo', 'mom', 'mon-', '-fri', 'mon-wed-fri', 'mon-wed-x', 'mon–fri', 'mondays', '09:00'])(
    '%j names no days',
    (word) => {
      expect(parseDayWord(word)).toBeUndefined();
    },
  );
});

describe('printDays', () => {
  it.each<[Weekday[], string]>([
    [[1, 2, 3, 4, 5], 'mon-fri'],
    [[5, 4, 3, 2, 1], 'mon-fri'],
    [[1, 2, 3, 4, 7], 'sun-thu'],
    [[1, 3, 5], 'mon,wed,fri'],
    [[6, 7], 'sat,sun'],
    [[2], 'tue'],
    [[1, 2, 3, 4, 5, 6, 7], 'daily'],
  ])('writes %j as %s', (days, expected) => {
    expect(printDays(days)).toBe(expected);
  });

  it('writes what reads back as the same days', () => {
    fc.assert(
      fc.property(fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), (days) => {
        const words = printDays(days).split(',');
        expect(words.flatMap((word) => parseDayWord(word) ?? [])).toEqual(days);
      }),
    );
  });
});

describe('parseClock', () => {
  it.each([
    ['08:30', 510],
    ['8:30', 510],
    ['8.30', 510],
    ['8h30', 510],
    ['8h', 480],
    ['17', 1020],
    ['0:00', 0],
    ['24:00', 1440],
    ['5pm', 1020],
    ['5:30PM', 1050],
    ['12am', 0],
    ['12:15pm', 735],
  ])('reads %j', (word, minute) => {
    expect(parseClock(word)).toBe(minute);
  });

  it.each(['', '25:00', '24:01', '8:60', '8:3', '-1', '13pm', '0am', 'noon', '08:30:00', '٠٨:٣٠'])(
    'no clock shows %j',
    (word) => {
      expect(parseClock(word)).toBeUndefined();
    },
  );

  it('reads what printClock writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => parseClock(printClock(minute)) === minute),
    );
  });
});
