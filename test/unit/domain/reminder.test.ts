import fc from 'fast-check';
import type { Deadline } from '../../../src/domain/deadline';
import { DAY_MS, HOUR_MS, MINUTE_MS, instantFromMs } from '../../../src/domain/instant';
import { DEFAULT_LADDER } from '../../../src/domain/ladder';
import { nextReminder, planOf, upcoming } from '../../../src/domain/reminder';
import type { PlanFacts, ReminderFacts } from '../../../src/domain/reminder';
import { DEFAULT_HOURS, isWorking } from '../../../src/domain/working-hours';
import { localTime, momentOf } from '../../../src/domain/zone';

const PARIS = 'Europe/Paris';
const ZONES = [PARIS, 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'];
const H = HOUR_MS;
const D = DAY_MS;

/** `2026-12-08 14:00` on the wall there. */
function at(local: string, zone = PARIS): number {
  const [day = '', clock = ''] = local.split(' ');
  return momentOf(day, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)), zone);
}

function wall(moment: number, zone = PARIS): string {
  const { day, minute } = localTime(moment, zone);
  return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const deadlineAt = (ms: number): Deadline => ({ at: instantFromMs(ms), estimated: false });

/** A Thursday at noon; the ladder falls on Thursday, Monday, Wednesday at noon and Thursday 09:00 (from 08:00: Wed 17:00). */
const THURSDAY_NOON = at('2026-12-10 12:00');

function plan(changes: Partial<PlanFacts> = {}): PlanFacts {
  return {
    deadline: deadlineAt(THURSDAY_NOON),
    ladder: DEFAULT_LADDER,
    hours: DEFAULT_HOURS,
    timeZone: PARIS,
    isHoliday: () => false,
    ...changes,
  };
}

function facts(now: string, changes: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    ...plan(),
    now: at(now),
    shownAt: at('2026-11-26 10:00'),
    sentStages: new Set(),
    ...changes,
  };
}

/** `3d 2026-12-07 12:00` for each stage. */
const shown = (changes: Partial<PlanFacts> = {}) =>
  planOf(plan(changes)).map(({ stage, at: moment }) => `${stage} ${wall(moment, changes.timeZone)}`);

/** `due 3d@2026-12-10`, `wait 1d until 2026-12-09 12:00`, `none: passed`. */
function decided(given: ReminderFacts): string {
  const decision = nextReminder(given);
  if (decision.kind === 'none') return `none: ${decision.why}`;
  if (decision.kind === 'due') return `due ${decision.key}`;
  return `wait ${decision.stage.stage} until ${wall(decision.at)}`;
}

