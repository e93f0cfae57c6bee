import { instantFromMs } from '../../src/domain/instant';
import type { Life } from './life';
import { startLife } from './life';
import { LAST_CALL, lifeOfOneReferral, ONE_DAY, SEVEN_DAYS, THREE_DAYS } from './one-referral';

let life: Life;
afterEach(() => life.close());

describe('a referral that is answered', () => {
  it.each([
    { status: 'Active', substatus: 'Accepted' },
    { status: 'Closed', substatus: 'Declined' },
  ])(
    'in Partner Center with $substatus: the next poll turns the card and ends the reminders',
    async (answer) => {
      let referral;
      ({ life, referral } = await lifeOfOneReferral());
      await life.at('2026-03-30 10:00', () => life.change(referral, answer));
      life.want(...SEVEN_DAYS, `Mon 2026-03-30 10:00 general: card redrawn, ${answer.substatus}`);
      await life.at('2026-04-06 10:00');
      life.want();
    },
  );

  it('just before a reminder goes out: the word is not said', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    await life.at('2026-03-31 14:59');
    life.want(...SEVEN_DAYS);
    life.world.clock.advance(60_000);
    await life.world.plan();
    await life.change(referral, { status: 'Active', substatus: 'Accepted' });
    await life.world.deliver();
    await life.at('2026-04-06 10:00');
    life.want('Tue 2026-03-31 15:00 general: card redrawn, Accepted');
  });
});

describe('a referral that Partner Center no longer shows', () => {
  it('is not reminded of, and its card says since when it is gone', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    await life.at('2026-03-30 10:00', async () => {
      life.world.source.remove(referral.id);
      await life.world.poll();
    });
    life.want(...SEVEN_DAYS, 'Mon 2026-03-30 10:00 general: card redrawn, gone');
    await life.at('2026-04-06 10:00');
    life.want();
    const card = life.world.posts('referral-card').at(-1)?.notice;
    expect(card).toMatchObject({ follow: { goneAt: life.ms('2026-03-30 10:00') } });
  });

  it('is reminded of again when it comes back', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    await life.at('2026-03-30 10:00', async () => {
      life.world.source.remove(referral.id);
      await life.world.poll();
    });
    life.want(...SEVEN_DAYS, 'Mon 2026-03-30 10:00 general: card redrawn, gone');
    await life.at('2026-03-30 14:00', () => life.change(referral, {}));
    await life.at('2026-04-01 10:00');
    life.want('Mon 2026-03-30 14:00 general: card redrawn, next Tue 2026-03-31 15:00', ...THREE_DAYS);
  });
});

describe('a deadline that is moved', () => {
  it('to a later day is reminded of anew', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    const moved = { expirationDateTime: instantFromMs(life.ms('2026-04-09 15:00')) };
    await life.at('2026-03-31 15:30', () => life.change(referral, moved));
    life.want(
      ...SEVEN_DAYS,
      ...THREE_DAYS,
      'Tue 2026-03-31 15:30 general: card redrawn, next Thu 2026-04-02 15:00',
    );
    await life.at('2026-04-09 14:59');
    life.want(
      // 7 days before, and 3 days before: Monday 6 April is Easter Monday.
      'Thu 2026-04-02 15:00 general: card redrawn, next Fri 2026-04-03 17:00',
      'Thu 2026-04-02 15:00 general: reminder',
      'Fri 2026-04-03 17:00 general: card redrawn, next Wed 2026-04-08 15:00',
      'Fri 2026-04-03 17:00 general: reminder',
      'Wed 2026-04-08 15:00 general: card redrawn, next Thu 2026-04-09 11:00',
      'Wed 2026-04-08 15:00 general: reminder',
      'Thu 2026-04-09 11:00 general: card redrawn',
      'Thu 2026-04-09 11:00 general: reminder',
    );
  });

  it('to an earlier day: the most urgent stage that is over by then comes at once', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    const moved = { expirationDateTime: instantFromMs(life.ms('2026-03-26 15:00')) };
    await life.at('2026-03-25 16:00', () => life.change(referral, moved));
    const seen = life.between('2026-03-21', '2026-03-26');
    expect(seen).toContain('Wed 2026-03-25 16:00 general: reminder');
    expect(seen.filter((line) => line.endsWith('reminder'))).toHaveLength(1);
    await life.at('2026-03-26 14:59');
    expect(life.between('2026-03-26', '2026-03-27')).toEqual([
      'Thu 2026-03-26 11:00 general: card redrawn',
      'Thu 2026-03-26 11:00 general: reminder',
    ]);
  });

  it('within its last day: the card says twice that time is up', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    await life.at('2026-04-03 15:30');
    life.want(
      ...[...SEVEN_DAYS, ...THREE_DAYS, ...ONE_DAY, ...LAST_CALL],
      'Fri 2026-04-03 15:00 general: card redrawn, time is up',
    );
    const moved = { expirationDateTime: instantFromMs(life.ms('2026-04-03 22:00')) };
    await life.at('2026-04-03 15:40', () => life.change(referral, moved));
    life.want('Fri 2026-04-03 15:40 general: card redrawn');
    await life.at('2026-04-03 23:00');
    life.want('Fri 2026-04-03 22:00 general: card redrawn, time is up');
  });

  it('into the past: the card says that time is up', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    const moved = { expirationDateTime: instantFromMs(life.ms('2026-03-23 15:00')) };
    await life.at('2026-03-24 16:00', () => life.change(referral, moved));
    await life.at('2026-03-26 16:00');
    life.want('Tue 2026-03-24 16:00 general: card redrawn, time is up');
  });
});

