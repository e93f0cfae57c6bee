import { settingFor } from '../../../../src/adapters/outgoing/advice';
import { canonicalHost, findAllowed } from '../../../../src/adapters/outgoing/allowed-host';
import { allowedHosts } from '../../../../src/adapters/outgoing/allowed-hosts';
import type { OutgoingSettings } from '../../../../src/adapters/outgoing/allowed-hosts';
import { CONNECTORS } from '../../../../src/adapters/outgoing/known-hosts';
import { faultOfServiceUrl } from '../../../../src/adapters/teams/service-url';

const BARE: OutgoingSettings = {
  partnerApiUrl: 'https://api.partner.microsoft.com/v1.0',
  teams: 'off',
  keyVaultUrls: [],
  usesManagedIdentity: false,
  extra: [],
  env: {},
};

/** Whether `host:port` is let through. */
function lets(settings: Partial<OutgoingSettings>, where: string): boolean {
  const url = new URL(`http://${where}`);
  const port = Number(/:(\d+)$/.exec(where)?.[1] ?? 443);
  return (
    findAllowed({ host: canonicalHost(url.hostname), port }, allowedHosts({ ...BARE, ...settings })) !==
    undefined
  );
}

const SLACK = { slackApiUrl: 'https://slack.com/api/' };
const LOCAL_API = { partnerApiUrl: 'http://127.0.0.1:4010/v1.0' };
const WEBHOOKS = {
  webhooks: {
    apiUrl: 'https://api.partnercenter.microsoft.com',
    certificateHost: '3psostorageacct.blob.core.windows.net',
  },
};
const IDENTITY = { usesManagedIdentity: true };

describe('is let through', () => {
  test.each<[string, Partial<OutgoingSettings>, string]>([
    ['the referrals API', {}, 'api.partner.microsoft.com'],
    ['an emulated API on its port', LOCAL_API, '127.0.0.1:4010'],
    ['the same by another name of this machine', LOCAL_API, 'localhost:4010'],
    [
      'the sign-in service',
      { authorityUrl: 'https://login.microsoftonline.com' },
      'login.microsoftonline.com',
    ],
    ['another cloud’s', { authorityUrl: 'https://login.microsoftonline.us' }, 'login.microsoftonline.us'],
    [
      'where that is looked up',
      { authorityUrl: 'https://login.microsoftonline.us' },
      'login.microsoftonline.com',
    ],
    [
      'a sign-in service with a port',
      { authorityUrl: 'https://sts.contoso.com:8443' },
      'sts.contoso.com:8443',
    ],
    ['Bot Framework’s keys', { teams: 'required' }, 'login.botframework.com'],
    ['the tokens for Bot Framework', { teams: 'required' }, 'login.microsoftonline.com'],
    ['Teams’ connector', { teams: 'required' }, 'smba.trafficmanager.net'],
    ['a regional connector', { teams: 'required' }, 'europe.api.teams.microsoft.com'],
    ['Teams on this machine, on any port', { teams: 'anonymous' }, '127.0.0.1:51234'],
    ['Slack', SLACK, 'slack.com'],
    ['where Slack takes answers', SLACK, 'hooks.slack.com'],
    ['Slack’s files', SLACK, 'files.slack.com'],
    ['Socket Mode', SLACK, 'wss-primary.slack.com'],
    ['GovSlack', { slackApiUrl: 'https://slack-gov.com/api/' }, 'hooks.slack-gov.com'],
    ['Slack on this machine', { slackApiUrl: 'http://127.0.0.1:9/api/' }, 'localhost:51234'],
    ['the webhook API', WEBHOOKS, 'api.partnercenter.microsoft.com'],
    ['the certificates of webhooks', WEBHOOKS, '3psostorageacct.blob.core.windows.net'],
    ['those of their issuers', WEBHOOKS, 'www.microsoft.com:80'],
    ['a key vault', { keyVaultUrls: ['https://contoso.vault.azure.net/'] }, 'contoso.vault.azure.net'],
    [
      'where a key vault signs in',
      { keyVaultUrls: ['https://c.vault.azure.net'] },
      'login.microsoftonline.com',
    ],
    [
      'who the process runs as, for a key vault',
      { keyVaultUrls: ['https://c.vault.azure.net'] },
      '169.254.169.254:80',
    ],
    ['keys of Bot Framework elsewhere', { teamsKeysUrl: 'http://127.0.0.1:4020/keys' }, '127.0.0.1:4020'],
    [
      'Teams on this machine beside keys of it, on any port',
      { teams: 'required', teamsKeysUrl: 'http://127.0.0.1:4020/keys' },
      '127.0.0.1:51234',
    ],
    ['Azure’s metadata service', IDENTITY, '169.254.169.254:80'],
    [
      'App Service’s identities',
      { ...IDENTITY, env: { IDENTITY_ENDPOINT: 'http://127.0.0.1:41741/msi/token/' } },
      '127.0.0.1:41741',
    ],
    ['PostgreSQL', { databaseUrl: 'postgres://bot:secret@db.contoso.com/bot' }, 'db.contoso.com:5432'],
    [
      'PostgreSQL on its own port',
      { databaseUrl: 'postgresql://db.contoso.com:6432/bot' },
      'db.contoso.com:6432',
    ],
    ['a proxy', { env: { HTTPS_PROXY: 'http://proxy.contoso.com:3128' } }, 'proxy.contoso.com:3128'],
    [
      'a proxy without a scheme',
      { env: { https_proxy: 'proxy.contoso.com:3128' } },
      'proxy.contoso.com:3128',
    ],
    [
      'what an operator adds',
      { extra: [{ host: '*.contoso.com', port: 8443, setting: 'OUTGOING_HOSTS' }] },
      'a.contoso.com:8443',
    ],
  ])('%s', (_name, settings, where) => {
    expect(lets(settings, where)).toBe(true);
  });
});

