import fc from 'fast-check';
import { changedSchedule, parseDigest } from '../../../../src/domain/digest/parse';
import type { DigestSettings } from '../../../../src/domain/digest/parse';
import { DEFAULT_DIGEST, printDigest } from '../../../../src/domain/digest/schedule';
import type { DigestSchedule, Weekday } from '../../../../src/domain/subscription';

const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5];
const DAILY: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

describe('what stands after “digest”', () => {
  it.each([
    ['', { kind: 'show' }],
    ['   ', { kind: 'show' }],
    ['now', { kind: 'now' }],
    ['NOW', { kind: 'now' }],
    ['off', { kind: 'off' }],
    ['on', { kind: 'set', settings: {} }],
  ])('is a command of its own: “%s”', (words, change) => {
    expect(parseDigest(words)).toEqual({ ok: true, change });
  });

  it.each<[string, DigestSettings]>([
    ['08:30', { at: 510 }],
    ['8:30', { at: 510 }],
    ['8.30', { at: 510 }],
    ['8h30', { at: 510 }],
    ['0830', { at: 510 }],
    ['830', { at: 510 }],
    ['9', { at: 540 }],
    ['9am', { at: 540 }],
    ['9 AM', { at: 540 }],
    ['9 a.m', { at: 540 }],
    ['12am', { at: 0 }],
    ['12pm', { at: 720 }],
    ['5:30 pm', { at: 1050 }],
    ['530pm', { at: 1050 }],
    ['at 5:30 p.m. every day', { at: 1050, days: DAILY }],
    ['00:00', { at: 0 }],
    ['23:59', { at: 1439 }],
    ['08:30 mon-fri', { at: 510, days: WEEKDAYS }],
    ['mon,wed,fri', { days: [1, 3, 5] }],
    ['fri, mon and wed', { days: [1, 3, 5] }],
    ['mon mon', { days: [1] }],
    ['monday-friday', { days: WEEKDAYS }],
    ['Monday – Friday', { days: WEEKDAYS }],
    ['mon to fri', { days: WEEKDAYS }],
    ['tuesday through thu', { days: [2, 3, 4] }],
    ['fri-mon', { days: [1, 5, 6, 7] }],
    ['weekdays', { days: WEEKDAYS }],
    ['working days', { days: WEEKDAYS }],
    ['every weekday at 9', { at: 540, days: WEEKDAYS }],
    ['daily', { days: DAILY }],
    ['every day', { days: DAILY }],
    ['all days', { days: DAILY }],
    ['weekends', { days: [6, 7] }],
    ['weekends mon', { days: [1, 6, 7] }],
    ['Europe/Paris', { timeZone: 'Europe/Paris' }],
    ['europe/paris', { timeZone: 'Europe/Paris' }],
    ['utc', { timeZone: 'UTC' }],
    ['america/new york 08:30', { timeZone: 'America/New_York', at: 510 }],
    ['Asia/Ho Chi Minh', { timeZone: 'Asia/Ho_Chi_Minh' }],
    ['Asia/Calcutta', { timeZone: 'Asia/Kolkata' }],
    ['America/Port-au-Prince', { timeZone: 'America/Port-au-Prince' }],
    ['silent', { whenQuiet: 'silence' }],
    ['silence', { whenQuiet: 'silence' }],
    ['line', { whenQuiet: 'line' }],
    [
      'Europe/Paris silent on mon-fri 08:30',
      { at: 510, days: WEEKDAYS, timeZone: 'Europe/Paris', whenQuiet: 'silence' },
    ],
  ])('sets what it names and nothing else: “%s”', (words, settings) => {
    expect(parseDigest(words)).toEqual({ ok: true, change: { kind: 'set', settings } });
  });

  it.each<[string, object]>([
    ['25:00', { why: 'hour', text: '25:00', example: '08:30' }],
    ['24:00', { why: 'hour', text: '24:00' }],
    ['2500', { why: 'hour', text: '2500' }],
    ['13pm', { why: 'hour', text: '13pm' }],
    ['0am', { why: 'hour', text: '0am' }],
    ['08:70', { why: 'minute', text: '08:70', example: '08:30' }],
    ['0870', { why: 'minute', text: '0870' }],
    ['8:3', { why: 'not-a-time', text: '8:3', example: '08:30' }],
    ['08:30:00', { why: 'not-a-time', text: '08:30:00' }],
    ['1e9', { why: 'not-a-time', text: '1e9' }],
    [
      'Europe/Pariss',
      { why: 'zone', text: 'Europe/Pariss', suggestion: 'Europe/Paris', example: 'Europe/Paris' },
    ],
    ['Moon/Qqqqqq', { why: 'zone', text: 'Moon/Qqqqqq', example: 'Europe/Paris' }],
    ['CEST', { why: 'zone', text: 'CEST', example: 'Europe/Paris' }],
    ['utc+1', { why: 'zone', text: 'utc+1', example: 'Europe/Paris' }],
    ['+02:00', { why: 'zone', text: '+02:00', example: 'Europe/Paris' }],
    ['mon-fry', { why: 'days', text: 'mon-fry', suggestion: 'mon-fri', example: 'mon-fri' }],
    ['mo-fr', { why: 'days', text: 'mo-fr', suggestion: 'mon-fri' }],
    ['mon-whenever', { why: 'days', text: 'mon-whenever', example: 'mon-fri' }],
    ['mon-wed-fri', { why: 'days', text: 'mon-wed-fri', example: 'mon-fri' }],
    ['banana', { why: 'unknown', text: 'banana', example: '08:30 mon-fri' }],
    ['ab-cd', { why: 'unknown', text: 'ab-cd', example: '08:30 mon-fri' }],
    ['mondey', { why: 'unknown', text: 'mondey', suggestion: 'monday' }],
    ['mo', { why: 'unknown', text: 'mo', suggestion: 'mon' }],
    ['dayly', { why: 'unknown', text: 'dayly', suggestion: 'daily' }],
    ['Tokyo', { why: 'unknown', text: 'Tokyo', suggestion: 'Asia/Tokyo' }],
    ['08:30 banana', { why: 'unknown', text: 'banana' }],
    ['08:30 09:30', { why: 'two-times', text: '09:30' }],
    ['Europe/Paris utc', { why: 'two-zones', text: 'utc' }],
    ['silent line', { why: 'two-ways', text: 'line' }],
    ['off 08:30', { why: 'not-alone', text: 'off' }],
    ['08:30 Now', { why: 'not-alone', text: 'now' }],
  ])('is refused with the word that is wrong and one that is right: “%s”', (words, problem) => {
    expect(parseDigest(words)).toMatchObject({ ok: false, problem });
  });

  it('gets no suggestion that nobody can have meant', () => {
    for (const words of ['banana', 'Moon/Qqqqqq', 'mon-whenever', 'mon-wed-fri', 'CEST', '25:00']) {
      expect(parseDigest(words)).not.toHaveProperty('problem.suggestion');
    }
  });

  it('gives an example or a suggestion that is understood in the place of the word', () => {
    for (const words of [
      '25:00',
      '08:70',
      '8:3',
      'Moon/Qqqqqq',
      'Europe/Pariss',
      'mon-fry',
      'banana',
      'Tokyo',
      'off 9',
    ]) {
      const parsed = parseDigest(words);
      expect(parsed.ok ? undefined : parseDigest(parsed.problem.example)).toMatchObject({ ok: true });
    }
  });

  it.each(['x', '😀', '/', 'mon-'])('quotes no more than the beginning of a long word of “%s”', (part) => {
    const parsed = parseDigest(part.repeat(1_000) + 'a');
    const text = parsed.ok ? '' : parsed.problem.text;
    expect(text).toBe(Array.from(part.repeat(40)).slice(0, 40).join(''));
  });

  it('never throws, whatever is typed', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('mon-', '-', '08:30', '/', 'a/b', 'every', 'day', 'to', 'am', '__proto__', 'on', 'now'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(typeof parseDigest(words.join(' ')).ok).toBe('boolean');
      }),
      // Each misspelt word is compared with the names of all zones.
      { numRuns: 40 },
    );
  });
});

