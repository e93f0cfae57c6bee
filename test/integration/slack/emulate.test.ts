import { createClients } from '../../../src/adapters/slack/client';
import { createOAuth } from '../../../src/adapters/slack/install/oauth';
import { createRenderer } from '../../../src/adapters/slack/draw/render';
import { BOT_SCOPES } from '../../../src/adapters/slack/install/scopes';
import type { Workspace, Workspaces } from '../../../src/adapters/slack/install/workspaces';
import { MINUTE_MS } from '../../../src/domain/instant';
import { REFERRAL_ID, startApp } from '../../fixtures/slack/app-world';
import type { AppWorld, PlatformParts } from '../../fixtures/slack/app-world';
import { SITE } from '../../fixtures/slack/drawn';
import { startFaultProxy } from '../../fixtures/slack/fault-proxy';
import type { FaultProxy, Trouble } from '../../fixtures/slack/fault-proxy';
import { breaksOff, cuts, hangs, says, status, throttles } from '../../fixtures/slack/slack-faults';
import { destinationIn, platformFor } from '../../fixtures/slack/slack-world';
import { notices, reader } from '../../fixtures/teams-adapter/notices';
import { installAs, startInstallPages } from './emulate-install';
import type { InstallPages } from './emulate-install';
import { CHANNEL_ID, TEAM_ID, startEmulatedSlack } from './emulate-slack';
import type { EmulatedSlack } from './emulate-slack';
import { createTestSecrets } from '../../helpers/secrets';

const CLIENT = { clientId: '12.34', clientSecret: 'client-secret' };
const card = notices['referral-card'];
const general = destinationIn(CHANNEL_ID, 'channel', TEAM_ID);
const TIMEOUT_MS = 2_500;

let slack: EmulatedSlack;
let proxy: FaultProxy;
let pages: InstallPages;
let app: AppWorld;
let workspaces: Workspaces;
let lastPage: string;

/** The bot as a workspace has installed it. */
const installed = async ({ store, clock, log }: PlatformParts) => {
  const { apiUrl } = proxy;
  const limits = { apiUrl, timeoutMs: TIMEOUT_MS, clock, log };
  const oauth = createOAuth({
    ...limits,
    config: {
      kind: 'oauth',
      ...CLIENT,
      stateSecret: 'a state secret of ours',
      redirectUrl: pages.redirectUrl,
      authorizeUrl: `${slack.url}/oauth/v2/authorize`,
    },
    clients: createClients(limits),
    store,
    secrets: createTestSecrets(clock),
  });
  pages.serve(oauth);
  lastPage = await installAs('dana', pages);
  ({ workspaces } = oauth);
  const renderer = createRenderer({ partnerCenterUrl: SITE, log });
  return platformFor(proxy, { ...limits, workspaces, kept: store, renderer });
};

beforeAll(async () => {
  pages = await startInstallPages();
  slack = await startEmulatedSlack({
    strict_scopes: true,
    users: [{ name: 'dana', real_name: 'Dana Young' }],
    oauth_apps: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        name: 'referral-bot',
        redirect_uris: [pages.redirectUrl],
        scopes: [...BOT_SCOPES],
      },
    ],
  });
});
afterAll(() => Promise.all([slack.close(), pages.close()]));
beforeEach(async () => {
  proxy = await startFaultProxy(slack.url);
  app = await startApp({ api: proxy, platform: installed, channels: [general] });
});
afterEach(async () => {
  await app.close();
  await proxy.close();
});

interface Shown {
  readonly ts: string;
  readonly text: string;
  readonly user: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly unknown[];
  readonly metadata?: { readonly event_payload: { readonly key: string } };
}

const bot = async (): Promise<Workspace> => {
  const workspace = await workspaces.workspace(TEAM_ID);
  if (workspace === undefined) throw new Error('the app is not installed');
  return workspace;
};
/** Asks the emulated Slack itself, past proxy and bot. */
const ask = async <T>(method: string, args: Readonly<Record<string, string>>): Promise<T> => {
  const { botToken } = await bot();
  const answer = await fetch(`${slack.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}` },
    body: new URLSearchParams(args),
  });
  return (await answer.json()) as T;
};
const historyOf = async (channel = CHANNEL_ID): Promise<readonly Shown[]> =>
  (await ask<{ messages: readonly Shown[] }>('conversations.history', { channel })).messages;
const post = async (key: string): Promise<string> => {
  const outcome = await app.slack.post(general, card, reader, key);
  if (outcome.kind !== 'delivered') throw new Error(JSON.stringify(outcome));
  return outcome.messageId;
};

