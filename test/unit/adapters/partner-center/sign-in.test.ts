import type { AccessToken, DeviceCodeInfo, TokenCredential } from '@azure/identity';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { createCredential } from '../../../../src/adapters/partner-center/auth';
import { createDeviceCodeCredential } from '../../../../src/adapters/partner-center/device-code';
import { toSignInError } from '../../../../src/adapters/partner-center/sign-in-errors';
import { RetryLaterError, SignInError } from '../../../../src/ports/errors';
import { createMemoryLog } from '../../../helpers/memory-log';
import { rejection } from '../../../helpers/partner-center-client';

const SCOPE = 'https://api.partner.microsoft.com/.default';
const INFO: DeviceCodeInfo = {
  userCode: 'ABCD1234',
  verificationUri: 'https://microsoft.com/devicelogin',
  message: 'Open https://microsoft.com/devicelogin and enter ABCD1234',
};

/** A credential whose sign-in the test ends by hand. */
function manualCredential() {
  const turns: { resolve: (token: AccessToken) => void; reject: (error: Error) => void }[] = [];
  let prompt: (info: DeviceCodeInfo) => void = () => undefined;
  const build = (onPrompt: (info: DeviceCodeInfo) => void): TokenCredential => {
    prompt = onPrompt;
    return { getToken: () => new Promise((resolve, reject) => turns.push({ resolve, reject })) };
  };
  return { build, turns, prompt: () => prompt(INFO) };
}

describe('createDeviceCodeCredential', () => {
  it('hands on a token that needs nobody', async () => {
    const manual = manualCredential();
    const credential = createDeviceCodeCredential(manual.build, { log: createMemoryLog() });
    const token = credential.getToken(SCOPE);
    manual.turns[0]?.resolve({ token: 't', expiresOnTimestamp: 1 });
    await expect(token).resolves.toEqual({ token: 't', expiresOnTimestamp: 1 });
  });

  it('does not hold its caller while a person signs in, and shows one code only', async () => {
    const manual = manualCredential();
    const printed: string[] = [];
    const log = createMemoryLog();
    const credential = createDeviceCodeCredential(manual.build, {
      log,
      print: (message) => printed.push(message),
    });
    const first = credential.getToken(SCOPE);
    const meanwhile = credential.getToken(SCOPE);
    manual.prompt();
    for (const waiting of [first, meanwhile, credential.getToken(SCOPE)]) {
      const error = await rejection(waiting);
      expect(error).toBeInstanceOf(SignInError);
      expect(error.message).toContain('open https://microsoft.com/devicelogin and enter the code ABCD1234');
    }
    expect(printed).toEqual([INFO.message]);
    expect(manual.turns).toHaveLength(1);
  });

  it('gives the token once the person has signed in', async () => {
    const manual = manualCredential();
    const log = createMemoryLog();
    const credential = createDeviceCodeCredential(manual.build, { log });
    const waiting = credential.getToken(SCOPE);
    manual.prompt();
    await rejection(waiting);
    expect(log.lines[0]).toMatchObject({ level: 'warn', fields: { message: INFO.message } });
    manual.turns[0]?.resolve({ token: 't', expiresOnTimestamp: 1 });
    await new Promise(setImmediate);
    expect(log.lines.at(-1)?.event).toBe('signed in to Partner Center');
    const next = credential.getToken(SCOPE);
    expect(manual.turns).toHaveLength(2);
    manual.turns[1]?.resolve({ token: 't2', expiresOnTimestamp: 1 });
    await expect(next).resolves.toMatchObject({ token: 't2' });
  });

  it('shows a new code after the old one has lapsed', async () => {
    const manual = manualCredential();
    const log = createMemoryLog();
    const credential = createDeviceCodeCredential(manual.build, { log });
    const waiting = credential.getToken(SCOPE);
    manual.prompt();
    await rejection(waiting);
    manual.turns[0]?.reject(new Error('device_code_expired'));
    await new Promise(setImmediate);
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', event: 'nobody signed in to Partner Center' });
    void rejection(credential.getToken(SCOPE));
    manual.prompt();
    expect(manual.turns).toHaveLength(2);
  });
});

describe('toSignInError', () => {
  it.each([
    [
      'invalid_grant: AADSTS50076: Due to a change by anna@contoso.com you must use MFA. Trace ID: 1',
      'multi-factor',
    ],
    ['invalid_grant: AADSTS700082: The refresh token has expired', 'sign in again'],
    ['AADSTS53003: blocked', 'Conditional Access'],
    ['AADSTS700016: app not found', 'PARTNER_CLIENT_ID'],
    ['AADSTS90002: tenant not found', 'PARTNER_TENANT_ID'],
    ['AADSTS99999: never seen', 'sign in again'],
    ['something else', 'sign in again'],
    ['post_request_failed: authorization_declined', 'declined'],
    ['device_code_expired', 'in time'],
  ])('turns %j into advice about %s, without the text', (text, advice) => {
    const error = toSignInError(new Error(text));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain(advice);
    expect(error.message).not.toMatch(/anna|Trace ID/);
    const code = /AADSTS\d+/.exec(text)?.[0];
    expect(error.facts).toEqual(code === undefined ? {} : { code });
  });

  it.each([
    'network_error: request failed',
    'getaddrinfo ENOTFOUND login.microsoftonline.com',
    'connect ECONNREFUSED',
  ])('takes %j for a moment without a network', (text) => {
    expect(toSignInError(new Error(text))).toBeInstanceOf(RetryLaterError);
  });

  it('leaves errors of the port as they are', () => {
    const error = new SignInError('x');
    expect(toSignInError(error)).toBe(error);
  });
});

interface EntraAnswer {
  readonly status: number;
  readonly body: unknown;
}

