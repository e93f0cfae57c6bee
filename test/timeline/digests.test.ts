import { MINUTE_MS } from '../../src/domain/instant';
import { aDestination } from '../helpers/builders';
import type { Life, LifeOptions } from './life';
import { startLife } from './life';

const JITTER_MS = 5 * MINUTE_MS;

let life: Life;
afterEach(() => life.close());

async function digestLife(options: LifeOptions, ...said: readonly string[]): Promise<void> {
  life = await startLife(options);
  await life.world.poll();
  for (const text of ['subscribe', ...said]) await life.say(text);
}

/** Digests were sent at these moments, each within the jitter, and no others. */
function wantDigests(...planned: readonly string[]): void {
  const seen = life.world.posts('digest').map(({ at }, index) => {
    const moment = planned[index];
    const lateMs = moment === undefined ? -1 : at - life.ms(moment.replace(/^[A-Z][a-z]{2} /, ''));
    return lateMs >= 0 && lateMs < JITTER_MS ? moment : new Date(at).toISOString();
  });
  expect(seen).toEqual(planned);
}

describe('the digest at 08:30 from Monday to Friday', () => {
  it.each([
    {
      zone: 'Europe/Paris',
      from: '2026-03-26',
      until: '2026-04-01',
      days: ['Thu 2026-03-26', 'Fri 2026-03-27', 'Mon 2026-03-30', 'Tue 2026-03-31'],
    },
    {
      zone: 'Europe/Paris',
      from: '2026-10-22',
      until: '2026-10-28',
      days: ['Thu 2026-10-22', 'Fri 2026-10-23', 'Mon 2026-10-26', 'Tue 2026-10-27'],
    },
    {
      zone: 'America/Los_Angeles',
      from: '2026-03-05',
      until: '2026-03-11',
      days: ['Thu 2026-03-05', 'Fri 2026-03-06', 'Mon 2026-03-09', 'Tue 2026-03-10'],
    },
    {
      zone: 'America/Los_Angeles',
      from: '2026-10-29',
      until: '2026-11-04',
      days: ['Thu 2026-10-29', 'Fri 2026-10-30', 'Mon 2026-11-02', 'Tue 2026-11-03'],
    },
    {
      zone: 'Asia/Kolkata',
      from: '2028-02-28',
      until: '2028-03-02',
      days: ['Mon 2028-02-28', 'Tue 2028-02-29', 'Wed 2028-03-01'],
    },
    {
      zone: 'Australia/Lord_Howe',
      from: '2026-04-02',
      until: '2026-04-08',
      days: ['Thu 2026-04-02', 'Fri 2026-04-03', 'Mon 2026-04-06', 'Tue 2026-04-07'],
    },
    {
      zone: 'Australia/Lord_Howe',
      from: '2026-10-01',
      until: '2026-10-07',
      days: ['Thu 2026-10-01', 'Fri 2026-10-02', 'Mon 2026-10-05', 'Tue 2026-10-06'],
    },
  ])('$zone from $from', async ({ zone, from, until, days }) => {
    await digestLife({ zone, start: from });
    await life.at(until);
    wantDigests(...days.map((day) => `${day} 08:30`));
  });
});

