import {
  calendarDayWords,
  dayWords,
  knownTimeZone,
  languageName,
  momentWords,
  shortDayWords,
  timeWords,
  weekdayWords,
} from '../../../src/wording';
import { remembered } from '../../../src/wording/remembered';
import { instant } from '../../fixtures/teams-adapter/referrals';

jest.mock('../../../src/wording/messages', () => jest.requireActual<object>('./every-language'));

const at = Date.parse('2026-12-08T23:59:00Z');
const reader = { now: Date.parse('2026-11-27T09:00:00Z'), timeZone: 'UTC', language: 'en' };
const paris = { ...reader, timeZone: 'Europe/Paris' };

describe('dates', () => {
  it('are written day before month in plain English', () => {
    expect(dayWords(at, reader)).toBe('8 Dec 2026');
    expect(shortDayWords(at, reader)).toBe('8 Dec');
    expect(weekdayWords(at, reader)).toBe('Tue 8 Dec');
    expect(timeWords(at, reader)).toBe('23:59 UTC');
    expect(momentWords(at, reader)).toBe('8 Dec 2026, 23:59 UTC');
  });

  it('follow the reader’s zone, which is named beside each time', () => {
    expect(momentWords(at, paris)).toBe('9 Dec 2026, 00:59 CET');
    expect(timeWords(Date.parse('2026-07-01T12:00:00Z'), paris)).toBe('14:00 CEST');
    expect(weekdayWords(at, paris)).toBe('Wed 9 Dec');
  });

  it('follow the reader’s language', () => {
    expect(dayWords(at, { ...reader, language: 'en-US' })).toBe('Dec 8, 2026');
    expect(dayWords(at, { ...reader, language: 'de' })).toBe('8. Dez. 2026');
    expect(dayWords(Date.parse('2026-01-08T09:00:00Z'), { ...reader, language: 'de-AT' })).toBe(
      '8. Jän. 2026',
    );
  });

  it('are English where the language is not spoken', () => {
    expect(momentWords(at, { ...reader, language: 'pl-PL' })).toBe('8 Dec 2026, 23:59 UTC');
    expect(dayWords(at, { ...reader, language: 'deu-DE' })).toBe('8 Dec 2026');
  });

  it('have one calendar and one kind of digits, whatever the habit of a region', () => {
    expect(dayWords(at, { ...reader, language: 'ar-SA' })).toMatch(/^8 .* 2026$/);
    expect(dayWords(at, { ...reader, language: 'ar-EG-u-nu-arab-ca-islamic' })).toMatch(/^8 .* 2026$/);
    expect(timeWords(at, { ...reader, language: 'ar' })).toMatch(/^23:59/);
    expect(dayWords(at, { ...reader, language: 'ja-JP-u-ca-japanese' })).toBe('2026年12月8日');
    expect(dayWords(at, { ...reader, language: 'th-TH-u-ca-buddhist' })).toBe('8 Dec 2026');
  });

  it('name the year only when it is another one for the reader', () => {
    const newYear = Date.parse('2026-12-31T23:30:00Z');
    expect(shortDayWords(newYear, reader)).toBe('31 Dec');
    expect(shortDayWords(newYear, paris)).toBe('1 Jan 2027');
    expect(weekdayWords(Date.parse('2018-11-13T00:00:00Z'), reader)).toBe('Tue, 13 Nov 2018');
  });

  it('take a date written as midnight UTC for that day everywhere', () => {
    const newYork = { ...reader, timeZone: 'America/New_York' };
    expect(calendarDayWords(instant('2027-03-31T00:00:00Z'), newYork)).toBe('31 Mar 2027');
    expect(calendarDayWords(instant('2027-03-31T02:00:00Z'), newYork)).toBe('30 Mar 2027');
  });

  it('fall back to UTC and English for a zone and a language that do not exist', () => {
    expect(momentWords(at, { ...reader, timeZone: 'Mars/Olympus', language: '??' })).toBe(
      '8 Dec 2026, 23:59 UTC',
    );
    expect(knownTimeZone('Mars/Olympus')).toBe('UTC');
    expect(knownTimeZone('Europe/Paris')).toBe('Europe/Paris');
  });
});

describe('languageName', () => {
  it('names a language in the reader’s words and leaves what is none', () => {
    expect(languageName('en-GB', 'en')).toBe('British English');
    expect(languageName('de', 'de-DE')).toBe('Deutsch');
    expect(languageName('no language!', 'en')).toBe('no language!');
  });
});

describe('remembered', () => {
  it('makes each thing once', () => {
    const made: string[] = [];
    const make = remembered((key) => made.push(key));
    make('a');
    make('a');
    expect(made).toEqual(['a']);
  });

  it('does not grow without end', () => {
    const made: string[] = [];
    const make = remembered((key) => made.push(key));
    for (let count = 0; count <= 300; count++) make(String(count));
    make('0');
    expect(made.filter((key) => key === '0')).toHaveLength(2);
  });
});
