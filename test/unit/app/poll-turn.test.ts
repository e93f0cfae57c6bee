import { RetryLaterError } from '../../../src/ports/errors';
import { createWorld } from '../../helpers/world';
import type { World } from '../../helpers/world';

const INTERVAL_MS = 120_000;
let world: World;
beforeEach(async () => {
  world = await createWorld({ operationsDestination: 'chat:ops' });
});
afterEach(() => world.close());

describe('a poll turn', () => {
  it('keeps the books on failures and on the first success after them', async () => {
    world.source.breakWith(new RetryLaterError('503'));
    expect(await world.pollTurn()).toBe(INTERVAL_MS);
    expect(world.health.outage()).toMatchObject({ turns: 1, latest: world.clock.now() });
    world.source.mend();
    expect(await world.pollTurn()).toBe(INTERVAL_MS);
    expect(world.health.outage()).toBeUndefined();
  });

  it('waits as long as Partner Center asks', async () => {
    const retryAt = world.clock.now() + 10 * INTERVAL_MS;
    world.source.breakWith(new RetryLaterError('429', { retryAt }));
    expect(await world.pollTurn()).toBe(10 * INTERVAL_MS);
  });

  it('that is another replica’s says nothing of an outage of this one', async () => {
    const theirs = () => world.store.takeLease('poll', 'another', world.clock.now(), world.clock.now() + 1);
    world.source.breakWith(new RetryLaterError('503'));
    await world.pollTurn();
    await theirs();
    await world.pollTurn();
    expect(world.health.outage()).toMatchObject({ turns: 1 });
    expect((await world.health.report()).ready).toBe(false);
  });

  it('that is another replica’s shows that Partner Center is looked at', async () => {
    await world.store.takeLease('poll', 'another', world.clock.now(), world.clock.now() + 1);
    await world.pollTurn();
    expect((await world.health.report()).ready).toBe(true);
  });

  it('goes on when the operators cannot be told', async () => {
    jest.spyOn(world.operators, 'turnEnded').mockRejectedValueOnce(new Error('the store is away'));
    expect(await world.pollTurn()).toBe(INTERVAL_MS);
    expect(world.log.lines).toContainEqual(
      expect.objectContaining({ event: 'the operators could not be told', level: 'error' }),
    );
  });
});
