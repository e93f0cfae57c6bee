import { HOUR_MS } from '../../src/domain/instant';
import { startLife } from './life';
import type { LifeOptions } from './life';

interface TwoWeeks {
  readonly zone: string;
  readonly what: string;
  readonly arrives: string;
  /** Absent: the API names none, and the card's is midnight UTC after 14 days, `over`. */
  readonly deadline?: string;
  readonly over?: string;
  /** When it is reminded, worked out by hand from the calendar: 7 d, 3 d, 1 d and 4 h before in working hours. */
  readonly reminders: readonly string[];
}

const twoWeeks: readonly TwoWeeks[] = [
  {
    zone: 'Europe/Paris',
    what: 'clocks put forward on 29 March, between the first and the second reminder',
    arrives: 'Fri 2026-03-20 14:00',
    deadline: 'Fri 2026-04-03 15:00',
    reminders: [
      'Fri 2026-03-27 14:00',
      'Tue 2026-03-31 15:00',
      'Thu 2026-04-02 15:00',
      'Fri 2026-04-03 11:00',
    ],
  },
  {
    zone: 'Europe/Paris',
    what: 'clocks put back on 25 October; a Saturday and an early morning move to 17:00 before',
    arrives: 'Tue 2026-10-20 10:00',
    deadline: 'Tue 2026-11-03 09:00',
    reminders: [
      'Tue 2026-10-27 09:00',
      'Fri 2026-10-30 17:00',
      'Mon 2026-11-02 09:00',
      'Mon 2026-11-02 17:00',
    ],
  },
  {
    zone: 'Europe/Paris',
    what: 'a reminder on a leap day',
    arrives: 'Tue 2028-02-22 12:00',
    deadline: 'Tue 2028-03-07 12:00',
    reminders: [
      'Tue 2028-02-29 12:00',
      'Fri 2028-03-03 17:00',
      'Mon 2028-03-06 12:00',
      'Mon 2028-03-06 17:00',
    ],
  },
  {
    zone: 'Europe/Paris',
    what: 'a Sunday that moves onto the stage before it: only the more urgent one',
    arrives: 'Mon 2028-02-21 18:30',
    deadline: 'Mon 2028-03-06 18:30',
    reminders: ['Mon 2028-02-28 17:00', 'Fri 2028-03-03 17:00', 'Mon 2028-03-06 14:30'],
  },
  {
    zone: 'Europe/Paris',
    what: 'a year’s end: New Year’s Day is free',
    arrives: 'Tue 2026-12-22 10:00',
    deadline: 'Tue 2027-01-05 10:00',
    reminders: [
      'Tue 2026-12-29 10:00',
      'Thu 2026-12-31 17:00',
      'Mon 2027-01-04 10:00',
      'Mon 2027-01-04 17:00',
    ],
  },
  {
    zone: 'Europe/Paris',
    what: 'Victory Day on a Friday and Ascension on a Thursday',
    arrives: 'Fri 2026-05-01 16:00',
    deadline: 'Fri 2026-05-15 16:00',
    reminders: [
      'Thu 2026-05-07 17:00',
      'Tue 2026-05-12 16:00',
      'Wed 2026-05-13 17:00',
      'Fri 2026-05-15 12:00',
    ],
  },
  {
    zone: 'America/Los_Angeles',
    what: 'clocks put forward on 8 March; a Saturday evening deadline',
    arrives: 'Sat 2026-02-28 20:00',
    deadline: 'Sat 2026-03-14 21:00',
    reminders: ['Fri 2026-03-06 17:00', 'Wed 2026-03-11 17:00', 'Fri 2026-03-13 17:00'],
  },
  {
    zone: 'America/Los_Angeles',
    what: 'clocks put back on 1 November, the day of the second stage',
    arrives: 'Wed 2026-10-21 10:30',
    deadline: 'Wed 2026-11-04 09:30',
    reminders: [
      'Wed 2026-10-28 10:30',
      'Fri 2026-10-30 17:00',
      'Tue 2026-11-03 09:30',
      'Tue 2026-11-03 17:00',
    ],
  },
  {
    zone: 'America/Los_Angeles',
    what: 'two reminders on a leap day',
    arrives: 'Wed 2028-02-16 10:00',
    deadline: 'Wed 2028-03-01 10:00',
    reminders: [
      'Wed 2028-02-23 10:00',
      'Fri 2028-02-25 17:00',
      'Tue 2028-02-29 10:00',
      'Tue 2028-02-29 17:00',
    ],
  },
  {
    zone: 'America/Los_Angeles',
    what: 'Thanksgiving: both stages of that day move to Wednesday, one remains',
    arrives: 'Fri 2026-11-13 11:00',
    deadline: 'Fri 2026-11-27 11:00',
    reminders: ['Fri 2026-11-20 11:00', 'Tue 2026-11-24 11:00', 'Wed 2026-11-25 17:00'],
  },
  {
    zone: 'America/Los_Angeles',
    what: 'a year’s end: three stages move to the last working hour of the year, one remains',
    arrives: 'Mon 2026-12-21 09:30',
    deadline: 'Mon 2027-01-04 09:30',
    reminders: ['Mon 2026-12-28 09:30', 'Thu 2026-12-31 17:00'],
  },
  {
    zone: 'Asia/Kolkata',
    what: 'no change of the clocks; a Sunday and a Monday morning',
    arrives: 'Mon 2026-03-02 11:15',
    deadline: 'Mon 2026-03-16 11:15',
    reminders: ['Mon 2026-03-09 11:15', 'Fri 2026-03-13 11:15', 'Fri 2026-03-13 17:00'],
  },
  {
    zone: 'Asia/Kolkata',
    what: 'a leap day, with an estimated deadline at midnight UTC',
    arrives: 'Wed 2028-02-16 11:15',
    over: 'Wed 2028-03-01 05:30',
    reminders: [
      'Tue 2028-02-22 17:00',
      'Fri 2028-02-25 17:00',
      'Mon 2028-02-28 17:00',
      'Tue 2028-02-29 17:00',
    ],
  },
  {
    zone: 'Asia/Kolkata',
    what: 'a year’s end: Christmas is free, New Year’s Day is not',
    arrives: 'Fri 2026-12-18 14:00',
    deadline: 'Fri 2027-01-01 14:00',
    reminders: [
      'Thu 2026-12-24 17:00',
      'Tue 2026-12-29 14:00',
      'Thu 2026-12-31 14:00',
      'Fri 2027-01-01 10:00',
    ],
  },
  {
    zone: 'Asia/Kolkata',
    what: 'Republic Day on a Tuesday',
    arrives: 'Wed 2027-01-13 12:00',
    deadline: 'Wed 2027-01-27 12:00',
    reminders: ['Wed 2027-01-20 12:00', 'Fri 2027-01-22 17:00', 'Mon 2027-01-25 17:00'],
  },
  {
    zone: 'Australia/Lord_Howe',
    what: 'clocks put back by half an hour on 5 April, in the middle of Easter',
    arrives: 'Wed 2026-03-25 12:00',
    deadline: 'Wed 2026-04-08 11:30',
    reminders: [
      'Wed 2026-04-01 12:00',
      'Thu 2026-04-02 17:00',
      'Tue 2026-04-07 11:30',
      'Tue 2026-04-07 17:00',
    ],
  },
  {
    zone: 'Australia/Lord_Howe',
    what: 'clocks put forward by half an hour on 4 October',
    arrives: 'Mon 2026-09-28 16:00',
    deadline: 'Mon 2026-10-12 16:30',
    reminders: [
      'Mon 2026-10-05 16:30',
      'Fri 2026-10-09 16:30',
      'Fri 2026-10-09 17:00',
      'Mon 2026-10-12 12:30',
    ],
  },
  {
    zone: 'Australia/Lord_Howe',
    what: 'a reminder on a leap day',
    arrives: 'Tue 2028-02-22 13:10',
    deadline: 'Tue 2028-03-07 13:10',
    reminders: [
      'Tue 2028-02-29 13:10',
      'Fri 2028-03-03 17:00',
      'Mon 2028-03-06 13:10',
      'Tue 2028-03-07 09:10',
    ],
  },
  {
    zone: 'Australia/Lord_Howe',
    what: 'a year’s end: the days given for Christmas, Boxing Day and New Year’s Day are free',
    arrives: 'Tue 2027-12-21 10:00',
    deadline: 'Tue 2028-01-04 10:00',
    reminders: ['Fri 2027-12-24 17:00', 'Fri 2027-12-31 17:00'],
  },
];

