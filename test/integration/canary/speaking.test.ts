import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/adapters/store/open-store';
import { openSqlite } from '../../../src/adapters/store/sqlite';
import { supportBundle } from '../../../src/app/support-bundle';
import { readBotConfig } from '../../../src/config';
import { startBot } from '../../../src/main';
import type { Bot } from '../../../src/main';
import { answer } from '../../fixtures/slack/loopback-slack';
import type { LoopbackSlack } from '../../fixtures/slack/loopback-slack';
import { direct, mention, press, send, slash, unique } from '../../fixtures/slack/slack-sender';
import type { ToSend } from '../../fixtures/slack/slack-sender';
import { eventually } from '../../helpers/eventually';
import { createFakeClock } from '../../helpers/fake-clock';
import { messageActivity } from '../../helpers/teams-activities';
import { exchange } from '../http/raw';
import { findLeaks } from './find-leaks';
import { betweenClocks, tick } from './time';
import { captureOutput } from './output';
import type { Output } from './output';
import { AT_SIGN_IN, CONFIGURED, CUSTOMER, INCOMING, MARKS, PEOPLE, REFUSALS } from './planted';
import { guid, MALFORMED, plantedReferral } from './referrals';
import { startHostileSlack, startPartnerCenter, startTeams } from './services';
import type { HostileService } from './services';
import { badBytes, badRequests } from './bad-requests';
import { SENTENCES } from './sentences';
import { partnerSpites, quoting, teamsSpite } from './spites';
import type { Payload } from '../../helpers/tiny-partner-api';

jest.setTimeout(60_000);

