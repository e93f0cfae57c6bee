import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTeamsConfig } from '../../../../src/adapters/teams/config';
import type { Env } from '../../../../src/ports/config';
import { makeCertificate } from '../../../fixtures/teams-adapter/login-server';

const ID = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
const single: Env = {
  MicrosoftAppId: ID,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'top secret',
};

const config = (env: Env) => {
  const result = readTeamsConfig(env);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config;
};
const problems = (env: Env) => {
  const result = readTeamsConfig(env);
  if (result.ok) throw new Error('it was accepted');
  return result.problems;
};

describe('readTeamsConfig', () => {
  it('is off when nothing is set, or all is empty', () => {
    expect(config({})).toEqual({ enabled: false });
    expect(config({ MicrosoftAppId: '', MicrosoftAppPassword: ' ', TEAMS_AUTH: '' })).toEqual({
      enabled: false,
    });
    expect(config({ TEAMS_AUTH: 'required' })).toEqual({ enabled: false });
  });

  it('reads a bot of one tenant', () => {
    expect(config(single)).toEqual({
      enabled: true,
      auth: {
        kind: 'required',
        appId: ID,
        appType: 'SingleTenant',
        tenantId: TENANT,
        credential: { kind: 'secret', secret: 'top secret' },
      },
    });
  });

  it('reads a bot of many tenants and one with a managed identity', () => {
    const many = { MicrosoftAppId: ID, MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'x' };
    expect(config(many)).toMatchObject({ auth: { appType: 'MultiTenant' } });
    const managed = { MicrosoftAppId: ID, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT };
    expect(config(managed)).toMatchObject({
      auth: { appType: 'UserAssignedMSI', tenantId: TENANT, credential: { kind: 'managed-identity' } },
    });
  });

  it.each(['127.0.0.1', 'localhost', '::1', '127.9.9.9'])('may be anonymous on %s', (HOST) => {
    expect(config({ TEAMS_AUTH: 'anonymous', HOST })).toMatchObject({ auth: { kind: 'anonymous' } });
  });

  it.each(['0.0.0.0', '', '10.0.0.5', '::', 'bot.example', '127.0.0.1.evil.example'])(
    'may not be anonymous on "%s"',
    (HOST) => {
      expect(problems({ TEAMS_AUTH: 'anonymous', HOST })).toMatchObject([{ variable: 'TEAMS_AUTH' }]);
    },
  );

  it('keeps an id given to an anonymous bot', () => {
    expect(config({ TEAMS_AUTH: 'anonymous', HOST: '127.0.0.1', MicrosoftAppId: 'my-bot' })).toMatchObject({
      auth: { kind: 'anonymous', appId: 'my-bot' },
    });
  });

  it.each(['singletenant', 'SINGLETENANT', 'Single Tenant', 'msi', 'UserAssignedMsi', 'undefined'])(
    'does not know the type %s',
    (MicrosoftAppType) => {
      expect(problems({ ...single, MicrosoftAppType })).toMatchObject([{ variable: 'MicrosoftAppType' }]);
    },
  );

  it('takes spaces around a value for nothing', () => {
    const spaced = Object.fromEntries(
      Object.entries(single).map(([name, text]) => [name, ` ${text ?? ''}\t`]),
    );
    expect(config(spaced)).toEqual(config(single));
  });

  it('refuses an unknown type, which Bot Framework would take for another', () => {
    expect(problems({ ...single, MicrosoftAppType: 'Singletenant' })).toEqual([
      {
        variable: 'MicrosoftAppType',
        message: 'must be one of MultiTenant, SingleTenant, UserAssignedMSI (it is "Singletenant")',
        example: 'SingleTenant',
      },
    ]);
  });

  it.each<[what: string, env: Env, variables: readonly string[]]>([
    ['a type', { MicrosoftAppId: ID, MicrosoftAppPassword: 'x' }, ['MicrosoftAppType']],
    ['a password', { MicrosoftAppId: ID, MicrosoftAppType: 'MultiTenant' }, ['MicrosoftAppPassword']],
    [
      'a tenant and a password',
      { MicrosoftAppId: ID, MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftAppTenantId', 'MicrosoftAppPassword'],
    ],
    ['a tenant', { MicrosoftAppId: ID, MicrosoftAppType: 'UserAssignedMSI' }, ['MicrosoftAppTenantId']],
    ['an id', { MicrosoftAppPassword: 'x' }, ['MicrosoftAppId']],
    ['an id, too', { MicrosoftAppType: 'MultiTenant' }, ['MicrosoftAppId']],
    ['an id that is more than spaces', { ...single, MicrosoftAppId: '   ' }, ['MicrosoftAppId']],
    ['an id beside a certificate', { MicrosoftAppCertificatePath: '/bot.pem' }, ['MicrosoftAppId']],
    ['a type that is more than spaces', { ...single, MicrosoftAppType: ' ' }, ['MicrosoftAppType']],
  ])('asks for %s', (_, env, variables) => {
    expect(problems(env).map((problem) => problem.variable)).toEqual(variables);
  });

  it('does not want a password beside a managed identity', () => {
    expect(problems({ ...single, MicrosoftAppType: 'UserAssignedMSI' })).toMatchObject([
      { variable: 'MicrosoftAppPassword' },
    ]);
  });

  it('tells everything at once, with examples, and never quotes a secret', () => {
    const found = problems({
      MicrosoftAppId: 'not-a-guid',
      MicrosoftAppType: 'Typo',
      MicrosoftAppTenantId: 'contoso',
      MicrosoftAppPassword: 'top secret',
    });
    expect(found.map((problem) => problem.variable)).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
    ]);
    expect(found.every((problem) => problem.example !== '')).toBe(true);
    expect(JSON.stringify(found)).not.toContain('top secret');
  });

  it.each(['yes', 'Anonymous', 'none'])('does not know TEAMS_AUTH=%s', (TEAMS_AUTH) => {
    expect(problems({ TEAMS_AUTH })).toMatchObject([{ variable: 'TEAMS_AUTH', example: 'required' }]);
  });
});

