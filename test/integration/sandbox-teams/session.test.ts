import type { Activity, FakeBot } from './fake-bot';
import { startFakeBot } from './fake-bot';
import type { TeamsServer } from './teams-server';
import { OPERATIONS_CHANNEL, PERSONAL_CHAT, REFERRALS_CHANNEL, startTeamsServer } from './teams-server';

const isInvoke = (activity: Activity): boolean => activity.type === 'invoke';
const saying = (text: string) => (activity: Activity) => activity['text'] === text;

interface Snapshot {
  readonly bot: { readonly status: { readonly kind: string; readonly reason?: string } };
  readonly conversations: readonly { readonly name: string; readonly botPresent: boolean }[];
  readonly posts: readonly {
    readonly id: string;
    readonly text?: string;
    readonly undelivered?: string;
    readonly personalCards: Readonly<Record<string, unknown>>;
  }[];
}

describe('a session with the bot', () => {
  let bot: FakeBot;
  let server: TeamsServer;

  beforeEach(async () => {
    bot = await startFakeBot();
    server = await startTeamsServer(bot.url);
  });
  afterEach(async () => {
    await server.stop();
    await bot.stop();
  });

  const snapshot = async (): Promise<Snapshot> => (await server.call('GET', '/teams/state')).body as Snapshot;
  const postCard = async (): Promise<string> => {
    const content = { type: 'AdaptiveCard', version: '1.5', body: [] };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    const { body } = await server.connector('POST', REFERRALS_CHANNEL, '/activities', {
      type: 'message',
      attachments,
    });
    return (body as { id: string }).id;
  };
  const press = (postId: string) =>
    server.call('POST', '/teams/actions', {
      conversation: 'Referrals',
      postId,
      locale: 'de-DE',
      timeZone: 'Europe/Berlin',
      action: { verb: 'referral.show', title: 'Details', data: { id: 'r1' } },
    });

  it('adds the bot where it is from the start on, and subscribes the channel “Referrals”', async () => {
    await server.teams.install();
    const told = await bot.next(saying('<at>Referral Bot</at> subscribe'));
    expect(bot.received.map((a) => [a.type, a.conversation.id.split(';')[0]])).toEqual([
      ['installationUpdate', PERSONAL_CHAT],
      ['conversationUpdate', PERSONAL_CHAT],
      ['installationUpdate', REFERRALS_CHANNEL],
      ['conversationUpdate', REFERRALS_CHANNEL],
      ['installationUpdate', OPERATIONS_CHANNEL],
      ['conversationUpdate', OPERATIONS_CHANNEL],
      ['message', REFERRALS_CHANNEL],
    ]);
    expect(told.serviceUrl).toBe(`${server.base}/connector/`);
    expect(server.teams.botStatus()).toEqual({ kind: 'ready' });
  });

  it('lets the bot post its welcome while it is being added', async () => {
    bot.answer(async (activity) => {
      if (activity.type !== 'installationUpdate') return { status: 200 };
      const { status } = await server.connector('POST', activity.conversation.id, '/activities', {
        type: 'message',
        text: 'Welcome',
      });
      return { status };
    });
    await server.teams.install();
    const { posts } = await snapshot();
    expect(posts.filter((p) => p.text === 'Welcome')).toHaveLength(3);
  });

  it('waits for a bot that is not up yet and tells the page so', async () => {
    await bot.stop();
    const installed = server.teams.install();
    const seen = await firstWaiting(snapshot);
    expect(seen.bot.status.reason).toContain('ECONNREFUSED');
    bot = await startFakeBot(bot.port);
    await installed;
    expect((await snapshot()).bot.status).toEqual({ kind: 'ready' });
  });

  it('sends what a person writes, with their language and time zone', async () => {
    await server.teams.install();
    await server.call('POST', '/teams/messages', {
      conversation: 'Referral Bot',
      text: 'list',
      locale: 'fr-CA',
      timeZone: 'America/Montreal',
    });
    const activity = await bot.next(saying('list'));
    expect(activity).toMatchObject({ locale: 'fr-CA', localTimezone: 'America/Montreal' });
    expect(activity.conversation.id).toBe(PERSONAL_CHAT);
  });

  it('answers in the thread when a person replies there', async () => {
    await server.teams.install();
    const root = await postCard();
    await server.call('POST', '/teams/messages', { conversation: 'Referrals', threadId: root, text: 'help' });
    const activity = await bot.next(saying('<at>Referral Bot</at> help'));
    expect(activity.conversation.id).toBe(`${REFERRALS_CHANNEL};messageid=${root}`);
  });

  it('marks a message that the bot did not get', async () => {
    await server.teams.install();
    await server.teams.settled();
    await server.call('POST', '/teams/messages', { conversation: 'Deal desk', text: 'anybody?' });
    bot.answer(() => ({ status: 500 }));
    await server.call('POST', '/teams/messages', { conversation: 'Referral Bot', text: 'hello' });
    await server.teams.settled();
    const { posts } = await snapshot();
    expect(posts.filter((p) => p.undelivered !== undefined).map((p) => p.undelivered)).toEqual([
      'Referral Bot is not in this conversation',
      'the bot answered 500',
    ]);
  });

  it('shows the card in the answer to a button to the person who pressed it, and to nobody else', async () => {
    await server.teams.install();
    const id = await postCard();
    const value = { type: 'AdaptiveCard', version: '1.5', body: [] };
    bot.answer(() => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
    }));
    expect((await press(id)).body).toEqual({ kind: 'card', card: value });
    const invoke = await bot.next(isInvoke);
    expect(invoke).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: id,
      locale: 'de-DE',
      value: {
        action: { type: 'Action.Execute', verb: 'referral.show', data: { id: 'r1' } },
        trigger: 'manual',
      },
    });
    const shown = (await snapshot()).posts.find((p) => p.id === id);
    expect(shown?.personalCards).toEqual({ alex: value });
    await server.connector('PUT', REFERRALS_CHANNEL, `/activities/${id}`, {
      type: 'message',
      text: 'for all',
    });
    expect((await snapshot()).posts.find((p) => p.id === id)?.personalCards).toEqual({});
  });

  it('hands on what the bot refuses', async () => {
    await server.teams.install();
    const id = await postCard();
    bot.answer(() => ({
      status: 200,
      body: {
        statusCode: 409,
        type: 'application/vnd.microsoft.error',
        value: { message: 'Somebody was faster.' },
      },
    }));
    expect((await press(id)).body).toEqual({ kind: 'error', text: 'Somebody was faster.' });
  });

  it('sends Action.Submit as a message with a value', async () => {
    await server.teams.install();
    const postId = await postCard();
    await server.call('POST', '/teams/submits', {
      conversation: 'Referrals',
      postId,
      value: { choice: 'a' },
    });
    expect(await bot.next((a) => a['value'] !== undefined)).toMatchObject({
      type: 'message',
      replyToId: postId,
    });
  });

  it('adds the bot elsewhere and removes it again, after which nothing can be posted', async () => {
    await server.teams.install();
    await server.call('POST', '/teams/bot', { conversation: 'Deal desk', present: true });
    const find = async () => (await snapshot()).conversations.find((c) => c.name === 'Deal desk');
    expect((await find())?.botPresent).toBe(true);
    await server.call('POST', '/teams/bot', { conversation: 'Deal desk', present: false });
    expect((await find())?.botPresent).toBe(false);
    expect(bot.received.at(-1)).toMatchObject({
      type: 'conversationUpdate',
      membersRemoved: [expect.anything()],
    });
  });

  it('asks for a referral and moves the clock for the page', async () => {
    await server.call('POST', '/teams/referrals', {});
    expect(server.referralsAsked()).toBe(1);
    const before = server.now();
    expect((await server.call('POST', '/teams/advance', { ms: 3_600_000 })).body).toEqual({
      now: before + 3_600_000,
    });
    expect((await server.call('POST', '/teams/advance', { ms: -5 })).status).toBe(400);
  });

  it('forgets the messages on reset and leaves the bot where it is', async () => {
    await server.teams.install();
    await postCard();
    server.teams.reset();
    const { posts, conversations } = await snapshot();
    expect(posts).toEqual([]);
    expect(conversations.filter((c) => c.botPresent)).toHaveLength(3);
  });

  it('streams what happens', async () => {
    await server.teams.install();
    await server.teams.settled();
    const response = await fetch(`${server.base}/teams/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const id = await postCard();
    let text = '';
    while (!text.includes(`"id":"${id}"`)) text += (await reader?.read())?.value ?? '';
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(text).toContain('event: post');
    await reader?.cancel();
  });

  it.each([
    ['an unknown language', { locale: '???' }],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }],
    ['an unknown person', { person: 'nobody' }],
    ['an empty text', { text: '  ' }],
  ])('refuses %s', async (_what, wrong) => {
    const body = { conversation: 'Referral Bot', text: 'x', ...wrong };
    expect((await server.call('POST', '/teams/messages', body)).status).toBe(400);
  });

  it('serves the page with a policy that lets it load nothing from elsewhere', async () => {
    const response = await fetch(server.base);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${server.base}/assets/styles/theme.css`)).status).toBe(200);
    expect((await fetch(`${server.base}/vendor/adaptivecards.min.js`)).status).toBe(200);
    for (const path of [
      '/assets/..%2findex.html',
      '/client/..%2f..%2f..%2fpackage.json',
      '/assets/client%2ftsconfig.json',
    ]) {
      expect((await fetch(server.base + path)).status).toBe(404);
    }
  });
});

/** Asks until the page would say that it waits for a reason it knows. */
async function firstWaiting(snapshot: () => Promise<Snapshot>): Promise<Snapshot> {
  for (;;) {
    const seen = await snapshot();
    if (seen.bot.status.kind === 'waiting' && seen.bot.status.reason !== 'not tried yet') return seen;
  }
}