describe('a schedule', () => {
  const anyDays = fc.subarray(DAILY, { minLength: 1 });
  const anySchedule: fc.Arbitrary<DigestSchedule> = fc.record({
    at: fc.integer({ min: 0, max: 1439 }),
    days: anyDays,
    whenQuiet: fc.constantFrom('line', 'silence'),
  });
  const anyZone = fc.constantFrom('UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata');

  it('is read back from its printed words as it was, whatever the schedule before', () => {
    fc.assert(
      fc.property(anySchedule, anyZone, anySchedule, (schedule, zone, before) => {
        const parsed = parseDigest(printDigest(schedule, zone));
        expect(parsed).toEqual({
          ok: true,
          change: { kind: 'set', settings: { ...schedule, timeZone: zone } },
        });
        expect(changedSchedule(before, { ...schedule, timeZone: zone })).toEqual(schedule);
      }),
    );
  });

  it('keeps what a change does not name', () => {
    expect(changedSchedule(DEFAULT_DIGEST, {})).toEqual(DEFAULT_DIGEST);
    expect(changedSchedule(DEFAULT_DIGEST, { at: 0 })).toEqual({ ...DEFAULT_DIGEST, at: 0 });
    expect(changedSchedule(DEFAULT_DIGEST, { whenQuiet: 'silence' })).toEqual({
      ...DEFAULT_DIGEST,
      whenQuiet: 'silence',
    });
  });
});