describe('the address of the signing keys', () => {
  const OWN = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
  const here = 'http://127.0.0.1:4000/keys';
  const keysUrl = (env: Env) => {
    const read = config({ ...single, ...env });
    return read.enabled && read.auth.kind === 'required' ? read.auth.keysUrl : 'off';
  };

  it('is Bot Framework’s own unless told otherwise', () => {
    expect(keysUrl({})).toBeUndefined();
    expect(keysUrl({ BotOpenIdMetadata: ' ' })).toBeUndefined();
  });

  it.each(['BotOpenIdMetadata', 'ToBotFromChannelOpenIdMetadataUrl'])('is set by %s', (variable) => {
    expect(keysUrl({ [variable]: OWN })).toBe(OWN);
  });

  it('is first that of the longer name, as Bot Framework has it', () => {
    const [BotOpenIdMetadata, ToBotFromChannelOpenIdMetadataUrl] = [OWN, `${OWN}/other`];
    expect(keysUrl({ BotOpenIdMetadata, ToBotFromChannelOpenIdMetadataUrl })).toBe(`${OWN}/other`);
  });

  it.each(['127.0.0.1', 'localhost', '::1', '[::1]'])('may be on this machine for a bot on %s', (HOST) => {
    expect(keysUrl({ BotOpenIdMetadata: here, HOST })).toBe(here);
  });

  it.each<[url: string, HOST: string]>([
    [here, ''],
    [here, '0.0.0.0'],
    [here, '10.0.0.5'],
    ['http://login.botframework.com/v1', '127.0.0.1'],
    ['https://login.botframework.com.evil.example/', '127.0.0.1'],
    ['https://evil.example/keys', '127.0.0.1'],
    ['http://127.0.0.1.evil.example/', '127.0.0.1'],
    ['keys', '127.0.0.1'],
  ])(
    'may not be %s for a bot on "%s": who chooses the keys chooses who is Teams',
    (BotOpenIdMetadata, HOST) => {
      expect(problems({ ...single, BotOpenIdMetadata, HOST })).toMatchObject([
        { variable: 'BotOpenIdMetadata' },
      ]);
    },
  );
});

