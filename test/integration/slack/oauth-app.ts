import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createClients } from '../../../src/adapters/slack/client';
import type { SlackOAuthConfig } from '../../../src/adapters/slack/config';
import { createOAuth } from '../../../src/adapters/slack/install/oauth';
import type { OAuth, OAuthDeps } from '../../../src/adapters/slack/install/oauth';
import type { Secrets } from '../../../src/ports/secrets';
import type { Store } from '../../../src/ports/store';
import { createFakeClock } from '../../helpers/fake-clock';
import type { FakeClock } from '../../helpers/fake-clock';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';
import { createMemoryLog } from '../../helpers/memory-log';
import type { MemoryLog } from '../../helpers/memory-log';
import { createTestSecrets } from '../../helpers/secrets';
import type { OAuthSlack } from './oauth-slack';

/** One process of the app. */
export interface OAuthApp extends OAuth {
  /** Where it answers browsers. */
  readonly url: string;
  readonly clock: FakeClock;
  readonly log: MemoryLog;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly slack: OAuthSlack;
  readonly store: OAuthDeps['store'] | Store;
  readonly config?: Partial<SlackOAuthConfig>;
  readonly clock?: FakeClock;
  readonly timeoutMs?: number;
  /** Default: sealed with a key of their own. */
  readonly secrets?: Secrets;
}

export async function startOAuthApp({ slack, store, ...options }: AppOptions): Promise<OAuthApp> {
  const { clock = createFakeClock(Date.now()), timeoutMs = 5000 } = options;
  const { secrets = createTestSecrets(clock) } = options;
  const log = createMemoryLog();
  const { apiUrl } = slack;
  const config: SlackOAuthConfig = {
    kind: 'oauth',
    clientId: '12.34',
    clientSecret: 'client-secret',
    stateSecret: 'a state secret of ours',
    authorizeUrl: 'https://slack.com/oauth/v2/authorize',
    ...options.config,
  };
  const clients = createClients({ apiUrl, timeoutMs, log });
  const oauth = createOAuth({ config, apiUrl, clients, store, secrets, clock, log, timeoutMs });
  const server = createServer((req, res) => {
    void route(oauth, req, res);
  });
  const url = await listenOnLoopback(server);
  return { ...oauth, url, clock, log, close: () => closeServer(server) };
}

function route(oauth: OAuth, req: IncomingMessage, res: ServerResponse): Promise<void> {
  return req.url?.startsWith('/slack/install') === true ? oauth.install(req, res) : oauth.callback(req, res);
}

/** What a browser knows after it has opened `/slack/install`. */
export interface Visit {
  readonly page: string;
  readonly consentUrl: URL;
  readonly state: string;
  readonly cookie: string;
}

export async function openInstall(app: OAuthApp): Promise<Visit> {
  const response = await fetch(`${app.url}/slack/install`);
  const page = await response.text();
  const address = /<a href="([^"]+)"/.exec(page)?.[1] ?? '';
  const consentUrl = new URL(address.replaceAll('&amp;', '&'));
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { page, consentUrl, state: consentUrl.searchParams.get('state') ?? '', cookie };
}

export interface Shown {
  readonly status: number;
  readonly page: string;
  readonly headers: Headers;
}

/** Comes back from the page of consent. */
export async function comeBack(
  app: OAuthApp,
  query: Readonly<Record<string, string>>,
  cookie = '',
): Promise<Shown> {
  const address = `${app.url}/slack/oauth_redirect?${new URLSearchParams(query).toString()}`;
  const response = await fetch(address, { headers: cookie === '' ? {} : { cookie }, redirect: 'manual' });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

/** The whole way, with consent. */
export async function install(app: OAuthApp, slack: OAuthSlack): Promise<Shown> {
  const { state, cookie } = await openInstall(app);
  return comeBack(app, { code: slack.consent(), state }, cookie);
}
