import type { SendOutcome } from '../../../src/domain/delivery';
import type { Notice } from '../../../src/domain/notice';
import type { Destination, Reader } from '../../../src/domain/subscription';
import type { ChatPlatform } from '../../../src/ports/chat-platform';

/** What the chat system does with the next request, in words that every chat system has a way to say. */
export type Trouble =
  | 'throttled for 7 seconds'
  | 'refuses this message'
  | 'no longer knows the conversation'
  | 'shows it and then fails'
  | 'shows it and then cuts the connection'
  | 'shows it and never answers';

/** A chat system of the test's own, with the platform under test connected to it. */
export interface ChatWorld {
  readonly platform: ChatPlatform;
  readonly destination: Destination;
  readonly notice: Notice;
  readonly changed: Notice;
  readonly reader: Reader;
  /** A piece of text of `notice`, and one of `changed`, as they must be readable in what is shown. */
  readonly words: { readonly notice: string; readonly changed: string };
  /** How many requests that could show something have arrived. */
  requests(): number;
  /** What is shown, by message id, as one text each. */
  shown(): ReadonlyMap<string, string>;
  meetNext(trouble: Trouble): void;
  /** From now on nobody listens. */
  goDown(): Promise<void>;
  close(): Promise<void>;
}

/** What every `ChatPlatform` promises. */
export function describeChatPlatform(name: string, createWorld: () => Promise<ChatWorld>): void {
  describe(`chat platform ${name}`, () => {
    let world: ChatWorld;
    beforeEach(async () => {
      world = await createWorld();
    });
    afterEach(() => world.close());

    const post = (): Promise<SendOutcome> =>
      world.platform.post(world.destination, world.notice, world.reader, 'new|k1');

    const deliveredId = async (): Promise<string> => {
      const outcome = await post();
      if (outcome.kind !== 'delivered') throw new Error(`not delivered: ${JSON.stringify(outcome)}`);
      return outcome.messageId;
    };

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
      const outcome = await post();
      expect(outcome).toMatchObject({ kind: 'later', retryAfterMs: 7_000, throttled: true });
      expect(world.shown().size).toBe(0);
      expect(world.requests()).toBe(1);
    });

    it('comes back later when nobody listens', async () => {
      await world.goDown();
      expect(await post()).toMatchObject({ kind: 'later' });
    });

    it('gives up a message that is refused, but not the conversation', async () => {
      world.meetNext('refuses this message');
      expect(await post()).toMatchObject({ kind: 'refused', gone: false });
    });

    it('gives up a conversation that is gone', async () => {
      world.meetNext('no longer knows the conversation');
      expect(await post()).toMatchObject({ kind: 'refused', gone: true });
    });

    it.each<Trouble>([
      'shows it and then fails',
      'shows it and then cuts the connection',
      'shows it and never answers',
    ])('says that no answer came, and sends nothing twice, when the chat system %s', async (trouble) => {
      world.meetNext(trouble);
      expect(await post()).toMatchObject({ kind: 'unanswered' });
      expect(world.requests()).toBe(1);
      expect(world.shown().size).toBe(1);
    });

    it('gives a reason that can be read, with every outcome but success', async () => {
      world.meetNext('refuses this message');
      const outcome = await post();
      expect(outcome.kind === 'delivered' ? '' : outcome.reason).toMatch(/\w+ \w+/);
    });

    it('does not throw for an address that it cannot read', async () => {
      const lost = { ...world.destination, address: 'not an address' };
      const outcome = await world.platform.post(lost, world.notice, world.reader, 'new|k1');
      expect(outcome).toMatchObject({ kind: 'refused' });
      expect(world.requests()).toBe(0);
    });
  });
}
