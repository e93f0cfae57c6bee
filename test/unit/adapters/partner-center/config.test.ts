import { DEFAULT_WEB_URL, readPartnerCenterConfig } from '../../../../src/adapters/partner-center/config';
import type { ConfigProblem, Env } from '../../../../src/ports/config';

const TENANT = 'contoso.onmicrosoft.com';
const CLIENT = '11111111-2222-3333-4444-555555555555';
const DEVICE_CODE: Env = { PARTNER_TENANT_ID: TENANT, PARTNER_CLIENT_ID: CLIENT };
const LOCAL: Env = {
  PARTNER_API_URL: 'http://127.0.0.1:8080/v1.0',
  PARTNER_AUTH: 'token',
  PARTNER_TOKEN: 's3cret-token',
};

function configOf(env: Env) {
  const result = readPartnerCenterConfig(env);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config;
}

function problemsOf(env: Env): readonly ConfigProblem[] {
  const result = readPartnerCenterConfig(env);
  return result.ok ? [] : result.problems;
}

function variablesOf(env: Env): readonly string[] {
  return problemsOf(env).map((problem) => problem.variable);
}

describe('readPartnerCenterConfig', () => {
  it('has a default for everything but the app registration', () => {
    expect(configOf(DEVICE_CODE)).toEqual({
      apiUrl: 'https://api.partner.microsoft.com/v1.0',
      auth: { kind: 'device-code', tenantId: TENANT, clientId: CLIENT },
      pollIntervalMs: 120_000,
      reconcileIntervalMs: 3_600_000,
      webUrl: DEFAULT_WEB_URL,
    });
  });

  it('reads everything that is set and takes trailing slashes off the URL', () => {
    const env = {
      ...DEVICE_CODE,
      PARTNER_API_URL: ' https://partner.example/v1.0// ',
      PARTNER_AUTHORITY_HOST: 'https://login.microsoftonline.us',
      PARTNER_ORGANIZATION_ID: '7d23e5ca-19dc-4eaa-aac8-5e6b559f0d1d',
      POLL_INTERVAL_SECONDS: '30',
      RECONCILE_INTERVAL_SECONDS: '600',
    };
    expect(configOf(env)).toEqual({
      apiUrl: 'https://partner.example/v1.0',
      auth: {
        kind: 'device-code',
        tenantId: TENANT,
        clientId: CLIENT,
        authorityHost: 'https://login.microsoftonline.us',
      },
      organizationId: '7d23e5ca-19dc-4eaa-aac8-5e6b559f0d1d',
      pollIntervalMs: 30_000,
      reconcileIntervalMs: 600_000,
      webUrl: DEFAULT_WEB_URL,
    });
  });

  it('takes an empty text for unset', () => {
    const env = { ...DEVICE_CODE, PARTNER_API_URL: '', PARTNER_AUTH: ' ', POLL_INTERVAL_SECONDS: '' };
    expect(configOf(env)).toEqual(configOf(DEVICE_CODE));
  });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '[::1]'])(
    'allows plain http, a fixed token and quick polls on %s',
    (host) => {
      const env = { ...LOCAL, PARTNER_API_URL: `http://${host}:1234/v1.0`, POLL_INTERVAL_SECONDS: '1' };
      expect(configOf(env)).toMatchObject({ auth: { kind: 'token' }, pollIntervalMs: 1000 });
    },
  );

  it.each([
    ['http://api.partner.microsoft.com/v1.0', 'https://'],
    ['http://127.0.0.1.evil.example/', 'https://'],
    ['http://localhost.evil.example/', 'https://'],
    ['ftp://127.0.0.1/', 'https://'],
    ['api.partner.microsoft.com', 'absolute URL'],
    ['https://partner.example/?x=1', 'query'],
    ['https://partner.example/#x', 'fragment'],
  ])('refuses %s as the address of the API', (PARTNER_API_URL, said) => {
    const problems = problemsOf({ ...DEVICE_CODE, PARTNER_API_URL });
    expect(problems).toEqual([
      expect.objectContaining({ variable: 'PARTNER_API_URL', message: expect.stringContaining(said) }),
    ]);
  });

  it('refuses credentials in the address and does not repeat them', () => {
    const problems = problemsOf({ ...DEVICE_CODE, PARTNER_API_URL: 'https://anna:pa55@partner.example/' });
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toMatch(/anna|pa55/);
  });

  it('refuses a fixed token for an address that is not on this machine', () => {
    const problems = problemsOf({ ...LOCAL, PARTNER_API_URL: 'https://partner.example/' });
    expect(problems).toEqual([
      expect.objectContaining({ variable: 'PARTNER_AUTH', message: expect.stringContaining('loopback') }),
    ]);
  });

  it.each(['with a space', 'with\u007fcontrol', 'ümlaut'])(
    'refuses the token %p without quoting it',
    (token) => {
      const problems = problemsOf({ ...LOCAL, PARTNER_TOKEN: token });
      expect(problems.map((problem) => problem.variable)).toEqual(['PARTNER_TOKEN']);
      expect(JSON.stringify(problems)).not.toContain(token);
    },
  );

  it('asks for the token that PARTNER_AUTH=token needs', () => {
    expect(variablesOf({ ...LOCAL, PARTNER_TOKEN: '' })).toEqual(['PARTNER_TOKEN']);
  });

  it('asks for the app registration that device-code needs', () => {
    expect(variablesOf({})).toEqual(['PARTNER_TENANT_ID', 'PARTNER_CLIENT_ID']);
  });

  it.each(['device-code', 'interactive', 'refresh-token'] as const)(
    'knows %s as a way to sign in',
    (word) => {
      expect(configOf({ ...DEVICE_CODE, PARTNER_AUTH: word }).auth).toMatchObject({ kind: word });
    },
  );

  it.each([
    ...[
      'client-credentials',
      'client-secret',
      'certificate',
      'managed-identity',
      'app-only',
      'CLIENT_SECRET',
    ],
    ...['workload-identity', 'service-principal'],
  ])('refuses %s: the API takes only tokens of a person', (word) => {
    const [problem, ...others] = problemsOf({ ...DEVICE_CODE, PARTNER_AUTH: word });
    expect(others).toEqual([]);
    expect(problem).toEqual({
      variable: 'PARTNER_AUTH',
      message: `"${word}" signs in as an application alone, but the referrals API takes only tokens of a person (App+User): use device-code`,
      example: 'device-code',
    });
  });

  it.each(['password', 'ropc', 'username-password', 'Username_Password'])(
    'refuses %s: Partner Center asks for MFA',
    (word) => {
      const [problem] = problemsOf({ ...DEVICE_CODE, PARTNER_AUTH: word });
      expect(problem?.message).toMatch(/password alone.*multi-factor authentication: use device-code$/);
    },
  );

  it('reads the secret of a confidential application, and how long a sign-in lasts', () => {
    const env = { ...DEVICE_CODE, PARTNER_CLIENT_SECRET: 'abc~123', PARTNER_SIGN_IN_DAYS: '90' };
    expect(configOf(env).auth).toEqual({
      ...{ kind: 'device-code', tenantId: TENANT, clientId: CLIENT },
      ...{ clientSecret: 'abc~123', longestMs: 90 * 24 * 3_600_000 },
    });
  });

  it('never quotes the secret', () => {
    const problems = problemsOf({ ...DEVICE_CODE, PARTNER_CLIENT_SECRET: 'not a secret' });
    expect(problems.map(({ variable }) => variable)).toEqual(['PARTNER_CLIENT_SECRET']);
    expect(JSON.stringify(problems)).not.toContain('not a secret');
  });

  it.each(['0', '366', '-1', '1.5', '90 days', '1e2'])('refuses %s as a number of days', (days) => {
    const [problem] = problemsOf({ ...DEVICE_CODE, PARTNER_SIGN_IN_DAYS: days });
    expect(problem).toEqual({
      variable: 'PARTNER_SIGN_IN_DAYS',
      message: `must be a whole number of days from 1 to 365 (it is "${days}")`,
      example: '90',
    });
  });

  it.each([
    'https://login.microsoftonline.com',
    'https://login.microsoftonline.com/',
    'https://login.microsoftonline.us',
    'https://login.partner.microsoftonline.cn',
    'https://localhost:4951',
    'https://127.0.0.1:4951/',
    'https://[::1]:4951',
  ])('lets people sign in at %s', (PARTNER_AUTHORITY_HOST) => {
    expect(configOf({ ...DEVICE_CODE, PARTNER_AUTHORITY_HOST }).auth).toMatchObject({
      authorityHost: PARTNER_AUTHORITY_HOST,
    });
  });

  it.each([
    'https://login.example',
    'https://login.microsoftonline.com.evil.example',
    'https://login.microsoftonline.com:8443',
    'https://login.microsoftonline.com/contoso',
    'https://login.microsoftonline.com@evil.example',
    'https://anna:pa55@login.microsoftonline.com',
    'https://login.microsoftonline.com?x=1',
    'http://login.microsoftonline.com',
    'http://127.0.0.1:4951',
    'login.microsoftonline.com',
  ])('lets nobody sign in at %s', (PARTNER_AUTHORITY_HOST) => {
    const problems = problemsOf({ ...DEVICE_CODE, PARTNER_AUTHORITY_HOST });
    expect(problems.map(({ variable }) => variable)).toEqual(['PARTNER_AUTHORITY_HOST']);
    expect(problems[0]?.message).not.toContain('pa55');
  });

  it.each([
    ['29', 'at least 30'],
    ['0', 'at least 30'],
    ['1.5', 'whole number'],
    ['-60', 'whole number'],
    ['2 min', 'whole number'],
    ['604801', 'at most 604800'],
  ])('refuses %s as an interval against Microsoft', (POLL_INTERVAL_SECONDS, said) => {
    const [problem] = problemsOf({ ...DEVICE_CODE, POLL_INTERVAL_SECONDS });
    expect(problem).toMatchObject({ variable: 'POLL_INTERVAL_SECONDS', example: '120' });
    expect(problem?.message).toContain(said);
    expect(problem?.message).toContain(`"${POLL_INTERVAL_SECONDS}"`);
  });

  it('reports everything that is wrong at once, each with the value and an example', () => {
    const problems = problemsOf({
      PARTNER_API_URL: 'not a url',
      PARTNER_AUTH: 'banana',
      PARTNER_ORGANIZATION_ID: 'our company',
      POLL_INTERVAL_SECONDS: 'soon',
      RECONCILE_INTERVAL_SECONDS: '0',
    });
    expect(problems.map(({ variable }) => variable)).toEqual([
      'PARTNER_API_URL',
      'PARTNER_AUTH',
      'PARTNER_ORGANIZATION_ID',
      'POLL_INTERVAL_SECONDS',
      'RECONCILE_INTERVAL_SECONDS',
    ]);
    expect(problems[1]?.message).toBe(
      'must be one of device-code, interactive, refresh-token, token (it is "banana")',
    );
    for (const { message, example } of problems) {
      expect(message).toContain('(it is "');
      expect(example).not.toBe('');
    }
  });

  it('checks the app registration and the sign-in address', () => {
    const env = {
      PARTNER_TENANT_ID: 'my tenant',
      PARTNER_CLIENT_ID: 'my-app',
      PARTNER_AUTHORITY_HOST: 'http://127.0.0.1',
    };
    expect(variablesOf(env)).toEqual(['PARTNER_TENANT_ID', 'PARTNER_CLIENT_ID', 'PARTNER_AUTHORITY_HOST']);
  });
});

describe('PARTNER_CENTER_URL', () => {
  const withUrl = (PARTNER_CENTER_URL: string) => ({ ...DEVICE_CODE, PARTNER_CENTER_URL });

  it('may hold the ids of a referral', () => {
    const url = 'https://partner.microsoft.com/x/{id}?e={engagementId}';
    expect(configOf(withUrl(url))).toMatchObject({ webUrl: url });
  });

  it.each([
    ['http://partner.microsoft.com/', /https/],
    ['partner.microsoft.com', /absolute https URL/],
    ['javascript:alert(1)', /https/],
    ['https://user:word@partner.microsoft.com/', /user name/],
    ['https://partner.microsoft.com/{customer}', /"\{customer\}"/],
    ['https://partner.microsoft.com/{id', /"\{id"/],
  ])('may not be %s', (url, message) => {
    const [problem] = problemsOf(withUrl(url));
    expect(problem?.variable).toBe('PARTNER_CENTER_URL');
    expect(problem?.message).toMatch(message);
  });
});