describe('the digest of a day whose clocks change, looked for every ten minutes', () => {
  it.each([
    {
      what: '02:30 is skipped in Paris: it comes when the clocks are put forward',
      zone: 'Europe/Paris',
      time: '02:30',
      from: '2026-03-28',
      moments: ['2026-03-28T01:30Z', '2026-03-29T01:00Z', '2026-03-30T00:30Z'],
    },
    {
      what: '02:30 is repeated in Paris: it comes the first time',
      zone: 'Europe/Paris',
      time: '02:30',
      from: '2026-10-24',
      moments: ['2026-10-24T00:30Z', '2026-10-25T00:30Z', '2026-10-26T01:30Z'],
    },
    {
      what: '02:30 is skipped in Los Angeles',
      zone: 'America/Los_Angeles',
      time: '02:30',
      from: '2026-03-07',
      moments: ['2026-03-07T10:30Z', '2026-03-08T10:00Z', '2026-03-09T09:30Z'],
    },
    {
      what: '01:30 is repeated in Los Angeles',
      zone: 'America/Los_Angeles',
      time: '01:30',
      from: '2026-10-31',
      moments: ['2026-10-31T08:30Z', '2026-11-01T08:30Z', '2026-11-02T09:30Z'],
    },
    {
      what: '02:15 is skipped on Lord Howe Island',
      zone: 'Australia/Lord_Howe',
      time: '02:15',
      from: '2026-10-03',
      moments: ['2026-10-02T15:45Z', '2026-10-03T15:30Z', '2026-10-04T15:15Z'],
    },
    {
      what: '01:45 is repeated on Lord Howe Island',
      zone: 'Australia/Lord_Howe',
      time: '01:45',
      from: '2026-04-04',
      moments: ['2026-04-03T14:45Z', '2026-04-04T14:45Z', '2026-04-05T15:15Z'],
    },
  ])('$what', async ({ zone, time, from, moments }) => {
    const options = { zone, start: from, lookEveryMs: 10 * MINUTE_MS };
    await digestLife(options, `digest ${time} daily`);
    await life.at(new Date(Date.parse(moments.at(-1) ?? '') + 5 * 60 * MINUTE_MS).toISOString());
    wantDigests(...moments.map((moment) => moment.replace('Z', ':00Z')));
  });
});

describe('a digest that meets trouble', () => {
  it('of the store: the day is not used up', async () => {
    await digestLife({ start: '2026-03-24 06:00', lookEveryMs: 20 * MINUTE_MS });
    const { store } = life.world;
    const { addDeliveries } = store;
    store.addDeliveries = () => Promise.reject(new Error('the disk is full'));
    await life.at('2026-03-24 10:00');
    wantDigests();
    store.addDeliveries = addDeliveries;
    await life.at('2026-03-25 06:00');
    wantDigests('2026-03-24 10:20');
  });

  it('while it is put together: the day is not used up', async () => {
    await digestLife({ start: '2026-03-24 06:00' });
    const { store } = life.world;
    const { referrals } = store;
    store.referrals = () => Promise.reject(new Error('the database does not answer'));
    await life.at('2026-03-24 09:00');
    wantDigests();
    store.referrals = referrals;
    await life.at('2026-03-25 06:00');
    wantDigests('2026-03-24 09:00');
  });

  it('of the chat: it comes when the chat is back', async () => {
    await digestLife({ start: '2026-03-24 06:00' });
    const { post } = life.world.platform;
    life.world.platform.post = () => Promise.resolve({ kind: 'later', reason: 'connection refused' });
    await life.at('2026-03-24 09:00', () => {
      life.world.platform.post = post;
    });
    await life.at('2026-03-25 06:00');
    wantDigests('2026-03-24 09:00');
  });

  it('because the bot was away: it is sent late on the same day', async () => {
    await digestLife({ start: '2026-03-24 06:00' });
    await life.awayUntil('2026-03-24 20:00');
    await life.at('2026-03-25 12:00');
    wantDigests('2026-03-24 20:00', '2026-03-25 08:30');
  });

  it('because the bot was away for longer than twelve hours: the next one tells of both days', async () => {
    await digestLife({ start: '2026-03-23 06:00' });
    await life.at('2026-03-23 12:00');
    await life.awayUntil('2026-03-24 21:00');
    await life.at('2026-03-25 12:00');
    wantDigests('2026-03-23 08:30', '2026-03-25 08:30');
    const [first, second] = life.world.posts('digest');
    expect(second?.notice).toMatchObject({ digest: { since: first?.at } });
  });

  it('because the bot was away for days: one digest, of the last of them', async () => {
    await digestLife({ start: '2026-03-23 06:00' });
    await life.at('2026-03-23 12:00');
    await life.awayUntil('2026-03-27 10:00');
    await life.at('2026-03-28 06:00');
    wantDigests('2026-03-23 08:30', '2026-03-27 10:00');
  });
});

