import fc from 'fast-check';
import {
  DIGEST_JITTER_MS,
  DIGEST_LATENESS_MS,
  digestDaysToAsk,
  dueDigest,
  jitterOf,
} from '../../../../src/domain/digest/due';
import type { DigestCase } from '../../../../src/domain/digest/due';
import { DEFAULT_DIGEST, digestDays } from '../../../../src/domain/digest/schedule';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/domain/instant';
import type { DigestSchedule, Weekday } from '../../../../src/domain/subscription';
import { addDays, localTime, momentOf, weekdayOf } from '../../../../src/domain/zone';
import type { LocalDay } from '../../../../src/domain/zone';

const ms = (text: string): number => Date.parse(text);
const DAILY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Tuesday 8 December 2026, 08:30 in Paris. */
const TUESDAY = ms('2026-12-08T07:30:00Z');

function asked(change: Partial<DigestCase> = {}): ReturnType<typeof dueDigest> {
  return dueDigest({
    schedule: DEFAULT_DIGEST,
    timeZone: 'Europe/Paris',
    since: 0,
    now: TUESDAY,
    sentDays: new Set(),
    jitterMs: 0,
    ...change,
  });
}

describe('the digest of a day', () => {
  it('is due at its minute, and not a moment before', () => {
    const previousAt = TUESDAY - DAY_MS;
    expect(asked()).toEqual({ kind: 'due', day: '2026-12-08', at: TUESDAY, previousAt });
    const early = asked({ now: TUESDAY - 1, sentDays: new Set(['2026-12-07']) });
    expect(early).toEqual({ kind: 'wait', at: TUESDAY });
  });

  it('comes later by the jitter of its conversation', () => {
    expect(asked({ jitterMs: 90_000, sentDays: new Set(['2026-12-07']) })).toEqual({
      kind: 'wait',
      at: TUESDAY + 90_000,
    });
    expect(asked({ jitterMs: 90_000, now: TUESDAY + 90_000 })).toMatchObject({
      at: TUESDAY + 90_000,
      previousAt: TUESDAY + 90_000 - DAY_MS,
    });
  });

  it('is not sent again once it is on record', () => {
    const sentDays = (day: LocalDay): boolean => day === '2026-12-08';
    expect(asked({ sentDays })).toEqual({ kind: 'wait', at: TUESDAY + DAY_MS });
  });

  it('is not sent again when its time is moved to later that day', () => {
    const schedule = { ...DEFAULT_DIGEST, at: 17 * 60 };
    const at = momentOf('2026-12-09', schedule.at, 'Europe/Paris');
    expect(asked({ schedule, sentDays: new Set(['2026-12-08']) })).toEqual({ kind: 'wait', at });
  });

  it('is not sent again when the conversation moves to a zone where the day has yet to begin', () => {
    const change = { timeZone: 'America/Los_Angeles', now: ms('2026-12-08T02:00:00Z') };
    const at = momentOf('2026-12-09', DEFAULT_DIGEST.at, 'America/Los_Angeles');
    expect(asked({ ...change, sentDays: new Set(['2026-12-07', '2026-12-08']) })).toEqual({
      kind: 'wait',
      at,
    });
  });

  it('leaves out the days that are not on the schedule', () => {
    const saturday = ms('2026-12-12T12:00:00Z');
    const sentDays = new Set(['2026-12-11']);
    expect(asked({ now: saturday, sentDays })).toEqual({ kind: 'wait', at: ms('2026-12-14T07:30:00Z') });
    expect(asked({ now: ms('2026-12-14T07:30:00Z'), sentDays })).toMatchObject({
      day: '2026-12-14',
      previousAt: ms('2026-12-11T07:30:00Z'),
    });
  });

  it.each([
    ['a minute', MINUTE_MS, 'due'],
    ['12 hours', DIGEST_LATENESS_MS, 'due'],
    ['longer', DIGEST_LATENESS_MS + 1, 'wait'],
  ])('is still worth sending after an outage of %s (%i ms): then it is %s', (_, lateMs, kind) => {
    expect(asked({ now: TUESDAY + lateMs })).toMatchObject({ kind });
  });

  it('is still owed after midnight, by its own day', () => {
    const schedule = { ...DEFAULT_DIGEST, at: 23 * 60 };
    const now = ms('2026-12-09T01:00:00Z');
    expect(asked({ schedule, now })).toMatchObject({ kind: 'due', day: '2026-12-08' });
  });

  it('is the only one after a week of silence, and tells of the time since the last that was sent', () => {
    const sentDays = new Set(['2026-12-02', '2026-12-03']);
    const previousAt = ms('2026-12-03T07:30:00Z');
    expect(asked({ sentDays })).toEqual({ kind: 'due', day: '2026-12-08', at: TUESDAY, previousAt });
    expect(asked({ sentDays: new Set([...sentDays, '2026-12-08']) })).toMatchObject({ kind: 'wait' });
  });

  it('tells of the time since the one planned before it when none was sent for a week', () => {
    const monday = ms('2026-12-07T07:30:00Z');
    const previousAt = ms('2026-12-04T07:30:00Z');
    expect(asked({ now: monday })).toMatchObject({ previousAt });
    const weekly = { ...DEFAULT_DIGEST, days: [1] as const };
    expect(asked({ now: monday, schedule: weekly })).toMatchObject({ previousAt: monday - 7 * DAY_MS });
  });

  it('is not owed to a conversation that began to want it after its moment', () => {
    expect(asked({ now: TUESDAY + HOUR_MS, since: TUESDAY + 1 })).toEqual({
      kind: 'wait',
      at: TUESDAY + DAY_MS,
    });
    expect(asked({ now: TUESDAY + HOUR_MS, since: TUESDAY })).toMatchObject({ kind: 'due' });
  });

  it('waits for some later day even when every day is said to be settled', () => {
    const answer = asked({ sentDays: () => true });
    expect(answer.kind).toBe('wait');
    expect(answer.at).toBeGreaterThan(TUESDAY);
  });

  it('never slips over midnight', () => {
    const schedule = { ...DEFAULT_DIGEST, at: 23 * 60 + 58 };
    const now = ms('2026-12-08T12:00:00Z');
    const answer = asked({
      schedule,
      now,
      sentDays: new Set(['2026-12-07']),
      jitterMs: DIGEST_JITTER_MS - 1,
    });
    expect(localTime(answer.at, 'Europe/Paris')).toMatchObject({ day: '2026-12-08', minute: 1439 });
  });

  it('stays on its day where the clocks are put forward over midnight', () => {
    // In Nuuk 23:00 on 27 March 2027 is followed by midnight.
    const schedule = { ...DEFAULT_DIGEST, at: 23 * 60 + 30, days: DAILY };
    const now = ms('2027-03-27T12:00:00Z');
    const answer = asked({ schedule, now, timeZone: 'America/Nuuk', sentDays: new Set(['2027-03-26']) });
    expect(localTime(answer.at, 'America/Nuuk').day).toBe('2027-03-27');
  });
});

