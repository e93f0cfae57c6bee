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

  it.each(['interactive', 'refresh-token'])('says that %s is not available yet and what is', (word) => {
    expect(problemsOf({ ...DEVICE_CODE, PARTNER_AUTH: word })).toEqual([
      {
        variable: 'PARTNER_AUTH',
        message: `"${word}" is not available yet: use device-code`,
        example: 'device-code',
      },
    ]);
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
    expect(problems[1]?.message).toBe('must be one of device-code, token (it is "banana")');
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
