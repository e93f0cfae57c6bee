import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'restify';
import type { Request, Response, Server } from 'restify';
import type { Notice } from '../../../src/domain/notice';
import type { ChatHandler, ChatMessage } from '../../../src/ports/chat-platform';
import { startConnector, status } from '../../fixtures/teams-adapter/loopback-connector';
import type { LoopbackConnector } from '../../fixtures/teams-adapter/loopback-connector';
import { notices } from '../../fixtures/teams-adapter/notices';
import { keepLog, stillClock, teamsFor } from '../../fixtures/teams-adapter/world';

const BOT = { id: '28:bot-1', name: 'Referral Bot' };
const DANA = { id: '29:dana', name: 'Dana Whitfield', aadObjectId: 'aad-dana' };

interface Calls {
  readonly commands: ChatMessage[];
  readonly clicks: ChatMessage[];
  readonly installed: unknown[];
  readonly removed: string[];
}

const log = keepLog();
const clock = stillClock();
const calls: Calls = { commands: [], clicks: [], installed: [], removed: [] };
let answerWith: (message: ChatMessage) => Promise<Notice>;
let connector: LoopbackConnector;
let server: Server;
let url: string;
let nextId = 0;

const known = new Set<string>();
const handler: ChatHandler = {
  command: (message) => {
    calls.commands.push(message);
    return answerWith(message);
  },
  click: (message) => {
    calls.clicks.push(message);
    return answerWith(message);
  },
  language: async (message) => (message.text === 'in German' ? 'de' : (message.language ?? 'en')),
  installed: async (destination, addedBy) => {
    calls.installed.push({ destination, addedBy });
    if (known.has(destination.id)) return undefined;
    known.add(destination.id);
    return {
      kind: 'welcome',
      scope: destination.scope,
      ...(addedBy?.name !== undefined && { addedBy: addedBy.name }),
    };
  },
  removed: async (destinationId) => {
    calls.removed.push(destinationId);
  },
  home: () => Promise.reject(new Error('Teams has no such page')),
  preview: () => Promise.reject(new Error('Teams asks for no previews')),
};

