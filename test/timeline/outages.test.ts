import { RetryLaterError } from '../../src/ports/errors';
import { describeWithPostgres, freshDatabaseUrl } from '../helpers/postgres';
import { startLife } from './life';
import type { Life, LifeOptions } from './life';
import { LAST_CALL, lifeOfOneReferral, ONE_DAY, SEVEN_DAYS, THREE_DAYS } from './one-referral';

let life: Life;
afterEach(() => life.close());

describe('when the bot was away', () => {
  it('says the most urgent of what it missed in five days, and goes on as planned', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-26 20:00');
    await life.awayUntil('2026-03-31 20:00');
    life.want(
      'Tue 2026-03-31 20:00 general: card redrawn, next Thu 2026-04-02 15:00',
      'Tue 2026-03-31 20:00 general: reminder',
    );
    await life.at('2026-04-03 14:59');
    life.want(...ONE_DAY, ...LAST_CALL);
  });

  it('says nothing of the time when nothing was due', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.awayUntil('2026-03-25 14:00');
    await life.at('2026-03-27 13:59');
    life.want();
    await life.at('2026-03-27 14:00');
    life.want(...SEVEN_DAYS);
  });

  it('reminds of nothing when it comes back after the deadline', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    await life.at('2026-04-02 20:00');
    life.want(...SEVEN_DAYS, ...THREE_DAYS, ...ONE_DAY);
    life.world.source.put({ ...referral, status: 'Closed', substatus: 'Expired' });
    await life.awayUntil('2026-04-03 15:00');
    await life.at('2026-04-06 15:00');
    life.want('Fri 2026-04-03 15:00 general: card redrawn, Expired');
  });
});

describe('when Partner Center is away', () => {
  it('reminds as planned from what is known', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-26 20:00', () => {
      life.world.source.breakWith(new RetryLaterError('503'));
    });
    await life.at('2026-03-31 20:00', () => {
      life.world.source.mend();
    });
    await life.at('2026-04-03 14:59');
    life.want(...SEVEN_DAYS, ...THREE_DAYS, ...ONE_DAY, ...LAST_CALL);
  });

  it('says that time is up by the clock, and how it ended when Partner Center can be asked', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    await life.at('2026-04-03 12:00', () => {
      life.world.source.breakWith(new RetryLaterError('503'));
    });
    life.want(...SEVEN_DAYS, ...THREE_DAYS, ...ONE_DAY, ...LAST_CALL);
    await life.at('2026-04-03 18:00', () => {
      life.world.source.mend();
      life.world.source.put({ ...referral, status: 'Closed', substatus: 'Expired' });
    });
    await life.at('2026-04-04 12:00');
    const [timeIsUp = '', expired = '', ...more] = life.between('2026-04-03 12:00', '2026-04-04 12:00');
    expect(timeIsUp).toBe('Fri 2026-04-03 15:00 general: card redrawn, time is up');
    expect(expired).toMatch(/^Fri 2026-04-03 (18|19):\d\d general: card redrawn, Expired$/);
    expect(more).toEqual([]);
  });

  it('asks ever less often for one that stays open there although its time is up', async () => {
    ({ life } = await lifeOfOneReferral({ pollEveryMs: 1_000 * 3_600_000 }));
    await life.at('2026-04-03 14:59');
    const before = life.world.source.calls.length;
    await life.at('2026-04-04 15:00');
    const asked = life.world.source.calls.slice(before).filter((call) => call.startsWith('get')).length;
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(20);
    expect(life.between('2026-04-03 14:59', '2026-04-04 15:01')).toEqual([
      'Fri 2026-04-03 15:00 general: card redrawn, time is up',
    ]);
  });
});