describe('planOf', () => {
  it('moves what falls outside working hours to the last working hour before it', () => {
    expect(shown()).toEqual([
      '7d 2026-12-03 12:00',
      '3d 2026-12-07 12:00',
      '1d 2026-12-09 12:00',
      '4h 2026-12-09 17:00',
    ]);
  });

  it('says how long before, and which one is the last call', () => {
    expect(planOf(plan({ ladder: [D, 36 * MINUTE_MS] }))).toEqual([
      { stage: '1d', beforeMs: D, at: at('2026-12-09 12:00'), lastCall: false },
      { stage: '36m', beforeMs: 36 * MINUTE_MS, at: at('2026-12-10 11:24'), lastCall: true },
    ]);
  });

  it.each([
    [
      'a deadline on Sunday afternoon: the last call is on Friday, and a day before would be the same moment',
      '2026-12-13 14:00',
      ['7d 2026-12-04 17:00', '3d 2026-12-10 14:00', '4h 2026-12-11 17:00'],
    ],
    [
      'a deadline on Monday at midnight UTC',
      '2026-12-14 01:00',
      ['7d 2026-12-04 17:00', '3d 2026-12-10 17:00', '4h 2026-12-11 17:00'],
    ],
    [
      'a year’s end',
      '2027-01-04 15:00',
      ['7d 2026-12-28 15:00', '1d 2026-12-31 17:00', '4h 2027-01-04 11:00'],
    ],
    [
      'a leap day',
      '2028-03-01 15:00',
      ['7d 2028-02-23 15:00', '3d 2028-02-25 17:00', '1d 2028-02-29 15:00', '4h 2028-03-01 11:00'],
    ],
    [
      'the spring change of the clocks: 7 days are 168 hours',
      '2026-04-02 15:00',
      ['7d 2026-03-26 14:00', '3d 2026-03-30 15:00', '1d 2026-04-01 15:00', '4h 2026-04-02 11:00'],
    ],
    [
      'the autumn change of the clocks',
      '2026-10-29 15:00',
      ['7d 2026-10-22 16:00', '3d 2026-10-26 15:00', '1d 2026-10-28 15:00', '4h 2026-10-29 11:00'],
    ],
  ])('%s', (_what, deadline, expected) => {
    const isHoliday = (day: string) => ['2026-12-25', '2027-01-01'].includes(day);
    expect(shown({ deadline: deadlineAt(at(deadline)), isHoliday })).toEqual(expected);
  });

  it.each([
    [
      'America/Los_Angeles',
      '2026-03-12 16:00',
      ['7d 2026-03-05 15:00', '3d 2026-03-09 16:00', '1d 2026-03-11 16:00', '4h 2026-03-12 12:00'],
    ],
    [
      'Asia/Kolkata',
      '2028-03-02 05:30',
      ['7d 2028-02-23 17:00', '3d 2028-02-25 17:00', '1d 2028-02-29 17:00', '4h 2028-03-01 17:00'],
    ],
    [
      'Australia/Lord_Howe',
      '2026-10-07 10:30',
      ['7d 2026-09-30 10:00', '3d 2026-10-02 17:00', '1d 2026-10-06 10:30', '4h 2026-10-06 17:00'],
    ],
  ])('goes by the clocks of %s', (timeZone, deadline, expected) => {
    expect(shown({ timeZone, deadline: deadlineAt(at(deadline, timeZone)) })).toEqual(expected);
  });

  it('moves everything before a long holiday, and says it once', () => {
    const isHoliday = (day: string) => day >= '2026-12-04' && day <= '2026-12-15';
    expect(shown({ isHoliday })).toEqual(['7d 2026-12-03 12:00', '4h 2026-12-03 17:00']);
  });

  it('leaves out a stage that would come after a more urgent one that was moved before it', () => {
    // A day before is 17:30, inside the hours; 23 hours before is 18:30 and moves to 17:00.
    const deadline = deadlineAt(at('2026-12-10 17:30'));
    expect(shown({ deadline, ladder: [D, 23 * H] })).toEqual(['23h 2026-12-09 17:00']);
  });

  it('leaves the stages where they are for people who never work', () => {
    expect(shown({ isHoliday: () => true, ladder: [D, 4 * H] })).toEqual([
      '1d 2026-12-09 12:00',
      '4h 2026-12-10 08:00',
    ]);
  });

  it('is inside working hours, in order and before the deadline, whatever the deadline', () => {
    const deadlines = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) });
    const lengths = fc.integer({ min: 1, max: 14 * 96 }).map((quarters) => quarters * 15 * MINUTE_MS);
    const ladders = fc
      .uniqueArray(lengths, { minLength: 1, maxLength: 8 })
      .map((ladder) => [...ladder].sort((a, b) => b - a));
    fc.assert(
      fc.property(deadlines, ladders, fc.constantFrom(...ZONES), (end, ladder, timeZone) => {
        const isHoliday = (day: string) => day.endsWith('-25') || day.endsWith('-01');
        const stages = planOf(plan({ deadline: deadlineAt(end), ladder, timeZone, isHoliday }));
        const moments = stages.map((stage) => stage.at);
        expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
        expect(stages.filter((stage) => stage.at > end - stage.beforeMs)).toEqual([]);
        expect(moments.every((moment) => isWorking(moment, DEFAULT_HOURS, timeZone, isHoliday))).toBe(true);
        expect(stages.map((stage) => stage.lastCall).lastIndexOf(true)).toBe(stages.length - 1);
        expect(stages.at(-1)?.beforeMs).toBe(ladder.at(-1));
      }),
      { numRuns: 200 },
    );
  });
});

