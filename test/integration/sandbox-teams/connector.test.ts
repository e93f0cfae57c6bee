import type { FakeBot } from './fake-bot';
import { startFakeBot } from './fake-bot';
import type { TeamsServer } from './teams-server';
import { OPERATIONS_CHANNEL, PERSONAL_CHAT, REFERRALS_CHANNEL, startTeamsServer } from './teams-server';

const DEAL_DESK = '19:deal-desk-4f0e2b@thread.v2';
const ALEX = '29:1-alex-7hQvT2mYx0';

interface Message {
  readonly id: string;
  readonly threadId?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly card?: unknown;
  readonly deleted: boolean;
  readonly edited: boolean;
  readonly from: { readonly kind: string };
  readonly versions: readonly { readonly text?: string; readonly at: string }[];
}

const card = (text: string) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
});

describe('the connector', () => {
  let bot: FakeBot;
  let server: TeamsServer;

  beforeEach(async () => {
    bot = await startFakeBot();
    server = await startTeamsServer(bot.url);
    await server.teams.install();
    await server.teams.settled();
  });
  afterEach(async () => {
    await server.stop();
    await bot.stop();
  });

  const messages = async (conversation = 'Referrals'): Promise<readonly Message[]> => {
    const { body } = await server.call(
      'GET',
      `/control/teams/messages?conversation=${encodeURIComponent(conversation)}`,
    );
    return (body as { messages: readonly Message[] }).messages.filter((m) => m.from.kind === 'bot');
  };
  const post = async (conversationId: string, activity: object): Promise<string> => {
    const { status, body } = await server.connector('POST', conversationId, '/activities', activity);
    expect(status).toBe(201);
    return (body as { id: string }).id;
  };

  it('posts a card with its summary', async () => {
    const id = await post(REFERRALS_CHANNEL, {
      type: 'message',
      summary: 'New: Contoso',
      attachments: [card('hi')],
    });
    expect(await messages()).toEqual([
      expect.objectContaining({
        id,
        threadId: id,
        summary: 'New: Contoso',
        card: card('hi').content,
        edited: false,
      }),
    ]);
  });

  it('puts a message into the thread that the conversation id names', async () => {
    const root = await post(REFERRALS_CHANNEL, { type: 'message', text: 'root' });
    await post(`${REFERRALS_CHANNEL};messageid=${root}`, { type: 'message', text: 'reply' });
    expect((await messages()).map((m) => m.threadId)).toEqual([root, root]);
  });

  it('puts a reply into the thread of the message it answers, and a reply to nothing known at the top', async () => {
    const root = await post(REFERRALS_CHANNEL, { type: 'message', text: 'root' });
    const route = (id: string) =>
      server.connector('POST', REFERRALS_CHANNEL, `/activities/${id}`, { type: 'message', text: 'x' });
    await route(root);
    const { body } = await route('00000000-continuation');
    const own = (body as { id: string }).id;
    expect((await messages()).map((m) => m.threadId)).toEqual([root, root, own]);
  });

  it('edits in place and keeps what was there before', async () => {
    const id = await post(REFERRALS_CHANNEL, { type: 'message', text: 'one' });
    const answer = await server.connector('PUT', REFERRALS_CHANNEL, `/activities/${id}`, {
      type: 'message',
      text: 'two',
    });
    expect(answer).toMatchObject({ status: 200, body: { id } });
    const [message] = await messages();
    expect(message).toMatchObject({ text: 'two', edited: true });
    expect(message?.versions.map((v) => v.text)).toEqual(['one', 'two']);
  });

  it('really deletes, and what is deleted cannot be edited', async () => {
    const id = await post(REFERRALS_CHANNEL, { type: 'message', text: 'one' });
    expect((await server.connector('DELETE', REFERRALS_CHANNEL, `/activities/${id}`)).status).toBe(200);
    expect(await messages()).toMatchObject([{ deleted: true }]);
    const late = await server.connector('PUT', REFERRALS_CHANNEL, `/activities/${id}`, {
      type: 'message',
      text: 'two',
    });
    expect(late.status).toBe(404);
  });

  it('creates a thread in a channel and answers with its id', async () => {
    const { status, body } = await server.call('POST', '/connector/v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: REFERRALS_CHANNEL } },
      activity: { type: 'message', text: 'new thread' },
    });
    const created = body as { id: string; activityId: string; serviceUrl: string };
    expect(status).toBe(201);
    expect(created.id).toBe(`${REFERRALS_CHANNEL};messageid=${created.activityId}`);
    expect(created.serviceUrl).toBe(`${server.base}/connector/`);
    await post(created.id, { type: 'message', text: 'follow-up' });
    expect((await messages()).map((m) => m.threadId)).toEqual([created.activityId, created.activityId]);
  });

  describe('asked for the chat with one person', () => {
    const MEI = { id: '29:1-mei-7hQvT2mYx0', directoryId: '6d1f0b3c-2a7e-4c58-9d10-000000003e11' };
    const chatWith = (id: string) =>
      server.call('POST', '/connector/v3/conversations', { isGroup: false, members: [{ id }] });
    const refusal = (code: string) => ({ status: 403, body: { error: { code } } });
    const setBot = (conversation: string, present: boolean) =>
      server.call('POST', '/teams/bot', { conversation, present });

    it('gives the one there is', async () => {
      expect((await chatWith(ALEX)).body).toMatchObject({ id: PERSONAL_CHAT });
    });

    it('opens one with a member of a team that it is in, the same each time, without a word to the bot', async () => {
      const heard = bot.received.length;
      const { status, body } = await chatWith(MEI.id);
      expect(status).toBe(201);
      const { id } = body as { id: string };
      expect((await chatWith(MEI.id)).body).toMatchObject({ id });
      await post(id, { type: 'message', text: 'Only you see this' });
      expect(await messages(id)).toMatchObject([{ text: 'Only you see this' }]);
      expect(bot.received).toHaveLength(heard);
    });

    it('opens none by the id of the directory, before the person has added the app', async () => {
      expect(await chatWith(MEI.directoryId)).toMatchObject(refusal('BotNotInConversationRoster'));
      await chatWith(MEI.id);
      expect((await chatWith(MEI.directoryId)).status).toBe(201);
    });

    it('opens none with somebody whom the bot meets nowhere', async () => {
      for (const channel of [REFERRALS_CHANNEL, OPERATIONS_CHANNEL]) await setBot(channel, false);
      expect(await chatWith(MEI.id)).toMatchObject(refusal('BotNotInConversationRoster'));
    });

    it('opens none where the bot was removed, until it is added again', async () => {
      await setBot(PERSONAL_CHAT, false);
      expect(await chatWith(ALEX)).toMatchObject(refusal('ConversationBlockedByUser'));
      await setBot(PERSONAL_CHAT, true);
      expect((await chatWith(ALEX)).status).toBe(201);
    });

    it('knows nobody else', async () => {
      expect((await chatWith('29:nobody')).status).toBe(404);
    });
  });

  it.each([
    [
      'a conversation it does not know',
      '19:nowhere@thread.tacv2',
      { type: 'message', text: 'x' },
      404,
      'ConversationNotFound',
    ],
    [
      'a thread it does not know',
      `${REFERRALS_CHANNEL};messageid=1`,
      { type: 'message', text: 'x' },
      404,
      'ConversationNotFound',
    ],
    [
      'a conversation without the bot',
      DEAL_DESK,
      { type: 'message', text: 'x' },
      403,
      'BotNotInConversationRoster',
    ],
    ['an empty message', REFERRALS_CHANNEL, { type: 'message' }, 400, 'BadSyntax'],
    [
      'too large a message',
      REFERRALS_CHANNEL,
      { type: 'message', text: 'x'.repeat(52_000) },
      413,
      'MessageSizeTooBig',
    ],
  ])('refuses %s', async (_what, conversationId, activity, status, code) => {
    const answer = await server.connector('POST', conversationId, '/activities', activity);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
  });

  it('refuses to change what a person wrote', async () => {
    const said = await server.call('POST', '/teams/messages', { conversation: 'Referrals', text: 'mine' });
    const { id } = said.body as { id: string };
    const answer = await server.connector('PUT', REFERRALS_CHANNEL, `/activities/${id}`, {
      type: 'message',
      text: 'x',
    });
    expect(answer.status).toBe(403);
  });

  it('lists members, whole and in pages, and finds one', async () => {
    const all = await server.connector('GET', REFERRALS_CHANNEL, '/members');
    expect(all.body).toHaveLength(4);
    const first = await server.connector('GET', REFERRALS_CHANNEL, '/pagedmembers?pageSize=3');
    expect(first.body).toMatchObject({ continuationToken: '3' });
    const last = await server.connector(
      'GET',
      REFERRALS_CHANNEL,
      '/pagedmembers?pageSize=3&continuationToken=3',
    );
    expect((last.body as { members: unknown[] }).members).toHaveLength(1);
    expect(last.body).not.toHaveProperty('continuationToken');
    const one = await server.connector('GET', REFERRALS_CHANNEL, `/members/${encodeURIComponent(ALEX)}`);
    expect(one.body).toMatchObject({ id: ALEX, name: 'Alex Wilber', givenName: 'Alex', surname: 'Wilber' });
    expect((await server.connector('GET', REFERRALS_CHANNEL, '/members/29:nobody')).status).toBe(404);
  });

  it('lists the conversations the bot is in, and the channels of the team', async () => {
    const { body } = await server.call('GET', '/connector/v3/conversations');
    const { conversations } = body as { conversations: { id: string }[] };
    expect(conversations.map((c) => c.id).sort()).toEqual(
      [REFERRALS_CHANNEL, OPERATIONS_CHANNEL, PERSONAL_CHAT].sort(),
    );
    const team = encodeURIComponent('19:c0a7e51d6b2f4d0f9a1e@thread.tacv2');
    const channels = await server.call('GET', `/connector/v3/teams/${team}/conversations`);
    expect(channels.body).toMatchObject({
      conversations: [{ name: 'General' }, { name: 'Bot operations' }, { name: 'Referrals' }],
    });
    expect((await server.call('GET', `/connector/v3/teams/${team}`)).body).toMatchObject({ channelCount: 3 });
  });

  describe('with faults on order', () => {
    const order = (fault: object) => server.call('POST', '/control/teams/faults', fault);
    const send = () =>
      server.connector('POST', REFERRALS_CHANNEL, '/activities', { type: 'message', text: 'x' });

    it('throttles with Retry-After, then goes on as before', async () => {
      await order({ kind: 'throttle', times: 1, retryAfterSeconds: 7 });
      const answer = await send();
      expect(answer.status).toBe(429);
      expect(answer.headers.get('retry-after')).toBe('7');
      expect((await send()).status).toBe(201);
      expect(await messages()).toHaveLength(1);
    });

    it('throttles without the header when asked to', async () => {
      await order({ kind: 'throttle', retryAfterSeconds: null });
      expect((await send()).headers.get('retry-after')).toBeNull();
    });

    it.each([
      ['server-error', 500, 0],
      ['forbidden', 403, 0],
      ['accept-then-504', 504, 1],
    ])('answers %s with %i and has then posted %i messages', async (kind, status, posted) => {
      await order({ kind });
      expect((await send()).status).toBe(status);
      expect(await messages()).toHaveLength(posted);
    });

    it('can take a message and then cut the connection', async () => {
      await order({ kind: 'accept-then-cut' });
      await expect(send()).rejects.toThrow();
      expect(await messages()).toHaveLength(1);
    });

    it('can answer late', async () => {
      await order({ kind: 'delay', delayMs: 30 });
      const before = performance.now();
      expect((await send()).status).toBe(201);
      expect(performance.now() - before).toBeGreaterThanOrEqual(29);
    });

    it('says what is pending and forgets it on request', async () => {
      await order({ faults: [{ kind: 'delay' }, { kind: 'server-error', operation: 'update' }] });
      const { body } = await server.call('GET', '/control/teams/faults');
      expect((body as { pending: unknown[] }).pending).toHaveLength(2);
      await server.call('DELETE', '/control/teams/faults');
      expect((await send()).status).toBe(201);
    });

    it('refuses a fault it does not know, naming the field', async () => {
      const answer = await order({ kind: 'flood' });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain('kind');
    });
  });
});