describe('when the chat is away', () => {
  it('brings the card when it can, and no reminder of a stage that was over by then', async () => {
    life = await startLife({ start: '2026-03-27 12:00' });
    await life.world.poll();
    await life.say('subscribe');
    await life.say('digest off');
    const { post } = life.world.platform;
    life.world.platform.post = () => Promise.resolve({ kind: 'later', reason: 'connection refused' });
    await life.at('2026-03-27 13:00', () => life.change(life.waiting('2026-04-03 15:00'), {}));
    await life.at('2026-03-27 16:00', () => {
      life.world.platform.post = post;
    });
    await life.at('2026-03-31 14:59');
    const seen = life.between('2026-03-27 12:00', '2026-03-31 14:59');
    expect(seen).toEqual([
      expect.stringMatching(/^Fri 2026-03-27 16:0\d general: card, next Tue 2026-03-31 15:00$/),
    ]);
  });

  it('does not send a reminder that could not be sent before the deadline', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    await life.at('2026-04-03 10:59');
    life.want(...SEVEN_DAYS, ...THREE_DAYS, ...ONE_DAY);
    const { reply, update } = life.world.platform;
    const away = () => Promise.resolve({ kind: 'later', reason: 'connection refused' } as const);
    Object.assign(life.world.platform, { reply: away, update: away });
    life.world.source.put({ ...referral, status: 'Closed', substatus: 'Expired' });
    await life.at('2026-04-03 15:00', () => {
      Object.assign(life.world.platform, { reply, update });
    });
    await life.at('2026-04-03 16:00');
    const seen = life.between('2026-04-03 11:00', '2026-04-03 16:00');
    expect(seen).toEqual([expect.stringMatching(/^Fri 2026-04-03 15:0\d general: card redrawn, Expired$/)]);
  });

  it.each([
    { what: 'the deadline is over', answer: {} },
    { what: 'somebody has answered', answer: { status: 'Active', substatus: 'Accepted' } },
  ])('does not send a card as a reminder after $what', async ({ answer }) => {
    life = await startLife({ start: '2026-04-02 10:00' });
    const referral = life.waiting('2026-04-03 15:00');
    life.world.source.put(referral);
    await life.world.poll();
    await life.say('subscribe');
    await life.say('digest off');
    const { post } = life.world.platform;
    life.world.platform.post = () => Promise.resolve({ kind: 'later', reason: 'connection refused' });
    await life.at('2026-04-03 14:59', () => life.change(referral, answer));
    await life.at('2026-04-03 15:00', () => {
      life.world.platform.post = post;
    });
    await life.at('2026-04-03 20:00');
    life.want();
  });
});

async function twoReplicas(options: Partial<LifeOptions>): Promise<void> {
  let referral;
  ({ life, referral } = await lifeOfOneReferral({ replicas: 2, ...options }));
  await life.say('digest 16:00 tue');
  await life.at('2026-03-30 12:00', () => life.say(`claim ${referral.id}`));
  await life.at('2026-03-30 13:00', () => life.say(`release ${referral.id}`));
  await life.at('2026-04-03 14:59');
  life.world.source.put({ ...referral, status: 'Closed', substatus: 'Expired' });
  await life.at('2026-04-04 15:00');
  const claimed = 'Mon 2026-03-30 12:00 general: card redrawn, Alex has it, next Tue 2026-03-31 15:00';
  const released = 'Mon 2026-03-30 13:00 general: card redrawn, next Tue 2026-03-31 15:00';
  const seen = life.between('2026-03-20 14:01', '2026-04-04 15:01');
  expect(seen.filter((line) => !line.endsWith('digest'))).toEqual([
    ...[...SEVEN_DAYS, claimed, released, ...THREE_DAYS, ...ONE_DAY, ...LAST_CALL],
    'Fri 2026-04-03 15:00 general: card redrawn, Expired',
  ]);
  expect(seen.filter((line) => line.endsWith('digest'))).toEqual([
    expect.stringMatching(/^Tue 2026-03-24 16:0[0-4] general: digest$/),
    expect.stringMatching(/^Tue 2026-03-31 16:0[0-4] general: digest$/),
  ]);
}

describe('two replicas on one file', () => {
  it('say everything once between them', () => twoReplicas({}));
});

describeWithPostgres('two replicas on one PostgreSQL', () => {
  it('say everything once between them', async () => {
    await twoReplicas({ database: { kind: 'postgres', url: await freshDatabaseUrl() } });
  });
});
