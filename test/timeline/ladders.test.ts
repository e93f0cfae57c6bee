import { aDestination } from '../helpers/builders';
import type { Life } from './life';
import { startLife } from './life';
import { LAST_CALL, lifeOfOneReferral, ONE_DAY, SEVEN_DAYS, THREE_DAYS } from './one-referral';

let life: Life;
afterEach(() => life.close());

/** Without the redrawn cards. */
function words(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.includes('redrawn'));
}

describe('a channel with stages of its own', () => {
  it('is reminded at these, in working hours', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-23 10:00', () => life.say('remind 5d 2d 6h'));
    await life.at('2026-04-03 14:59');
    // Five days before is Sunday 29 March.
    expect(words(life.between('2026-03-21', '2026-04-03 15:00'))).toEqual([
      'Fri 2026-03-27 17:00 general: reminder',
      'Wed 2026-04-01 15:00 general: reminder',
      'Fri 2026-04-03 09:00 general: reminder',
    ]);
  });

  it('in the middle of a referral’s life is not reminded of what is over', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-04-01 10:00', () => life.say('remind 6d 5d 4d 6h'));
    await life.at('2026-04-03 14:59');
    expect(words(life.between('2026-04-01', '2026-04-03 15:00'))).toEqual([
      'Fri 2026-04-03 09:00 general: reminder',
    ]);
  });

  it('with hours of its own is reminded in these', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-23 10:00', () => life.say('hours mon-thu 10:00-14:00'));
    await life.at('2026-04-03 14:59');
    expect(words(life.between('2026-03-21', '2026-04-03 15:00'))).toEqual([
      'Thu 2026-03-26 13:00 general: reminder',
      'Tue 2026-03-31 13:00 general: reminder',
      'Thu 2026-04-02 13:00 general: reminder',
    ]);
  });

  it('is not reminded at all after "remind off", and again after "remind on"', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-26 10:00', () => life.say('remind off'));
    await life.at('2026-03-30 10:00');
    life.want();
    await life.at('2026-03-31 10:00', () => life.say('remind on'));
    await life.at('2026-04-03 14:59');
    // The stage of 7 days, which nobody wanted to hear of when it came, is not made up for.
    expect(words(life.between('2026-03-31', '2026-04-03 15:00'))).toEqual(
      words([...THREE_DAYS, ...ONE_DAY, ...LAST_CALL]),
    );
  });

  it('does not hear at once of a new stage whose moment is over', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-30 10:00', () => life.say('remind 6d 3d'));
    await life.at('2026-03-31 14:59');
    expect(words(life.between('2026-03-30', '2026-03-31 14:59'))).toEqual([]);
    await life.at('2026-04-03 14:59');
    expect(words(life.between('2026-03-31', '2026-04-03 15:00'))).toEqual(words(THREE_DAYS));
  });
});

describe('two rules in one channel', () => {
  it('with different stages: the referral that both let through is reminded of at all of them, once', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-23 10:00', () => life.say("subscribe customerProfile/address/country eq 'US'"));
    await life.at('2026-03-23 10:00', () => life.say('remind 2 7d 5d 1d'));
    await life.at('2026-04-03 14:59');
    expect(words(life.between('2026-03-21', '2026-04-03 15:00'))).toEqual([
      ...words(SEVEN_DAYS),
      'Fri 2026-03-27 17:00 general: reminder',
      ...words([...THREE_DAYS, ...ONE_DAY, ...LAST_CALL]),
    ]);
  });

  it('of which one says "remind off": the other one’s stages remain', async () => {
    ({ life } = await lifeOfOneReferral());
    await life.at('2026-03-23 10:00', () => life.say("subscribe customerProfile/address/country eq 'US'"));
    await life.at('2026-03-23 10:00', () => life.say('remind 1 off'));
    await life.at('2026-03-23 10:00', () => life.say('remind 2 2d'));
    await life.at('2026-04-03 14:59');
    expect(words(life.between('2026-03-21', '2026-04-03 15:00'))).toEqual([
      'Wed 2026-04-01 15:00 general: reminder',
    ]);
  });
});

describe('a channel that subscribes while a referral waits already', () => {
  beforeEach(async () => {
    life = await startLife({ start: '2026-03-20 14:00' });
    life.world.source.put(life.waiting('2026-04-03 15:00'));
    await life.world.poll();
  });

  it('gets its card with the first reminder, and the others in the thread of it', async () => {
    await life.at('2026-03-26 10:00', () => life.say('subscribe'));
    await life.say('digest off');
    await life.at('2026-04-03 14:59');
    life.want(
      'Fri 2026-03-27 14:00 general: card as a reminder, next Tue 2026-03-31 15:00',
      ...[...THREE_DAYS, ...ONE_DAY, ...LAST_CALL],
    );
  });

  it('hears nothing of a stage that was over before', async () => {
    await life.at('2026-03-28 10:00', () => life.say('subscribe'));
    await life.say('digest off');
    await life.at('2026-04-01 14:59');
    life.want('Tue 2026-03-31 15:00 general: card as a reminder, next Thu 2026-04-02 15:00');
  });

  it('and whose rule does not let it through hears nothing', async () => {
    await life.at('2026-03-26 10:00', () => life.say("subscribe customerProfile/address/country eq 'DE'"));
    await life.say('digest off');
    await life.at('2026-04-06 14:59');
    life.want();
  });
});

describe('two channels in two zones', () => {
  it('are each reminded in their own working hours', async () => {
    ({ life } = await lifeOfOneReferral());
    const west = aDestination({ id: 'chat:west', name: 'West' });
    await life.at('2026-03-23 18:00', () => life.say('subscribe', west, { timeZone: 'America/Los_Angeles' }));
    await life.say('digest off', west);
    await life.at('2026-04-03 14:59');
    // In Los Angeles the stages fall on 06:00 in the morning and 02:00 at night: on 17:00 of the working day before.
    expect(
      words(life.between('2026-03-23', '2026-04-03 15:00')).filter((line) => line.includes('west')),
    ).toEqual([
      'Fri 2026-03-27 01:00 west: card as a reminder, next Tue 2026-03-31 02:00',
      'Tue 2026-03-31 02:00 west: reminder',
      'Thu 2026-04-02 02:00 west: reminder',
      'Fri 2026-04-03 02:00 west: reminder',
    ]);
  });

  it('one of which leaves: the other one still gets the stage that the first had already', async () => {
    ({ life } = await lifeOfOneReferral());
    const west = aDestination({ id: 'chat:west', name: 'West' });
    await life.at('2026-03-23 18:00', () => life.say('subscribe', west, { timeZone: 'America/Los_Angeles' }));
    await life.say('digest off', west);
    await life.at('2026-03-31 10:00', () => life.say('unsubscribe all', west));
    await life.at('2026-03-31 15:00');
    expect(words(life.between('2026-03-31', '2026-03-31 15:01'))).toEqual([
      'Tue 2026-03-31 02:00 west: reminder',
      'Tue 2026-03-31 15:00 general: reminder',
    ]);
  });
});
