import { DAY_MS, HOUR_MS } from '../../../src/domain/instant';
import type { Notice } from '../../../src/domain/notice';
import type { Referral } from '../../../src/domain/referral';
import { aReferral, at, ms } from '../../helpers/builders';
import { wordsOf } from '../../helpers/words';
import { createWorld } from '../../helpers/world';
import type { World } from '../../helpers/world';

/** A Sunday morning. */
const NOW = '2020-11-01T08:00:00Z';
const referral = aReferral({ expirationDateTime: at('2020-11-13T14:00:00Z') });
const { id } = referral;
/** Four hours before the deadline, on a Friday at 11:00 in Paris. */
const LAST_CALL = ms('2020-11-13T10:00:00Z');
const answered = aReferral({
  status: 'Active',
  substatus: 'Accepted',
  updatedDateTime: at('2020-11-01T07:30:00Z'),
});
let world: World;

beforeEach(async () => {
  world = await createWorld({ start: NOW });
  await world.poll();
  await world.say('subscribe');
  await arrived(referral);
});
afterEach(() => world.close());

async function arrived(...referrals: readonly Referral[]): Promise<void> {
  world.source.put(...referrals);
  await world.poll();
  await world.deliver();
  world.platform.sent.length = 0;
}

function told(notice: Notice): string {
  if (notice.kind !== 'done' && notice.kind !== 'problem') throw new TypeError(`not ${notice.kind}`);
  return `${notice.kind}: ${wordsOf(notice.title)} — ${wordsOf(notice.text, world.clock.now())}`;
}

const say = async (text: string) => told(await world.say(text));

async function quietForMs(): Promise<number | undefined> {
  const [snooze] = await world.store.snoozes(id);
  return snooze && snooze.until - world.clock.now();
}

describe('snooze', () => {
  it.each([
    [`snooze ${id}`, DAY_MS],
    [`snooze ${id} 2d`, 2 * DAY_MS],
    ['snooze Fabrikam 2d', 2 * DAY_MS],
    ['snooze Fabrikam for 36 hours', 36 * HOUR_MS],
    ['mute Fabrikam for a week', 7 * DAY_MS],
  ])('%s', async (text, lengthMs) => {
    expect(await say(text)).toContain('done: No reminders for a while — I say nothing about it here until');
    expect(await quietForMs()).toBe(lengthMs);
    expect(await world.store.snoozes(id)).toMatchObject([{ destinationId: 'chat:general', by: 'Alex' }]);
  });

  it('redraws the card, which tells its own plan', async () => {
    await say(`snooze ${id} 2d`);
    await world.deliver();
    expect(world.platform.sent).toMatchObject([
      { action: 'update', notice: { follow: { snoozedUntil: world.clock.now() + 2 * DAY_MS } } },
    ]);
  });

  it('is also taken from somebody without a name, and where no card stands', async () => {
    const elsewhere = { id: 'chat:other', platform: 'chat', address: '{}', scope: 'channel' } as const;
    const answer = await world.say(`snooze ${id}`, elsewhere, { from: { id: 'u9' } });
    expect(answer.kind).toBe('done');
    expect(await world.store.snoozes(id)).toEqual([
      { referralId: id, destinationId: 'chat:other', until: world.clock.now() + DAY_MS },
    ]);
    await world.deliver();
    expect(world.platform.sent).toEqual([]);
  });

  it('is shortened to end at the last call, and says so', async () => {
    expect(await say(`snooze ${id} 14d`)).toContain('that is the last call, which always comes');
    expect((await world.store.snoozes(id))[0]?.until).toBe(LAST_CALL);
  });

  it('goes by the ladder of the first that wants reminders where none are wanted here', async () => {
    await world.say('remind off');
    expect(await say(`snooze ${id} 14d`)).not.toContain('last call');
    await world.say('remind on');
    const chat = { id: 'chat:alone', platform: 'chat', address: '{}', scope: 'personal' } as const;
    expect(told(await world.say(`snooze ${id} 14d`, chat))).toContain('last call');
  });

  it('has no last call to mind for what has no date', async () => {
    const { createdDateTime: _, expirationDateTime: __, ...undated } = { ...referral, id: 'undated' };
    await arrived(undated);
    expect(await say('snooze undated 14d')).not.toContain('last call');
  });

  it('is ended by off', async () => {
    await say(`snooze ${id} 2d`);
    expect(await say(`snooze ${id} OFF`)).toContain('The snooze is over');
    expect(await world.store.snoozes(id)).toEqual([]);
    await say(`snooze ${id} 2d`);
    expect(await say('unsnooze Fabrikam')).toContain('The snooze is over');
  });

  it.each([
    ['x', '“x” is no length of time I know'],
    ['-1d', '“-1d” is no length of time I know'],
    ['20d', '“20d” is longer than the 14 days'],
    ['5m', '“5m” is less than 15 minutes'],
  ])('refuses %s, says what would be right, and keeps what was', async (length, words) => {
    await say(`snooze ${id} 2d`);
    const answer = await world.say(`snooze ${id} ${length}`);
    expect(told(answer)).toContain(words);
    expect(told(answer)).toContain(`“snooze ${id} 2d”`);
    expect(answer).toMatchObject({ kind: 'problem', suggestions: [`snooze ${id} 2d`] });
    expect(await quietForMs()).toBe(2 * DAY_MS);
  });

  it('says what a referral is called when the only word is none', async () => {
    expect(await say('snooze x')).toContain(`“x” is not a referral`);
    expect(await say('snooze x')).toContain(`snooze ${id} 1d`);
  });

  it.each([
    ['fabrikam', '1d'],
    ['fabrikam 3d', '3d'],
    ['fabrikam off', 'off'],
    ['fabrikam 20d', '1d'],
  ])('asks which one for “%s”, keeping a length that can be read', async (words, length) => {
    await arrived({ ...referral, id: 'second' });
    const answer = await world.say(`snooze ${words}`);
    expect(answer.kind === 'problem' && answer.suggestions).toContain(`snooze second ${length}`);
  });

  it.each(['2d', 'off'])('has nothing to do with %s once it has been answered', async (length) => {
    await arrived(answered);
    expect(await say(`snooze ${id} ${length}`)).toContain('There is nothing to snooze');
  });

  it('has nothing to do when the deadline is over', async () => {
    world.clock.advance(14 * DAY_MS);
    expect(await say(`snooze ${id}`)).toContain('There is nothing to snooze');
  });
});