describe('a year of digests', () => {
  const STEP_MS = 7 * MINUTE_MS;
  const CALM_STEP_MS = 307 * MINUTE_MS;
  const CHANGES = ['03-14', '03-28', '04-04', '10-03', '10-31', '11-07'].map((day) =>
    ms(`2027-${day}T08:00:00Z`),
  );
  const FROM = ms('2027-01-01T00:00:00Z');
  const TO = ms('2028-01-02T00:00:00Z');

  function isNearChange(now: number): boolean {
    return CHANGES.some((at) => Math.abs(now - at) < 1.5 * DAY_MS);
  }

  /** The days that are sent, in order, when somebody looks now and then: every 7 minutes where clocks are changed. */
  function sentInAYear(
    schedule: DigestSchedule,
    timeZone: string,
    isDown: (now: number) => boolean,
  ): LocalDay[] {
    const sent: LocalDay[] = [];
    const sentDays = new Set<LocalDay>();
    const jitterMs = jitterOf(timeZone);
    for (let now = FROM; now < TO; now += isNearChange(now) ? STEP_MS : CALM_STEP_MS) {
      if (isDown(now)) continue;
      const answer = dueDigest({ schedule, timeZone, since: FROM, now, sentDays, jitterMs });
      if (answer.kind === 'wait') {
        if (answer.at <= now) throw new Error(`waits for the past at ${String(now)}`);
        continue;
      }
      if (answer.at > now || localTime(answer.at, timeZone).day !== answer.day) throw new Error(answer.day);
      if (answer.previousAt >= answer.at) throw new Error(`begins after its end on ${answer.day}`);
      sent.push(answer.day);
      sentDays.add(answer.day);
    }
    return sent;
  }

  function planned(schedule: DigestSchedule, timeZone: string): LocalDay[] {
    const last = addDays(localTime(TO, timeZone).day, 1);
    const days: LocalDay[] = [];
    for (let day: LocalDay = '2026-12-31'; day < last; day = addDays(day, 1)) {
      // What comes in the last steps may be seen only after the end.
      const at = momentOf(day, schedule.at, timeZone);
      const counts = at >= FROM && at < TO - DAY_MS;
      if (counts && digestDays(schedule).includes(weekdayOf(day))) days.push(day);
    }
    return days;
  }

  const zones = ['Europe/Paris', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'];
  const times: [number, readonly Weekday[]][] = [
    [8 * 60 + 30, [1, 2, 3, 4, 5]],
    [2 * 60 + 30, DAILY],
    [1 * 60 + 40, DAILY],
    [23 * 60 + 58, DAILY],
  ];
  const cases = zones.flatMap((zone) => times.map(([at, days]) => [zone, at, days] as const));

  it.each(cases)('in %s with minute %i on days %j has each local day exactly once', (timeZone, at, days) => {
    const schedule: DigestSchedule = { at, days, whenQuiet: 'line' };
    const expected = planned(schedule, timeZone);
    const sent = sentInAYear(schedule, timeZone, () => false);
    expect(sent.slice(0, expected.length)).toEqual(expected);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.length - expected.length).toBeLessThanOrEqual(2);
  });

  it.each(zones)(
    'in %s with outages leaves out days but never sends one twice or out of order',
    (timeZone) => {
      const schedule: DigestSchedule = { at: 150, days: DAILY, whenQuiet: 'line' };
      // Up for 11 hours of every 31, and down for 5 days in March.
      const isDown = (now: number): boolean =>
        now % (31 * HOUR_MS) > 11 * HOUR_MS ||
        (now > ms('2027-03-25T00:00:00Z') && now < ms('2027-03-30T00:00:00Z'));
      const sent = sentInAYear(schedule, timeZone, isDown);
      expect(sent).toEqual([...new Set(sent)].sort());
      expect(sent).not.toContain('2027-03-27');
      expect(sent.length).toBeGreaterThan(100);
    },
  );

  it('passes the days when a change of the clocks skips or repeats the minute like any other', () => {
    const at = (day: LocalDay, minute: number, timeZone: string): string => {
      const schedule: DigestSchedule = { at: minute, days: DAILY, whenQuiet: 'line' };
      const sentDays = new Set([addDays(day, -1)]);
      const now = momentOf(day, 0, timeZone);
      return new Date(
        dueDigest({ schedule, timeZone, since: 0, now, sentDays, jitterMs: 0 }).at,
      ).toISOString();
    };
    expect(at('2027-03-28', 150, 'Europe/Paris')).toBe('2027-03-28T01:00:00.000Z');
    expect(at('2027-10-31', 150, 'Europe/Paris')).toBe('2027-10-31T00:30:00.000Z');
    expect(at('2027-03-14', 150, 'America/Los_Angeles')).toBe('2027-03-14T10:00:00.000Z');
    expect(at('2027-11-07', 90, 'America/Los_Angeles')).toBe('2027-11-07T08:30:00.000Z');
    expect(at('2027-10-03', 135, 'Australia/Lord_Howe')).toBe('2027-10-02T15:30:00.000Z');
    expect(at('2027-04-04', 105, 'Australia/Lord_Howe')).toBe('2027-04-03T14:45:00.000Z');
  });
});

