import type { Destination } from '../../../src/domain/subscription';
import type { Person } from '../../../src/ports/chat-platform';
import type { ChatSystem, ChatWorld, Trouble } from './chat-world';
import { idOf, whenIt } from './sending';

/** What every `ChatPlatform` promises of `personal`. */
export function describePersonalChats(world: () => ChatWorld, system: ChatSystem): void {
  const open = async (person: Person = world().person): Promise<Destination> => {
    const chat = await world().platform.personal(world().destination, person);
    if (chat.kind !== 'open') throw new Error(`not open: ${JSON.stringify(chat)}`);
    return chat.destination;
  };

  it('is a destination of its own that can be posted to', async () => {
    const { platform, destination, notice, reader, person, words } = world();
    const chat = await open();
    expect(chat).toMatchObject({ platform: platform.name, scope: 'personal', name: person.name });
    expect(chat.id).not.toBe(destination.id);
    const id = idOf(await platform.post(chat, notice, reader, 'k'));
    expect(world().shown().get(id)).toContain(words.notice);
  });

  it('is the same one each time, and asking shows nothing', async () => {
    expect(await open()).toEqual(await open());
    expect(world().shown().size).toBe(0);
    expect(world().requests()).toBe(0);
  });

  it('takes replies, as messages of their own', async () => {
    const { platform, notice, changed, reader } = world();
    const chat = await open();
    const first = idOf(await platform.post(chat, notice, reader, 'k1'));
    const second = idOf(await platform.reply(chat, first, changed, reader, 'k2'));
    expect(second).not.toBe(first);
    expect(world().shown().get(second)).toContain(world().words.changed);
  });

  it('is the conversation itself where that is personal', async () => {
    const chat = await open();
    expect(await world().platform.personal(chat, world().person)).toEqual({
      kind: 'open',
      destination: chat,
    });
  });

  it('goes by a name of one short line, whatever the person is called', async () => {
    const name = `Dana\u202e\n<at>all</at> \${x} ${'x'.repeat(10_000)}`;
    const chat = await open({ ...world().person, name });
    expect(chat.name).toMatch(/^Dana [^\n\u202e]{1,100}$/);
  });

  it('needs no name', async () => {
    const { id } = world().person;
    expect(await open({ id })).not.toHaveProperty('name');
  });

  if (system.opensPersonalChats) describeTroubleWithOpening(world, system, open);

  it('is refused, not thrown, near a place whose address cannot be read', async () => {
    const { platform, destination, person } = world();
    const lost = { ...destination, address: 'not an address' };
    expect(await platform.personal(lost, person)).toMatchObject({ kind: 'refused' });
  });
}

const ANSWERED_LATER: readonly Trouble[] = [
  'throttles for 7 seconds',
  'needs an administrator first',
  'shows it and then fails',
  'shows it and never answers',
];

function describeTroubleWithOpening(
  world: () => ChatWorld,
  system: ChatSystem,
  open: () => Promise<Destination>,
): void {
  const ask = () => world().platform.personal(world().destination, world().person);

  whenIt(
    system,
    'does not let the bot write to this person',
    'is refused, with what to do,',
    async (trouble) => {
      world().meetNext(trouble);
      expect(await ask()).toMatchObject({
        kind: 'refused',
        reason: expect.stringMatching(/they must \w+/) as string,
      });
      expect(await open()).toMatchObject({ scope: 'personal' });
    },
  );

  for (const wanted of ANSWERED_LATER)
    whenIt(system, wanted, 'comes later', async (trouble) => {
      world().meetNext(trouble);
      expect(await ask()).toMatchObject({ kind: 'later' });
    });

  it('comes later when nobody listens', async () => {
    await world().goDown();
    expect(await ask()).toMatchObject({ kind: 'later' });
  });
}