beforeAll(async () => {
  connector = await startConnector();
  const receive = teamsFor({ log, clock }).handleMessages(handler);
  server = createServer({ name: 'test' });
  server.post('/api/messages', async (req: Request, res: Response) => {
    await receive(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  url = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}/api/messages`;
});

afterAll(async () => {
  server.server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  await connector.close();
});

beforeEach(() => {
  answerWith = async () => notices.help;
  known.clear();
  for (const list of [calls.commands, calls.clicks, calls.installed, calls.removed]) list.length = 0;
  (connector.received as unknown[]).length = 0;
});

const personal = { id: 'a:personal-1', conversationType: 'personal', tenantId: 'tenant-1' };
const thread = {
  id: '19:general@thread.tacv2;messageid=170',
  conversationType: 'channel',
  tenantId: 'tenant-1',
};
const teamData = {
  team: { id: '19:general@thread.tacv2', name: 'Sales' },
  channel: { id: '19:general@thread.tacv2' },
};

function activity(more: object): object {
  const base = {
    id: `act-${String(++nextId)}`,
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: DANA,
    recipient: BOT,
  };
  return { ...base, conversation: personal, locale: 'en-GB', localTimezone: 'Europe/Paris', ...more };
}

async function send(
  body: object | string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text };
  const response = await fetch(url, init);
  const answer = await response.text();
  return { status: response.status, body: answer === '' ? undefined : JSON.parse(answer) };
}

const click = (action: unknown, more: object = {}) =>
  send(
    activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, ...more }),
  );
const press = (command: string) => click({ type: 'Action.Execute', verb: 'command', data: { command } });

describe('a message', () => {
  it('is answered in the language of the conversation', async () => {
    await send(activity({ type: 'message', text: 'in German' }));
    expect(connector.received[0]).toMatchObject({
      activity: { summary: 'Was dieser Bot kann', attachments: [{ content: { lang: 'de' } }] },
    });
  });

  it('is answered in a personal chat with a card and its summary, and no text beside it', async () => {
    expect(await send(activity({ type: 'message', id: 'q1', text: 'help' }))).toEqual({
      status: 200,
      body: undefined,
    });
    expect(connector.received).toHaveLength(1);
    const [reply] = connector.received;
    expect(reply).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a:personal-1/activities/q1',
      activity: {
        type: 'message',
        summary: 'What this bot can do',
        attachments: [
          { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
        ],
      },
    });
    expect(reply?.activity).not.toHaveProperty('text');
    expect(reply?.authorization).toBeUndefined();
  });

  it('comes with who is mentioned, under the ids by which they are known when they write themselves', async () => {
    connector.roster.set('aad-sam', '29:sam');
    const mention = (id: string, name: string) => {
      return { type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } };
    };
    await send(
      activity({
        type: 'message',
        conversation: thread,
        channelData: teamData,
        text: '<at>Referral Bot</at> assign 7 <at>Sam Lee</at> or <at>Guest</at>',
        entities: [mention(BOT.id, BOT.name), mention('29:sam', 'Sam Lee'), mention('29:guest', 'Guest')],
      }),
    );
    expect(calls.commands).toMatchObject([
      {
        text: 'assign 7 @Sam Lee or @Guest',
        mentions: [
          { id: 'aad-sam', name: 'Sam Lee' },
          { id: '29:guest', name: 'Guest' },
        ],
      },
    ]);
    expect(connector.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v3/conversations/19:general@thread.tacv2/members/29:sam',
      'GET /v3/conversations/19:general@thread.tacv2/members/29:guest',
      expect.stringMatching(/^POST .*;messageid=170\/activities/),
    ]);
  });

  it('comes with who, where, in what language and in what zone', async () => {
    await send(activity({ type: 'message', text: 'list' }));
    expect(calls.commands).toEqual([
      {
        destination: {
          id: 'teams:a:personal-1',
          platform: 'teams',
          address: expect.any(String),
          scope: 'personal',
          name: 'Dana Whitfield',
        },
        text: 'list',
        from: { id: 'aad-dana', name: 'Dana Whitfield' },
        language: 'en-GB',
        timeZone: 'Europe/Paris',
      },
    ]);
    expect(JSON.parse(calls.commands[0]?.destination.address ?? '')).toEqual({
      serviceUrl: connector.url,
      conversationId: 'a:personal-1',
      botId: '28:bot-1',
      botName: 'Referral Bot',
      channelId: 'msteams',
      tenantId: 'tenant-1',
    });
  });

  it('in a channel loses the mention of the bot and is answered in its thread', async () => {
    const entities = [{ type: 'mention', text: '<at>Referral Bot</at>', mentioned: BOT }];
    const text =
      '<at>Referral Bot</at>&nbsp;\u00a0 subscribe details/dealValue gt 5 and name ne &#39;A &amp; B&#39;\r\n';
    await send(
      activity({ type: 'message', id: 'q2', text, entities, conversation: thread, channelData: teamData }),
    );
    expect(calls.commands[0]).toMatchObject({
      text: "subscribe details/dealValue gt 5 and name ne 'A & B'",
      destination: { id: 'teams:19:general@thread.tacv2', scope: 'channel', name: 'Sales' },
    });
    expect(connector.received[0]?.path).toBe(
      '/v3/conversations/19:general@thread.tacv2;messageid=170/activities/q2',
    );
  });

  it('can be the data of an older button', async () => {
    await send(activity({ type: 'message', value: { command: 'list pending' } }));
    expect(calls.commands[0]?.text).toBe('list pending');
  });

  it('sent twice by Teams is answered once', async () => {
    const twice = activity({ type: 'message', id: 'same', text: 'help' });
    const answers = await Promise.all([send(twice), send(twice)]);
    answers.push(await send(twice));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(calls.commands).toHaveLength(1);
    expect(connector.received).toHaveLength(1);
  });

  it('is answered again when Teams was too busy to take the answer', async () => {
    connector.failNext(status(429, 'Throttled', { 'retry-after': '2' }));
    await send(activity({ type: 'message', text: 'help' }));
    expect(connector.received).toHaveLength(2);
    expect(clock.slept.at(-1)).toBe(2_000);
  });

  it('is not answered twice when Teams may have shown the answer', async () => {
    connector.failNext(status(502));
    expect((await send(activity({ type: 'message', text: 'help' }))).status).toBe(200);
    expect(connector.received).toHaveLength(1);
  });

  it('that breaks the handler is taken without a word of the error', async () => {
    answerWith = () => Promise.reject(new Error('secret detail'));
    expect(await send(activity({ type: 'message', text: 'help' }))).toEqual({ status: 200, body: undefined });
  });
});

describe('a pressed button', () => {
  it('is answered with the card that replaces it', async () => {
    answerWith = async () => notices.detail;
    const { status: code, body } = await press('show 4111fffc-f9ee-4d53-bba6-569135228642 back');
    expect(code).toBe(200);
    expect(body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', version: '1.5' },
    });
    expect(calls.clicks[0]?.text).toBe('show 4111fffc-f9ee-4d53-bba6-569135228642 back');
    expect(connector.received).toHaveLength(0);
  });

  it('does not change the card for anybody else', async () => {
    answerWith = async () => notices['referral-card'];
    await press('card 1');
    await press('card 1');
    expect(connector.received).toHaveLength(0);
  });

  it.each<[what: string, action: unknown]>([
    ['an unknown verb', { type: 'Action.Execute', verb: 'referral.accept', data: { command: 'help' } }],
    ['no data', { type: 'Action.Execute', verb: 'command' }],
    ['data without a command', { type: 'Action.Execute', verb: 'command', data: { command: 7 } }],
    ['no action', undefined],
    ['an action that is a text', 'accept'],
  ])('with %s gets an error that can be shown', async (_, action) => {
    const { status: code, body } = await click(action);
    expect(code).toBe(200);
    expect(body).toMatchObject({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: expect.stringContaining('help') },
    });
    expect(calls.clicks).toHaveLength(0);
  });

  it('whose answer fails gets an error without a word of what failed', async () => {
    answerWith = () => Promise.reject(new Error('secret detail'));
    const { status: code, body } = await press('list');
    expect(code).toBe(200);
    expect(body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it.each(['composeExtension/query', 'task/fetch', 'signin/verifyState', 'fileConsent/invoke', 'nonsense'])(
    'of another kind (%s) is answered, too, never with 501',
    async (name) => {
      const { status: code, body } = await send(activity({ type: 'invoke', name, value: {} }));
      expect(code).toBe(200);
      expect(body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    },
  );
});

describe('coming and going', () => {
  const install = (more: object = {}) => activity({ type: 'installationUpdate', action: 'add', ...more });
  const joined = (more: object = {}) =>
    activity({ type: 'conversationUpdate', membersAdded: [BOT, DANA], ...more });

  it('welcomes once, although Teams tells of an installation twice', async () => {
    await Promise.all([send(install()), send(joined())]);
    expect(calls.installed).toHaveLength(2);
    expect(connector.received).toHaveLength(1);
    expect(connector.received[0]).toMatchObject({
      path: '/v3/conversations/a:personal-1/activities',
      activity: { summary: expect.stringContaining('Hello') },
    });
  });

  it('names who added it to a team', async () => {
    await send(
      install({
        conversation: { id: '19:general@thread.tacv2', conversationType: 'channel' },
        channelData: teamData,
      }),
    );
    expect(calls.installed[0]).toMatchObject({
      destination: { id: 'teams:19:general@thread.tacv2', scope: 'channel', name: 'Sales' },
      addedBy: { id: 'aad-dana', name: 'Dana Whitfield' },
    });
    expect(JSON.stringify(connector.received[0]?.activity)).toContain('Added by Dana Whitfield');
  });

  it('does not welcome people', async () => {
    await send(activity({ type: 'conversationUpdate', membersAdded: [DANA] }));
    expect(calls.installed).toHaveLength(0);
    expect(connector.received).toHaveLength(0);
  });

  it.each<[what: string, more: object, gone: string]>([
    ['uninstalled', { type: 'installationUpdate', action: 'remove' }, 'teams:a:personal-1'],
    ['thrown out', { type: 'conversationUpdate', membersRemoved: [BOT] }, 'teams:a:personal-1'],
    [
      'in a channel that is deleted',
      {
        type: 'conversationUpdate',
        channelData: {
          eventType: 'channelDeleted',
          channel: { id: '19:other@thread.tacv2' },
          team: { id: 't' },
        },
      },
      'teams:19:other@thread.tacv2',
    ],
    [
      'in a team that is deleted',
      {
        type: 'conversationUpdate',
        conversation: { id: '19:general@thread.tacv2' },
        channelData: { eventType: 'teamDeleted' },
      },
      'teams:19:general@thread.tacv2',
    ],
  ])('knows that it is %s', async (_, more, gone) => {
    expect((await send(activity(more))).status).toBe(200);
    expect(calls.removed).toEqual([gone]);
  });

  it('survives an upgrade of the app', async () => {
    await send(activity({ type: 'installationUpdate', action: 'remove-upgrade' }));
    expect(calls.removed).toEqual([]);
  });

  it.each(['typing', 'messageReaction', 'endOfConversation', 'event', 'somethingNew'])(
    'lets %s pass',
    async (type) => {
      expect((await send(activity({ type, id: `x-${type}` }))).status).toBe(200);
      expect(connector.received).toHaveLength(0);
    },
  );
});

describe('what is no message of Teams', () => {
  const tell = async (body: object | string, headers?: Record<string, string>) =>
    (await send(body, headers)).status;

  it.each<[what: string, body: object | string, code: number, headers: Record<string, string>]>([
    ['no JSON', 'hello', 400, {}],
    ['half a JSON', '{"type":', 400, {}],
    ['an empty body', '', 400, {}],
    ['a list', '[]', 400, {}],
    ['a number', '7', 400, {}],
    ['null', 'null', 400, {}],
    ['no type', { channelId: 'msteams' }, 400, {}],
    ['another content type', '{}', 415, { 'content-type': 'text/plain' }],
    ['a form', 'a=b', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['too much', `{"text":"${'x'.repeat(300_000)}"}`, 413, {}],
  ])('%s is refused', async (_, body, code, headers) => {
    expect(await tell(body, headers)).toBe(code);
  });

  it('too much is refused, too, when its length is not told beforehand', async () => {
    const body = new ReadableStream({
      start: (stream) => {
        for (let count = 0; count < 40; count++) stream.enqueue(Buffer.alloc(10_000, ' '));
        stream.close();
      },
    });
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as const;
    expect((await fetch(url, init)).status).toBe(413);
  });

  it.each([['from'], ['recipient'], ['conversation'], ['serviceUrl'], ['channelId'], ['type']])(
    'an activity without %s is refused',
    async (key) => {
      const { [key]: _, ...rest } = activity({ type: 'message', text: 'help' }) as Record<string, unknown>;
      expect(await tell(rest)).toBe(400);
    },
  );

  it.each([
    ['http://169.254.169.254/'],
    ['https://smba.trafficmanager.net/emea/'],
    ['http://127.0.0.1.evil.example/'],
    ['not a url'],
  ])('an answer to %s is not given', async (serviceUrl) => {
    expect(await tell(activity({ type: 'message', text: 'help', serviceUrl }))).toBe(403);
    expect(calls.commands).toHaveLength(0);
  });

  it('another channel is refused', async () => {
    expect(await tell(activity({ type: 'message', text: 'help', channelId: 'emulator' }))).toBe(403);
  });
});