describe('the days to ask about', () => {
  it('are all on which the answer can depend', () => {
    const zone = fc.constantFrom('Europe/Paris', 'Pacific/Kiritimati', 'America/Los_Angeles', 'UTC');
    const days = fc.subarray([...DAILY], { minLength: 1 });
    const now = fc.integer({ min: ms('2026-01-01T00:00:00Z'), max: ms('2028-01-01T00:00:00Z') });
    fc.assert(
      fc.property(
        zone,
        days,
        now,
        fc.nat(1439),
        fc.infiniteStream(fc.boolean()),
        (timeZone, on, at, minute, bits) => {
          const settled = new Set(digestDaysToAsk(at, timeZone).filter(() => bits.next().value === true));
          const asks: LocalDay[] = [];
          const sentDays = (day: LocalDay): boolean => {
            asks.push(day);
            return settled.has(day);
          };
          const schedule: DigestSchedule = { at: minute, days: on, whenQuiet: 'line' };
          const answer = dueDigest({ schedule, timeZone, since: 0, now: at, sentDays, jitterMs: 0 });
          if (answer.kind === 'due')
            expect(digestDaysToAsk(at, timeZone)).toEqual(expect.arrayContaining(asks));
          else expect(answer.at).toBeGreaterThan(at);
        },
      ),
    );
  });

  it('run from eight days ago until tomorrow', () => {
    const days = digestDaysToAsk(TUESDAY, 'Europe/Paris');
    expect([days.length, days[0], days.at(-1)]).toEqual([10, '2026-11-30', '2026-12-09']);
  });
});

describe('the jitter of a conversation', () => {
  it('is always the same, and never 5 minutes or more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        const jitterMs = jitterOf(id);
        expect(Number.isInteger(jitterMs) && jitterMs >= 0 && jitterMs < DIGEST_JITTER_MS).toBe(true);
        expect(jitterOf(id)).toBe(jitterMs);
      }),
    );
  });

  it('spreads conversations whose ids differ little over all five minutes', () => {
    const perMinute = [0, 0, 0, 0, 0];
    for (let n = 0; n < 1_000; n++) {
      const minute = Math.floor(jitterOf(`teams:19:channel${String(n)}@thread.tacv2`) / MINUTE_MS);
      perMinute[minute] = Number(perMinute[minute]) + 1;
    }
    expect(Math.min(...perMinute)).toBeGreaterThan(150);
    expect(Math.max(...perMinute)).toBeLessThan(250);
  });
});
