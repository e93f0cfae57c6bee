import type { Referral } from '../../../src/domain/referral';
import { createWatcher } from '../../../src/app/watch-referrals';
import { RetryLaterError } from '../../../src/ports/errors';
import { aReferral, at } from '../../helpers/builders';
import { createWorld } from '../../helpers/world';
import type { World } from '../../helpers/world';

let world: World;

beforeEach(async () => {
  world = await createWorld({ pageSize: 10 });
});
afterEach(() => world.close());

/** `count` waiting referrals, one updated each minute from `hour`:00 on. */
function arrivals(count: number, prefix = 'r', firstHour = 9): Referral[] {
  return Array.from({ length: count }, (_, index) => {
    const minute = String(index % 60).padStart(2, '0');
    const hour = String(firstHour + Math.floor(index / 60)).padStart(2, '0');
    const time = at(`2020-11-01T${hour}:${minute}:00Z`);
    return aReferral({ id: `${prefix}${String(index)}`, createdDateTime: time, updatedDateTime: time });
  });
}

async function pollAndDeliver(): Promise<void> {
  await world.poll();
  await world.deliver();
}

function shownIds(): string[] {
  return world
    .posts('referral-card')
    .map((sent) => (sent.notice.kind === 'referral-card' ? sent.notice.referral.id : ''))
    .sort();
}

describe('the first poll', () => {
  it('imports what is already Pending and posts one summary instead of a flood', async () => {
    world.source.put(...arrivals(25));
    await world.say('subscribe');
    await pollAndDeliver();
    expect(world.platform.sent.map((sent) => sent.notice.kind)).toEqual(['baseline']);
    expect(world.posts('baseline')[0]?.notice).toMatchObject({ total: 25, overdue: 0 });
    expect(await world.store.referrals('New')).toHaveLength(25);
  });

  it('also imports old open referrals and leaves out what closed long ago', async () => {
    const closed = { status: 'Closed', substatus: 'Lost' };
    const longAgo = at('2018-01-01T00:00:00Z');
    world.source.put(
      aReferral({ id: 'old-open', updatedDateTime: longAgo }),
      aReferral({ id: 'old-active', updatedDateTime: longAgo, status: 'Active', substatus: 'Accepted' }),
      aReferral({ id: 'old-closed', updatedDateTime: longAgo, ...closed }),
      ...arrivals(10),
      ...arrivals(10, 'closed').map((one) => ({
        ...one,
        updatedDateTime: at('2019-01-01T00:00:00Z'),
        ...closed,
      })),
    );
    await world.poll();
    const ids = (await world.store.referrals()).map((referral) => referral.id);
    expect(ids).toEqual(expect.arrayContaining(['old-open', 'old-active', 'r0', 'r9']));
    expect(ids).not.toContain('old-closed');
  });

  it('records nothing when a page cannot be read, and everything when it can again', async () => {
    world.source.put(...arrivals(35));
    await world.say('subscribe');
    world.source.failAtPage(2, new RetryLaterError('page 2 is not JSON'));
    await expect(world.poll()).rejects.toThrow('page 2 is not JSON');
    expect(await world.store.cursor()).toEqual({ version: expect.any(Number) as number });
    await pollAndDeliver();
    expect(world.posts('baseline')[0]?.notice).toMatchObject({ total: 35 });
    expect(world.posts('referral-card')).toHaveLength(0);
  });

  it('summarises per channel what its filter lets through', async () => {
    world.source.put(
      ...arrivals(3),
      aReferral({ id: 'de', customerProfile: { address: { country: 'DE' } } }),
    );
    await world.say("subscribe customerProfile/address/country eq 'DE'");
    await pollAndDeliver();
    expect(world.posts('baseline')[0]?.notice).toMatchObject({ total: 1 });
  });
});