describe('is refused', () => {
  test.each<[string, Partial<OutgoingSettings>, string]>([
    ['a host nobody named', {}, 'evil.example'],
    ['another port of the API', {}, 'api.partner.microsoft.com:8443'],
    ['the API over plain http', {}, 'api.partner.microsoft.com:80'],
    ['a look-alike', {}, 'api.partner.microsoft.com.evil.example'],
    ['a host below it', {}, 'x.api.partner.microsoft.com'],
    ['the sign-in service when nobody signs in', {}, 'login.microsoftonline.com'],
    [
      'Microsoft’s when the authority is on this machine',
      { authorityUrl: 'https://127.0.0.1:4950' },
      'login.microsoftonline.com',
    ],
    ['another port of this machine', LOCAL_API, '127.0.0.1:4011'],
    [
      'this machine beside keys elsewhere',
      { teams: 'required', teamsKeysUrl: 'https://login.botframework.com/v1/keys' },
      '127.0.0.1:51234',
    ],
    ['Teams while it is off', {}, 'smba.trafficmanager.net'],
    ['the outside while Teams is on this machine', { teams: 'anonymous' }, 'smba.trafficmanager.net'],
    ['the bare domain of connectors', { teams: 'required' }, 'botframework.com'],
    ['a look-alike of a connector', { teams: 'required' }, 'evilbotframework.com'],
    ['Slack while it is off', {}, 'slack.com'],
    ['a look-alike of Slack', SLACK, 'evil-slack.com'],
    ['Slack on another port', SLACK, 'files.slack.com:8080'],
    ['slack.com while another one is set', { slackApiUrl: 'https://slack.contoso.com/api/' }, 'slack.com'],
    ['the webhook API while webhooks are off', {}, 'api.partnercenter.microsoft.com'],
    ['another storage account', WEBHOOKS, 'evil.blob.core.windows.net'],
    [
      'the issuers when certificates are on this machine',
      { webhooks: { apiUrl: 'http://127.0.0.1:1', certificateHost: '127.0.0.1:2' } },
      'www.microsoft.com:80',
    ],
    ['the metadata service without a managed identity', {}, '169.254.169.254:80'],
    [
      'what the environment calls an identity’s address, unasked',
      { env: { IDENTITY_ENDPOINT: 'http://127.0.0.1:41741' } },
      '127.0.0.1:41741',
    ],
    [
      'a proxy’s other port',
      { env: { HTTPS_PROXY: 'http://proxy.contoso.com:3128' } },
      'proxy.contoso.com:443',
    ],
    ['anything for an address that cannot be read', { databaseUrl: 'not an address' }, 'not'],
  ])('%s', (_name, settings, where) => {
    expect(lets(settings, where)).toBe(false);
  });
});

test('a socket of PostgreSQL in the file system needs no entry', () => {
  expect(allowedHosts({ ...BARE, databaseUrl: 'postgres:///bot?host=/var/run/postgresql' })).toEqual(
    allowedHosts(BARE),
  );
});

test('proxies come first, and say that they are', () => {
  const [first] = allowedHosts({
    ...BARE,
    teams: 'anonymous',
    env: { HTTPS_PROXY: 'http://127.0.0.1:3128' },
  });
  expect(first).toEqual({ host: 'localhost', port: 3128, setting: 'HTTPS_PROXY', isProxy: true });
});

test('no entry holds a secret of an address', () => {
  const entries = allowedHosts({
    ...BARE,
    databaseUrl: 'postgres://bot:canary@db.contoso.com/bot',
    env: { HTTPS_PROXY: 'http://user:canary@proxy.contoso.com:3128' },
  });
  expect(JSON.stringify(entries)).not.toContain('canary');
});

test('the connectors are those that the Teams adapter sends to', () => {
  const samples = [
    'smba.trafficmanager.net',
    'evil.trafficmanager.net',
    'x.smba.trafficmanager.net',
    'europe.webchat.botframework.com',
    'botframework.com',
    'evilbotframework.com',
    'canary.botapi.teams.microsoft.com',
    'teams.microsoft.com',
    'microsoft.com',
    'botframework.com.evil.example',
  ];
  for (const host of samples) {
    const isConnector = faultOfServiceUrl(`https://${host}/amer/`, 'bot-framework') === undefined;
    expect([host, lets({ teams: 'required' }, host)]).toEqual([host, isConnector]);
  }
  expect(CONNECTORS.length).toBeGreaterThan(0);
});

describe('the error says what would help', () => {
  test.each([
    ['hooks.slack.com', 'SLACK_BOT_TOKEN or SLACK_CLIENT_ID'],
    ['smba.trafficmanager.net', 'MicrosoftAppId'],
    ['api.partnercenter.microsoft.com', 'PARTNER_WEBHOOK_URL'],
    ['contoso.vault.azure.net', 'TOKEN_KEY'],
    ['169.254.169.254', 'MicrosoftAppType=UserAssignedMSI'],
    ['localhost', 'the setting that names its address, port included (or OUTGOING_HOSTS)'],
    ['evil.example', 'OUTGOING_HOSTS, or HTTPS_PROXY if it is your proxy'],
  ])('%s', (host, setting) => {
    expect(settingFor(host)).toBe(setting);
  });
});
