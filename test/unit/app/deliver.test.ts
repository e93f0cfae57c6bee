import type { Found } from '../../../src/ports/chat-platform';
import { deliverDue } from '../../../src/app/deliver';
import { LOOK_AFTER_MS, REPEAT_AFTER_MS } from '../../../src/domain/settlement';
import { aDestination, aReferral, at } from '../../helpers/builders';
import { wordsOf } from '../../helpers/words';
import { createWorld } from '../../helpers/world';
import type { World, WorldOptions } from '../../helpers/world';

let world: World;
afterEach(() => world.close());

/** A world with one subscribed channel, its summary posted, and one new referral recorded. */
async function withOneDue(options: WorldOptions = {}): Promise<void> {
  world = await createWorld(options);
  await world.say('subscribe');
  await world.poll();
  await world.deliver();
  world.platform.sent.length = 0;
  world.source.put(aReferral({ updatedDateTime: at('2020-11-01T08:00:00Z') }));
  await world.poll();
}

function cards() {
  return world
    .posts('referral-card')
    .map((sent) => (sent.notice.kind === 'referral-card' ? sent.notice.repeat : false));
}

async function states(): Promise<readonly string[]> {
  return (await world.store.deliveriesOf(aReferral().id)).map((delivery) => delivery.state);
}

