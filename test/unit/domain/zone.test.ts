import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/instant';
import { addDays, localTime, momentOf, weekdayOf } from '../../../src/domain/zone';

const ZONES = [
  'Europe/Paris',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'UTC',
];

const utc = (text: string) => Date.parse(`${text}Z`);
const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What the wall shows, by the way through `localTime`. */
function wall(at: number, zone: string): string {
  const { day, minute } = localTime(at, zone);
  return `${day} ${clockOf(minute)}`;
}

/** What the wall shows, by the engine's own formatting. */
function wallByIntl(at: number, zone: string): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at);
}

const zones = fc.constantFrom(...ZONES);
const moments = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });
const days = fc.integer({ min: 1, max: 110 * 365 }).map((count) => addDays('1990-01-01', count));
const minutes = fc.integer({ min: 0, max: 1439 });

/** Both changes of the clocks, a leap day and a year's end: the hours around them, where mistakes live. */
const EDGES = [
  ['Europe/Paris', '2026-03-29T01:00'],
  ['Europe/Paris', '2026-10-25T01:00'],
  ['America/Los_Angeles', '2026-03-08T10:00'],
  ['America/Los_Angeles', '2026-11-01T09:00'],
  ['Australia/Lord_Howe', '2026-04-04T15:00'],
  ['Australia/Lord_Howe', '2026-10-03T15:30'],
  ['Africa/Casablanca', '2026-02-15T02:00'],
  ['Africa/Casablanca', '2026-03-22T02:00'],
  ['Asia/Kolkata', '2028-02-28T18:30'],
  ['Asia/Kolkata', '2026-12-31T18:30'],
] as const;

describe('localTime', () => {
  it.each([
    ['UTC', '2026-12-08T00:00', '2026-12-08 00:00', 2],
    ['Europe/Paris', '2026-12-07T23:30', '2026-12-08 00:30', 2],
    ['America/Los_Angeles', '2026-12-08T07:59:59.999', '2026-12-07 23:59', 1],
    ['Asia/Kolkata', '2026-12-31T18:30', '2027-01-01 00:00', 5],
    ['Asia/Kathmandu', '2026-01-01T00:00', '2026-01-01 05:45', 4],
    ['Australia/Lord_Howe', '2026-10-03T15:29', '2026-10-04 01:59', 7],
    ['Australia/Lord_Howe', '2026-10-03T15:30', '2026-10-04 02:30', 7],
    ['Europe/Paris', '2028-02-29T22:59', '2028-02-29 23:59', 2],
    ['Pacific/Apia', '2011-12-30T10:00', '2011-12-31 00:00', 6],
    ['Etc/GMT+12', '1970-01-01T00:00', '1969-12-31 12:00', 3],
  ])('in %s at %s UTC the wall shows %s', (zone, at, expected, weekday) => {
    expect(wall(utc(at), zone)).toBe(expected);
    expect(localTime(utc(at), zone).weekday).toBe(weekday);
  });

  it('agrees with the engine at any moment in any zone', () => {
    fc.assert(fc.property(moments, zones, (at, zone) => wall(at, zone) === wallByIntl(at, zone)));
  });

  it.each(EDGES)(
    'agrees with the engine minute by minute around the change in %s at %s UTC',
    (zone, change) => {
      for (let at = utc(change) - 2 * HOUR_MS; at < utc(change) + 2 * HOUR_MS; at += MINUTE_MS) {
        expect(wall(at, zone)).toBe(wallByIntl(at, zone));
      }
    },
  );

  it('stays right when more days have been asked for than are kept', () => {
    const first = utc('2001-01-01T12:00');
    for (let day = 0; day < 2_100; day++) localTime(first + day * DAY_MS, 'Europe/Paris');
    expect(wall(first, 'Europe/Paris')).toBe('2001-01-01 13:00');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => localTime(0, 'Europe/Pariss')).toThrow(RangeError);
  });
});