const OPERATIONS = '19:operations@thread.tacv2';
const SALES = '19:sales@thread.tacv2';
const clock = createFakeClock(Date.now());
const ENV: Record<string, string> = {};
let folder: string;
let partnerCenter: HostileService & { readonly payloads: Payload[] };
let teams: HostileService;
let slack: LoopbackSlack;
let output: Output;
let bot: Bot;
let ticking: NodeJS.Timeout;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-canary-'));
  [partnerCenter, teams, slack] = await Promise.all([
    startPartnerCenter(() => CONFIGURED.partnerToken),
    startTeams(),
    startHostileSlack(CONFIGURED.slackBotToken, PEOPLE.slackName, PEOPLE.channel),
  ]);
  output = captureOutput();
  Object.assign(ENV, {
    ...{ HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'debug', POLL_INTERVAL_SECONDS: '1' },
    ...{
      PARTNER_AUTH: 'token',
      PARTNER_API_URL: `${partnerCenter.url}/v1.0`,
      PARTNER_TOKEN: CONFIGURED.partnerToken,
    },
    ...{ TEAMS_AUTH: 'anonymous', METRICS_TOKEN: CONFIGURED.metricsToken, TOKEN_KEY: CONFIGURED.tokenKey },
    ...{ SLACK_BOT_TOKEN: CONFIGURED.slackBotToken, SLACK_SIGNING_SECRET: CONFIGURED.slackSigningSecret },
    ...{ SLACK_API_URL: slack.apiUrl, OPERATIONS_DESTINATION: `teams:${OPERATIONS}` },
  });
  const config = readBotConfig(ENV);
  if (!config.ok) throw new Error(JSON.stringify(config.problems));
  bot = await startBot(config.config, { clock, log: output.log });
  await bot.watch();
  ticking = tick(clock);
});
afterAll(async () => {
  clearInterval(ticking);
  await bot.stop();
  output.stop();
  await Promise.all([partnerCenter.close(), teams.close(), slack.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that was sent to the bot. */
const went: string[] = [];

async function say(text: string, conversation = SALES): Promise<void> {
  const activity = messageActivity(`${teams.url}/`, text, conversation);
  const from = { ...activity.from, name: PEOPLE.teamsName };
  const channelData = { ...activity.channelData, channel: { id: conversation, name: PEOPLE.channel } };
  await tell({ ...activity, from, channelData });
}

async function click(command: string): Promise<void> {
  const value = { action: { type: 'Action.Execute', verb: 'command', data: { command } }, trigger: 'manual' };
  await tell({ ...messageActivity(`${teams.url}/`, ''), type: 'invoke', name: 'adaptiveCard/action', value });
}

async function tell(activity: object): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    authorization: INCOMING.bearer,
    cookie: INCOMING.cookie,
  };
  const body = JSON.stringify(activity);
  went.push(body, JSON.stringify(headers));
  const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.status >= 400) output.add('answer to Teams', text);
}

/** As Slack sends it, with everything beside it that nobody shall see. */
async function sendSlack(what: ToSend, secret: string = CONFIGURED.slackSigningSecret): Promise<number> {
  went.push(what.body);
  const { status, text } = await send(`${bot.url}/slack/events`, what, {
    secret,
    timestamp: betweenClocks(clock),
    headers: { cookie: INCOMING.cookie },
  });
  if (status >= 400) output.add('answer to Slack', text);
  return status;
}

const responseUrl = () => `${new URL(slack.apiUrl).origin}/${INCOMING.responseUrl}`;
const beside = () => ({
  token: INCOMING.verificationToken,
  response_url: responseUrl(),
  trigger_id: `${INCOMING.triggerId}.${unique()}`,
});

async function sayEverything(): Promise<void> {
  for (const sentence of SENTENCES) await say(sentence);
  for (const sentence of SENTENCES) await sendSlack(slash(sentence, beside()));
  await sendSlack(mention(`<@UBOT> ${PEOPLE.text}`, { token: INCOMING.verificationToken }));
  await sendSlack(direct(PEOPLE.text));
  for (const command of [`show ${guid(1)}`, `claim ${guid(2)}`, PEOPLE.text]) {
    await click(command);
    await sendSlack(press(command, beside()));
  }
}

const logged = (event: string): number => output.logged(event);

/** What anybody may look at, and what a person sends to whoever helps. */
async function lookAround(): Promise<void> {
  const authorization = `Bearer ${CONFIGURED.metricsToken}`;
  for (const page of ['/metrics', '/readyz', '/healthz']) {
    const response = await fetch(`${bot.url}${page}`, { headers: { authorization } });
    output.add(page, await response.text());
  }
}

describe('a bot that works, and then meets everything that can go wrong', () => {
  afterEach(async () => {
    await lookAround();
    expect(findLeaks(output.fresh(), MARKS)).toEqual([]);
  });

  it('polls, posts, and answers what people write', async () => {
    await say('subscribe', OPERATIONS);
    await say('subscribe');
    await sendSlack(slash('subscribe', beside()));
    partnerCenter.payloads.push(plantedReferral(1), plantedReferral(2), plantedReferral(3));
    await eventually(() => teams.asked().includes(CUSTOMER.city) && slack.messages.length > 0);
    await sayEverything();
    await eventually(() => teams.asked().includes(PEOPLE.searched));
    expect(slack.asked.map(({ method }) => method).join(' ')).toContain(INCOMING.responseUrl);
    expect(logged('a poll was recorded')).toBeGreaterThan(0);
  });

  it('reads records that are none', async () => {
    for (const body of MALFORMED) {
      const before = partnerCenter.spiteful();
      partnerCenter.spite = () => ({ status: 200, body });
      await say(`show ${guid(4)}`);
      clock.advance(1_000);
      await eventually(() => partnerCenter.spiteful() > before + 1);
    }
    partnerCenter.spite = undefined;
    expect(logged('a poll failed')).toBeGreaterThan(0);
  });

  it('is refused by Partner Center, which quotes what it was asked and whom it is about', async () => {
    for (const status of [400, 401, 403, 404, 409, 412, 429, 500, 503]) {
      for (const spite of partnerSpites(status)) {
        const before = partnerCenter.spiteful();
        partnerCenter.spite = spite;
        await say(`show ${guid(1)}`);
        clock.advance([429, 500, 503].includes(status) ? 11_000 : 1_000);
        await eventually(() => partnerCenter.spiteful() > before + 1);
      }
    }
    await say('whoami');
    partnerCenter.spite = undefined;
    expect(partnerCenter.asked()).toContain(CONFIGURED.partnerToken);
  });

  it('is refused by Teams and Slack, which quote what it posts', async () => {
    for (const status of [400, 401, 403, 404, 413, 429, 500]) {
      teams.spite = teamsSpite(status);
      slack.failAlways('chat.postMessage', (res) => {
        answer(res, status, quoting('invalid_blocks'), { 'retry-after': '1' });
      });
      partnerCenter.payloads.push(plantedReferral(10 + status));
      const before = teams.spiteful();
      await say(PEOPLE.text);
      await eventually(() => teams.spiteful() > before);
    }
    for (const code of ['invalid_blocks', 'channel_not_found', `not ${REFUSALS.slack}`, 'token_revoked']) {
      for (const method of [
        'chat.postMessage',
        'chat.update',
        'users.info',
        'views.open',
        'chat.postEphemeral',
      ]) {
        slack.failAlways(method, (res) => {
          answer(res, 200, quoting(code));
        });
      }
      partnerCenter.payloads.push(plantedReferral(20 + code.length));
      const before = slack.asked.length;
      await sendSlack(slash(`show ${guid(1)}`, beside()));
      await sendSlack(press('settings', beside()));
      await eventually(() => slack.asked.length > before);
    }
    teams.spite = undefined;
    slack.failAlways('chat.postMessage');
    expect(logged('a message to Teams was not delivered')).toBeGreaterThan(0);
  });

  it('gets requests that it cannot or will not read', async () => {
    for (const [path, init] of badRequests()) {
      went.push(JSON.stringify([path, init]));
      const response = await fetch(`${bot.url}${path}`, init);
      output.add(
        'answer to a bad request',
        `${await response.text()} ${JSON.stringify([...response.headers])}`,
      );
      expect([path, response.status]).not.toEqual([path, 200]);
    }
    for (const bytes of badBytes()) {
      went.push(bytes);
      output.add('raw', await exchange(bot.url, bytes));
    }
    expect(await sendSlack(slash(PEOPLE.text, beside()), 'another secret')).toBe(401);
    await say('help');
  });

  it('tells whoever helps what is going on', async () => {
    const store = await openStore({ kind: 'sqlite', dataDir: folder }, output.log);
    const bundle = await supportBundle({
      ...{ store, clock, env: { ...ENV, PARTNER_API_URL: `https://u:${CONFIGURED.misplaced}@x.example/` } },
      versions: { bot: '0.1.0' },
      findings: () => Promise.resolve([]),
      signIn: { state: () => Promise.resolve({ kind: 'fixed' }) },
    });
    await store.close();
    output.add('support bundle', JSON.stringify(bundle));
    expect(bundle).toMatchObject({ subscriptions: { withFilter: expect.any(Number) as number } });
    expect(bundle['deliveries']).toMatchObject({ states: { delivered: expect.any(Number) as number } });
  });

  it('cannot remember any more', async () => {
    const db = await openSqlite(join(folder, 'referral-bot.db'));
    await db.all(`update subscription set filter = 'eq ${PEOPLE.filter} eq' where filter <> ''`);
    await db.all('update cursor set version = version + 1');
    await eventually(() => logged('a stored filter cannot be read') > 0);
    for (const table of ['delivery', 'subscription', 'referral', 'kept', 'inbox'])
      await db.all(`alter table ${table} rename to lost_${table}`);
    await db.close();
    partnerCenter.payloads.push(plantedReferral(5));
    await eventually(() => logged('a poll failed') > 0 && logged('deliveries could not be read') > 0);
    for (const sentence of SENTENCES.slice(0, 8)) {
      await say(sentence);
      await click(sentence);
      await sendSlack(slash(sentence, beside()));
    }
    expect(logged('a command failed')).toBeGreaterThan(0);
  });

  it('met every planted value but those of a sign-in, where it could have told it', () => {
    const services = [partnerCenter.asked(), teams.asked(), JSON.stringify([slack.asked, quoting('no')])];
    const there = [...went, ...services, JSON.stringify([ENV, partnerCenter.payloads, MALFORMED])].join('\n');
    const met = new Set(findLeaks(there, MARKS).map(({ name }) => name));
    expect(Object.keys(MARKS).filter((name) => !met.has(name) && !AT_SIGN_IN.includes(name))).toEqual([]);
  });
});
