import { DEFAULT_DIGEST, digestDays, isWeekly, printDigest } from '../../../../src/domain/digest/schedule';
import type { Weekday } from '../../../../src/domain/subscription';
import { addDays } from '../../../../src/domain/zone';

const MONDAY = '2026-12-07';

describe('a digest schedule', () => {
  it.each<[Weekday[], string]>([
    [[1, 2, 3, 4, 5], '08:30 mon-fri Europe/Paris line'],
    [[5, 3, 1, 1], '08:30 mon,wed,fri Europe/Paris line'],
    [[6, 7], '08:30 sat,sun Europe/Paris line'],
    [[1, 2, 3, 4, 7], '08:30 sun-thu Europe/Paris line'],
    [[1, 2, 3, 4, 5, 6, 7], '08:30 daily Europe/Paris line'],
    [[], '08:30 daily Europe/Paris line'],
  ])('prints the days %j as “%s”', (days, words) => {
    expect(printDigest({ ...DEFAULT_DIGEST, days }, 'Europe/Paris')).toBe(words);
  });

  it('says when quiet days are passed over in silence', () => {
    expect(printDigest({ at: 0, days: [1], whenQuiet: 'silence' }, 'UTC')).toBe('00:00 mon UTC silent');
  });

  it('comes on every day when it names none', () => {
    expect(digestDays({ ...DEFAULT_DIGEST, days: [] })).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each<[Weekday[], number]>([
    [[1, 2, 3, 4, 5], 0],
    [[7, 3, 5], 2],
    [[7], 6],
    [[], 0],
  ])('of the days %j tells the response times once a week, on its first day', (days, first) => {
    const week = [0, 1, 2, 3, 4, 5, 6].filter((n) =>
      isWeekly(addDays(MONDAY, n), { ...DEFAULT_DIGEST, days }),
    );
    expect(week).toEqual([first]);
  });
});
