import type { ChatWorld } from './chat-world';
import { LOST_ANSWERS, idOf, postTo } from './sending';
import { describePersonalChats } from './personal-chats';
import { describeReplies } from './replies';

/** What every `ChatPlatform` promises. */
export function describeChatPlatform(name: string, createWorld: () => Promise<ChatWorld>): void {
  describe(`chat platform ${name}`, () => {
    let world: ChatWorld;
    beforeEach(async () => {
      world = await createWorld();
    });
    afterEach(() => world.close());

    const deliveredId = async (): Promise<string> => idOf(await postTo(world));

    it('goes by the name that its destinations carry', () => {
      expect(world.platform.name).toBe(world.destination.platform);
    });

    it('publishes rate limits that allow something', () => {
      expect(world.platform.rateWindows.length).toBeGreaterThan(0);
      for (const { messages, perMs } of world.platform.rateWindows) {
        expect(messages).toBeGreaterThan(0);
        expect(perMs).toBeGreaterThan(0);
      }
    });

    it('posts a notice once and gives the id of the message', async () => {
      const messageId = await deliveredId();
      expect(messageId).not.toBe('');
      expect([...world.shown().keys()]).toEqual([messageId]);
      expect(world.shown().get(messageId)).toContain(world.words.notice);
      expect(world.requests()).toBe(1);
    });

    it('redraws a posted message in its place', async () => {
      const messageId = await deliveredId();
      const outcome = await world.platform.update(world.destination, messageId, world.changed, world.reader);
      expect(outcome).toEqual({ kind: 'delivered', messageId });
      expect([...world.shown().keys()]).toEqual([messageId]);
      expect(world.shown().get(messageId)).toContain(world.words.changed);
    });

    it('can redraw the same message again', async () => {
      const messageId = await deliveredId();
      await world.platform.update(world.destination, messageId, world.changed, world.reader);
      const again = await world.platform.update(world.destination, messageId, world.changed, world.reader);
      expect(again).toEqual({ kind: 'delivered', messageId });
      expect(world.shown().size).toBe(1);
    });

    it('comes back later, and not before it is told, when throttled', async () => {
      world.meetNext('throttled for 7 seconds');
      const outcome = await postTo(world);
      expect(outcome).toMatchObject({ kind: 'later', retryAfterMs: 7_000, throttled: true });
      expect(world.shown().size).toBe(0);
      expect(world.requests()).toBe(1);
    });

    it('comes back later when nobody listens', async () => {
      await world.goDown();
      expect(await postTo(world)).toMatchObject({ kind: 'later' });
    });

    it('gives up a message that is refused, but not the conversation', async () => {
      world.meetNext('refuses this message');
      expect(await postTo(world)).toMatchObject({ kind: 'refused', gone: false });
    });

    it('gives up a conversation that is gone', async () => {
      world.meetNext('no longer knows the conversation');
      expect(await postTo(world)).toMatchObject({ kind: 'refused', gone: true });
    });

    it.each(LOST_ANSWERS)(
      'says that no answer came, and sends nothing twice, when the chat system %s',
      async (trouble) => {
        world.meetNext(trouble);
        expect(await postTo(world)).toMatchObject({ kind: 'unanswered' });
        expect(world.requests()).toBe(1);
        expect(world.shown().size).toBe(1);
      },
    );

    it('gives a reason that can be read, with every outcome but success', async () => {
      world.meetNext('refuses this message');
      const outcome = await postTo(world);
      expect(outcome.kind === 'delivered' ? '' : outcome.reason).toMatch(/\w+ \w+/);
    });

    it('does not throw for an address that it cannot read', async () => {
      const lost = { ...world.destination, address: 'not an address' };
      const outcome = await world.platform.post(lost, world.notice, world.reader, 'new|k1');
      expect(outcome).toMatchObject({ kind: 'refused' });
      expect(world.requests()).toBe(0);
    });

    describe('a reply', () => {
      describeReplies(() => world);
    });
    describe('a personal chat', () => {
      describePersonalChats(() => world);
    });
  });
}
