import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/instant';
import type { Weekday, WorkingHours } from '../../../src/domain/subscription';
import {
  DEFAULT_HOURS,
  isWorking,
  workingMomentAtOrAfter,
  workingMomentAtOrBefore,
} from '../../../src/domain/working-hours';
import { localTime, momentOf } from '../../../src/domain/zone';

const noHoliday = () => false;
const always = () => true;
const christmas = (day: string) => ['2026-12-25', '2027-01-01'].includes(day);
const PARIS = 'Europe/Paris';

/** `2026-12-08 14:00` on the wall there. */
function at(local: string, zone = PARIS): number {
  const [day = '', clock = ''] = local.split(' ');
  return momentOf(day, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)), zone);
}

function wall(moment: number, zone = PARIS): string {
  const { day, minute } = localTime(moment, zone);
  return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const hours = (from: number, to: number, ...days: Weekday[]): WorkingHours => ({
  days,
  from: from * 60,
  to: to * 60,
});

describe('isWorking', () => {
  it.each([
    ['2026-12-08 09:00', true],
    ['2026-12-08 17:59', true],
    ['2026-12-08 08:59', false],
    ['2026-12-08 18:00', false],
    ['2026-12-12 12:00', false],
    ['2026-12-25 12:00', false],
  ])('at %s: %s', (local, expected) => {
    expect(isWorking(at(local), DEFAULT_HOURS, PARIS, christmas)).toBe(expected);
  });

  it('works all day when the hours say so', () => {
    const allDay = hours(0, 24, 1, 2, 3, 4, 5, 6, 7);
    expect(isWorking(at('2026-12-12 00:00'), allDay, PARIS, noHoliday)).toBe(true);
    expect(isWorking(at('2026-12-12 23:59'), allDay, PARIS, noHoliday)).toBe(true);
  });
});

describe('workingMomentAtOrBefore', () => {
  it.each([
    ['inside the hours it is the moment itself', '2026-12-08 14:07', '2026-12-08 14:07'],
    ['also in the last hour', '2026-12-08 17:59', '2026-12-08 17:59'],
    ['also at their first minute', '2026-12-08 09:00', '2026-12-08 09:00'],
    ['in the evening: the last hour of the day', '2026-12-08 18:00', '2026-12-08 17:00'],
    ['in the night: the last hour of the day before', '2026-12-09 03:00', '2026-12-08 17:00'],
    ['on a Sunday: Friday’s last hour', '2026-12-13 14:00', '2026-12-11 17:00'],
    ['on Monday before work: Friday’s last hour', '2026-12-14 08:59', '2026-12-11 17:00'],
    ['on a holiday: the last hour before it', '2026-12-25 12:00', '2026-12-24 17:00'],
    ['after a holiday and a weekend', '2026-12-28 06:00', '2026-12-24 17:00'],
    ['over the year’s end', '2027-01-03 12:00', '2026-12-31 17:00'],
  ])('%s', (_what, local, expected) => {
    expect(wall(workingMomentAtOrBefore(at(local), DEFAULT_HOURS, PARIS, christmas))).toBe(expected);
  });

  it('is the beginning of hours that are shorter than one', () => {
    const short = { ...DEFAULT_HOURS, from: 10 * 60, to: 10 * 60 + 30 };
    expect(wall(workingMomentAtOrBefore(at('2026-12-08 12:00'), short, PARIS, noHoliday))).toBe(
      '2026-12-08 10:00',
    );
  });

  it('finds last year’s only working day', () => {
    const onlyOnce = (day: string) => day !== '2026-01-05';
    expect(wall(workingMomentAtOrBefore(at('2026-12-31 12:00'), DEFAULT_HOURS, PARIS, onlyOnce))).toBe(
      '2026-01-05 17:00',
    );
  });

  it('gives the moment back when nobody ever works', () => {
    const sunday = at('2026-12-13 14:00');
    expect(workingMomentAtOrBefore(sunday, DEFAULT_HOURS, PARIS, always)).toBe(sunday);
    expect(workingMomentAtOrBefore(sunday, hours(9, 18), PARIS, noHoliday)).toBe(sunday);
  });

  it('skips a day whose working hours the change of the clocks skips', () => {
    const nightShift = hours(2, 3, 6, 7);
    const sundayMorning = at('2026-03-29 09:00');
    expect(wall(workingMomentAtOrBefore(sundayMorning, nightShift, PARIS, noHoliday))).toBe(
      '2026-03-28 02:00',
    );
    expect(wall(workingMomentAtOrAfter(at('2026-03-29 00:00'), nightShift, PARIS, noHoliday))).toBe(
      '2026-04-04 02:00',
    );
  });

  it('skips a day that was skipped as a whole', () => {
    const apia = 'Pacific/Apia';
    const saturday = at('2011-12-31 08:00', apia);
    expect(wall(workingMomentAtOrBefore(saturday, DEFAULT_HOURS, apia, noHoliday), apia)).toBe(
      '2011-12-29 17:00',
    );
  });
});

describe('workingMomentAtOrAfter', () => {
  it.each([
    ['inside the hours it is the moment itself', '2026-12-08 14:07', '2026-12-08 14:07'],
    ['in the evening: the next morning', '2026-12-08 18:00', '2026-12-09 09:00'],
    ['in the night: the same morning', '2026-12-09 03:00', '2026-12-09 09:00'],
    ['on Saturday: Monday morning', '2026-12-12 10:00', '2026-12-14 09:00'],
    ['before a holiday and a weekend: after both', '2026-12-24 18:30', '2026-12-28 09:00'],
  ])('%s', (_what, local, expected) => {
    expect(wall(workingMomentAtOrAfter(at(local), DEFAULT_HOURS, PARIS, christmas))).toBe(expected);
  });

  it('gives the moment back when nobody ever works again', () => {
    const sunday = at('2026-12-13 14:00');
    expect(workingMomentAtOrAfter(sunday, DEFAULT_HOURS, PARIS, always)).toBe(sunday);
  });
});

describe('both, in any zone at any moment with any hours', () => {
  const weekdays = fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });
  const anyHours = fc
    .tuple(weekdays, fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 2 }))
    .map(([days, ends]): WorkingHours => ({ days, from: Math.min(...ends), to: Math.max(...ends) }));
  const zones = fc.constantFrom(PARIS, 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
  const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) });

  it('they are working moments on their side of it, the same one inside working hours', () => {
    fc.assert(
      fc.property(moments, anyHours, zones, (moment, when, zone) => {
        const before = workingMomentAtOrBefore(moment, when, zone, christmas);
        const after = workingMomentAtOrAfter(moment, when, zone, christmas);
        expect(before).toBeLessThanOrEqual(moment);
        expect(after).toBeGreaterThanOrEqual(moment);
        expect(isWorking(before, when, zone, christmas) && isWorking(after, when, zone, christmas)).toBe(
          true,
        );
        const working = isWorking(moment, when, zone, christmas);
        expect([before === moment, after === moment]).toEqual([working, working]);
      }),
    );
  });

  it('nobody works between the last working hour before and the first moment after', () => {
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const before = workingMomentAtOrBefore(moment, DEFAULT_HOURS, zone, christmas);
        const after = workingMomentAtOrAfter(moment, DEFAULT_HOURS, zone, christmas);
        if (before === moment) return;
        expect(wall(before, zone)).toMatch(/ 17:00$/);
        expect(wall(after, zone)).toMatch(/ 09:00$/);
        expect(after - before).toBeLessThan(6 * DAY_MS);
        for (let idle = before + HOUR_MS; idle < after; idle += 37 * MINUTE_MS) {
          expect(isWorking(idle, DEFAULT_HOURS, zone, christmas)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });
});
