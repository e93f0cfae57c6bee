import type { SendOutcome } from '../../../src/domain/delivery';
import type { ChatSystem, ChatWorld } from './chat-world';
import { idOf, lostAnswersOf, postTo, whenIt } from './sending';

/** What every `ChatPlatform` promises of `reply`. */
export function describeReplies(world: () => ChatWorld, system: ChatSystem): void {
  const reply = (to: string): Promise<SendOutcome> => {
    const { platform, destination, changed, reader } = world();
    return platform.reply(destination, to, changed, reader, 'reminder|k2');
  };

  it('is a message of its own in the thread of the first', async () => {
    const first = idOf(await postTo(world()));
    const second = idOf(await reply(first));
    expect(second).not.toBe(first);
    expect(world().under(second)).toBe(first);
    expect(world().under(first)).toBeUndefined();
    expect(world().shown().get(second)).toContain(world().words.changed);
    expect(world().shown().get(first)).toContain(world().words.notice);
    expect(world().requests()).toBe(2);
  });

  it('stands below an earlier one, under the same message', async () => {
    const first = idOf(await postTo(world()));
    const replies = [idOf(await reply(first)), idOf(await reply(first))];
    expect(replies.map((id) => world().under(id))).toEqual([first, first]);
    expect(world().shown().size).toBe(3);
  });

  it('is shown also where the message it is about has no id', async () => {
    const id = idOf(await reply(''));
    expect(world().under(id)).toBeUndefined();
    expect(world().shown().get(id)).toContain(world().words.changed);
  });

  whenIt(
    system,
    'throttles for 7 seconds',
    'comes back later, and not before it is told,',
    async (trouble) => {
      const first = idOf(await postTo(world()));
      world().meetNext(trouble);
      expect(await reply(first)).toMatchObject({ kind: 'later', retryAfterMs: 7_000, throttled: true });
      expect(world().shown().size).toBe(1);
    },
  );

  whenIt(system, 'refuses this message', 'is given up, but not the conversation,', async (trouble) => {
    const first = idOf(await postTo(world()));
    world().meetNext(trouble);
    expect(await reply(first)).toMatchObject({ kind: 'refused', gone: false });
  });

  for (const lost of lostAnswersOf(system))
    whenIt(system, lost, 'is unanswered, and not sent twice,', async (trouble) => {
      const first = idOf(await postTo(world()));
      world().meetNext(trouble);
      expect(await reply(first)).toMatchObject({ kind: 'unanswered' });
      expect(world().requests()).toBe(2);
      expect(world().shown().size).toBe(2);
    });

  it('is refused, not thrown, where the address cannot be read', async () => {
    const { platform, destination, notice, reader } = world();
    const lost = { ...destination, address: '{}' };
    expect(await platform.reply(lost, 'm1', notice, reader, 'k')).toMatchObject({ kind: 'refused' });
    expect(world().requests()).toBe(0);
  });
}
