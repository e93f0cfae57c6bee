import type { Referral } from '../../src/domain/referral';
import { aDestination } from '../helpers/builders';
import type { Life } from './life';
import { startLife } from './life';
import { LAST_CALL, lifeOfOneReferral, ONE_DAY, SEVEN_DAYS, THREE_DAYS } from './one-referral';

const BEA = { id: 'u2', name: 'Bea' };
const TAKEN = 'Mon 2026-03-23 10:00 general: card redrawn, Alex has it, next Fri 2026-03-27 14:00';
const ALONE = 'chat:personal-u1';

let life: Life;
let referral: Referral;
beforeEach(async () => {
  ({ life, referral } = await lifeOfOneReferral());
});
afterEach(() => life.close());

describe('a referral that somebody has', () => {
  it('reminds the claimer alone; the claim lapses after 72 h before the deadline, and the channel is told with the reminder', async () => {
    await life.at('2026-03-23 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-04-03 14:59');
    life.want(
      TAKEN,
      'Fri 2026-03-27 14:00 general: card redrawn, Alex has it, next Tue 2026-03-31 15:00',
      'Fri 2026-03-27 14:00 personal-u1: card as a reminder, Alex has it, next Tue 2026-03-31 15:00',
      'Tue 2026-03-31 15:00 general: card redrawn, next Thu 2026-04-02 15:00',
      'Tue 2026-03-31 15:00 general: reminder, Alex let it lapse',
      'Tue 2026-03-31 15:00 personal-u1: Alex let it lapse',
      'Tue 2026-03-31 15:00 personal-u1: card redrawn',
      ...ONE_DAY,
      ...LAST_CALL,
    );
  });

  it('lapses on a Sunday: the channel hears of it then, and of the stage before it no more', async () => {
    const other = life.waiting('2026-04-01 10:00', { id: '0a0b2c4f-9c3d-4e55-8a8e-111111111111' });
    await life.at('2026-03-23 10:00', () => life.change(other, {}));
    await life.at('2026-03-23 11:00', () => life.say(`claim ${other.id}`));
    await life.at('2026-03-31 09:00');
    // 72 hours before Wednesday 10:00 is Sunday 10:00; the stage of 3 days has moved to Friday 17:00.
    expect(life.between('2026-03-27 16:00', '2026-03-31 09:59')).toEqual([
      'Fri 2026-03-27 17:00 general: card redrawn, Alex has it, next Tue 2026-03-31 10:00',
      'Fri 2026-03-27 17:00 personal-u1: card redrawn, Alex has it, next Tue 2026-03-31 10:00',
      'Fri 2026-03-27 17:00 personal-u1: reminder, Alex has it',
      'Sun 2026-03-29 10:00 general: Alex let it lapse',
      'Sun 2026-03-29 10:00 general: card redrawn, next Tue 2026-03-31 10:00',
      'Sun 2026-03-29 10:00 personal-u1: Alex let it lapse',
      'Sun 2026-03-29 10:00 personal-u1: card redrawn',
    ]);
  });

  it('taken within the last 72 h does not lapse: the last reminders go to the claimer', async () => {
    await life.at('2026-04-01 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-04-03 14:59');
    life.want(
      ...SEVEN_DAYS,
      ...THREE_DAYS,
      'Wed 2026-04-01 10:00 general: card redrawn, Alex has it, next Thu 2026-04-02 15:00',
      'Thu 2026-04-02 15:00 general: card redrawn, Alex has it, next Fri 2026-04-03 11:00',
      'Thu 2026-04-02 15:00 personal-u1: card as a reminder, Alex has it, next Fri 2026-04-03 11:00',
      'Fri 2026-04-03 11:00 general: card redrawn, Alex has it',
      'Fri 2026-04-03 11:00 personal-u1: card redrawn, Alex has it',
      'Fri 2026-04-03 11:00 personal-u1: reminder, Alex has it',
    );
  });

  it('given back: the channel is reminded again, and not of what the claimer was told', async () => {
    await life.at('2026-03-23 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-03-27 15:00', () => life.say(`release ${referral.id}`));
    await life.at('2026-03-31 15:00');
    life.want(
      TAKEN,
      'Fri 2026-03-27 14:00 general: card redrawn, Alex has it, next Tue 2026-03-31 15:00',
      'Fri 2026-03-27 14:00 personal-u1: card as a reminder, Alex has it, next Tue 2026-03-31 15:00',
      'Fri 2026-03-27 15:00 general: card redrawn, next Tue 2026-03-31 15:00',
      'Fri 2026-03-27 15:00 personal-u1: card redrawn',
      ...THREE_DAYS,
    );
  });

  it('handed over: the next one hears of it alone, and is the one who is reminded', async () => {
    await life.at('2026-03-23 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-03-24 10:00', () =>
      life.say(`assign ${referral.id} @Bea`, aDestination(), { mentions: [BEA] }),
    );
    await life.at('2026-03-27 14:00');
    life.want(
      TAKEN,
      'Tue 2026-03-24 10:00 general: card redrawn, Bea has it, next Fri 2026-03-27 14:00',
      'Tue 2026-03-24 10:00 personal-u2: card handed over, Bea has it, next Fri 2026-03-27 14:00',
      'Fri 2026-03-27 14:00 general: card redrawn, Bea has it, next Tue 2026-03-31 15:00',
      'Fri 2026-03-27 14:00 personal-u2: card redrawn, Bea has it, next Tue 2026-03-31 15:00',
      'Fri 2026-03-27 14:00 personal-u2: reminder, Bea has it',
    );
  });

  it('whose claimer cannot be written to alone: the channel is reminded', async () => {
    life.world.platform.closePersonal('u1', { kind: 'refused', reason: 'the app is not installed' });
    await life.at('2026-03-23 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-03-27 14:00');
    life.want(
      TAKEN,
      'Fri 2026-03-27 14:00 general: card redrawn, Alex has it, next Tue 2026-03-31 15:00',
      'Fri 2026-03-27 14:00 general: reminder, Alex has it',
    );
  });

  it('answered: neither the claimer nor the channel is reminded', async () => {
    await life.at('2026-03-23 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-03-27 14:00');
    await life.at('2026-03-30 10:00', () =>
      life.change(referral, { status: 'Active', substatus: 'Accepted' }),
    );
    await life.at('2026-04-06 10:00');
    expect(life.between('2026-03-27 14:01', '2026-04-06 10:00')).toEqual([
      'Mon 2026-03-30 10:00 general: card redrawn, Accepted',
      'Mon 2026-03-30 10:00 personal-u1: card redrawn, Accepted',
    ]);
  });

  it('whose claim lapsed while the bot was away: the channel hears it with the most urgent reminder', async () => {
    await life.at('2026-03-23 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-03-26 10:00');
    await life.awayUntil('2026-04-02 16:00');
    life.want(
      TAKEN,
      'Thu 2026-04-02 16:00 general: card redrawn, next Fri 2026-04-03 11:00',
      'Thu 2026-04-02 16:00 general: reminder, Alex let it lapse',
    );
  });

  it('whose claimer wanted to be left alone and let it lapse: the channel is reminded all the same', async () => {
    const alone = aDestination({ id: ALONE, scope: 'personal', name: 'Alex' });
    await life.at('2026-03-23 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-03-27 15:00', () => life.say(`snooze ${referral.id} 14d`, alone));
    await life.at('2026-04-03 14:59');
    expect(life.between('2026-03-28', '2026-04-03 14:59')).toEqual(
      expect.arrayContaining([
        'Tue 2026-03-31 15:00 general: reminder, Alex let it lapse',
        ...ONE_DAY,
        ...LAST_CALL,
      ]),
    );
  });
});

describe('a claimer who is met in a channel that speaks German', () => {
  it('is written to in German and in the channel’s time', async () => {
    await life.say('language de');
    await life.at('2026-03-23 10:00', () => life.say(`claim ${referral.id}`));
    await life.at('2026-03-27 14:00');
    const nudge = life.world.platform.sent.find(({ destinationId }) => destinationId === ALONE);
    expect(nudge?.reader).toMatchObject({ language: 'de', timeZone: 'Europe/Paris' });
  });
});

describe('a claim on a referral without a card in the channel', () => {
  it('lapses, and the channel is told', async () => {
    await life.close();
    life = await startLife({ start: '2026-03-20 14:00' });
    const known = life.waiting('2026-04-01 10:00');
    life.world.source.put(known);
    await life.world.poll();
    await life.say('subscribe');
    await life.say('digest off');
    await life.at('2026-03-23 11:00', () => life.say(`claim ${known.id}`));
    await life.at('2026-03-30 09:00');
    expect(life.between('2026-03-29', '2026-03-30')).toContain(
      'Sun 2026-03-29 10:00 general: Alex let it lapse',
    );
  });
});
