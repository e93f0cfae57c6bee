import {
  daysWords,
  everyWords,
  gapWords,
  hasMoney,
  hoursWords,
  lengthWords,
  listWords,
  longDayWords,
  numberWords,
  shareWords,
  whenWords,
  worthWords,
} from '../../../src/wording';
import type { Weekday } from '../../../src/domain/subscription';

const [MINUTE_MS, HOUR_MS, DAY_MS] = [60_000, 3_600_000, 86_400_000];
const now = Date.parse('2020-11-01T21:00:00Z');
const reader = { now, timeZone: 'Europe/Paris', language: 'en' };
const german = { ...reader, language: 'de' };

describe('a moment', () => {
  it('is a day of the week and a time in the zone of the reader', () => {
    expect(whenWords(Date.parse('2020-12-10T08:00:00Z'), reader)).toBe('Thu 10 Dec, 09:00 CET');
    expect(whenWords(Date.parse('2021-01-04T08:00:00Z'), reader)).toBe('Mon, 4 Jan 2021, 09:00 CET');
  });

  it('is a whole day at the head of a digest', () => {
    expect(longDayWords(now, reader)).toBe('Sunday 1 November');
    expect(longDayWords(now, german)).toBe('Sonntag, 1. November');
  });
});

describe('a length', () => {
  it.each([
    [7 * DAY_MS, '7 days'],
    [36 * HOUR_MS, '36 hours'],
    [DAY_MS, '1 day'],
    [90 * MINUTE_MS, '90 minutes'],
  ])('of %d ms is whole in its unit: %s', (length, words) => {
    expect(lengthWords(length, reader)).toBe(words);
  });

  it.each([
    [6 * MINUTE_MS, '6 min'],
    [119 * MINUTE_MS, '119 min'],
    [3 * HOUR_MS, '3 hr'],
    [50 * HOUR_MS, '2 days'],
  ])('that was measured, %d ms, is rounded: %s', (length, words) => {
    expect(gapWords(length, reader)).toBe(words);
  });

  it.each([
    [1.5, '90 minutes'],
    [21.4, '21 hours'],
    [80, '3.3 days'],
  ])('of %d hours is %s', (hours, words) => {
    expect(hoursWords(hours, reader)).toBe(words);
  });
});

describe('numbers', () => {
  it('are written as the language does', () => {
    expect(numberWords(1_234, german)).toBe('1.234');
    expect(shareWords(2 / 17, reader)).toBe('12%');
    expect(shareWords(2 / 17, german)).toBe('12\u00a0%');
  });
});

describe('days of the week', () => {
  it.each<[days: readonly Weekday[], inSentence: string, alone: string]>([
    [[1, 2, 3, 4, 5], 'every weekday', 'Monday to Friday'],
    [[1, 2, 3, 4, 5, 6, 7], 'every day', 'Every day'],
    [[1, 2, 3, 4, 5, 6], 'from Monday to Saturday', 'Monday to Saturday'],
    [[1, 5], 'every Monday and Friday', 'Monday and Friday'],
    [[1, 3, 5], 'every Monday, Wednesday and Friday', 'Monday, Wednesday and Friday'],
    [[2], 'every Tuesday', 'Tuesday'],
  ])('%j are named', (days, inSentence, alone) => {
    expect(everyWords(days, reader)).toBe(inSentence);
    expect(daysWords(days, reader)).toBe(alone);
  });

  it('are named in the language of the reader', () => {
    expect(daysWords([1, 7], german)).toBe('Montag und Sonntag');
    expect(listWords(['a', 'b', 'c'], german)).toBe('a, b und c');
  });
});

describe('what referrals are worth', () => {
  const totals = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK'].map((currency, index) => ({
    currency,
    amount: (6 - index) * 1_000,
    count: 1,
  }));

  it('is never added up over currencies, of which four are named', () => {
    const words = worthWords({ totals, withoutCurrency: 2 }, reader);
    expect(words).toContain('€6,000, £5,000, $4,000, CHF');
    expect(words).toMatch(/2 .*currenc.* and 2 /);
    expect(words).not.toContain('SEK');
  });

  it('is nothing where nobody said', () => {
    expect(hasMoney({ totals: [], withoutCurrency: 0 })).toBe(false);
    expect(hasMoney({ totals: [], withoutCurrency: 1 })).toBe(true);
    expect(hasMoney({ totals: totals.slice(0, 1), withoutCurrency: 0 })).toBe(true);
  });
});
