import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PACKAGE_ROOT } from '../integration/sandbox-teams/teams-server';

export interface Asked {
  /** The path below `/slack/page/`. */
  readonly what: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The page with a Slack workspace of which the test says what is in it. */
export interface SlackFake {
  readonly base: string;
  readonly asked: readonly Asked[];
  /** Resolves with the first request, past or future, of this kind. */
  next(what: string): Promise<Asked>;
  /** What requests of a kind are answered from now on. */
  answer(what: string, status: number, body: unknown): void;
  /** Puts a message into #referrals, or changes it there, and tells the page. Gives its `ts`. */
  post(message: object): string;
  /** Tells the page something else. */
  send(type: string, event: object): void;
  stop(): Promise<void>;
}

/** Friday, 27 November 2026, 10:42 in London. */
export const NOW = Date.parse('2026-11-27T10:42:00Z');
export const REFERRALS = 'C0REFERRAL';
export const BOT = { id: 'B0REFERBOT', name: 'Referral Bot', kind: 'bot' } as const;
export const PEOPLE = [
  { key: 'alex', id: 'U0ALEX', name: 'Alex Wilber', timeZone: 'Europe/London', locale: 'en-GB' },
  { key: 'dana', id: 'U0DANA', name: 'Dana Whitfield', timeZone: 'America/New_York', locale: 'en-US' },
] as const;

const KEYS = PEOPLE.map(({ key }) => key);
const CHANNELS = [
  { id: 'C0GENERAL', name: 'general', type: 'channel', memberKeys: KEYS, botPresent: false },
  { id: REFERRALS, name: 'referrals', type: 'channel', memberKeys: KEYS, botPresent: true },
  { id: 'G0DEALS', name: 'deal-desk', type: 'private', memberKeys: ['alex'], botPresent: true },
  ...PEOPLE.map(({ key }) => ({
    id: `D0${key.toUpperCase()}`,
    name: BOT.name,
    type: 'dm',
    memberKeys: [key],
    botPresent: true,
  })),
];

const READY = { kind: 'ready' };
const TEAMS = {
  now: NOW,
  bot: { name: BOT.name, url: 'http://127.0.0.1/api/messages', status: READY },
  team: { name: 'Contoso Partner Sales' },
  defaultPerson: 'alex',
  sandbox: { mode: 'clean' },
  people: PEOPLE.map(({ key, name }) => ({ key, id: `29:${key}`, name })),
  conversations: [
    { id: 'a:1', name: BOT.name, type: 'personal', memberKeys: ['alex'], members: [], botPresent: true },
    { id: '19:r', name: 'Referrals', type: 'channel', memberKeys: KEYS, members: [], botPresent: true },
  ],
  posts: [],
};

export async function startSlackFake(): Promise<SlackFake> {
  const messages = new Map<string, Record<string, unknown>>();
  const state: Record<string, unknown> = { homes: {}, modals: [] };
  const streams = new Set<ServerResponse>();
  const asked: Asked[] = [];
  const waiting = new Set<() => void>();
  const answers = new Map<string, { readonly status: number; readonly body: unknown }>();
  let lastTs = 0;

  const slackState = (): object => ({
    now: NOW,
    workspace: { id: 'T0CONTOSO', name: 'Contoso Partners' },
    bot: { ...BOT, userId: 'U0BOT', url: 'http://127.0.0.1/slack/events', status: READY },
    command: '/referral',
    shortcuts: [{ callbackId: 'show_referral', title: 'Show referral' }],
    defaultPerson: 'alex',
    people: PEOPLE,
    channels: CHANNELS,
    messages: [...messages.values()],
    ...state,
  });
  const send: SlackFake['send'] = (type, event) => {
    for (const stream of streams)
      stream.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...event })}\n\n`);
  };

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.url ?? '/';
    if (url === '/teams/state') json(res, 200, TEAMS);
    else if (url === '/slack/page/state') json(res, 200, slackState());
    else if (url === '/teams/events') {
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      res.write('retry: 1000\n\n');
      streams.add(res);
    } else if (req.method === 'POST') {
      const what = url.replace('/slack/page/', '');
      asked.push({ what, body: JSON.parse(await textOf(req)) as Asked['body'] });
      for (const check of waiting) check();
      const { status, body } = answers.get(what) ?? { status: 200, body: { kind: 'accepted' } };
      json(res, status, body);
    } else await sendFile(url, res);
  }

  const server = createServer((req, res) => {
    void answer(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    base: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    next(what) {
      return new Promise((resolve) => {
        const check = (): void => {
          const found = asked.find((one) => one.what === what);
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      });
    },
    answer(what, status, body) {
      answers.set(what, { status, body });
    },
    post(given) {
      lastTs += 1;
      const ts = `${String(Math.floor(NOW / 1_000))}.${String(lastTs).padStart(6, '0')}`;
      const defaults = { channel: REFERRALS, ts, from: BOT, at: NOW, text: '', blocks: [], deleted: false };
      const message = { ...defaults, ...given };
      messages.set(message.ts, message);
      send('slack-message', { message });
      return message.ts;
    },
    send(type, event) {
      const { personKey, blocks, modal } = event as Record<string, unknown>;
      if (type === 'slack-home') state['homes'] = { [String(personKey)]: blocks };
      if (type === 'slack-modal') state['modals'] = [modal];
      if (type === 'slack-modal-closed') state['modals'] = [];
      send(type, event);
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const SOURCES = path.join(PACKAGE_ROOT, 'src', 'sandbox', 'web');
const COMPILED = path.join(PACKAGE_ROOT, 'dist', 'sandbox', 'web', 'client');
const RENDERER = path.join(PACKAGE_ROOT, 'node_modules', 'adaptivecards', 'dist', 'adaptivecards.min.js');

/** As the sandbox serves them, under a policy as strict. */
async function sendFile(url: string, res: ServerResponse): Promise<void> {
  const file =
    url === '/'
      ? path.join(SOURCES, 'index.html')
      : url.startsWith('/assets/')
        ? path.join(SOURCES, url.slice('/assets/'.length))
        : url.startsWith('/client/')
          ? path.join(COMPILED, url.slice('/client/'.length))
          : RENDERER;
  const content = await readFile(file).catch(() => undefined);
  res.writeHead(content === undefined ? 404 : 200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': "default-src 'self'; img-src 'self' data:; form-action 'none'",
  });
  res.end(content);
}
