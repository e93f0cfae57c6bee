import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { readWebhookConfig } from '../../../../../src/adapters/partner-center/webhooks/config';

const URL = 'https://bot.contoso.com/partner-center/webhook';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'webhooks-'));
  writeFileSync(join(folder, 'roots.pem'), rootCertificates[0] ?? '');
  writeFileSync(join(folder, 'empty.pem'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([{}, { PARTNER_WEBHOOK_URL: ' ' }])('off by default (%j)', (env) => {
  expect(readWebhookConfig(env)).toEqual({ ok: true, config: { enabled: false } });
});

test('an address is enough', () => {
  expect(readWebhookConfig({ PARTNER_WEBHOOK_URL: URL })).toEqual({
    ok: true,
    config: {
      enabled: true,
      url: URL,
      apiUrl: 'https://api.partnercenter.microsoft.com',
      certificateHost: '3psostorageacct.blob.core.windows.net',
    },
  });
});

test('everything', () => {
  const result = readWebhookConfig({
    PARTNER_WEBHOOK_URL: 'https://contoso.com/behind/a/proxy/partner-center/webhook',
    PARTNER_WEBHOOK_CA_FILE: join(folder, 'roots.pem'),
    PARTNER_WEBHOOK_CERTIFICATE_HOST: '127.0.0.1:4900',
    PARTNER_WEBHOOK_API_URL: 'http://127.0.0.1:4901/',
  });
  expect(result).toMatchObject({
    ok: true,
    config: {
      ...{ apiUrl: 'http://127.0.0.1:4901', certificateHost: '127.0.0.1:4900' },
      authorities: rootCertificates[0],
    },
  });
});

test('http is good enough on this machine', () => {
  const url = 'http://127.0.0.1:3978/partner-center/webhook';
  expect(readWebhookConfig({ PARTNER_WEBHOOK_URL: url })).toMatchObject({ ok: true, config: { url } });
});

test.each([
  ['PARTNER_WEBHOOK_URL', 'bot.contoso.com', 'must be an absolute URL'],
  ['PARTNER_WEBHOOK_URL', 'http://bot.contoso.com/partner-center/webhook', 'must begin with https://'],
  ['PARTNER_WEBHOOK_URL', 'https://bot.contoso.com/', 'must end with /partner-center/webhook'],
  ['PARTNER_WEBHOOK_URL', `${URL}?x=1`, 'must not hold a query'],
  ['PARTNER_WEBHOOK_URL', 'https://a:b@bot.contoso.com/partner-center/webhook', 'user name or a password'],
  ['PARTNER_WEBHOOK_CERTIFICATE_HOST', 'evil.example', 'of this machine'],
  ['PARTNER_WEBHOOK_CERTIFICATE_HOST', '127.0.0.1:4900/x', 'of this machine'],
  ['PARTNER_WEBHOOK_CERTIFICATE_HOST', '127.0.0.1@evil.example', 'of this machine'],
  ['PARTNER_WEBHOOK_API_URL', 'https://evil.example', 'on this machine'],
  ['PARTNER_WEBHOOK_CA_FILE', '/nonexistent.pem', 'cannot be read'],
])('%s=%s', (variable, value, message) => {
  const result = readWebhookConfig({ PARTNER_WEBHOOK_URL: URL, [variable]: value });
  expect(result).toMatchObject({
    ok: false,
    problems: [{ variable, message: expect.stringContaining(message) }],
  });
});

test('a file without a certificate', () => {
  const result = readWebhookConfig({
    PARTNER_WEBHOOK_URL: URL,
    PARTNER_WEBHOOK_CA_FILE: join(folder, 'empty.pem'),
  });
  expect(JSON.stringify(result)).toContain('without a PEM certificate');
});

test('all problems at once', () => {
  const result = readWebhookConfig({ PARTNER_WEBHOOK_URL: 'x', PARTNER_WEBHOOK_CA_FILE: '/nonexistent.pem' });
  expect(result.ok ? [] : result.problems.map(({ variable }) => variable)).toEqual([
    'PARTNER_WEBHOOK_URL',
    'PARTNER_WEBHOOK_CA_FILE',
  ]);
});
