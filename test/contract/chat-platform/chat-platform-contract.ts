import { describeBounds } from './bounds';
import type { ChatSystem, ChatWorld } from './chat-world';
import { describeFinding } from './finding';
import { describePersonalChats } from './personal-chats';
import { describeReplies } from './replies';
import { idOf, lostAnswersOf, postTo, whenIt } from './sending';

/** What every `ChatPlatform` promises, in front of a chat system of this kind. */
export function describeChatPlatform(
  name: string,
  system: ChatSystem,
  createWorld: () => Promise<ChatWorld>,
): void {
  describe(`chat platform ${name}`, () => {
    let world: ChatWorld;
    beforeEach(async () => {
      world = await createWorld();
    });
    afterEach(() => world.close());
    const current = () => world;

    it('goes by the name that its destinations carry', () => {
      expect(world.platform.name).toBe(world.destination.platform);
    });

    it('publishes a pace that allows something', () => {
      const { windows } = world.platform.pace;
      expect(windows.length).toBeGreaterThan(0);
      for (const { messages, perMs } of windows) {
        expect(messages).toBeGreaterThan(0);
        expect(perMs).toBeGreaterThan(0);
      }
    });

    describe('a post', () => {
      describePosts(current, system);
    });
    describe('an update', () => {
      describeUpdates(current);
    });
    describe('a reply', () => {
      describeReplies(current, system);
    });
    describe('a personal chat', () => {
      describePersonalChats(current, system);
    });
    describe('whatever is said', () => {
      describeBounds(current);
    });
    if (system.finds) {
      describe('looking for a message', () => {
        describeFinding(current, system);
      });
    }
    if (system.knowsById) describeKnownConversations(current);
  });
}

/** What every `ChatPlatform` promises of `post`. */
function describePosts(world: () => ChatWorld, system: ChatSystem): void {
  it('shows a notice once and gives the id of the message', async () => {
    const messageId = idOf(await postTo(world()));
    expect(messageId).not.toBe('');
    expect([...world().shown().keys()]).toEqual([messageId]);
    expect(world().shown().get(messageId)).toContain(world().words.notice);
    expect(world().requests()).toBe(1);
  });

  whenIt(
    system,
    'throttles for 7 seconds',
    'comes back later, and not before it is told,',
    async (trouble) => {
      world().meetNext(trouble);
      expect(await postTo(world())).toMatchObject({ kind: 'later', retryAfterMs: 7_000, throttled: true });
      expect(world().shown().size).toBe(0);
      expect(world().requests()).toBe(1);
    },
  );

  whenIt(
    system,
    'needs an administrator first',
    'comes back later, for the operators to mend it,',
    async (trouble) => {
      world().meetNext(trouble);
      expect(await postTo(world())).toMatchObject({ kind: 'later', blocked: true });
      expect(world().shown().size).toBe(0);
    },
  );

  it('comes back later when nobody listens', async () => {
    await world().goDown();
    expect(await postTo(world())).toMatchObject({ kind: 'later' });
  });

  whenIt(system, 'refuses this message', 'is given up, but not the conversation,', async (trouble) => {
    world().meetNext(trouble);
    const outcome = await postTo(world());
    expect(outcome).toMatchObject({ kind: 'refused', gone: false });
    expect(outcome.kind === 'delivered' ? '' : outcome.reason).toMatch(/\w+ \w+/);
  });

  whenIt(system, 'no longer knows the conversation', 'is given up with the conversation', async (trouble) => {
    world().meetNext(trouble);
    expect(await postTo(world())).toMatchObject({ kind: 'refused', gone: true });
  });

  for (const lost of lostAnswersOf(system))
    whenIt(system, lost, 'is unanswered, and not sent twice,', async (trouble) => {
      world().meetNext(trouble);
      const outcome = await postTo(world());
      expect(outcome).toMatchObject({
        kind: 'unanswered',
        reason: expect.stringMatching(/\w+ \w+/) as string,
      });
      expect(world().requests()).toBe(1);
      expect(world().shown().size).toBe(1);
    });

  it('is refused, not thrown, where the address cannot be read', async () => {
    const { platform, destination, notice, reader } = world();
    const lost = { ...destination, address: 'not an address' };
    expect(await platform.post(lost, notice, reader, 'new|k1')).toMatchObject({ kind: 'refused' });
    expect(world().requests()).toBe(0);
  });
}

/** What every `ChatPlatform` promises of `update`. */
function describeUpdates(world: () => ChatWorld): void {
  const redraw = (messageId: string) => {
    const { platform, destination, changed, reader } = world();
    return platform.update(destination, messageId, changed, reader);
  };

  it('redraws a posted message in its place', async () => {
    const messageId = idOf(await postTo(world()));
    expect(await redraw(messageId)).toEqual({ kind: 'delivered', messageId });
    expect([...world().shown().keys()]).toEqual([messageId]);
    expect(world().shown().get(messageId)).toContain(world().words.changed);
  });

  it('can be repeated', async () => {
    const messageId = idOf(await postTo(world()));
    await redraw(messageId);
    expect(await redraw(messageId)).toEqual({ kind: 'delivered', messageId });
    expect(world().shown().size).toBe(1);
  });
}

/** What a `ChatPlatform` promises of `destination`, where it has it. */
function describeKnownConversations(world: () => ChatWorld): void {
  it('knows a conversation by its id, and can post there', async () => {
    const { platform, destination, notice, reader } = world();
    const known = await platform.destination?.(destination.id);
    expect(known).toMatchObject({ id: destination.id, platform: platform.name });
    idOf(await platform.post(known ?? destination, notice, reader, 'k'));
    expect(world().shown().size).toBe(1);
  });

  it('knows no conversation of another platform', async () => {
    expect(await world().platform.destination?.('elsewhere:C1')).toBeUndefined();
  });
}