describe('the card of a referral', () => {
  it('tells with each reminder which ones there have been', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-31 15:00');
    const cards = life.world.posts('referral-card').map(({ notice }) => notice);
    const [first, second] = ['2026-03-27 14:00', '2026-03-31 15:00'].map(life.ms);
    expect(cards).toMatchObject([
      { follow: { remindedAt: [], next: { number: 1, of: 4 } } },
      { follow: { remindedAt: [first], next: { number: 2, of: 4 } } },
      { follow: { remindedAt: [first, second], next: { number: 3, of: 4 } } },
    ]);
  });
});

describe('a referral that expires', () => {
  it('has a card that tells what had been sent and who had taken it', async () => {
    let referral;
    ({ life, referral } = await lifeOfOneReferral());
    await life.at('2026-04-02 16:00', () => life.say(`claim ${referral.id}`));
    life.world.platform.closePersonal('u1', { kind: 'refused', reason: 'not allowed' });
    await life.at('2026-04-03 14:59');
    life.world.source.put({ ...referral, status: 'Closed', substatus: 'Expired' });
    await life.at('2026-04-03 15:00');
    const card = life.world.posts('referral-card').at(-1)?.notice;
    expect(card).toMatchObject({
      referral: { substatus: 'Expired' },
      follow: {
        postedAt: life.ms('2026-03-20 14:00'),
        remindedAt: ['2026-03-27 14:00', '2026-03-31 15:00', '2026-04-02 15:00', '2026-04-03 11:00'].map(
          life.ms,
        ),
        claim: { by: { name: 'Alex' }, at: life.ms('2026-04-02 16:00') },
        earlier: [],
      },
    });
    expect(card).not.toHaveProperty('follow.next');
  });

  it('with an estimated deadline: midnight UTC after fourteen days, until Partner Center names one', async () => {
    life = await startLife({ start: '2026-03-20 14:00' });
    await life.world.poll();
    await life.say('subscribe');
    await life.say('digest off');
    const referral = life.waiting();
    await life.at('2026-03-20 14:00', () => life.change(referral, {}));
    // Created on the 20th: midnight UTC of 3 April is 02:00 in Paris, 7 days before at 01:00, still in winter time.
    life.want('Fri 2026-03-20 14:00 general: card, next Thu 2026-03-26 17:00');
    const named = { expirationDateTime: instantFromMs(life.ms('2026-04-03 15:00')) };
    await life.at('2026-03-26 12:00', () => life.change(referral, named));
    await life.at('2026-03-31 14:00');
    life.want('Thu 2026-03-26 12:00 general: card redrawn, next Fri 2026-03-27 14:00', ...SEVEN_DAYS);
  });
});
