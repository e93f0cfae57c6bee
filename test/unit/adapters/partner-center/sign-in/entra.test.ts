import { createHttpHeaders } from '@azure/core-rest-pipeline';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { PersonAuth } from '../../../../../src/adapters/partner-center/config';
import { createPartnerSignIn } from '../../../../../src/adapters/partner-center/sign-in/sign-in';
import type { PartnerSignIn } from '../../../../../src/adapters/partner-center/sign-in/sign-in';
import { RetryLaterError, SignInError } from '../../../../../src/ports/errors';
import { createFakeClock } from '../../../../helpers/fake-clock';
import { createMemoryLog } from '../../../../helpers/memory-log';
import type { MemoryLog } from '../../../../helpers/memory-log';
import { rejection } from '../../../../helpers/partner-center-client';
import { createFakeSecrets, createSignInStore } from '../../../../helpers/sign-in-world';
import type { SignInStore } from '../../../../helpers/sign-in-world';

interface EntraAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const SCOPE = 'https://api.partner.microsoft.com/.default';
const AUTHORITY = 'https://login.microsoftonline.com';
const TENANT = 'contoso.example';
const CODE = {
  device_code: 'd',
  user_code: 'ABCD1234',
  verification_uri: 'https://microsoft.com/devicelogin',
};
const ID_CLAIMS = { tid: TENANT, oid: 'o', sub: 's', preferred_username: 'bot@contoso.example' };
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenAnswer(count: number, lifeSeconds: number): EntraAnswer {
  const body = {
    token_type: 'Bearer',
    scope: SCOPE,
    expires_in: lifeSeconds,
    refresh_token_expires_in: 7_776_000,
    access_token: `the-access-token-${String(count)}`,
    refresh_token: `the-refresh-token-${String(count)}`,
    id_token: `${base64({ alg: 'none' })}.${base64(ID_CLAIMS)}.`,
    client_info: base64({ uid: 'o', utid: TENANT }),
  };
  return { status: 200, body };
}

interface FakeEntra {
  readonly httpClient: HttpClient;
  readonly urls: string[];
  /** Forms that were sent to the token endpoint. */
  readonly forms: URLSearchParams[];
  devicecode: EntraAnswer;
  token: (count: number) => EntraAnswer | Error;
}

/** Microsoft Entra, as far as its own library needs it, below HTTP. */
function createFakeEntra(): FakeEntra {
  const base = `${AUTHORITY}/${TENANT}`;
  const openid = {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    jwks_uri: `${base}/keys`,
  };
  const entra: FakeEntra = {
    urls: [],
    forms: [],
    devicecode: { status: 200, body: { ...CODE, expires_in: 900, interval: 0.001, message: 'm' } },
    token: (count) => tokenAnswer(count, 60),
    httpClient: {
      sendRequest: async (request) => {
        entra.urls.push(request.url);
        const answer = ((): EntraAnswer | Error => {
          if (request.url.includes('discovery/instance'))
            return { status: 200, body: { tenant_discovery_endpoint: `${base}/openid`, metadata: [] } };
          if (request.url.includes('openid-configuration')) return { status: 200, body: openid };
          if (request.url.includes('devicecode')) return entra.devicecode;
          entra.forms.push(new URLSearchParams(request.body as string));
          return entra.token(entra.forms.length);
        })();
        if (answer instanceof Error) throw answer;
        const headers = createHttpHeaders({ 'content-type': 'application/json', ...answer.headers });
        return { request, headers, status: answer.status, bodyAsText: JSON.stringify(answer.body) };
      },
    },
  };
  return entra;
}

let entra: FakeEntra;
let world: SignInStore;
let log: MemoryLog;

beforeEach(() => {
  entra = createFakeEntra();
  world = createSignInStore();
  log = createMemoryLog();
});

afterEach(() => {
  for (const url of entra.urls) expect(url.startsWith(AUTHORITY)).toBe(true);
  expect(JSON.stringify(log.lines)).not.toMatch(/the-(access|refresh)-token|contoso|a-secret|anna/);
});

function signInOf(app: Partial<PersonAuth> = {}): PartnerSignIn {
  const clientId = '11111111-2222-3333-4444-555555555555';
  const auth = { kind: 'device-code', tenantId: TENANT, clientId, ...app } as const;
  const clock = createFakeClock(Date.now());
  const library = { httpClient: entra.httpClient };
  return createPartnerSignIn({ auth, store: world.store, secrets: createFakeSecrets(), clock, log, library });
}

function refusal(error: string, code: number): EntraAnswer {
  const error_description = `AADSTS${String(code)}: about anna@contoso.example. Trace ID: 1`;
  return { status: 400, body: { error, error_description, error_codes: [code] } };
}

