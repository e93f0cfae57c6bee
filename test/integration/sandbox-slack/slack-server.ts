import type { AddressInfo } from 'node:net';
import type { Logger, WebClientOptions } from '@slack/web-api';
import { LogLevel, WebClient } from '@slack/web-api';
import { createServer } from 'restify';
import type { PageEvent } from '../../../src/sandbox/page/events';
import { createEventHub } from '../../../src/sandbox/page/events';
import type { SlackSandbox } from '../../../src/sandbox/slack';
import { mountSlack } from '../../../src/sandbox/slack';
import { SIGNING_SECRET } from './fake-slack-bot';

export const BOT_TOKEN = 'xoxb-sandbox';
export const START = Date.parse('2026-11-27T10:42:00Z');
export const REFERRALS = 'C04RFRLS001';
export const DEAL_DESK = 'C04DEALDESK';
export const EMEA_LEADS = 'C04EMEALEAD';
export const ALEX = 'U04ALEX0WLB';
export const DANA = 'U04DANA0WHT';

export interface SlackServer {
  readonly base: string;
  readonly slack: SlackSandbox;
  readonly client: WebClient;
  /** What the page has been told. */
  readonly frames: readonly PageEvent[];
  advance(ms: number): void;
  /** A client that never tries again by itself. */
  clientWith(token: string | undefined, options?: WebClientOptions): WebClient;
  /** Sends JSON and reads the answer. */
  call(method: string, route: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** What the page knows. */
  state(): Promise<PageState>;
  stop(): Promise<void>;
}

export interface PageMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly threadTs?: string;
  readonly ephemeralFor?: string;
  readonly editedAt?: number;
  readonly undelivered?: string;
  readonly deleted: boolean;
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
  readonly unfurl?: readonly unknown[];
  readonly from: { readonly kind: string; readonly name: string };
}

export interface PageState {
  readonly bot: { readonly status: { readonly kind: string; readonly reason?: string } };
  readonly people: readonly { readonly key: string; readonly name: string; readonly timeZone: string }[];
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly botPresent: boolean;
  }[];
  readonly messages: readonly PageMessage[];
  readonly homes: Readonly<Record<string, readonly unknown[]>>;
  readonly modals: readonly {
    readonly viewId: string;
    readonly personKey: string;
    readonly view: Readonly<Record<string, unknown>>;
  }[];
}

const quiet = (): void => undefined;
/** The refusals are what is tested: the client need not print them. */
const SILENT: Logger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  getLevel: () => LogLevel.ERROR,
  setName: quiet,
};

/** The Slack part of the sandbox alone, on a server of its own with a clock that stands still. */
export async function startSlackServer(botUrl: string): Promise<SlackServer> {
  let now = START;
  let base = '';
  const frames: PageEvent[] = [];
  const hub = createEventHub();
  const server = createServer({ name: 'test' });
  const slack = mountSlack(server, {
    clock: { now: () => now },
    botUrl,
    baseUrl: () => base,
    signingSecret: SIGNING_SECRET,
    botToken: BOT_TOKEN,
    events: { ...hub, send: (event) => frames.push(event) },
    retryDelaysMs: [5, 20],
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;

  const call: SlackServer['call'] = async (method, route, body) => {
    const json =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(route.startsWith('http') ? route : `${base}${route}`, { method, ...json });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  const clientWith: SlackServer['clientWith'] = (token, options = {}) =>
    new WebClient(token, {
      slackApiUrl: `${base}/slack/api/`,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: SILENT,
      ...options,
    });

  return {
    base,
    slack,
    client: clientWith(BOT_TOKEN),
    frames,
    advance(ms) {
      now += ms;
    },
    clientWith,
    call,
    state: async () => (await call('GET', '/slack/page/state')).body as PageState,
    async stop() {
      await slack.close();
      hub.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

/** The answer of a call that Slack refuses, as the client's error carries it. */
export async function refusalOf(calling: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  const error: unknown = await calling.then(
    () => new Error('it was not refused'),
    (caught: unknown) => caught,
  );
  if (typeof error === 'object' && error !== null && 'data' in error)
    return error.data as Readonly<Record<string, unknown>>;
  throw error;
}
