import type { Found } from '../../../src/ports/chat-platform';
import type { ChatSystem, ChatWorld } from './chat-world';
import { KEY, idOf, lostAnswersOf, postTo, whenIt } from './sending';

/** What every `ChatPlatform` promises of `find`, where it has it. */
export function describeFinding(world: () => ChatWorld, system: ChatSystem): void {
  const find = async (key: string, answers?: string): Promise<Found> => {
    const { platform, destination } = world();
    const found = await platform.find?.(destination, key, { answers });
    if (found === undefined) throw new Error('this platform does not look for messages');
    return found;
  };

  it('finds what was posted, by its key, and shows nothing', async () => {
    const messageId = idOf(await postTo(world()));
    expect(await find(KEY)).toEqual({ kind: 'found', messageId });
    expect(world().shown().size).toBe(1);
    expect(world().requests()).toBe(1);
  });

  it('finds nothing under another key', async () => {
    await postTo(world());
    expect(await find(`${KEY}x`)).toEqual({ kind: 'absent' });
  });

  for (const lost of lostAnswersOf(system))
    whenIt(system, lost, 'finds what nobody has answered for', async (trouble) => {
      world().meetNext(trouble);
      expect(await postTo(world())).toMatchObject({ kind: 'unanswered' });
      const [messageId] = world().shown().keys();
      expect(await find(KEY)).toEqual({ kind: 'found', messageId });
    });

  it('finds a message that has been redrawn', async () => {
    const { platform, destination, changed, reader } = world();
    const messageId = idOf(await postTo(world()));
    await platform.update(destination, messageId, changed, reader);
    expect(await find(KEY)).toEqual({ kind: 'found', messageId });
  });

  it('finds a reply in its thread', async () => {
    const { platform, destination, changed, reader } = world();
    const root = idOf(await postTo(world()));
    const messageId = idOf(await platform.reply(destination, root, changed, reader, 'reminder|k2'));
    expect(await find('reminder|k2', root)).toEqual({ kind: 'found', messageId });
    expect(await find('reminder|k3', root)).toEqual({ kind: 'absent' });
  });

  it('finds a message of a personal chat', async () => {
    const { platform, destination, person, notice, reader } = world();
    const chat = await platform.personal(destination, person);
    if (chat.kind !== 'open') throw new Error(chat.reason);
    const messageId = idOf(await platform.post(chat.destination, notice, reader, KEY));
    expect(await platform.find?.(chat.destination, KEY)).toEqual({ kind: 'found', messageId });
    expect(await find(KEY)).toEqual({ kind: 'absent' });
  });

  whenIt(system, 'throttles for 7 seconds', 'comes later, and not before it is told,', async (trouble) => {
    world().meetNext(trouble);
    expect(await find(KEY)).toMatchObject({ kind: 'later', retryAfterMs: 7_000 });
  });

  for (const lost of lostAnswersOf(system))
    whenIt(system, lost, 'comes later', async (trouble) => {
      world().meetNext(trouble);
      expect(await find(KEY)).toMatchObject({
        kind: 'later',
        reason: expect.stringMatching(/\w+ \w+/) as string,
      });
    });

  it('comes later when nobody listens', async () => {
    await world().goDown();
    expect(await find(KEY)).toMatchObject({ kind: 'later' });
  });

  it('cannot be done, but does not throw, where the address cannot be read', async () => {
    const { platform, destination } = world();
    expect(await platform.find?.({ ...destination, address: 'not an address' }, KEY)).toMatchObject({
      kind: 'cannot',
    });
  });
}
