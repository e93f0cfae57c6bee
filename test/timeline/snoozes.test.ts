import type { Referral } from '../../src/domain/referral';
import { aDestination } from '../helpers/builders';
import type { Life } from './life';
import { LAST_CALL, lifeOfOneReferral, ONE_DAY, SEVEN_DAYS, THREE_DAYS } from './one-referral';

let life: Life;
let referral: Referral;
beforeEach(async () => {
  ({ life, referral } = await lifeOfOneReferral());
});
afterEach(() => life.close());

describe('a referral that is snoozed', () => {
  it('for two days into the weekend: what was due comes on Monday morning', async () => {
    await life.at('2026-03-26 10:00', () => life.say(`snooze ${referral.id} 2d`));
    await life.at('2026-03-31 15:00');
    life.want(
      'Thu 2026-03-26 10:00 general: card redrawn, quiet until Sat 2026-03-28 10:00, next Mon 2026-03-30 09:00',
      'Mon 2026-03-30 09:00 general: card redrawn, next Tue 2026-03-31 15:00',
      'Mon 2026-03-30 09:00 general: reminder',
      ...THREE_DAYS,
    );
  });

  it('over two stages and a public holiday: only the more urgent one comes, on the first working day', async () => {
    const other = life.waiting('2026-04-09 15:00', { id: '0a0b2c4f-9c3d-4e55-8a8e-111111111111' });
    await life.at('2026-03-30 10:00', () => life.change(other, {}));
    await life.at('2026-04-02 10:00', () => life.say(`snooze ${other.id} 2d`));
    await life.at('2026-04-08 09:00');
    // Stages on Thursday 2 April at 15:00 and Friday at 17:00; Saturday, Sunday and Easter Monday are free.
    expect(life.between('2026-04-03 16:00', '2026-04-08 09:01')).toEqual([
      'Tue 2026-04-07 09:00 general: card redrawn, next Wed 2026-04-08 15:00',
      'Tue 2026-04-07 09:00 general: reminder',
    ]);
  });

  it('for longer than there is time: the last call comes all the same', async () => {
    await life.at('2026-03-23 10:00', () => life.say(`snooze ${referral.id} 14d`));
    await life.at('2026-04-03 14:59');
    life.want(
      'Mon 2026-03-23 10:00 general: card redrawn, quiet until Fri 2026-04-03 11:00, next Fri 2026-04-03 11:00',
      ...LAST_CALL,
    );
  });

  it('on the evening before: the last call is on time', async () => {
    await life.at('2026-04-02 20:00', () => life.say(`snooze ${referral.id} 1d`));
    await life.at('2026-04-03 14:59');
    life.want(
      ...[...SEVEN_DAYS, ...THREE_DAYS, ...ONE_DAY],
      'Thu 2026-04-02 20:00 general: card redrawn, quiet until Fri 2026-04-03 11:00, next Fri 2026-04-03 11:00',
      ...LAST_CALL,
    );
  });

  it('and woken: what was held back comes at once', async () => {
    await life.at('2026-03-26 10:00', () => life.say(`snooze ${referral.id} 4d`));
    await life.at('2026-03-27 16:00', () => life.say(`snooze ${referral.id} off`));
    await life.at('2026-03-31 15:00');
    const seen = life.between('2026-03-27 00:00', '2026-03-31 15:01');
    expect(seen.filter((line) => !line.includes('redrawn'))).toEqual([
      'Fri 2026-03-27 16:00 general: reminder',
      'Tue 2026-03-31 15:00 general: reminder',
    ]);
  });

  it('twice: the second one counts', async () => {
    await life.at('2026-03-26 10:00', () => life.say(`snooze ${referral.id} 4d`));
    await life.at('2026-03-26 11:00', () => life.say(`snooze ${referral.id} 5h`));
    await life.at('2026-03-30 10:00');
    expect(life.between('2026-03-27', '2026-03-30 10:01')).toEqual(SEVEN_DAYS);
  });

  it('in one channel: another one is reminded', async () => {
    const sales = aDestination({ id: 'chat:sales', name: 'Sales' });
    await life.at('2026-03-23 10:00', () => life.say('subscribe', sales));
    await life.at('2026-03-23 10:30', () => life.say('digest off', sales));
    await life.at('2026-03-26 10:00', () => life.say(`snooze ${referral.id} 4d`));
    await life.at('2026-03-27 15:00');
    expect(life.between('2026-03-27', '2026-03-28')).toEqual([
      'Fri 2026-03-27 14:00 sales: card as a reminder, next Tue 2026-03-31 15:00',
    ]);
  });
});
