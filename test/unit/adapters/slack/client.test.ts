import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClients } from '../../../../src/adapters/slack/client';
import { createMemoryLog } from '../../../helpers/memory-log';
import { startSlack } from '../../../fixtures/slack/loopback-slack';
import type { LoopbackSlack } from '../../../fixtures/slack/loopback-slack';
import { cuts, says, status, throttles } from '../../../fixtures/slack/slack-faults';

const ROOT = join(__dirname, '../../../..');

let slack: LoopbackSlack;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.close());

const clientsOf = (log = createMemoryLog(), apiUrl = slack.apiUrl) =>
  createClients({ apiUrl, timeoutMs: 5_000, log });

describe('Slack’s client', () => {
  it('is one per token', async () => {
    const clients = clientsOf();
    const first = await clients.client('xoxb-1');
    expect(await clients.client('xoxb-1')).toBe(first);
    expect(await clients.client('xoxb-2')).not.toBe(first);
  });

  it('is made anew for a token that has not been used for long', async () => {
    const clients = clientsOf();
    const first = await clients.client('xoxb-first');
    for (let i = 0; i < 200; i++) await clients.client(`xoxb-${String(i)}`);
    expect(await clients.client('xoxb-199')).toBe(await clients.client('xoxb-199'));
    expect(await clients.client('xoxb-first')).not.toBe(first);
  });

  it('needs no slash at the end of its address', async () => {
    const client = await clientsOf(createMemoryLog(), slack.apiUrl.slice(0, -1)).client('xoxb-test');
    expect(await client.users.info({ user: 'UDANA' })).toMatchObject({ ok: true });
  });

  it.each([
    ['a 500', status(500)],
    ['a cut connection', cuts],
    ['a 429', throttles(0)],
    ['a 429 that does not say when', throttles()],
    ['a redirect', status(307, { location: '/api/elsewhere' })],
    ['a refusal', says('ratelimited')],
  ])('sends nothing twice after %s', async (_, fault) => {
    slack.failNext('users.info', fault);
    const client = await clientsOf().client('xoxb-test');
    await expect(client.users.info({ user: 'UDANA' })).rejects.toThrow();
    expect(slack.asked.map(({ method }) => method)).toEqual(['users.info']);
  });

  it('goes nowhere else, also when a whole address is taken for the name of a method', async () => {
    const client = await clientsOf().client('xoxb-test');
    await expect(client.apiCall('http://127.0.0.1:1/')).rejects.toThrow();
    expect(slack.asked).toHaveLength(1);
  });

  it('writes neither tokens nor texts into the log', async () => {
    const log = createMemoryLog();
    const write = jest.spyOn(process.stdout, 'write');
    const said = jest.spyOn(console, 'warn');
    const messages = ['[ERROR] secret detail 4711', '[WARN] secret detail 4712'];
    slack.failNext('chat.postMessage', says('invalid_blocks', { response_metadata: { messages } }));
    const client = await clientsOf(log).client('xoxb-test');
    await client.chat.postMessage({ channel: 'C1', text: 'Fabrikam' }).catch(() => undefined);
    expect(JSON.stringify(log.lines)).not.toMatch(/xoxb|4711|4712|Fabrikam/);
    expect(log.lines).not.toHaveLength(0);
    expect(JSON.stringify([write.mock.calls, said.mock.calls])).not.toMatch(/xoxb|471[12]|Fabrikam/);
    jest.restoreAllMocks();
  });
});

describe('the sending side', () => {
  it('loads nothing of Slack’s before the first send, and never Bolt', async () => {
    const script = `
      const { createPlatform } = require('./src/adapters/slack/send/platform.ts');
      const loaded = () => ['web-api', 'bolt', 'oauth'].filter((name) =>
        Object.keys(require.cache).some((file) => file.includes('/@slack/' + name + '/')));
      const nothing = { warn() {}, info() {}, error() {}, debug() {} };
      const workspaces = { workspace: async () => ({ teamId: 'T1', botToken: 'x', botUserId: 'U1' }) };
      const platform = createPlatform({ workspaces, apiUrl: 'http://127.0.0.1:9/', timeoutMs: 10_000,
        clock: { now: () => 0 }, log: nothing, kept: {}, renderer: {} });
      const before = loaded();
      const address = JSON.stringify({ teamId: 'T1', channelId: 'C1' });
      platform.find({ address }, 'k').then(() => console.log(JSON.stringify({ before, after: loaded() })));`;
    const register = join(ROOT, 'test/helpers/register-swc.js');
    const { stdout } = await promisify(execFile)(process.execPath, ['-r', register, '-e', script], {
      cwd: ROOT,
    });
    expect(JSON.parse(stdout)).toEqual({ before: [], after: ['web-api'] });
  });
});
