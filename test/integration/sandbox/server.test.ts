import {
  createSandbox,
  createVirtualClock,
  readSandboxConfig,
  type ChatDeps,
  type SandboxConfig,
} from '../../../src/sandbox';
import { FABRIKAM, packageRoot, startSandbox } from './harness';

function configOf(env: Readonly<Record<string, string>>): SandboxConfig {
  const read = readSandboxConfig(env);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
}

describe('the sandbox server', () => {
  it('says what it is when no chat part is mounted', async () => {
    const it_ = await startSandbox();
    const response = await fetch(it_.url);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain('sandbox of referral-bot');
    await it_.sandbox.close();
  });

  it('mounts the chat part with everything it needs, tells it about a reset, and closes it', async () => {
    const told: string[] = [];
    let deps: ChatDeps | undefined;
    const it_ = await startSandbox({
      mountChat: (server, given) => {
        deps = given;
        server.get('/', async (_req, res) => {
          await Promise.resolve(res.sendRaw(200, 'the page', { 'Content-Type': 'text/plain' }));
        });
        return { reset: () => told.push('reset'), close: () => void told.push('close') };
      },
    });
    expect(await (await fetch(it_.url)).text()).toBe('the page');
    expect(deps?.baseUrl()).toBe(it_.url);
    expect(deps?.packageRoot).toBe(packageRoot);
    expect(deps?.clock).toBe(it_.clock);
    const made = deps?.addReferral({ customerProfile: { name: 'From the page' } });
    deps?.advance(20 * 86_400_000);
    expect(deps?.state().referrals.find(({ id }) => id === made?.id)).toMatchObject({
      customer: 'From the page',
      substatus: 'Expired',
    });
    expect(deps?.state().referrals.find(({ id }) => id === FABRIKAM)).toMatchObject({ substatus: 'Expired' });
    await it_.control('/reset');
    await it_.sandbox.close();
    expect(told).toEqual(['reset', 'close']);
  });

  it('shows nothing of what a handler threw, and writes it to the log', async () => {
    const logged: unknown[] = [];
    const config = configOf({ SANDBOX_PORT: '0' });
    const sandbox = createSandbox({
      clock: createVirtualClock({ startAt: config.startAt }),
      config,
      packageRoot,
      log: { info: () => undefined, error: (event, fields) => logged.push([event, fields]) },
      mountChat: (server) => {
        server.get('/broken', async () => Promise.reject(new Error('secret detail')));
      },
    });
    const { url } = await sandbox.start();
    const response = await fetch(`${url}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(logged).toEqual([
      ['a request to the sandbox failed', { path: '/broken', error: 'Error: secret detail' }],
    ]);
    await sandbox.close();
  });

  it('says what to do when the port is taken', async () => {
    const it_ = await startSandbox();
    const config = configOf({ SANDBOX_PORT: new URL(it_.url).port });
    const second = createSandbox({ clock: it_.clock, config, packageRoot });
    await expect(second.start()).rejects.toThrow('set SANDBOX_PORT to another port');
    await second.close();
    await it_.sandbox.close();
  });

  it('listens on IPv6 loopback too', async () => {
    const it_ = await startSandbox({ env: { SANDBOX_HOST: '::1' } });
    expect(it_.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${it_.url}/control/clock`)).status).toBe(200);
    await it_.sandbox.close();
  });

  it('says which folder it needs when the payloads are not there', () => {
    const config = configOf({});
    const clock = createVirtualClock({ startAt: config.startAt });
    expect(() => createSandbox({ clock, config, packageRoot: '/nowhere' })).toThrow(
      'packageRoot must be the folder that holds package.json',
    );
  });
});