describe('the settings of a digest', () => {
  it('"digest off" ends it, "digest on" brings it back', async () => {
    await digestLife({ start: '2026-03-24 06:00' });
    await life.at('2026-03-24 12:00', () => life.say('digest off'));
    await life.at('2026-03-26 12:00', () => life.say('digest on'));
    await life.at('2026-03-27 12:00');
    wantDigests('Tue 2026-03-24 08:30', 'Fri 2026-03-27 08:30');
  });

  it('"digest off" just before it is sent: nothing is said', async () => {
    await digestLife({ start: '2026-03-24 06:00' });
    await life.at('2026-03-24 08:29');
    life.world.clock.advance(6 * MINUTE_MS);
    await life.world.plan();
    await life.say('digest off');
    await life.at('2026-03-24 12:00');
    wantDigests();
  });

  it('a time that is over today begins tomorrow', async () => {
    await digestLife({ start: '2026-03-24 07:00' }, 'digest 14:00');
    await life.at('2026-03-24 11:00', () => life.say('digest 10:00'));
    await life.at('2026-03-25 12:00');
    wantDigests('2026-03-25 10:00');
  });

  it('a later time on a day that has had its digest begins tomorrow', async () => {
    await digestLife({ start: '2026-03-24 07:00' });
    await life.at('2026-03-24 10:00', () => life.say('digest 11:00'));
    await life.at('2026-03-25 12:00');
    wantDigests('2026-03-24 08:30', '2026-03-25 11:00');
  });

  it('another zone counts from now on, and no day is told twice', async () => {
    await digestLife({ start: '2026-03-24 07:00' });
    await life.at('2026-03-24 10:00', () => life.say('timezone America/Los_Angeles'));
    await life.at('2026-03-25 18:00');
    // 08:30 in Los Angeles is 16:30 in Paris in that week, and Tuesday's has been sent.
    wantDigests('2026-03-24 08:30', '2026-03-25 16:30');
  });

  it('the digest of Monday tells of everything since Friday', async () => {
    await digestLife({ start: '2026-03-27 07:00' });
    await life.at('2026-03-28 10:00', () => life.change(life.waiting('2026-04-20 10:00'), {}));
    await life.at('2026-03-30 12:00');
    wantDigests('Fri 2026-03-27 08:30', 'Mon 2026-03-30 08:30');
    const [friday, monday] = life.world.posts('digest');
    expect(friday?.notice).toMatchObject({ digest: { quiet: true } });
    expect(monday?.notice).toMatchObject({
      digest: { quiet: false, since: friday?.at, waiting: { total: 1 } },
    });
  });

  it('a quiet day is told in a line, or not at all', async () => {
    await digestLife({ start: '2026-03-24 07:00' });
    await life.at('2026-03-24 12:00', () => life.say('digest silent'));
    await life.at('2026-03-26 12:00', () => life.say('digest line'));
    await life.at('2026-03-27 12:00');
    wantDigests('Tue 2026-03-24 08:30', 'Fri 2026-03-27 08:30');
  });
});

describe('the digests of many', () => {
  it('two channels in two zones get each theirs in the morning', async () => {
    await digestLife({ start: '2026-03-24 07:00' });
    const west = aDestination({ id: 'chat:west', name: 'West' });
    await life.say('subscribe', west, { timeZone: 'America/Los_Angeles' });
    await life.at('2026-03-24 22:00');
    wantDigests('2026-03-24 08:30', '2026-03-24T15:30:00Z');
    expect(life.world.posts('digest').map(({ destinationId }) => destinationId)).toEqual([
      'chat:general',
      'chat:west',
    ]);
  });

  it('fifty channels get theirs spread over five minutes, always at the same moment', async () => {
    await digestLife({ start: '2026-03-24 07:00' });
    const channels = Array.from({ length: 49 }, (_, index) =>
      aDestination({ id: `chat:channel-${String(index)}` }),
    );
    for (const channel of channels) await life.say('subscribe', channel);
    await life.at('2026-03-24 09:00');
    const firstDay = life.world.posts('digest');
    await life.world.restart();
    await life.at('2026-03-25 09:00');
    const secondDay = life.world.posts('digest').slice(50);
    const moments = firstDay.map(({ at }) => at - life.ms('2026-03-24 08:30'));
    expect(new Set(firstDay.map(({ destinationId }) => destinationId)).size).toBe(50);
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...moments)).toBeLessThan(JITTER_MS);
    expect(new Set(moments.map((at) => Math.floor(at / (30 * 1_000)))).size).toBe(10);
    expect(secondDay.map(({ destinationId, at }) => [destinationId, at - 24 * 60 * MINUTE_MS])).toEqual(
      firstDay.map(({ destinationId, at }) => [destinationId, at]),
    );
  });
});
