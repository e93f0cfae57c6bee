import fc from 'fast-check';
import { HOURS_EXAMPLE, parseHours, printHours } from '../../../src/domain/hours-words';
import type { Weekday, WorkingHours } from '../../../src/domain/subscription';
import { DEFAULT_HOURS } from '../../../src/domain/working-hours';

const WORKDAYS = [1, 2, 3, 4, 5];

describe('parseHours', () => {
  it.each([
    ['09:00-17:30 mon-fri', { days: WORKDAYS, from: 540, to: 1050 }],
    ['mon-fri 9-17:30', { days: WORKDAYS, from: 540, to: 1050 }],
    ['9:00 – 17:30, mon to fri', { days: WORKDAYS, from: 540, to: 1050 }],
    ['9am to 5pm', { days: WORKDAYS, from: 540, to: 1020 }],
    ['8-16 sun-thu', { days: [1, 2, 3, 4, 7], from: 480, to: 960 }],
    ['8-16 wed, mon mon', { days: [1, 3], from: 480, to: 960 }],
    ['00:00-24:00 daily', { days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }],
    ['sat', { days: [6], from: 540, to: 1080 }],
    ['9-17 holidays fr', { days: WORKDAYS, from: 540, to: 1020, holidays: 'FR' }],
    ['9-17 Holidays of DE', { days: WORKDAYS, from: 540, to: 1020, holidays: 'DE' }],
    ['9-17 no holidays', { days: WORKDAYS, from: 540, to: 1020, holidays: 'none' }],
    ['holidays None', { ...DEFAULT_HOURS, holidays: 'none' }],
  ])('reads %j', (words, hours) => {
    expect(parseHours(words)).toEqual({ ok: true, hours });
  });

  it.each([
    ['', 'none', ''],
    [' , ', 'none', ''],
    ['09:00-25:00 mon-fri', 'not-hours', '09:00-25:00'],
    ['25:00-26:00', 'not-hours', '25:00-26:00'],
    ['9-12-17', 'not-hours', '9-12-17'],
    ['09:00', 'not-hours', '09:00'],
    ['9-17 mom-fri', 'not-hours', 'mom-fri'],
    ['x'.repeat(5_000), 'not-hours', 'x'.repeat(40)],
    ['9-12 13-17', 'twice', '13-17'],
    ['18:00-09:00', 'ends-before-it-starts', '18:00-09:00'],
    ['9-9', 'ends-before-it-starts', '9-9'],
  ])('refuses %.30j: %s', (words, why, text) => {
    expect(parseHours(words)).toEqual({ ok: false, problem: { why, text, example: HOURS_EXAMPLE } });
  });

  it('refuses holidays of what is no country', () => {
    expect(parseHours('9-17 holidays france')).toEqual({
      ok: false,
      problem: { why: 'not-a-country', text: 'france', example: `${HOURS_EXAMPLE} holidays FR` },
    });
  });

  it('reads what printHours writes', () => {
    const anyHours = fc.record({
      days: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      from: fc.integer({ min: 0, max: 719 }),
      to: fc.integer({ min: 720, max: 1440 }),
      holidays: fc.constantFrom('none', 'FR', undefined),
    });
    fc.assert(
      fc.property(anyHours, ({ holidays, ...rest }) => {
        const hours: WorkingHours = { ...rest, ...(holidays !== undefined && { holidays }) };
        expect(parseHours(printHours(hours))).toEqual({ ok: true, hours });
      }),
    );
  });
});