const AUTHORITY = 'https://login.microsoftonline.com';
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const ID_CLAIMS = { tid: 'contoso.example', oid: 'o', sub: 's', preferred_username: 'bot@contoso.example' };
const TOKEN_ANSWER: EntraAnswer = {
  status: 200,
  body: {
    token_type: 'Bearer',
    scope: SCOPE,
    expires_in: 3600,
    access_token: 'the-access-token',
    refresh_token: 'the-refresh-token',
    id_token: `${base64({ alg: 'none' })}.${base64(ID_CLAIMS)}.`,
    client_info: base64({ uid: 'o', utid: 'contoso.example' }),
  },
};

/** Entra as far as a device code needs it; `token` is what its token endpoint answers. */
function fakeEntra(
  token: () => Promise<EntraAnswer>,
  devicecode?: EntraAnswer,
): HttpClient & { readonly urls: readonly string[] } {
  const urls: string[] = [];
  const base = `${AUTHORITY}/contoso.example`;
  const ok = (body: unknown) => () => Promise.resolve({ status: 200, body });
  const openid = {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
  };
  const code = { device_code: 'd', user_code: INFO.userCode, verification_uri: INFO.verificationUri };
  const answers: [string, () => Promise<EntraAnswer>][] = [
    ['discovery/instance', ok({ tenant_discovery_endpoint: `${base}/openid`, metadata: [] })],
    ['openid-configuration', ok({ ...openid, jwks_uri: `${base}/keys` })],
    [
      'devicecode',
      devicecode
        ? () => Promise.resolve(devicecode)
        : ok({ ...code, expires_in: 900, interval: 0, message: INFO.message }),
    ],
    ['token', token],
  ];
  return {
    urls,
    sendRequest: async (request) => {
      urls.push(request.url);
      const found = answers.find(([part]) => request.url.includes(part))?.[1];
      const { status, body } = found ? await found() : { status: 404, body: {} };
      const headers = createHttpHeaders({ 'content-type': 'application/json' });
      return { request, headers, status, bodyAsText: JSON.stringify(body) };
    },
  };
}

const DEVICE_CODE = {
  kind: 'device-code',
  tenantId: 'contoso.example',
  clientId: '11111111-2222-3333-4444-555555555555',
  authorityHost: AUTHORITY,
} as const;

describe('createCredential', () => {
  it('gives the fixed token of a local server', async () => {
    const credential = await createCredential(
      { auth: { kind: 'token', token: 's3cret' } },
      createMemoryLog(),
    );
    await expect(credential.getToken(SCOPE)).resolves.toMatchObject({ token: 's3cret' });
  });

  it('signs a person in with a device code through the real library, once', async () => {
    let enterCode: () => void = () => undefined;
    const entered = new Promise<void>((resolve) => (enterCode = resolve));
    const entra = fakeEntra(async () => {
      await entered;
      return TOKEN_ANSWER;
    });
    const printed: string[] = [];
    const log = createMemoryLog();
    const options = { print: (message: string) => printed.push(message), httpClient: entra };
    const credential = await createCredential({ auth: DEVICE_CODE }, log, options);
    const error = await rejection(credential.getToken(SCOPE));
    expect(error.message).toContain('ABCD1234');
    expect(printed).toEqual([INFO.message]);
    enterCode();
    while (!log.lines.some((line) => line.event === 'signed in to Partner Center'))
      await new Promise(setImmediate);
    const asked = entra.urls.length;
    await expect(credential.getToken(SCOPE)).resolves.toMatchObject({ token: 'the-access-token' });
    expect(entra.urls).toHaveLength(asked);
    for (const url of entra.urls) expect(url.startsWith(AUTHORITY)).toBe(true);
    expect(JSON.stringify(log.lines)).not.toMatch(/the-(access|refresh)-token/);
  });

  it('says what Entra has against the sign-in', async () => {
    const refused = {
      error: 'invalid_client',
      error_description: 'AADSTS7000218: The request body must contain client_secret. anna@contoso.example',
      error_codes: [7000218],
    };
    const entra = fakeEntra(() => Promise.resolve({ status: 401, body: refused }));
    const log = createMemoryLog();
    const credential = await createCredential({ auth: DEVICE_CODE }, log, { httpClient: entra });
    await rejection(credential.getToken(SCOPE));
    while (!log.lines.some((line) => line.event === 'nobody signed in to Partner Center'))
      await new Promise(setImmediate);
    const reason = String(log.lines.at(-1)?.fields['reason']);
    expect(reason).toContain('Allow public client flows');
    expect(reason).not.toContain('anna');
  });

  it('shows no code when Entra gave none, and says why', async () => {
    const unknown = { error: 'unauthorized_client', error_description: 'x', error_codes: [700016] };
    const invalid = { error: 'invalid_request', error_description: 'x', error_codes: [900144] };
    const entra = fakeEntra(() => Promise.resolve({ status: 400, body: invalid }), {
      status: 400,
      body: unknown,
    });
    const log = createMemoryLog();
    const credential = await createCredential({ auth: DEVICE_CODE }, log, { httpClient: entra });
    const error = await rejection(credential.getToken(SCOPE));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain('check PARTNER_CLIENT_ID');
    expect(log.lines).toEqual([]);
  });

  it('takes an unreachable sign-in service for a passing trouble', async () => {
    const offline: HttpClient = {
      sendRequest: () => Promise.reject(new Error('getaddrinfo ENOTFOUND login.microsoftonline.com')),
    };
    const credential = await createCredential({ auth: DEVICE_CODE }, createMemoryLog(), {
      httpClient: offline,
    });
    expect(await rejection(credential.getToken(SCOPE))).toBeInstanceOf(RetryLaterError);
  });
});