describe('with the real library', () => {
  it('a person signs in, and each token comes from the newest refresh token', async () => {
    const { code, ended } = await signInOf().begin();
    expect(code).toBe('ABCD1234');
    expect(await ended).toEqual({ kind: 'signed-in', username: 'bot@contoso.example' });
    for (let restart = 2; restart <= 4; restart += 1) {
      const token = await signInOf().credential.getToken(SCOPE);
      expect(token?.token).toBe(`the-access-token-${String(restart)}`);
    }
    const refreshes = entra.forms.filter((form) => form.get('grant_type') === 'refresh_token');
    expect(refreshes.map((form) => form.get('refresh_token'))).toEqual(
      [1, 2, 3].map((count) => `the-refresh-token-${String(count)}`),
    );
    expect(await signInOf().state()).toMatchObject({
      kind: 'signed-in',
      facts: { username: 'bot@contoso.example', tenantId: TENANT, scopes: [] },
    });
  });

  it.each([undefined, 'a-secret'])('a refresh token is taken over (secret %p)', async (clientSecret) => {
    const app = clientSecret === undefined ? {} : { clientSecret };
    const ending = await signInOf(app).importRefreshToken('0.AX-somebody-elses-refresh-token');
    expect(ending).toEqual({ kind: 'signed-in', username: 'bot@contoso.example' });
    await signInOf(app).credential.getToken(SCOPE);
    expect(entra.forms.map((form) => [form.get('refresh_token'), form.get('client_secret')])).toEqual([
      ['0.AX-somebody-elses-refresh-token', clientSecret ?? null],
      ['the-refresh-token-1', clientSecret ?? null],
    ]);
  });

  it('an answer that somebody has still to come is no refusal', async () => {
    const pending = [refusal('authorization_pending', 70016), refusal('authorization_pending', 70016)];
    entra.token = (count) => pending[count - 1] ?? refusal('authorization_declined', 70000);
    const { ended } = await signInOf().begin();
    expect(await ended).toEqual({ kind: 'failed', reason: expect.stringContaining('AADSTS70000') });
    expect(entra.forms).toHaveLength(3);
  });

  it.each([
    [7000218, 'invalid_client', 'Allow public client flows'],
    [53003, 'access_denied', 'Conditional Access'],
    [70020, 'expired_token', 'in time'],
    [65004, 'authorization_declined', 'did not consent'],
    [99999, 'authorization_declined', 'declined'],
  ])('AADSTS%d (%s) while a person signs in is told as %s', async (code, error, said) => {
    entra.token = () => refusal(error, code);
    const { ended } = await signInOf().begin();
    expect(await ended).toEqual({ kind: 'failed', reason: expect.stringContaining(said) });
    expect(world.texts.size).toBe(0);
  });

  it('there is no code to show when Entra gave none', async () => {
    entra.devicecode = refusal('unauthorized_client', 700016);
    entra.token = () => refusal('invalid_request', 900144);
    const error = await rejection(signInOf().begin());
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain('check PARTNER_CLIENT_ID');
  });

  describe.each([undefined, 'a-secret'])('a renewal (secret %p)', (clientSecret) => {
    const app = clientSecret === undefined ? {} : { clientSecret };
    const failing = async (answer: EntraAnswer | Error): Promise<Error> => {
      await signInOf(app).importRefreshToken('0.AX-somebody-elses-refresh-token');
      entra.token = () => answer;
      return rejection(signInOf(app).credential.getToken(SCOPE));
    };

    it.each([
      [50076, 'invalid_grant', 'over'],
      [50078, 'interaction_required', 'over'],
      [700082, 'invalid_grant', 'over'],
      [700016, 'unauthorized_client', 'signed-in'],
    ])('refused with AADSTS%d is a %s, the sign-in is %s', async (code, error, kind) => {
      const failure = await failing(refusal(error, code));
      expect(failure).toBeInstanceOf(SignInError);
      expect(failure).toMatchObject({ facts: { code: `AADSTS${String(code)}` } });
      expect((await signInOf(app).state()).kind).toBe(kind);
    });

    it.each([
      new Error('getaddrinfo ENOTFOUND login.microsoftonline.com'),
      { status: 503, body: {} },
      { status: 429, body: { error: 'too_many_requests' }, headers: { 'Retry-After': '120' } },
      { status: 400, body: { error: 'temporarily_unavailable' } },
    ])('that fails with %p may work later', async (answer) => {
      const failure = await failing(answer);
      expect(failure).toBeInstanceOf(RetryLaterError);
      expect(failure).toHaveProperty('retryAt', 'headers' in answer ? expect.any(Number) : undefined);
      expect((await signInOf(app).state()).kind).toBe('signed-in');
    });

    it('asks once: who asks again is the bot', async () => {
      await failing({ status: 503, body: {} });
      expect(entra.forms).toHaveLength(2);
    });
  });

  it('AZURE_AUTHORITY_HOST sends nobody elsewhere', async () => {
    process.env['AZURE_AUTHORITY_HOST'] = 'https://evil.example';
    try {
      const { ended } = await signInOf().begin();
      await ended;
      expect(entra.urls.length).toBeGreaterThan(0);
    } finally {
      delete process.env['AZURE_AUTHORITY_HOST'];
    }
  });
});
