import { DAY_MS, HOUR_MS, instantFromMs } from '../../src/domain/instant';
import type { Referral } from '../../src/domain/referral';
import { RetryLaterError } from '../../src/ports/errors';
import { aReferral, ms } from '../helpers/builders';
import { createWorld } from '../helpers/world';
import type { World } from '../helpers/world';

const START = '2020-10-20T06:00:00Z';
const DAYS = 21;
const POLL_EVERY_MS = 6 * HOUR_MS;

/** One referral arrives each day at 09:30 UTC; the third of every four is accepted two days later. */
function arrival(day: number): Referral {
  const time = instantFromMs(ms(START) + day * DAY_MS + 3.5 * HOUR_MS);
  return aReferral({ id: `day-${String(day)}`, createdDateTime: time, updatedDateTime: time });
}

function accepted(day: number): Referral {
  const updatedDateTime = instantFromMs(ms(START) + (day + 2) * DAY_MS + 4 * HOUR_MS);
  return { ...arrival(day), status: 'Active', substatus: 'Accepted', updatedDateTime };
}

function expired(day: number): Referral {
  const updatedDateTime = instantFromMs(ms(START) + (day + 14) * DAY_MS);
  return { ...arrival(day), status: 'Closed', substatus: 'Expired', updatedDateTime };
}

/** What Partner Center holds at the world's present. */
function publish(world: World): void {
  for (let day = 0; day < DAYS; day++) {
    const stages = day % 4 === 2 ? [arrival(day), accepted(day)] : [arrival(day), expired(day)];
    const current = stages
      .filter((stage) => (stage.updatedDateTime ?? '') <= instantFromMs(world.clock.now()))
      .at(-1);
    if (current !== undefined) world.source.put(current);
  }
}

/** Lives through the weeks, with whatever else happens at each turn. */
async function live(world: World, atTurn: (hour: number) => Promise<void> | void): Promise<void> {
  for (let turn = 0; turn * POLL_EVERY_MS < DAYS * DAY_MS; turn++) {
    await atTurn((turn * POLL_EVERY_MS) / HOUR_MS);
    publish(world);
    await world.poll().catch((error: unknown) => {
      if (!(error instanceof RetryLaterError)) throw error;
    });
    await world.deliver();
    world.clock.advance(POLL_EVERY_MS);
  }
}

function daysShown(world: World): number[] {
  return world
    .posts('referral-card')
    .filter((sent) => sent.action === 'post')
    .map(({ notice }) =>
      notice.kind === 'referral-card' ? Number(notice.referral.id.slice(4)) : Number.NaN,
    );
}

const everyDay = Array.from({ length: DAYS }, (_, day) => day);
let world: World;

beforeEach(async () => {
  world = await createWorld({ start: START });
  await world.say('subscribe');
});
afterEach(() => world.close());

describe('three weeks, a referral a day', () => {
  it('brings each one within one poll of its arrival, once', async () => {
    await live(world, () => undefined);
    expect(daysShown(world)).toEqual(everyDay);
    for (const sent of world.posts('referral-card').filter((one) => one.action === 'post')) {
      const arrivedAt =
        ms(START) +
        (sent.notice.kind === 'referral-card' ? Number(sent.notice.referral.id.slice(4)) : 0) * DAY_MS +
        3.5 * HOUR_MS;
      expect(sent.at - arrivedAt).toBeGreaterThanOrEqual(0);
      expect(sent.at - arrivedAt).toBeLessThan(POLL_EVERY_MS);
    }
  });

  it('leaves every card showing how its referral ended', async () => {
    await live(world, () => undefined);
    const last = new Map(
      world
        .posts('referral-card')
        .map(({ messageId, notice }) => [
          messageId,
          notice.kind === 'referral-card' ? `${notice.referral.id} ${notice.referral.substatus ?? ''}` : '',
        ]),
    );
    const shown = [...last.values()];
    expect(shown).toHaveLength(DAYS);
    expect(shown).toEqual(
      expect.arrayContaining(['day-2 Accepted', 'day-0 Expired', 'day-6 Accepted', 'day-20 Pending']),
    );
  });

  it('does the same when the process is started anew before every turn', async () => {
    await live(world, () => world.restart());
    expect(daysShown(world)).toEqual(everyDay);
  });

  it('catches up after Partner Center was away for five days', async () => {
    await live(world, (hour) => {
      if (hour === 8 * 24) world.source.breakWith(new RetryLaterError('503'));
      if (hour === 13 * 24) world.source.mend();
    });
    // The one of day 10 was accepted while the bot was blind: when it is first seen nobody has to answer it.
    expect(daysShown(world).sort((a, b) => a - b)).toEqual(everyDay.filter((day) => day !== 10));
  });

  it('catches up after the chat was away for five days, in the state things are in by then', async () => {
    await live(world, (hour) => {
      if (hour === 8 * 24) {
        world.platform.post = () => Promise.resolve({ kind: 'later', reason: 'connection refused' });
        world.platform.update = () => Promise.resolve({ kind: 'later', reason: 'connection refused' });
      }
      if (hour === 13 * 24) {
        const { post, update } = originals;
        Object.assign(world.platform, { post, update });
      }
    });
    expect(daysShown(world).sort((a, b) => a - b)).toEqual(everyDay);
    const late = world
      .posts('referral-card')
      .find(({ notice }) => notice.kind === 'referral-card' && notice.referral.id === 'day-10');
    expect(late?.notice).toMatchObject({ referral: { substatus: 'Accepted' } });
  });
});

let originals: Pick<World['platform'], 'post' | 'update'>;
beforeEach(() => {
  const { post, update } = world.platform;
  originals = { post, update };
});
