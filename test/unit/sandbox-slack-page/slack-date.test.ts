import { dateText, isoDay } from '../../../src/sandbox/web/client/blocks/slack-date';

/** Friday, 27 November 2026, 10:42 in London. */
const NOW = Date.parse('2026-11-27T10:42:00Z');
const LONDON = { timeZone: 'Europe/London', locale: 'en-GB', now: NOW };
const NEW_YORK = { timeZone: 'America/New_York', locale: 'en-US', now: NOW };
const seconds = (iso: string): number => Date.parse(iso) / 1_000;
/** ICU's data differ in the space before AM and PM, and in the comma after a weekday. */
const tidy = (text: string | undefined): string | undefined =>
  text?.replaceAll('\u202f', ' ').replace('day, 8', 'day 8');

describe('dates in Slack’s markup', () => {
  it.each([
    ['{date_num} {time_secs}', '2026-12-08 00:30:05', '2026-12-07 7:30:05 PM'],
    ['{date_slash}', '08/12/2026', '12/07/2026'],
    ['{date_long}', 'Tuesday 8 December 2026', 'Monday, December 7, 2026'],
    ['{date_long_full}', '8 December 2026', 'December 7, 2026'],
    ['{date}', '8 December', 'December 7'],
    ['{date_short} at {time}', '8 Dec 2026 at 00:30', 'Dec 7, 2026 at 7:30 PM'],
    ['{date_short_pretty}', '8 Dec 2026', 'Dec 7, 2026'],
    ['{ago}', 'in 10 days', 'in 10 days'],
  ])('says %s in the zone and the words of the reader', (format, british, american) => {
    const at = seconds('2026-12-08T00:30:05Z');
    expect(tidy(dateText(at, format, LONDON))).toBe(british);
    expect(tidy(dateText(at, format, NEW_YORK))).toBe(american);
  });

  it('says today, tomorrow and yesterday by the reader’s own days', () => {
    expect(dateText(seconds('2026-11-27T23:00:00Z'), '{date_pretty}', LONDON)).toBe('today');
    expect(dateText(seconds('2026-11-28T01:00:00Z'), '{date_short_pretty}', LONDON)).toBe('tomorrow');
    expect(dateText(seconds('2026-11-28T01:00:00Z'), '{date_short_pretty}', NEW_YORK)).toBe('today');
    expect(dateText(seconds('2026-11-26T12:00:00Z'), '{date_long_pretty}', LONDON)).toBe('yesterday');
    expect(isoDay(Date.parse('2026-11-28T01:00:00Z'), NEW_YORK)).toBe('2026-11-27');
  });

  it('leaves unknown parts as they are, and says when no part is known', () => {
    expect(dateText(seconds('2026-12-08T00:30:00Z'), '{time} {moon}', LONDON)).toBe('00:30 {moon}');
    expect(dateText(0, 'soon', LONDON)).toBeUndefined();
    expect(dateText(0, '{moon}', LONDON)).toBeUndefined();
  });
});