describe('momentOf', () => {
  it.each([
    ['an ordinary minute', 'Europe/Paris', '2026-12-08 09:00', '2026-12-08T08:00'],
    ['a skipped minute: the clocks go forward', 'Europe/Paris', '2026-03-29 02:30', '2026-03-29T01:00'],
    ['the first minute after the skipped hour', 'Europe/Paris', '2026-03-29 03:00', '2026-03-29T01:00'],
    ['a repeated minute: the first one', 'Europe/Paris', '2026-10-25 02:30', '2026-10-25T00:30'],
    ['the minute after the repeated hour', 'Europe/Paris', '2026-10-25 03:00', '2026-10-25T02:00'],
    ['a skipped minute', 'America/Los_Angeles', '2026-03-08 02:30', '2026-03-08T10:00'],
    ['a repeated minute', 'America/Los_Angeles', '2026-11-01 01:30', '2026-11-01T08:30'],
    ['a skipped half-hour', 'Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:30'],
    ['a repeated half-hour', 'Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45'],
    ['the minute after a repeated half-hour', 'Australia/Lord_Howe', '2026-04-05 02:00', '2026-04-04T15:30'],
    ['a skipped midnight', 'America/Sao_Paulo', '2018-11-04 00:00', '2018-11-04T03:00'],
    ['an hour before a repeated midnight', 'America/Sao_Paulo', '2018-02-17 23:30', '2018-02-18T01:30'],
    ['the midnight after it', 'America/Sao_Paulo', '2018-02-18 00:00', '2018-02-18T03:00'],
    ['a change of a month only', 'Africa/Casablanca', '2026-02-16 09:00', '2026-02-16T09:00'],
    ['the end of that month', 'Africa/Casablanca', '2026-03-22 02:30', '2026-03-22T02:00'],
    ['a day that was skipped', 'Pacific/Apia', '2011-12-30 15:00', '2011-12-30T10:00'],
    ['midnight at the day’s end', 'Asia/Kolkata', '2026-12-31 24:00', '2026-12-31T18:30'],
  ])('%s (%s %s)', (_what, zone, local, expected) => {
    const [day = '', clock = ''] = local.split(' ');
    expect(new Date(momentOf(day, minuteOf(clock), zone)).toISOString()).toBe(`${expected}:00.000Z`);
  });

  it('is the first moment at which the wall shows as much', () => {
    fc.assert(
      fc.property(days, minutes, zones, (day, minute, zone) => {
        const at = momentOf(day, minute, zone);
        const asked = `${day} ${clockOf(minute)}`;
        expect(wall(at, zone) >= asked).toBe(true);
        expect(wall(at - 1, zone) < asked).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is undone by localTime, but for minutes that are shown twice', () => {
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const { day, minute } = localTime(at, zone);
        const back = momentOf(day, minute, zone);
        expect(wall(back, zone)).toBe(wall(at, zone));
        const behind = at - back;
        expect(behind).toBeGreaterThanOrEqual(0);
        if (behind >= MINUTE_MS) expect(wall(back + behind / 2, zone)).not.toBe(wall(at, zone));
        expect(behind).toBeLessThan(HOUR_MS + MINUTE_MS);
      }),
      { numRuns: 500 },
    );
  });

  it.each(EDGES)('holds both for every minute of the day of the change in %s at %s UTC', (zone, change) => {
    const { day } = localTime(utc(change), zone);
    for (let minute = 0; minute < 1440; minute++) {
      const asked = `${day} ${clockOf(minute)}`;
      const at = momentOf(day, minute, zone);
      expect(wall(at, zone) >= asked && wall(at - 1, zone) < asked).toBe(true);
    }
  });
});

describe('days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2100-02-28', 1, '2100-03-01'],
  ])('%s and %i more is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it.each([
    ['2026-11-23', 1],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
    ['1969-12-31', 3],
    ['2028-02-29', 2],
  ])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});