describe('a certificate', () => {
  const { MicrosoftAppPassword: _, ...unproven } = single;
  const folder = mkdtempSync(join(tmpdir(), 'bot-config-'));
  const path = join(folder, 'bot.pem');
  let pem: string;
  let key: string;
  let foreign: Awaited<ReturnType<typeof makeCertificate>>;

  beforeAll(async () => {
    ({ pem, key } = await makeCertificate('CN=bot', { notAfter: new Date('2020-01-01T00:00:00Z') }));
    foreign = await makeCertificate('CN=other', { curve: 'P-256' });
    writeFileSync(path, pem + key);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('stands in a file, or in the variable itself, whose line ends may be written out', () => {
    const inFile = config({ ...unproven, MicrosoftAppCertificatePath: path });
    expect(inFile).toMatchObject({ auth: { credential: { kind: 'certificate', path } } });
    const written = config({ ...unproven, MicrosoftAppCertificate: (pem + key).replaceAll('\n', '\\n') });
    expect(written).toMatchObject({ auth: { credential: { kind: 'certificate', pem: pem + key } } });
  });

  it('is enough for a bot of many tenants, too', () => {
    const many = { ...unproven, MicrosoftAppType: 'MultiTenant', MicrosoftAppCertificate: key + pem };
    expect(config(many)).toMatchObject({
      auth: { appType: 'MultiTenant', credential: { kind: 'certificate' } },
    });
  });

  it.each<[what: string, env: () => Env, variable: string]>([
    [
      'a password',
      () => ({ MicrosoftAppPassword: 'top secret', MicrosoftAppCertificatePath: path }),
      'MicrosoftAppCertificatePath',
    ],
    [
      'another certificate',
      () => ({ MicrosoftAppCertificate: pem + key, MicrosoftAppCertificatePath: path }),
      'MicrosoftAppCertificate',
    ],
    [
      'a managed identity',
      () => ({ MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppCertificatePath: path }),
      'MicrosoftAppCertificatePath',
    ],
  ])('does not stand beside %s', (_what, env, variable) => {
    expect(problems({ ...unproven, ...env() })).toMatchObject([
      { variable, message: expect.stringMatching(/must not be set/) },
    ]);
  });

  it.each<[what: string, text: () => string, message: RegExp]>([
    ['nothing of the kind', () => 'hello', /no certificate/],
    ['no key', () => pem, /no private key/],
    ['no certificate', () => key, /no certificate/],
    ['the key of another', () => pem + foreign.key, /not RSA/],
    ['another certificate first', () => foreign.pem + pem + key, /put the bot’s own certificate first/],
    ['a key of another kind', () => foreign.pem + foreign.key, /not RSA/],
    [
      'a key with a password',
      () => `${pem}-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----`,
      /protected by a password/,
    ],
  ])('cannot be used with %s, and is not quoted', (_what, text, message) => {
    const found = problems({ ...unproven, MicrosoftAppCertificate: text() });
    expect(found).toMatchObject([
      { variable: 'MicrosoftAppCertificate', message: expect.stringMatching(message) },
    ]);
    expect(JSON.stringify(found)).not.toContain(key.split('\n')[1]);
    writeFileSync(join(folder, 'broken.pem'), text());
    expect(problems({ ...unproven, MicrosoftAppCertificatePath: join(folder, 'broken.pem') })).toMatchObject([
      { variable: 'MicrosoftAppCertificatePath', message: expect.stringMatching(message) },
    ]);
  });

  it('must be a file that is there', () => {
    const missing = join(folder, 'missing.pem');
    expect(problems({ ...unproven, MicrosoftAppCertificatePath: missing })).toMatchObject([
      { message: `must be a file that the bot may read (it is "${missing}": ENOENT)` },
    ]);
  });
});
