import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPartnerSignIn } from '../../../src/adapters/partner-center/sign-in/sign-in';
import type { PartnerSignIn } from '../../../src/adapters/partner-center/sign-in/sign-in';
import { InvalidConfigError, readBotConfig } from '../../../src/config';
import { startBot } from '../../../src/main';
import type { Bot } from '../../../src/main';
import { answer } from '../../fixtures/slack/loopback-slack';
import type { LoopbackSlack } from '../../fixtures/slack/loopback-slack';
import { direct, send } from '../../fixtures/slack/slack-sender';
import { eventually } from '../../helpers/eventually';
import { createFakeClock } from '../../helpers/fake-clock';
import { startOidcProvider } from '../../helpers/oidc-provider';
import type { OidcProvider } from '../../helpers/oidc-provider';
import { messageActivity } from '../../helpers/teams-activities';
import { findLeaks } from './find-leaks';
import { betweenClocks, tick } from './time';
import { captureOutput } from './output';
import type { Output } from './output';
import { AT_SIGN_IN, CONFIGURED, INCOMING, MARKS, PEOPLE, REFUSALS, SIGN_IN } from './planted';
import { recordSignIn } from './recorded';
import { plantedReferral } from './referrals';
import { startHostileSlack, startPartnerCenter, startTeams } from './services';
import type { HostileService } from './services';

jest.setTimeout(60_000);