describe('deliverDue', () => {
  it('posts what is due and remembers the message', async () => {
    await withOneDue();
    await world.deliver();
    expect(cards()).toEqual([false]);
    expect(await world.store.deliveriesOf(aReferral().id)).toMatchObject([
      { state: 'delivered', messageId: 'm2' },
    ]);
  });

  it('names the rule that brought the card', async () => {
    world = await createWorld();
    await world.poll();
    await world.say("subscribe customerProfile/address/country eq 'US'");
    world.source.put(aReferral());
    await world.poll();
    await world.deliver();
    expect(world.posts('referral-card')[0]?.notice).toMatchObject({
      rules: ["customerProfile/address/country eq 'US'"],
    });
  });

  it.each([true, false])(
    'repeats an unanswered post once and says so (first copy shown: %s)',
    async (shown) => {
      await withOneDue();
      world.platform.script({ outcome: { kind: 'unanswered', reason: 'timeout' }, shown });
      await world.deliver();
      await world.deliver();
      world.clock.advance(REPEAT_AFTER_MS);
      await world.deliver();
      world.clock.advance(86_400_000);
      await world.deliver();
      expect(cards()).toEqual(shown ? [false, true] : [true]);
      expect(await states()).toEqual(['delivered']);
    },
  );

  it('gives up after two unanswered posts and tells the operators', async () => {
    await withOneDue({ operationsDestination: 'chat:ops' });
    await world.store.saveDestination(aDestination({ id: 'chat:ops' }), world.clock.now());
    world.platform.script(
      { outcome: { kind: 'unanswered', reason: 'timeout' } },
      { outcome: { kind: 'unanswered', reason: 'timeout' } },
    );
    await world.deliver();
    world.clock.advance(REPEAT_AFTER_MS);
    await world.deliver();
    expect(await states()).toEqual(['refused']);
    const [fault] = world.posts('fault');
    expect(fault?.destinationId).toBe('chat:ops');
    expect(fault?.notice.kind === 'fault' && wordsOf(fault.notice.text)).toContain(aReferral().id);
  });

  describe('a platform that can look', () => {
    const found: Found[] = [];
    const lost = { outcome: { kind: 'unanswered', reason: 'timeout' } } as const;
    const looks: unknown[][] = [];

    beforeEach(async () => {
      found.length = looks.length = 0;
      await withOneDue();
      const find = (...asked: unknown[]): Promise<Found> => {
        looks.push(asked);
        return Promise.resolve(found.shift() ?? { kind: 'absent' });
      };
      Object.assign(world.platform, { find });
    });

    const later = async (ms = LOOK_AFTER_MS) => {
      world.clock.advance(ms);
      await world.deliver();
    };

    it('is asked before a message is repeated, by the key of the delivery', async () => {
      found.push({ kind: 'found', messageId: 'found' });
      world.platform.script({ ...lost, shown: true });
      await world.deliver();
      await later();
      const [delivery] = await world.store.deliveriesOf(aReferral().id);
      expect(delivery).toMatchObject({ state: 'delivered', messageId: 'found' });
      expect(cards()).toEqual([false]);
      expect(looks).toMatchObject([
        [{ id: 'chat:general' }, delivery?.id, { answers: undefined, since: delivery?.createdAt }],
      ]);
    });

    it('lets what is not there be sent again, without a word of a repeat, as often as it takes', async () => {
      world.platform.script(lost, lost, lost);
      await world.deliver();
      for (let round = 0; round < 3; round++) await later(60_000);
      expect(cards()).toEqual([false]);
      expect(looks).toHaveLength(3);
      expect(await states()).toEqual(['delivered']);
    });

    it('is asked again later when it could not look', async () => {
      found.push({ kind: 'later', reason: '429', retryAfterMs: 3_000 });
      world.platform.script({ ...lost, shown: true });
      await world.deliver();
      await later();
      expect(await states()).toEqual(['due']);
      found.push({ kind: 'found', messageId: 'm1' });
      await later(3_000);
      expect(await states()).toEqual(['delivered']);
      expect(cards()).toEqual([false]);
    });

    it('that may not look here gets one labelled repeat, and no third copy', async () => {
      found.push({ kind: 'cannot', reason: 'missing_scope' });
      world.platform.script({ ...lost, shown: true }, { ...lost, shown: true });
      await world.deliver();
      await later();
      expect(cards()).toEqual([false, true]);
      expect(await states()).toEqual(['refused']);
    });

    it('finds what a process sent that died before the answer', async () => {
      const now = world.clock.now();
      await world.store.claimDue({ now, leaseUntil: now + 30_000, limit: 1, except: [] });
      found.push({ kind: 'found', messageId: 'm0' });
      await later(30_000);
      expect(cards()).toEqual([]);
      expect(await states()).toEqual(['delivered']);
    });

    it('sends nothing again that has become needless meanwhile', async () => {
      world.platform.script(lost);
      await world.deliver();
      await world.store.removeDestination('chat:general', 'removed', world.clock.now());
      await later();
      expect(cards()).toEqual([]);
    });
  });

  it('holds the published rate from the first message on where the platform wants that', async () => {
    await withOneDue({ pace: { held: 'always', windows: [{ messages: 1, perMs: 1_000 }] } });
    await world.say('subscribe', aDestination({ id: 'chat:other' }));
    for (const id of ['second', 'third']) {
      world.source.put(aReferral({ id, updatedDateTime: at('2020-11-01T08:01:00Z') }));
    }
    await world.poll();
    const sentTo = (id: string) =>
      world.platform.sent.filter(({ destinationId }) => destinationId === id).length;
    await world.deliver();
    expect([sentTo('chat:general'), sentTo('chat:other')]).toEqual([0, 1]);
    world.clock.advance(1_000);
    await world.deliver();
    expect([sentTo('chat:general'), sentTo('chat:other')]).toEqual([1, 2]);
    world.clock.advance(999);
    await world.deliver();
    expect([sentTo('chat:general'), sentTo('chat:other')]).toEqual([1, 2]);
    world.clock.advance(1);
    await world.deliver();
    world.clock.advance(1_000);
    await world.deliver();
    expect(sentTo('chat:general')).toBe(3);
    const times = world.platform.sent
      .filter(({ destinationId }) => destinationId === 'chat:general')
      .map(({ at }) => at);
    expect(times.slice(1).map((time, index) => time - (times[index] ?? 0))).toEqual([1_000, 1_000]);
  });

  it('lets what is urgent go first whenever the pace allows the next message', async () => {
    await withOneDue({ pace: { held: 'always', windows: [{ messages: 1, perMs: 1_000 }] } });
    const updatedDateTime = at('2020-11-01T08:00:30Z');
    world.source.put(aReferral({ id: 'calm', updatedDateTime }));
    await world.poll();
    world.source.put(
      aReferral({ id: 'urgent', updatedDateTime, expirationDateTime: at('2020-11-01T12:00:00Z') }),
    );
    await world.poll();
    for (let second = 0; second < 3; second++) {
      world.clock.advance(1_000);
      await world.deliver();
    }
    const ids = world
      .posts('referral-card')
      .map(({ notice }) => (notice.kind === 'referral-card' ? notice.referral.id : ''));
    expect(ids).toEqual(['urgent', aReferral().id, 'calm']);
  });

  it('tells the operators once a day that messages wait until somebody mends something', async () => {
    await withOneDue({ operationsDestination: 'chat:ops' });
    await world.store.saveDestination(aDestination({ id: 'chat:ops' }), world.clock.now());
    const blocked = {
      outcome: { kind: 'later', reason: 'no token', retryAfterMs: 60_000, blocked: true },
    } as const;
    world.platform.script(blocked);
    await world.deliver();
    world.platform.script(blocked);
    world.clock.advance(60_000);
    await world.deliver();
    const faults = world.posts('fault').map(({ notice }) => notice.kind === 'fault' && wordsOf(notice.text));
    expect(faults).toEqual([
      'General: no token. Nothing is lost: what waits is sent as soon as this is mended.',
    ]);
    world.clock.advance(60_000);
    await world.deliver();
    expect(cards()).toEqual([false]);
  });

  it('labels the repeat of a send whose process died', async () => {
    await withOneDue();
    const now = world.clock.now();
    await world.store.claimDue({ now, leaseUntil: now + 30_000, limit: 1, except: [] });
    await world.restart();
    await world.deliver();
    expect(cards()).toEqual([]);
    world.clock.advance(30_000);
    await world.deliver();
    expect(cards()).toEqual([true]);
  });

  it('still labels the repeat when the platform first makes it wait', async () => {
    await withOneDue();
    world.platform.script(
      { outcome: { kind: 'unanswered', reason: 'timeout' }, shown: true },
      { outcome: { kind: 'later', reason: '429', retryAfterMs: 1_000, throttled: true } },
    );
    await world.deliver();
    world.clock.advance(REPEAT_AFTER_MS);
    await world.deliver();
    world.clock.advance(1_000);
    await world.deliver();
    expect(cards()).toEqual([false, true]);
  });

  it('waits as long as a throttling platform asks, and holds up no other channel', async () => {
    await withOneDue();
    await world.say('subscribe', aDestination({ id: 'chat:other' }));
    world.source.put(aReferral({ id: 'second', updatedDateTime: at('2020-11-01T08:01:00Z') }));
    await world.poll();
    world.platform.script({
      outcome: { kind: 'later', reason: '429', retryAfterMs: 57_000, throttled: true },
    });
    await world.deliver();
    expect(world.posts('referral-card').map((sent) => sent.destinationId)).toEqual(['chat:other']);
    world.clock.advance(56_999);
    await world.deliver();
    expect(cards()).toHaveLength(1);
    world.clock.advance(1);
    await world.deliver();
    expect(cards()).toEqual([false, false, false]);
  });

  it('keeps to the published rate for an hour after it was throttled', async () => {
    await withOneDue({ pace: { held: 'once-throttled', windows: [{ messages: 2, perMs: 10_000 }] } });
    for (let index = 0; index < 6; index++) {
      const updatedDateTime = at(`2020-11-01T08:0${String(index)}:30Z`);
      world.source.put(aReferral({ id: `r${String(index)}`, updatedDateTime }));
    }
    await world.poll();
    world.platform.script({
      outcome: { kind: 'later', reason: '429', retryAfterMs: 20_000, throttled: true },
    });
    await world.deliver();
    world.clock.advance(20_000);
    await world.deliver();
    expect(cards()).toHaveLength(2);
    world.clock.advance(10_000);
    await world.deliver();
    expect(cards()).toHaveLength(4);
    world.clock.advance(3_600_000);
    await world.deliver();
    expect(cards()).toHaveLength(7);
  });

  it('forgets a channel that is gone and tells why', async () => {
    await withOneDue();
    world.platform.script({ outcome: { kind: 'refused', reason: 'the bot was removed', gone: true } });
    await world.deliver();
    expect(await states()).toEqual(['refused']);
    expect(await world.store.subscriptions()).toEqual([]);
    expect(await world.store.destination('chat:general')).toBeUndefined();
  });

  it('sends what became due through another state as it is now', async () => {
    await withOneDue();
    world.source.put(
      aReferral({ status: 'Closed', substatus: 'Expired', updatedDateTime: at('2020-11-01T08:30:00Z') }),
    );
    await world.poll();
    await world.deliver();
    expect(world.platform.sent).toMatchObject([
      { action: 'post', notice: { referral: { substatus: 'Expired' } } },
      { action: 'update' },
    ]);
  });

  it('keeps what is due for a platform that is switched off', async () => {
    await withOneDue();
    const withoutChat = { ...world.deliverDeps, platforms: new Map() };
    await deliverDue(withoutChat, new AbortController().signal);
    expect(await world.store.deliveriesOf(aReferral().id)).toMatchObject([
      { state: 'due', reason: 'reason.platform-off' },
    ]);
    world.clock.advance(60_000);
    await world.restart();
    await world.deliver();
    expect(cards()).toEqual([false]);
  });

  it('does not let one broken delivery stop the others', async () => {
    await withOneDue();
    await world.say('subscribe', aDestination({ id: 'chat:other' }));
    world.source.put(aReferral({ id: 'second', updatedDateTime: at('2020-11-01T08:01:00Z') }));
    await world.poll();
    let calls = 0;
    world.platform.beforeAnswer = () => {
      if (++calls === 1) throw new TypeError('a bug in the renderer');
    };
    await world.deliver();
    expect(world.posts('referral-card').map((sent) => sent.destinationId)).toEqual(['chat:other']);
    expect(world.log.lines.some((line) => line.level === 'error')).toBe(true);
  });

  it('starts nothing once it is told to stop', async () => {
    await withOneDue();
    await deliverDue(world.deliverDeps, AbortSignal.abort());
    expect(cards()).toEqual([]);
  });
});