describe('a later poll', () => {
  beforeEach(async () => {
    world.source.put(...arrivals(25, 'old', 7));
    await world.say('subscribe');
    await pollAndDeliver();
    world.source.calls.length = 0;
  });

  it('asks once and finds nothing when nothing happened', async () => {
    expect(await world.poll()).toEqual({ kind: 'idle' });
    expect(world.source.calls).toEqual(['newest']);
  });

  it('brings a card for each new arrival, once, however often it polls', async () => {
    world.source.put(...arrivals(35));
    await pollAndDeliver();
    await pollAndDeliver();
    expect(shownIds()).toEqual(
      arrivals(35)
        .map((referral) => referral.id)
        .sort(),
    );
  });

  it('loses and doubles nothing when page 2 fails and works again', async () => {
    world.source.put(...arrivals(35));
    world.source.failAtPage(2, new RetryLaterError('page 2 is not JSON'));
    await expect(world.poll()).rejects.toThrow('page 2 is not JSON');
    await world.deliver();
    expect(shownIds()).toEqual([]);
    await pollAndDeliver();
    await pollAndDeliver();
    expect(shownIds()).toEqual(
      arrivals(35)
        .map((referral) => referral.id)
        .sort(),
    );
  });

  it('reads no further back than ten minutes before the newest it has recorded', async () => {
    world.source.put(...arrivals(60, 'mid', 10));
    await world.poll();
    world.source.calls.length = 0;
    world.source.put(aReferral({ id: 'newest', updatedDateTime: at('2020-11-01T12:00:00Z') }));
    await world.poll();
    expect(world.source.calls).toEqual(['newest', 'page', 'page']);
  });

  it('finds an arrival among many of the very same time, as long as things have just changed', async () => {
    const time = at('2020-11-01T10:00:00Z');
    const sameTime = (id: string) => aReferral({ id, updatedDateTime: time });
    world.source.put(...Array.from({ length: 150 }, (_, index) => sameTime(`x${String(index)}`)));
    await pollAndDeliver();
    world.source.put(sameTime('zz'));
    world.platform.sent.length = 0;
    world.clock.advance(30_000);
    await pollAndDeliver();
    expect(shownIds()).toEqual(['zz']);
  });

  it('goes back to one small request when all has been quiet for ten minutes', async () => {
    const time = at('2020-11-01T10:00:00Z');
    world.source.put(
      ...Array.from({ length: 150 }, (_, i) => aReferral({ id: `x${String(i)}`, updatedDateTime: time })),
    );
    await world.poll();
    world.clock.advance(600_000);
    world.source.calls.length = 0;
    await world.poll();
    expect(world.source.calls).toEqual(['newest']);
  });

  it('reads to the end when the server does not sort', async () => {
    world.source.sorts = false;
    world.source.put(...arrivals(60, 'mid'));
    await pollAndDeliver();
    expect(shownIds()).toHaveLength(60);
  });

  it('does not post twice when two polls run at once', async () => {
    world.source.put(...arrivals(12));
    await Promise.all([world.poll(), world.poll(), world.poll()]);
    await world.deliver();
    expect(shownIds()).toHaveLength(12);
  });

  it('leaves the turn to the process that has it', async () => {
    const other = createWatcher({ ...world.watchDeps, owner: 'other' });
    world.source.put(...arrivals(1));
    let second: unknown;
    world.source.beforePage = async () => {
      second ??= await other();
    };
    await world.poll();
    expect(second).toEqual({ kind: 'not-our-turn' });
  });

  it('decides again when somebody subscribes while it reads', async () => {
    world.source.put(...arrivals(1));
    const sales = { id: 'chat:sales', platform: 'chat', address: '{}', scope: 'channel' } as const;
    world.source.beforePage = async () => {
      world.source.beforePage = () => undefined;
      await world.say('subscribe', sales);
    };
    await pollAndDeliver();
    expect(
      world
        .posts('referral-card')
        .map((sent) => sent.destinationId)
        .sort(),
    ).toEqual(['chat:general', 'chat:sales']);
  });

  it('survives a clock that jumps back and forth', async () => {
    world.source.put(...arrivals(3));
    world.clock.advance(-86_400_000);
    await pollAndDeliver();
    world.clock.advance(5 * 86_400_000);
    await pollAndDeliver();
    await pollAndDeliver();
    expect(shownIds()).toHaveLength(3);
  });

  it('posts nothing twice over a restart', async () => {
    world.source.put(...arrivals(5));
    await world.poll();
    await world.restart();
    await pollAndDeliver();
    await world.restart();
    await pollAndDeliver();
    expect(shownIds()).toHaveLength(5);
  });

  it('redraws the card when the referral is accepted in Partner Center itself', async () => {
    world.source.put(...arrivals(1));
    await pollAndDeliver();
    world.source.put({
      ...aReferral({ id: 'r0' }),
      status: 'Active',
      substatus: 'Accepted',
      updatedDateTime: at('2020-11-01T13:00:00Z'),
    });
    await pollAndDeliver();
    const [card, redrawn] = world.platform.sent.slice(-2);
    expect(redrawn).toMatchObject({
      action: 'update',
      messageId: card?.messageId,
      notice: { referral: { status: 'Active' } },
    });
  });

  it('says in the log when nobody is subscribed', async () => {
    await world.say('unsubscribe all');
    world.source.put(...arrivals(2));
    await pollAndDeliver();
    expect(world.log.lines.map((line) => line.event)).toContain(
      'referrals changed but no channel is subscribed; say "subscribe" to the bot in a channel',
    );
  });
});

describe('the reconcile pass', () => {
  it('finds what slipped through: an open referral with an old date, and one that closed unseen', async () => {
    world.source.put(...arrivals(30, 'old'));
    await world.say('subscribe');
    await pollAndDeliver();
    const longAgo = at('2019-01-01T00:00:00Z');
    world.source.put(
      aReferral({ id: 'late', createdDateTime: at('2020-10-31T00:00:00Z'), updatedDateTime: longAgo }),
    );
    await pollAndDeliver();
    expect(shownIds()).toEqual([]);
    world.clock.advance(3_600_000);
    await pollAndDeliver();
    expect(shownIds()).toEqual(['late']);
  });

  it('asks by id for what is no longer among the open ones', async () => {
    world.source.put(...arrivals(3, 'old'));
    await world.poll();
    world.source.remove('old1');
    world.clock.advance(3_600_000);
    await world.poll();
    expect(world.source.calls).toContain('get old1');
    expect((await world.store.snapshots(['old1'])).get('old1')?.goneAt).toBe(world.clock.now());
    expect(world.log.lines).toContainEqual(
      expect.objectContaining({
        event: 'referrals that were open are no longer visible in Partner Center',
        fields: { referrals: 1, referralIds: ['old1'] },
      }),
    );
  });
});