const APP_ID = '11111111-2222-3333-4444-555555555555';
const clock = createFakeClock(Date.now());
const recorded = recordSignIn();
let folder: string;
let provider: OidcProvider;
let partnerCenter: Awaited<ReturnType<typeof startPartnerCenter>>;
let keys: HostileService;
let slack: LoopbackSlack;
let output: Output;
let bot: Bot;
let signIn: PartnerSignIn;
let ticking: NodeJS.Timeout;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-canary-'));
  [provider, partnerCenter, keys, slack] = await Promise.all([
    startOidcProvider(),
    startPartnerCenter(() => recorded.newest('access_token')),
    startTeams(),
    startHostileSlack(CONFIGURED.slackBotToken, PEOPLE.slackName, PEOPLE.channel),
  ]);
  // So short that each renewal asks the provider.
  await provider.set({ accessTokenSeconds: 240 });
  output = captureOutput();
  const config = configOf({
    ...{ PARTNER_AUTH: 'device-code', PARTNER_AUTHORITY_HOST: provider.authorityHost },
    ...{ PARTNER_TENANT_ID: provider.tenantId, PARTNER_CLIENT_ID: provider.clientId },
    ...{
      MicrosoftAppId: APP_ID,
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppPassword: CONFIGURED.teamsPassword,
    },
    ...{ BotOpenIdMetadata: `${keys.url}/keys`, ADMINISTRATORS: 'slack:UDANA' },
    ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: CONFIGURED.slackClientSecret },
    ...{
      SLACK_STATE_SECRET: CONFIGURED.slackStateSecret,
      SLACK_SIGNING_SECRET: CONFIGURED.slackSigningSecret,
    },
    ...{ SLACK_API_URL: slack.apiUrl, TOKEN_KEY: CONFIGURED.tokenKey },
    PARTNER_WEBHOOK_URL: 'https://bot.example/partner-center/webhook',
  });
  bot = await startBot(
    config,
    { clock, log: output.log },
    {
      createSignIn: ({ partnerCenter: { auth } }, parts) => {
        const library = { httpClient: recorded.httpClient, tlsOptions: { ca: provider.ca } };
        signIn = createPartnerSignIn({ ...parts, auth, library });
        return signIn;
      },
    },
  );
  await bot.watch();
  ticking = tick(clock);
});
afterAll(async () => {
  clearInterval(ticking);
  await bot.stop();
  output.stop();
  await Promise.all([provider, partnerCenter, keys, slack].map((one) => one.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that was ever set, and asked of the bot. */
const SETTINGS: unknown[] = [];

function configOf(env: Readonly<Record<string, string>>) {
  SETTINGS.push(env);
  const config = readBotConfig({
    ...{ HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'debug', POLL_INTERVAL_SECONDS: '1' },
    ...{ PARTNER_API_URL: `${partnerCenter.url}/v1.0`, ...env },
  });
  if (!config.ok) throw new Error(JSON.stringify(config.problems));
  return config.config;
}

const logged = (event: string): number => output.logged(event);

async function visit(path: string, init: RequestInit = {}): Promise<Response> {
  SETTINGS.push([path, init]);
  const response = await fetch(`${bot.url}${path}`, { redirect: 'manual', ...init });
  output.add('page', `${await response.clone().text()} ${JSON.stringify([...response.headers])}`);
  return response;
}

/** With consent, and Slack's answer to the code. */
async function install(granted: object): Promise<number> {
  slack.failAlways('oauth.v2.access', (res) => {
    answer(res, 200, granted);
  });
  const begun = await fetch(`${bot.url}/slack/install`);
  const address = /<a href="([^"]+)"/.exec(await begun.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const state = new URL(address).searchParams.get('state') ?? '';
  const cookie = `${(begun.headers.get('set-cookie') ?? '').split(';')[0] ?? ''}; ${INCOMING.cookie}`;
  const query = new URLSearchParams({ code: INCOMING.code, state });
  return (await visit(`/slack/oauth_redirect?${query.toString()}`, { headers: { cookie } })).status;
}

const GRANTED = {
  ...{ ok: true, app_id: 'A1', token_type: 'bot', bot_user_id: 'UBOT', scope: 'chat:write' },
  ...{ access_token: CONFIGURED.slackBotToken, refresh_token: SIGN_IN.slackRefreshToken, expires_in: 3_600 },
  ...{ team: { id: 'T1', name: 'Acme' }, enterprise: null, authed_user: { id: 'UDANA' } },
};

async function say(text: string): Promise<void> {
  const secret = CONFIGURED.slackSigningSecret;
  const timestamp = betweenClocks(clock);
  await send(`${bot.url}/slack/events`, direct(text), { secret, timestamp });
}

const shown = (): string => JSON.stringify(slack.messages);

describe('a bot that is signed in, and then no longer', () => {
  afterEach(async () => {
    await visit('/readyz');
    await visit('/metrics');
    const marks = { ...MARKS, ...recorded.marks() };
    expect(findLeaks(output.fresh(), marks)).toEqual([]);
  });

  it('is signed in by a code', async () => {
    await eventually(() => recorded.newest('user_code') !== '');
    await provider.approve(recorded.newest('user_code'), SIGN_IN.account);
    partnerCenter.payloads.push(plantedReferral(1));
    await eventually(() => logged('a poll was recorded') > 0);
    expect(Object.keys(recorded.marks()).length).toBeGreaterThanOrEqual(3);
    expect(findLeaks(recorded.text(), MARKS).map(({ name }) => name)).toContain('account name');
  });

  it('is installed in a workspace, and not with a code that Slack refuses', async () => {
    expect(await install(GRANTED)).toBe(200);
    const messages = [`${REFUSALS.slack} ${INCOMING.code} ${CONFIGURED.slackClientSecret}`];
    for (const error of ['invalid_code', 'bad_client_secret', `no ${REFUSALS.slack}`])
      expect(await install({ ok: false, error, response_metadata: { messages } })).toBeGreaterThanOrEqual(
        400,
      );
    for (const query of [
      `error=${INCOMING.query}`,
      `code=${INCOMING.code}&state=${INCOMING.state}`,
      INCOMING.query,
    ])
      await visit(`/slack/oauth_redirect?${query}`, {
        headers: { cookie: `slack-app-oauth-state=${INCOMING.state}` },
      });
  });

  it('tells who it is, and is signed in and out, by those who may', async () => {
    await say('whoami');
    await eventually(() => shown().includes(SIGN_IN.account));
    await say('login');
    await eventually(
      () => 'user_code 2' in recorded.marks() && shown().includes(recorded.newest('user_code')),
    );
    await provider.approve(recorded.newest('user_code'), SIGN_IN.account);
    await say('logout');
    await say('subscribe');
  });

  it('is refused new tokens by Slack and by the sign-in service, which quote what they were asked', async () => {
    slack.failAlways('oauth.v2.access', (res) => {
      const messages = [`${REFUSALS.slack} ${SIGN_IN.slackRefreshToken} ${CONFIGURED.slackClientSecret}`];
      answer(res, 200, { ok: false, error: 'internal_error', response_metadata: { messages } });
    });
    const error_description = `AADSTS50076: ${SIGN_IN.refusal} of ${SIGN_IN.account}: ${recorded.newest('refresh_token')}`;
    const body = {
      error: 'invalid_grant',
      error_description,
      error_codes: [50076],
      suberror: 'basic_action',
    };
    clock.advance(4 * 60_000);
    for (const answered of [
      { status: 500, body: error_description },
      { status: 400, body },
    ]) {
      SETTINGS.push(answered);
      await provider.set({ accessTokenSeconds: 240, tokenAnswer: answered });
      const before = logged('a poll failed');
      await say('whoami');
      await eventually(() => logged('a poll failed') > before);
    }
    for (const text of ['whoami', 'login', 'help']) await say(text);
    await eventually(() => logged('a Slack token was not renewed') > 0);
  });

  it('is not signed in by a refresh token that is none', async () => {
    await provider.set({});
    const { ended } = { ended: await signIn.importRefreshToken(SIGN_IN.refreshToken) };
    output.add('ending', JSON.stringify(ended));
    const { authorityHost, tenantId, confidential, ca } = provider;
    const auth = {
      ...({ kind: 'refresh-token', authorityHost, tenantId, clientId: confidential.clientId } as const),
      clientSecret: CONFIGURED.partnerClientSecret,
    };
    const store = {
      kept: () => Promise.resolve(undefined),
      keep: () => Promise.resolve(true),
      drop: () => Promise.resolve(),
      takeLease: () => Promise.resolve(true),
    };
    const secrets = {
      close: () => Promise.resolve(''),
      open: () => Promise.resolve({ text: '', withFirstKey: true }),
    };
    const other = createPartnerSignIn({
      ...{ auth, store, secrets, clock, log: output.log },
      library: { httpClient: recorded.httpClient, tlsOptions: { ca } },
    });
    output.add('ending', JSON.stringify(await other.importRefreshToken(SIGN_IN.refreshToken)));
    expect(recorded.text()).toContain(CONFIGURED.partnerClientSecret);
    expect(ended).toMatchObject({ kind: 'failed' });
  });

  it('hears from somebody who is not Partner Center', async () => {
    const body = JSON.stringify({ EventName: 'test-created', ResourceUri: `https://${INCOMING.query}/x` });
    const signature = Buffer.from(INCOMING.jwtClaim.padEnd(256, 'x')).toString('base64');
    const good = {
      ...{ authorization: `Signature ${signature}`, 'x-ms-signature-algorithm': 'RSA-SHA256' },
      'x-ms-certificate-url': `https://3psostorageacct.blob.core.windows.net/${INCOMING.path}`,
    };
    const attempts: readonly Readonly<Record<string, string>>[] = [
      { authorization: INCOMING.basic },
      { ...good, authorization: `Signature ${INCOMING.jwtClaim}` },
      { ...good, 'x-ms-signature-algorithm': INCOMING.header },
      { ...good, 'x-ms-certificate-url': `https://${INCOMING.query}/` },
      good,
    ];
    for (const headers of attempts) {
      const { status } = await visit('/partner-center/webhook', { method: 'POST', headers, body });
      expect([400, 401, 503]).toContain(status);
    }
  });

  it('hears from somebody who is not Teams', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: 'https://api.botframework.com',
      aud: APP_ID,
      serviceurl: keys.url,
      sub: INCOMING.jwtClaim,
    };
    const tokens = [
      ...[INCOMING.bearer, INCOMING.basic],
      `Bearer ${part({ alg: 'RS256', kid: 'k' })}.${part({ ...claims, exp: 4_000_000_000 })}.${part(claims)}`,
      `Bearer ${part({ alg: 'none' })}.${part(claims)}.`,
      `Bearer ${part({ alg: 'HS256', kid: INCOMING.jwtClaim })}.${part({ ...claims, iss: INCOMING.jwtClaim })}.x`,
    ];
    for (const spite of [
      undefined,
      () => ({ status: 500, body: REFUSALS.teams }),
      () => ({ status: 200, body: REFUSALS.teams }),
    ]) {
      keys.spite = spite;
      for (const authorization of tokens) {
        const headers = { authorization, 'content-type': 'application/json' };
        const body = JSON.stringify(messageActivity(keys.url, PEOPLE.text));
        const { status } = await visit('/api/messages', { method: 'POST', headers, body });
        expect(status).toBeGreaterThanOrEqual(400);
      }
    }
  });
});

