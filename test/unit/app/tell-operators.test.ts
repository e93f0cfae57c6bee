import { RetryLaterError, SignInError } from '../../../src/ports/errors';
import { aDestination } from '../../helpers/builders';
import { wordsOf } from '../../helpers/words';
import { createWorld } from '../../helpers/world';
import type { World } from '../../helpers/world';

let world: World;
afterEach(() => world.close());

async function build(known = true) {
  world = await createWorld({ operationsDestination: 'chat:ops' });
  if (known) await world.store.saveDestination(aDestination({ id: 'chat:ops' }), world.clock.now());
  return world.health;
}

async function faults(): Promise<string[]> {
  await world.deliver();
  return world.posts('fault').map((sent) => (sent.notice.kind === 'fault' ? wordsOf(sent.notice.title) : ''));
}

describe('the operators', () => {
  it('hear once that the bot is blind after three failed turns, and once that it sees again', async () => {
    const health = await build();
    for (let turn = 0; turn < 6; turn++) {
      health.turnFailed(new RetryLaterError('503 from Partner Center'));
      await world.operators.turnEnded(health);
      expect(await faults()).toHaveLength(turn < 2 ? 0 : 1);
    }
    health.turnSucceeded();
    await world.operators.turnEnded(health);
    await world.operators.turnEnded(health);
    expect(await faults()).toEqual([
      'The bot cannot see Partner Center',
      'The bot sees Partner Center again',
    ]);
  });

  it('hear at once that the sign-in is lost', async () => {
    const health = await build();
    health.turnFailed(new SignInError('sign in again'));
    await world.operators.turnEnded(health);
    expect(await faults()).toEqual(['Sign in again']);
  });

  it('are not told of a hiccup', async () => {
    const health = await build();
    health.turnFailed(new RetryLaterError('503'));
    await world.operators.turnEnded(health);
    health.turnSucceeded();
    await world.operators.turnEnded(health);
    expect(await faults()).toEqual([]);
  });

  it('are told in the log when their channel is not known', async () => {
    const health = await build(false);
    health.turnFailed(new SignInError('sign in again'));
    await world.operators.turnEnded(health);
    expect(await faults()).toEqual([]);
    expect(world.log.lines.map((line) => line.event)).toEqual(
      expect.arrayContaining([
        'the bot cannot see Partner Center until somebody signs in',
        'OPERATIONS_DESTINATION names a conversation the bot has not been added to',
      ]),
    );
  });

  it('are got to know at the start, while their platform still answers', async () => {
    const health = await build(false);
    let answers = true;
    const destination = (id: string) => Promise.resolve(answers ? aDestination({ id }) : undefined);
    Object.assign(world.platform, { destination });
    await world.operators.begin();
    answers = false;
    health.turnFailed(new SignInError('sign in again'));
    await world.operators.turnEnded(health);
    expect(await faults()).toEqual(['Sign in again']);
  });

  it('are missed in the log at the start when nobody knows their channel, or it cannot be asked for', async () => {
    await build(false);
    await world.operators.begin();
    Object.assign(world.platform, { destination: () => Promise.reject(new Error('no connection')) });
    await world.operators.begin();
    expect(world.log.lines.filter(({ level }) => level === 'warn').map(({ event }) => event)).toEqual([
      'OPERATIONS_DESTINATION names a conversation the bot has not been added to',
      'the operators’ destination could not be looked up',
    ]);
  });

  it('are told in a channel where nobody has spoken to the bot, when the platform knows it', async () => {
    const health = await build(false);
    const destination = (id: string) => Promise.resolve(aDestination({ id, name: 'Operations' }));
    Object.assign(world.platform, { destination });
    health.turnFailed(new SignInError('sign in again'));
    await world.operators.turnEnded(health);
    expect(await faults()).toEqual(['Sign in again']);
    expect(await world.store.destination('chat:ops')).toMatchObject({ name: 'Operations' });
  });
});

describe('the operators, after a restart and with several replicas', () => {
  const failing = async (process: World) => {
    for (let turn = 0; turn < 3; turn++) {
      process.health.turnFailed(new RetryLaterError('503'));
      await process.operators.turnEnded(process.health);
    }
  };

  it('hear once between all of them that the bot is blind, and that it sees again', async () => {
    await build();
    const replica = await world.replica();
    await failing(world);
    world.clock.advance(30_000);
    await failing(replica);
    await world.restart();
    await failing(world);
    for (const process of [replica, world]) {
      process.health.turnSucceeded();
      await process.operators.turnEnded(process.health);
    }
    expect(await faults()).toEqual([
      'The bot cannot see Partner Center',
      'The bot sees Partner Center again',
    ]);
  });

  it('hear that the bot sees again also when it was restarted meanwhile', async () => {
    await build();
    await failing(world);
    await world.restart();
    world.health.turnSucceeded();
    await world.operators.turnEnded(world.health);
    expect(await faults()).toEqual([
      'The bot cannot see Partner Center',
      'The bot sees Partner Center again',
    ]);
  });

  it('hear of the outage that another replica told at the same moment under its name', async () => {
    await build();
    const { store } = world;
    const kept = store.kept.bind(store);
    jest.spyOn(store, 'kept').mockImplementationOnce(async (name) => {
      await store.keep(name, '1', world.clock.now(), 0);
      return undefined;
    });
    await failing(world);
    expect(await kept('blind-since')).toMatchObject({ value: '1' });
    const id = 'fault|blind:1||chat:ops';
    expect(await store.deliveriesOnRecord([id])).toEqual(new Set([id]));
  });
});
