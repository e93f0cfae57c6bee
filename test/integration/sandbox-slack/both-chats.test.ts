import { WebClient } from '@slack/web-api';
import { createSandbox, createVirtualClock, readSandboxConfig } from '../../../src/sandbox';
import type { Sandbox } from '../../../src/sandbox';
import type { ChatSandbox } from '../../../src/sandbox/chat';
import { mountChats } from '../../../src/sandbox/chat';
import { startFakeBot } from '../sandbox-teams/fake-bot';
import type { FakeBot } from '../sandbox-teams/fake-bot';
import { PACKAGE_ROOT } from '../sandbox-teams/teams-server';
import type { FakeSlackBot } from './fake-slack-bot';
import { SIGNING_SECRET, isCommand, startFakeSlackBot } from './fake-slack-bot';
import { BOT_TOKEN, REFERRALS } from './slack-server';

describe('Teams and Slack on one page of the whole sandbox', () => {
  let [teamsBot, slackBot]: [FakeBot?, FakeSlackBot?] = [];
  let [sandbox, chats]: [Sandbox?, ChatSandbox?] = [];
  let url: string;

  beforeAll(async () => {
    const [teams, slack] = ([teamsBot, slackBot] = [await startFakeBot(), await startFakeSlackBot()]);
    slack.answer((received) =>
      isCommand(received) ? { status: 200, body: { text: 'Subscribed' } } : { status: 200 },
    );
    const read = readSandboxConfig({ SANDBOX_PORT: '0' });
    if (!read.ok) throw new Error('the default configuration is refused');
    sandbox = createSandbox({
      clock: createVirtualClock({ startAt: read.config.startAt }),
      config: read.config,
      packageRoot: PACKAGE_ROOT,
      mountChat: (server, deps) =>
        (chats = mountChats(server, deps, {
          teamsBotUrl: teams.url,
          slackBotUrl: slack.url,
          signingSecret: SIGNING_SECRET,
          botToken: BOT_TOKEN,
        })),
    });
    ({ url } = await sandbox.start());
    await chats?.install();
    await chats?.settled();
  });
  afterAll(async () => {
    await sandbox?.close();
    await teamsBot?.stop();
    await slackBot?.stop();
  });

  const json = async (route: string): Promise<Record<string, unknown>> =>
    (await (await fetch(url + route)).json()) as Record<string, unknown>;

  it('installs the bot in both and subscribes a channel in each', async () => {
    expect(await json('/slack/page/state')).toMatchObject({
      bot: { status: { kind: 'ready' } },
      messages: [{ text: 'Subscribed', ephemeralFor: 'alex' }],
    });
    expect(await json('/teams/state')).toMatchObject({ bot: { status: { kind: 'ready' } } });
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
  });

  it('shows the same people in both', async () => {
    const keysIn = async (route: string) =>
      ((await json(route))['people'] as { key: string; name: string }[]).map((p) => [p.key, p.name]);
    expect(await keysIn('/slack/page/state')).toEqual(await keysIn('/teams/state'));
  });

  it('tells of both in one stream, and forgets both at once', async () => {
    const response = await fetch(`${url}/teams/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const client = new WebClient(BOT_TOKEN, { slackApiUrl: `${url}/slack/api/` });
    await client.chat.postMessage({ channel: REFERRALS, text: 'hello' });
    expect((await fetch(`${url}/control/reset`, jsonPost)).ok).toBe(true);
    let text = '';
    while (!text.includes('event: slack-reset')) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(text).toMatch(/event: slack-message\ndata: \{.*"text":"hello"/);
    expect(text).toContain('event: reset\n');
    expect((await json('/slack/page/state'))['messages']).toEqual([]);
    expect((await json('/teams/state'))['posts']).toEqual([]);
  });

  it.each([
    ['the Web API', '/slack/api/auth.test'],
    ['the page', '/slack/page/state'],
  ])('lets no other site reach %s', async (_what, route) => {
    const response = await fetch(url + route, { headers: { origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
  });
});

const jsonPost = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