/** Without the day of the week. */
function moment(text: string): string {
  return text.slice(4);
}

/** What the channel sees from the card to its expiry. */
function expected({ arrives, deadline, over = deadline ?? '', reminders }: TwoWeeks): readonly string[] {
  const next = (count: number) => (reminders[count] === undefined ? '' : `, next ${reminders[count]}`);
  return [
    `${arrives} general: card${next(0)}`,
    ...reminders.flatMap((at, index) => [
      `${at} general: card redrawn${next(index + 1)}`,
      `${at} general: reminder`,
    ]),
    `${over} general: card redrawn, Expired`,
  ];
}

/** Lives through the two weeks and a day more; Partner Center closes the referral on its deadline. */
async function liveThrough(weeks: TwoWeeks, options: Partial<LifeOptions> = {}) {
  const { zone, arrives, deadline, over = deadline ?? '' } = weeks;
  const life = await startLife({ zone, start: moment(arrives), pollEveryMs: 48 * HOUR_MS, ...options });
  try {
    await life.world.poll();
    await life.say('subscribe');
    await life.say('digest off');
    const referral = life.waiting(deadline === undefined ? undefined : moment(deadline));
    await life.at(moment(arrives), () => life.change(referral, {}));
    await life.at(new Date(life.ms(moment(over)) - 1).toISOString());
    life.world.source.put({ ...referral, status: 'Closed', substatus: 'Expired' });
    await life.at(moment(over));
    await life.at(new Date(life.ms(moment(over)) + 24 * HOUR_MS).toISOString());
    life.want(...expected(weeks));
  } finally {
    await life.close();
  }
}

describe('the two weeks of a referral', () => {
  it.each(twoWeeks)('$zone: $what', (weeks) => liveThrough(weeks));
});

describe('the two weeks of a referral when the process is started anew at every step', () => {
  it.each(twoWeeks)('$zone: $what', (weeks) =>
    liveThrough(weeks, { beforeEach: (world) => world.restart() }),
  );
});

describe('the two weeks of a referral with two replicas', () => {
  it.each(twoWeeks.filter((_, index) => index % 5 === 1))('$zone: $what', (weeks) =>
    liveThrough(weeks, { replicas: 2 }),
  );
});