describe('nextReminder', () => {
  it.each([
    ['waits for the first stage', '2026-11-26 10:00', {}, 'wait 7d until 2026-12-03 12:00'],
    ['waits until the last minute before it', '2026-12-03 11:59', {}, 'wait 7d until 2026-12-03 12:00'],
    ['owes a stage at its very moment', '2026-12-03 12:00', {}, 'due 7d@2026-12-10'],
    ['owes it later too', '2026-12-05 03:00', {}, 'due 7d@2026-12-10'],
    [
      'waits for the next once it is on record',
      '2026-12-03 12:00',
      { sentStages: new Set(['7d@2026-12-10']), remindedAt: at('2026-12-03 12:00') },
      'wait 3d until 2026-12-07 12:00',
    ],
    ['after an outage owes the most urgent one only', '2026-12-09 13:00', {}, 'due 1d@2026-12-10'],
    ['owes the last call until just before the deadline', '2026-12-10 11:59', {}, 'due 4h@2026-12-10'],
    ['owes nothing at the deadline', '2026-12-10 12:00', {}, 'none: passed'],
    ['owes nothing after it', '2026-12-11 12:00', {}, 'none: passed'],
    ['owes nothing without a ladder', '2026-12-05 12:00', { ladder: [] }, 'none: no-ladder'],
    [
      'owes nothing that was planned before the card was shown',
      '2026-12-08 10:00',
      { shownAt: at('2026-12-08 09:00') },
      'wait 1d until 2026-12-09 12:00',
    ],
    [
      'owes nothing that was planned for the moment at which the card was shown',
      '2026-12-07 12:00',
      { shownAt: at('2026-12-07 12:00') },
      'wait 1d until 2026-12-09 12:00',
    ],
    [
      'owes nothing when the card came after the last call had been planned',
      '2026-12-09 20:00',
      { shownAt: at('2026-12-09 20:00') },
      'none: no-stage-left',
    ],
    [
      'owes nothing when the last call is on record',
      '2026-12-10 08:00',
      { sentStages: new Set(['4h@2026-12-10']), remindedAt: at('2026-12-09 17:00') },
      'none: no-stage-left',
    ],
    [
      'owes no less urgent stage than the last one, also when the ladder has changed since',
      '2026-12-08 10:00',
      {
        ladder: [5 * D, 2 * D, 6 * H],
        sentStages: new Set(['3d@2026-12-10']),
        remindedAt: at('2026-12-07 12:00'),
      },
      'wait 2d until 2026-12-08 12:00',
    ],
    [
      'takes a card shown after the last reminder for the later word',
      '2026-12-08 10:00',
      { remindedAt: at('2026-12-03 12:00'), shownAt: at('2026-12-07 13:00') },
      'wait 1d until 2026-12-09 12:00',
    ],
  ])('%s', (_what, now, changes, expected) => {
    expect(decided(facts(now, changes))).toBe(expected);
  });
});