describe('against a Slack that somebody else has written', () => {
  it('the app is installed, and its token kept where nobody can read it', async () => {
    expect(lastPage).toContain('referral-bot is installed in Emulate');
    expect(await workspaces.all()).toMatchObject([{ teamId: TEAM_ID, name: 'Emulate' }]);
    const { botToken } = await bot();
    expect(botToken).toMatch(/^xoxb-/);
    const kept = await Promise.all((await app.store.keptNames('slack/')).map((name) => app.store.kept(name)));
    expect(kept).not.toHaveLength(0);
    expect(JSON.stringify([kept, app.log.lines])).not.toContain(botToken);
  });

  it('a message is posted with its blocks and its key, as the bot', async () => {
    const ts = await post('a key of ours');
    const shown = (await historyOf()).find((message) => message.ts === ts);
    expect(shown).toMatchObject({
      user: (await bot()).botUserId,
      text: expect.stringContaining('Fabrikam Customer Inc') as string,
      metadata: { event_type: 'referral_notice', event_payload: { key: 'a key of ours' } },
    });
    expect(shown?.blocks?.length).toBeGreaterThan(2);
  });

  it('a message is redrawn in its place and is found by its key after that', async () => {
    const ts = await post('redrawn');
    const before = (await historyOf()).length;
    expect(await app.slack.update(general, ts, notices.fault, reader)).toEqual({
      kind: 'delivered',
      messageId: ts,
    });
    const messages = await historyOf();
    expect(messages).toHaveLength(before);
    expect(messages.find((message) => message.ts === ts)?.text).toMatch(
      /sign-in to Partner Center has ended/,
    );
    expect(await app.slack.find?.(general, 'redrawn')).toEqual({ kind: 'found', messageId: ts });
  });

  it('a reply stands in its thread, and is found there alone', async () => {
    const ts = await post('a root');
    const reply = await app.slack.reply(general, ts, notices.reminder, reader, 'a reply');
    const { messages } = await ask<{ messages: readonly Shown[] }>('conversations.replies', {
      channel: CHANNEL_ID,
      ts,
    });
    expect(messages.map(({ thread_ts }) => thread_ts)).toEqual([undefined, ts]);
    expect(reply).toEqual({ kind: 'delivered', messageId: messages[1]?.ts });
    expect(await app.slack.find?.(general, 'a reply', { answers: ts })).toMatchObject({ kind: 'found' });
    expect(await app.slack.find?.(general, 'a reply')).toEqual({ kind: 'absent' });
  });

  it('somebody can be written to alone', async () => {
    const { members } = await ask<{ members: readonly { id: string; name: string }[] }>('users.list', {});
    const dana = members.find(({ name }) => name === 'dana');
    const chat = await app.slack.personal(general, { id: dana?.id ?? '', name: 'Dana Young' });
    if (chat.kind !== 'open') throw new Error(chat.reason);
    expect(chat.destination).toMatchObject({ scope: 'personal', name: 'Dana Young' });
    expect(await app.slack.post(chat.destination, card, reader, 'alone')).toMatchObject({
      kind: 'delivered',
    });
    const channel = chat.destination.id.replace('slack:', '');
    expect((await historyOf(channel)).map(({ metadata }) => metadata?.event_payload.key)).toEqual(['alone']);
    expect(await app.slack.personal(general, { id: 'U404' })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/they must \w+/) as string,
    });
  });

  it('a channel is known by its id', async () => {
    expect(await app.slack.destination?.(general.id)).toEqual({ ...general, name: '#general' });
    expect(await app.slack.destination?.('slack:C404')).toBeUndefined();
  });

  it('a notice of every kind is taken', async () => {
    for (const notice of Object.values(notices))
      expect(await app.slack.post(general, notice, reader, notice.kind)).toMatchObject({ kind: 'delivered' });
  });
});

describe('exactly one message of a referral is in the channel', () => {
  const cards = async () =>
    (await historyOf()).filter(({ metadata }) => metadata?.event_payload.key.includes(referralId) === true);
  const applied = (fault: Trouble['fault']): Trouble => ({ fault, applied: true });
  const lost = (fault: Trouble['fault']): Trouble => ({ fault, applied: false });
  let referralId: string;

  it.each<[after: string, troubles: readonly Trouble[]]>([
    ['nothing', []],
    ['a cut after Slack applied it', [applied(cuts)]],
    ['a 500 after Slack applied it', [applied(status(500))]],
    ['silence after Slack applied it', [applied(hangs)]],
    ['half an answer after Slack applied it', [applied(breaksOff)]],
    ['a cut before', [lost(cuts)]],
    ['a 500 before', [lost(status(500))]],
    ['429', [lost(throttles(5))]],
    ['ratelimited', [lost(says('ratelimited'))]],
    ['a cut and a cut', [lost(cuts), applied(cuts)]],
    ['a 429 and a cut', [lost(throttles(5)), applied(cuts)]],
  ])('after %s', async (after, troubles) => {
    referralId = `${REFERRAL_ID}-${after.replaceAll(' ', '-')}`;
    const before = proxy.asked.length;
    proxy.failNext('chat.postMessage', ...troubles);
    await app.put({ id: referralId });
    await app.live(5 * MINUTE_MS);
    expect(await cards()).toHaveLength(1);
    const posts = proxy.asked.slice(before).filter((method) => method === 'chat.postMessage');
    expect(posts).toHaveLength(troubles.length + (troubles.at(-1)?.applied === true ? 0 : 1));
    const [delivery] = await app.store.deliveriesOf(referralId);
    expect(delivery).toMatchObject({ state: 'delivered', messageId: (await cards())[0]?.ts });
  });
});
