import { readTeamsConfig } from '../../../../src/adapters/teams/config';
import type { Env } from '../../../../src/ports/config';

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
        password: 'top secret',
      },
    });
  });

  it('reads a bot of many tenants and one with a managed identity', () => {
    const many = { MicrosoftAppId: ID, MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'x' };
    expect(config(many)).toMatchObject({ auth: { appType: 'MultiTenant' } });
    const managed = { MicrosoftAppId: ID, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT };
    expect(config(managed)).toMatchObject({ auth: { appType: 'UserAssignedMSI', tenantId: TENANT } });
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