describe('a deadline that moves', () => {
  const after3d = {
    sentStages: new Set(['7d@2026-12-10', '3d@2026-12-10']),
    remindedAt: at('2026-12-07 12:00'),
  };
  const moved = (local: string) => ({ ...after3d, deadline: deadlineAt(at(local)) });

  it.each([
    [
      'to a later day: what lies ahead is planned anew',
      '2026-12-08 09:00',
      '2026-12-15 12:00',
      'wait 7d until 2026-12-08 12:00',
    ],
    [
      'to an earlier day: the most urgent stage that it made due',
      '2026-12-08 09:00',
      '2026-12-08 16:00',
      'due 1d@2026-12-08',
    ],
    [
      'to an earlier day: and then the last call',
      '2026-12-08 12:00',
      '2026-12-08 16:00',
      'due 4h@2026-12-08',
    ],
    [
      'to an earlier hour: nothing is said twice',
      '2026-12-08 09:00',
      '2026-12-10 10:00',
      'wait 1d until 2026-12-09 10:00',
    ],
    [
      'to a later hour: nothing is said twice',
      '2026-12-07 12:30',
      '2026-12-10 15:00',
      'wait 1d until 2026-12-09 15:00',
    ],
    ['into the past: it has passed', '2026-12-08 09:00', '2026-12-08 08:00', 'none: passed'],
  ])('%s', (_what, now, deadline, expected) => {
    expect(decided(facts(now, moved(deadline)))).toBe(expected);
  });

  it('from an estimate to the hour of the same day says nothing twice', () => {
    const estimate: Deadline = { at: instantFromMs(Date.UTC(2026, 11, 10)), estimated: true };
    const exact: Deadline = { at: instantFromMs(Date.UTC(2026, 11, 10, 21, 3)), estimated: false };
    const now = '2026-12-07 10:00';
    const before = facts(now, { deadline: estimate });
    expect(decided(before)).toBe('due 3d@2026-12-10');
    const sent = { sentStages: new Set(['3d@2026-12-10']), remindedAt: before.now };
    expect(decided(facts(now, { ...sent, deadline: exact }))).toBe('wait 1d until 2026-12-09 17:00');
  });
});

describe('a snooze', () => {
  it.each([
    [
      'holds back a stage until it ends',
      '2026-12-07 12:00',
      '2026-12-08 10:00',
      'wait 3d until 2026-12-08 10:00',
    ],
    [
      'that ends in the night holds it back until people work',
      '2026-12-07 22:00',
      '2026-12-07 21:00',
      'wait 3d until 2026-12-08 09:00',
    ],
    ['lets it out when it is over', '2026-12-08 10:00', '2026-12-08 10:00', 'due 3d@2026-12-10'],
    ['lets a stage at its very end pass', '2026-12-07 12:00', '2026-12-07 12:00', 'due 3d@2026-12-10'],
    ['does not hold back what comes after it', '2026-12-09 12:00', '2026-12-07 09:00', 'due 1d@2026-12-10'],
    [
      'lets out only the most urgent of what it held back',
      '2026-12-09 14:00',
      '2026-12-09 14:00',
      'due 1d@2026-12-10',
    ],
    [
      'gives way to a more urgent stage at its end',
      '2026-12-08 10:00',
      '2026-12-09 12:00',
      'wait 1d until 2026-12-09 12:00',
    ],
    [
      'never holds back the last call',
      '2026-12-09 12:00',
      '2026-12-11 12:00',
      'wait 4h until 2026-12-09 17:00',
    ],
    [
      'never holds back the last call when it is due',
      '2026-12-09 17:00',
      '2026-12-11 12:00',
      'due 4h@2026-12-10',
    ],
    [
      'that ends at the last call leaves it alone',
      '2026-12-09 12:00',
      '2026-12-09 17:00',
      'wait 4h until 2026-12-09 17:00',
    ],
  ])('%s', (_what, now, until, expected) => {
    const sent = { sentStages: new Set(['7d@2026-12-10']), remindedAt: at('2026-12-03 12:00') };
    expect(decided(facts(now, { ...sent, snoozedUntil: at(until) }))).toBe(expected);
  });

  it('does not hold back the only stage of a ladder', () => {
    expect(decided(facts('2026-12-09 12:00', { ladder: [D], snoozedUntil: at('2026-12-10 09:00') }))).toBe(
      'due 1d@2026-12-10',
    );
  });
});

