import type { SendOutcome } from '../../../src/domain/delivery';
import type { ChatWorld } from './chat-world';
import { LOST_ANSWERS, idOf, postTo } from './sending';

/** What every `ChatPlatform` promises of `reply`. */
export function describeReplies(world: () => ChatWorld): void {
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

  it('comes back later, and not before it is told, when throttled', async () => {
    const first = idOf(await postTo(world()));
    world().meetNext('throttled for 7 seconds');
    expect(await reply(first)).toMatchObject({ kind: 'later', retryAfterMs: 7_000, throttled: true });
    expect(world().shown().size).toBe(1);
  });

  it('is given up when it is refused, and the conversation is not', async () => {
    const first = idOf(await postTo(world()));
    world().meetNext('refuses this message');
    expect(await reply(first)).toMatchObject({ kind: 'refused', gone: false });
  });

  it.each(LOST_ANSWERS)('is unanswered, and not sent twice, when the chat system %s', async (trouble) => {
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
