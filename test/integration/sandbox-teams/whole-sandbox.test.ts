import { createSandbox, createVirtualClock, readSandboxConfig } from '../../../src/sandbox';
import type { Sandbox } from '../../../src/sandbox';
import type { TeamsSandbox } from '../../../src/sandbox/teams';
import { mountTeams } from '../../../src/sandbox/teams';
import type { FakeBot } from './fake-bot';
import { startFakeBot } from './fake-bot';
import { PACKAGE_ROOT } from './teams-server';

interface State {
  readonly now: number;
  readonly posts: readonly unknown[];
  readonly sandbox: { readonly referrals: readonly unknown[] };
}

describe('the Teams part inside the whole sandbox', () => {
  let bot: FakeBot;
  let sandbox: Sandbox;
  let teams: TeamsSandbox | undefined;
  let url: string;

  beforeEach(async () => {
    bot = await startFakeBot();
    const read = readSandboxConfig({ SANDBOX_PORT: '0' });
    if (!read.ok) throw new Error('the default configuration is refused');
    sandbox = createSandbox({
      clock: createVirtualClock({ startAt: read.config.startAt }),
      config: read.config,
      packageRoot: PACKAGE_ROOT,
      mountChat: (server, deps) => {
        teams = mountTeams(server, { ...deps, botUrl: bot.url });
        return teams;
      },
    });
    ({ url } = await sandbox.start());
    await teams?.install();
    await teams?.settled();
  });
  afterEach(async () => {
    await sandbox.close();
    await bot.stop();
  });

  const send = (route: string, body: object) =>
    fetch(url + route, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const state = async (): Promise<State> => (await (await fetch(`${url}/teams/state`)).json()) as State;

  it('serves the page and introduces the bot to its own address', async () => {
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(bot.received[0]?.serviceUrl).toBe(`${url}/connector/`);
  });

  it('adds a referral and moves the clock from the page', async () => {
    const before = await state();
    expect((await send('/teams/referrals', {})).status).toBe(200);
    expect((await send('/teams/advance', { ms: 86_400_000 })).status).toBe(200);
    const after = await state();
    expect(after.sandbox.referrals.length).toBe(before.sandbox.referrals.length + 1);
    expect(after.now - before.now).toBeGreaterThanOrEqual(86_400_000);
  });

  it('takes messages whose conversation id is encoded, and forgets them on reset', async () => {
    const channel = encodeURIComponent('19:5e1f9d3a7c0b42c8@thread.tacv2');
    const posted = await send(`/connector/v3/conversations/${channel}/activities`, {
      type: 'message',
      text: 'hi',
    });
    const { id } = (await posted.json()) as { id: string };
    const thread = encodeURIComponent(`19:5e1f9d3a7c0b42c8@thread.tacv2;messageid=${id}`);
    const reply = await send(`/connector/v3/conversations/${thread}/activities/${id}`, {
      type: 'message',
      text: 'again',
    });
    expect([posted.status, reply.status]).toEqual([201, 201]);
    expect((await state()).posts).toHaveLength(3);
    expect((await send('/control/reset', {})).ok).toBe(true);
    expect((await state()).posts).toEqual([]);
  });

  it('keeps its own knobs beside those of the sandbox', async () => {
    expect((await send('/control/teams/faults', { kind: 'throttle' })).status).toBe(200);
    expect((await fetch(`${url}/control/teams/messages?conversation=Referrals`)).status).toBe(200);
  });
});