describe('upcoming', () => {
  const seen = (given: ReminderFacts) => {
    const next = upcoming(given);
    return next && `${next.stage.stage} ${wall(next.at)}, ${next.number} of ${next.of}`;
  };
  const sent = (...keys: string[]) => ({ sentStages: new Set(keys) });

  it.each<[string, string, Partial<ReminderFacts>, string | undefined]>([
    ['the first of all', '2026-11-26 10:00', {}, '7d 2026-12-03 12:00, 1 of 4'],
    [
      'the second',
      '2026-12-03 12:00',
      { ...sent('7d@2026-12-10'), remindedAt: at('2026-12-03 12:00') },
      '3d 2026-12-07 12:00, 2 of 4',
    ],
    ['one that is due is due now', '2026-12-07 14:00', {}, '3d 2026-12-07 14:00, 1 of 3'],
    [
      'reminders of a former deadline do not count',
      '2026-12-04 12:00',
      { ...sent('7d@2026-12-08', '3d@2026-12-10'), remindedAt: at('2026-12-04 10:00') },
      '1d 2026-12-09 12:00, 2 of 3',
    ],
    [
      'a snoozed one comes later',
      '2026-12-07 10:00',
      { snoozedUntil: at('2026-12-08 15:00') },
      '3d 2026-12-08 15:00, 1 of 3',
    ],
    ['none when all have been sent', '2026-12-09 18:00', { remindedAt: at('2026-12-09 17:00') }, undefined],
    ['none without a ladder', '2026-12-03 12:00', { ladder: [] }, undefined],
    ['none at the deadline', '2026-12-10 12:00', {}, undefined],
  ])('%s', (_what, now, changes, expected) => {
    expect(seen(facts(now, changes))).toBe(expected);
  });

  it('is what nextReminder decides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20 * D, max: D }),
        fc.integer({ min: -20 * D, max: D }),
        (ago, snoozed) => {
          const given = { ...facts('2026-12-10 12:00'), snoozedUntil: THURSDAY_NOON + snoozed };
          const now = THURSDAY_NOON + ago;
          const decision = nextReminder({ ...given, now });
          const next = upcoming({ ...given, now });
          expect(next?.stage).toEqual(decision.kind === 'none' ? undefined : decision.stage);
          expect(next?.at).toBe(
            { none: undefined, due: now, wait: decision.kind === 'wait' && decision.at }[decision.kind],
          );
        },
      ),
    );
  });
});

interface Sent {
  readonly at: number;
  readonly key: string;
}

/** Lets time pass from tick to tick and writes down what is sent, as the bot does. */
function live(
  given: Omit<ReminderFacts, 'now' | 'sentStages' | 'remindedAt'>,
  ticks: Iterable<number>,
): Sent[] {
  const sent: Sent[] = [];
  for (const now of ticks) {
    const last = sent.at(-1);
    const reminded = last && { remindedAt: last.at };
    const sentStages = new Set(sent.map(({ key }) => key));
    const decision = nextReminder({ ...given, now, sentStages, ...reminded });
    if (decision.kind === 'due') sent.push({ at: now, key: decision.key });
  }
  return sent;
}

