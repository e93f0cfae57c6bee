import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../helpers/bot-process';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';
import { payload, startTinyPartnerApi } from '../../helpers/tiny-partner-api';
import type { TinyPartnerApi } from '../../helpers/tiny-partner-api';

jest.setTimeout(60_000);

const OURS = 'https://bot.contoso.example/partner-center/webhook';
const CRM = 'https://crm.contoso.example/hook';

interface Registration {
  readonly WebhookUrl: string;
  readonly WebhookEvents: readonly string[];
}

let partnerApi: TinyPartnerApi;
let webhookApi: Server;
let registered: Registration | undefined;
let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  partnerApi = await startTinyPartnerApi();
  partnerApi.payloads.push(payload('r1', 1, { customerProfile: { name: 'Fabrikam Secret Works' } }));
  webhookApi = createServer((req, res) => {
    let text = '';
    req.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    req.on('end', () => {
      const isEvents = req.url?.endsWith('/events') === true;
      if (req.method !== 'GET') registered = JSON.parse(text) as Registration;
      const body = isEvents ? ['referral-created', 'referral-updated', 'test-created'] : registered;
      res.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
      res.end(JSON.stringify(body ?? {}));
    });
  });
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-cli-'));
  env = {
    DATA_DIR: folder,
    PARTNER_API_URL: partnerApi.url,
    PARTNER_AUTH: 'token',
    PARTNER_TOKEN: 'test-token',
    PARTNER_WEBHOOK_URL: OURS,
    PARTNER_WEBHOOK_API_URL: await listenOnLoopback(webhookApi),
    TEAMS_AUTH: 'anonymous',
  };
});
afterAll(async () => {
  await Promise.all([partnerApi.close(), closeServer(webhookApi)]);
  rmSync(folder, { recursive: true });
});

describe('referral-bot webhooks', () => {
  it('shows what is registered, asks, and takes no other system’s place unless it is told to', async () => {
    registered = { WebhookUrl: CRM, WebhookEvents: ['referral-created'] };
    const shown = await runCli(['webhooks', 'show'], env);
    expect(shown.output).toContain(`registered  ${CRM}`);
    expect(shown.code).toBe(0);
    const refused = await runCli(['webhooks', 'register', '--yes'], env);
    expect(refused.output).toContain('--replace');
    expect(refused.code).toBe(1);
    expect(registered.WebhookUrl).toBe(CRM);
    const unasked = await runCli(['webhooks', 'register', '--replace'], env);
    expect(unasked.output).toContain('--yes');
    expect(unasked.code).toBe(1);
    expect(registered.WebhookUrl).toBe(CRM);
    expect(await runCli(['webhooks', 'register', '--replace', '--yes'], env)).toMatchObject({ code: 0 });
    expect(registered).toMatchObject({ WebhookUrl: OURS });
    expect(await runCli(['webhooks', 'unregister', '--yes'], env)).toMatchObject({ code: 0 });
    expect(registered.WebhookEvents).toEqual(['test-created']);
  });

  it('says what to set where they are off', async () => {
    const { code, output } = await runCli(['webhooks', 'show'], { ...env, PARTNER_WEBHOOK_URL: '' });
    expect(output).toContain('PARTNER_WEBHOOK_URL');
    expect(code).toBe(1);
  });
});

describe('referral-bot support-bundle', () => {
  it('writes a file for its owner alone, without secrets and customers', async () => {
    const out = join(folder, 'bundle.json');
    const { code, output } = await runCli(['support-bundle', '--out', out], env);
    expect(output).toContain(out);
    expect(code).toBe(0);
    const text = readFileSync(out, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ versions: { node: process.version } });
    expect(text).not.toMatch(/test-token|Fabrikam/);
    expect(statSync(out).mode & 0o077).toBe(0);
  });
});

describe('a command without a configuration', () => {
  it('says all that is missing, with exit code 78', async () => {
    const { code, output } = await runCli(['login'], { DATA_DIR: folder });
    expect(output).toContain('PARTNER_TENANT_ID');
    expect(output).toContain('PARTNER_CLIENT_ID');
    expect(code).toBe(78);
  });
});