describe('a bot that cannot begin', () => {
  const leaks = () => findLeaks(output.fresh(), MARKS);

  it('says so without the password of its database', async () => {
    const config = configOf({
      ...{ PARTNER_AUTH: 'token', PARTNER_TOKEN: CONFIGURED.partnerToken, TEAMS_AUTH: 'anonymous' },
      DATABASE_URL: `postgres://bot:${CONFIGURED.databasePassword}@127.0.0.1:9/bot`,
    });
    const error: unknown = await startBot(config, { clock, log: output.log }).catch(
      (thrown: unknown) => thrown,
    );
    output.log.error('the bot cannot start', { error });
    output.add('stderr', (error as Error).message);
    expect(error).toBeInstanceOf(Error);
    expect(leaks()).toEqual([]);
  });

  it('says so without the token of a connection that is refused', async () => {
    slack.failAlways('apps.connections.open', (res) => {
      answer(res, 200, { ok: false, error: 'invalid_auth', needed: CONFIGURED.slackAppToken });
    });
    const config = configOf({
      ...{
        PARTNER_AUTH: 'token',
        PARTNER_TOKEN: CONFIGURED.partnerToken,
        PARTNER_API_URL: 'http://127.0.0.1:9/v1.0',
      },
      ...{ SLACK_BOT_TOKEN: CONFIGURED.slackBotToken, SLACK_APP_TOKEN: CONFIGURED.slackAppToken },
      ...{ SLACK_API_URL: slack.apiUrl, DATA_DIR: join(folder, 'other') },
    });
    const other = await startBot(config, { clock, log: output.log });
    void other.watch();
    await eventually(() => logged('(Socket Mode) could not be opened') > 0);
    await other.stop();
    expect(leaks()).toEqual([]);
  });

  it('says what is wrong with its settings without the passwords in them', () => {
    const address = (host: string) => `https://user:${CONFIGURED.misplaced}@${host}/x?y#z`;
    const secret = `two words of ${CONFIGURED.misplaced}`;
    const env = {
      ...{
        PARTNER_API_URL: address('api.partner.microsoft.com'),
        PARTNER_AUTHORITY_HOST: address('login.example'),
      },
      ...{ PARTNER_CENTER_URL: address('partner.example'), SLACK_API_URL: address('slack.example') },
      ...{ SLACK_REDIRECT_URL: address('bot.example'), BotOpenIdMetadata: address('login.example') },
      ...{
        PARTNER_WEBHOOK_URL: address('bot.example'),
        TOKEN_KEY: `${secret},file:/${CONFIGURED.misplaced}`,
      },
      ...{
        PARTNER_AUTH: 'token',
        PARTNER_TOKEN: secret,
        PARTNER_CLIENT_SECRET: secret,
        METRICS_TOKEN: secret,
      },
      ...{
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: secret,
        SLACK_STATE_SECRET: 'x',
        SLACK_SIGNING_SECRET: secret,
      },
      ...{ MicrosoftAppId: APP_ID, MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: `${secret}\n` },
      ...{ MicrosoftAppCertificate: secret, DATABASE_URL: address('db.example'), SLACK_BOT_TOKEN: secret },
    };
    SETTINGS.push(env);
    const config = readBotConfig(env);
    const told = config.ok ? '' : new InvalidConfigError(config.problems).message;
    expect(told).toContain('settings are wrong');
    expect(findLeaks(told, MARKS)).toEqual([]);
  });
});

it('every value of a sign-in was there to be told', () => {
  const there = [
    recorded.text(),
    partnerCenter.asked(),
    JSON.stringify(slack.asked),
    JSON.stringify(SETTINGS),
  ];
  const met = findLeaks(there.join('\n'), MARKS).map(({ name }) => name);
  expect(AT_SIGN_IN.filter((name) => !met.includes(name))).toEqual([]);
});