function* every(stepMs: number, from: number, to: number): Generator<number> {
  for (let now = from; now <= to; now += stepMs) yield now;
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const outOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** The last day of a life that crosses a change of the clocks, a leap day or a year's end. */
const LIVES = [
  [PARIS, '2026-04-02 15:00'],
  [PARIS, '2026-10-29 15:00'],
  [PARIS, '2028-03-03 11:00'],
  [PARIS, '2027-01-04 15:00'],
  ['America/Los_Angeles', '2026-03-12 16:00'],
  ['America/Los_Angeles', '2026-11-05 16:00'],
  ['America/Los_Angeles', '2028-03-03 11:00'],
  ['America/Los_Angeles', '2027-01-04 16:00'],
  ['Asia/Kolkata', '2028-03-02 05:30'],
  ['Asia/Kolkata', '2027-01-05 05:30'],
  ['Australia/Lord_Howe', '2026-04-08 11:00'],
  ['Australia/Lord_Howe', '2026-10-07 10:30'],
  ['Australia/Lord_Howe', '2028-03-03 11:00'],
  ['Australia/Lord_Howe', '2027-01-04 16:00'],
] as const;

describe('a life of 14 days', () => {
  it.each(LIVES)('in %s until %s has each stage once, at its minute', (timeZone, end) => {
    const endMs = at(end, timeZone);
    const given = { ...plan({ timeZone, deadline: deadlineAt(endMs) }), shownAt: endMs - 14 * D };
    const expected = planOf(given).map((stage) => ({ at: stage.at, key: `${stage.stage}@${dayOf(endMs)}` }));
    expect(expected).toHaveLength(new Set(planOf(given).map(({ at: moment }) => moment)).size);
    expect(live(given, every(5 * MINUTE_MS, given.shownAt, endMs + D))).toEqual(expected);
  });

  const lives = fc
    .record({
      end: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) }),
      lengthMs: fc.integer({ min: HOUR_MS, max: 20 * D }),
      ladder: outOf([DEFAULT_LADDER, [5 * D, 2 * D, 6 * H], [H], [14 * D, 10 * D, 36 * H, 90 * MINUTE_MS]]),
      timeZone: outOf(ZONES),
    })
    .map(({ end, lengthMs, ladder, timeZone }) => ({
      ...plan({ deadline: deadlineAt(end), ladder, timeZone }),
      shownAt: end - lengthMs,
      end,
    }));

  it('needs to be looked at only when it says so', () => {
    fc.assert(
      fc.property(lives, (given) => {
        const asSaid: number[] = [];
        let sentStages: ReadonlySet<string> = new Set();
        let state = { now: given.shownAt, sentStages };
        for (;;) {
          const last = asSaid.at(-1);
          const decision = nextReminder({
            ...given,
            ...state,
            ...(last !== undefined && { remindedAt: last }),
          });
          if (decision.kind === 'none') break;
          if (decision.kind === 'due') asSaid.push(state.now);
          if (decision.kind === 'due') sentStages = new Set([...sentStages, decision.key]);
          state = { now: decision.kind === 'wait' ? decision.at : state.now, sentStages };
        }
        expect(asSaid).toEqual(
          planOf(given).flatMap((stage) => (stage.at > given.shownAt ? [stage.at] : [])),
        );
      }),
    );
  });

  it('has no stage twice, none too early, none at or after the deadline, whenever the bot is awake', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 6 * D }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lives, gaps, (given, sleeps) => {
        let now = given.shownAt;
        const sent = live(
          given,
          sleeps.map((sleepMs) => (now += sleepMs)),
        );
        const keys = sent.map(({ key }) => key);
        const urgency = planOf(given).map(({ stage }) => `${stage}@${dayOf(given.end)}`);
        const order = keys.map((key) => urgency.indexOf(key));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        expect(sent.every((reminder) => reminder.at < given.end)).toBe(true);
        expect(
          sent.every((reminder, index) => reminder.at >= Number(planOf(given)[order[index] ?? -1]?.at)),
        ).toBe(true);
      }),
    );
  });

  it('after five days without the bot has the most urgent stage, at once, and then goes on', () => {
    const given = { ...plan(), shownAt: at('2026-11-26 10:00') };
    const awake = [
      ...every(5 * MINUTE_MS, given.shownAt, at('2026-12-04 10:00')),
      ...every(MINUTE_MS, at('2026-12-09 13:13'), at('2026-12-11 12:00')),
    ];
    expect(live(given, awake).map((sent) => `${sent.key} ${wall(sent.at)}`)).toEqual([
      '7d@2026-12-10 2026-12-03 12:00',
      '1d@2026-12-10 2026-12-09 13:13',
      '4h@2026-12-10 2026-12-09 17:00',
    ]);
  });

  it('with a snooze has the last call at its moment and nothing else before the snooze is over', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 20 * D }), (given, snoozeMs) => {
        const snoozedUntil = given.shownAt + snoozeMs;
        const stages = planOf(given);
        const lastCall = stages.at(-1);
        const step = HOUR_MS;
        const sent = live({ ...given, snoozedUntil }, every(step, given.shownAt, given.end + D));
        const early = sent.filter((reminder) => reminder.at < snoozedUntil);
        expect(early.filter(({ key }) => !key.startsWith(`${String(lastCall?.stage)}@`))).toEqual([]);
        const lastCallAt = Number(lastCall?.at);
        const heard = sent.at(-1);
        const owed = lastCallAt > given.shownAt && lastCallAt + step < given.end;
        if (owed) expect(Number(heard?.at) - lastCallAt).toBeLessThan(step);
        if (owed) expect(heard?.at).toBeGreaterThanOrEqual(lastCallAt);
      }),
      { numRuns: 30 },
    );
  });
});
