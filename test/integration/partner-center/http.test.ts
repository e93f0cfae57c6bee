import { createFakeClock } from '../../helpers/fake-clock';
import { RefusedError, RetryLaterError, SignInError } from '../../../src/ports/errors';
import { createMemoryLog } from '../../helpers/memory-log';
import { credentialOf, NOW, quickClient, rejection } from '../../helpers/partner-center-client';
import { startPartnerServer } from '../../helpers/partner-center-server';
import type { PartnerServer, SeenRequest, ServerAnswer } from '../../helpers/partner-center-server';

const OK: ServerAnswer = { body: { value: [{ id: 'a', updatedDateTime: '2026-11-20T00:00:00Z' }] } };
const FOUND = { sorted: true, versions: [{ id: 'a' }] };
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const retry = { maxRetries: 3, backoffMs: () => 0, longestWaitMs: 10_000 };

let server: PartnerServer;

async function serve(answer: (request: SeenRequest, index: number) => ServerAnswer): Promise<void> {
  server = await startPartnerServer(answer);
}

/** Answers in turn, the last one for ever. */
async function serveInTurn(...answers: readonly ServerAnswer[]): Promise<void> {
  await serve((_request, index) => answers[Math.min(index, answers.length - 1)] ?? {});
}

afterEach(() => server.close());

describe('the headers of a request', () => {
  it('carry the token, JSON both ways, and one fresh id under both names', async () => {
    await serveInTurn({ status: 503 }, OK);
    const credential = credentialOf('a-token');
    await quickClient(server.apiUrl, { credential }).newest(1);
    const ids = server.requests.map(({ headers }) => {
      expect(headers).toMatchObject({
        authorization: 'Bearer a-token',
        accept: 'application/json',
        'content-type': 'application/json',
      });
      expect(headers['client-request-id']).toMatch(GUID);
      expect(headers['ms-correlationid']).toBe(headers['client-request-id']);
      return headers['client-request-id'];
    });
    expect(new Set(ids).size).toBe(2);
    expect(credential.asked.map(({ scopes }) => scopes)).toEqual([
      'https://api.partner.microsoft.com/.default',
    ]);
  });
});

describe('the token', () => {
  it('is asked for once and kept until shortly before it ends', async () => {
    await serve(() => OK);
    const credential = credentialOf('one', 'two');
    const clock = createFakeClock(NOW);
    const source = quickClient(server.apiUrl, { credential, clock });
    await source.newest(1);
    clock.advance(54 * 60_000);
    await source.newest(1);
    clock.advance(2 * 60_000);
    await source.newest(1);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer one',
      'Bearer one',
      'Bearer two',
    ]);
  });

  it('is renewed once when it is refused', async () => {
    await serve(({ headers }) => (headers.authorization === 'Bearer fresh' ? OK : { status: 401 }));
    const credential = credentialOf('stale', 'fresh');
    const source = quickClient(server.apiUrl, { credential });
    await expect(source.newest(1)).resolves.toMatchObject(FOUND);
    await source.newest(1);
    expect(server.requests).toHaveLength(3);
    expect(credential.asked).toHaveLength(2);
  });

  it('is renewed with the claims that a challenge asks for', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true}}}';
    const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
    await serveInTurn({ status: 401, headers: { 'WWW-Authenticate': challenge } }, OK);
    const credential = credentialOf('stale', 'fresh');
    await quickClient(server.apiUrl, { credential }).newest(1);
    expect(credential.asked.map(({ options }) => options?.claims)).toEqual([undefined, claims]);
  });

  it('refused twice means that a person must sign in', async () => {
    await serve(() => ({ status: 401, headers: { 'request-id': 'r-9' } }));
    const error = await rejection(quickClient(server.apiUrl).newest(1));
    expect(error).toBeInstanceOf(SignInError);
    expect(error).toMatchObject({ facts: { status: 401, requestId: 'r-9' } });
    expect(server.requests).toHaveLength(2);
  });

  it('that cannot be had stops the request', async () => {
    await serve(() => OK);
    const signIn = new SignInError('the sign-in waits for a person');
    const credentials = [
      { getToken: () => Promise.reject(signIn) },
      { getToken: () => Promise.reject(new Error('AADSTS700082: anna@contoso.example')) },
      { getToken: () => Promise.resolve(null) },
    ];
    for (const credential of credentials) {
      const error = await rejection(quickClient(server.apiUrl, { credential }).newest(1));
      expect(error).toBeInstanceOf(SignInError);
      expect(error.message).not.toContain('anna');
    }
    expect(server.requests).toEqual([]);
  });

  it('never follows a redirect, on the same host or another', async () => {
    const elsewhere = await startPartnerServer(() => OK);
    await serve((_request, index) => ({
      status: 302,
      headers: { Location: index === 0 ? `${elsewhere.apiUrl}/engagements/referrals` : '/v1.0/other' },
    }));
    for (let turn = 0; turn < 2; turn += 1) {
      const error = await rejection(quickClient(server.apiUrl).newest(1));
      expect(error).toBeInstanceOf(RefusedError);
      expect(error.message).toContain('never followed: check PARTNER_API_URL');
    }
    expect(server.requests).toHaveLength(2);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it('and customer data stay out of errors and log', async () => {
    const message = 'Contoso Customer Inc, Bearer s3cret-token';
    await serve((_request, index) =>
      index % 2 === 0
        ? { status: 400, body: { error: { code: 'Contoso Customer Inc', message } } }
        : { body: message },
    );
    const log = createMemoryLog();
    const source = quickClient(server.apiUrl, { log, credential: credentialOf('s3cret-token') });
    const errors = [await rejection(source.newest(1)), await rejection(source.newest(1))];
    const written = JSON.stringify([
      log.lines,
      errors.map((error) => [error.message, error.stack, Object.entries(error)]),
    ]);
    expect(log.lines).toHaveLength(2);
    expect(written).not.toMatch(/Contoso|s3cret/);
  });
});

describe('a service that fails for a moment', () => {
  it.each<[string, ServerAnswer]>([
    ['429', { status: 429 }],
    ['500', { status: 500, body: '<html>' }],
    ['502', { status: 502 }],
    ['503 with Retry-After', { status: 503, headers: { 'Retry-After': '0' } }],
    ['504', { status: 504 }],
    ['a dropped connection', 'drop'],
    ['a truncated body', 'truncate'],
  ])('is asked again after %s', async (_what, failure) => {
    await serveInTurn(failure, failure, OK);
    await expect(quickClient(server.apiUrl).newest(1)).resolves.toMatchObject(FOUND);
    expect(server.requests).toHaveLength(3);
  });

  it.each<[string, ServerAnswer, string]>([
    ['503', { status: 503 }, 'HTTP 503'],
    ['dropped connections', 'drop', 'the connection failed (ECONNRESET)'],
    ['truncated bodies', 'truncate', 'its answer broke off'],
  ])('is given up after three repeats of %s', async (_what, failure, said) => {
    await serve(() => failure);
    const log = createMemoryLog();
    const error = await rejection(quickClient(server.apiUrl, { log }).newest(1));
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(error.message).toContain(said);
    expect(server.requests).toHaveLength(4);
    const lastId = server.requests.at(-1)?.headers['client-request-id'];
    expect(error).toMatchObject({ facts: { correlationId: lastId } });
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { correlationId: lastId } });
    expect(log.lines.filter(({ event }) => event.includes('asked again'))).toHaveLength(3);
  });

  it.each<[string, ServerAnswer]>([
    ['answers', 'hang'],
    ['ends its answer', 'stall'],
  ])('and never %s is given up after one repeat', async (_what, failure) => {
    await serve(() => failure);
    const error = await rejection(
      quickClient(server.apiUrl, { tuning: { retry, timeoutMs: 150 } }).newest(1),
    );
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(error.message).toBe('Partner Center did not give the newest referrals: no answer within 150 ms');
    expect(server.requests).toHaveLength(2);
  });

  it('is waited for as long as it asks, within the bound', async () => {
    await serveInTurn({ status: 429, headers: { 'Retry-After': '0.05' } }, OK);
    const log = createMemoryLog();
    await quickClient(server.apiUrl, { log }).newest(1);
    expect(log.lines[0]).toMatchObject({ fields: { status: 429, retry: 1, delayMs: 50 } });
  });

  it.each([
    ['57', NOW + 57_000],
    ['Sat, 21 Nov 2026 12:05:00 GMT', NOW + 300_000],
  ])(
    'is left alone when it asks for a long wait (Retry-After: %s), with the moment to come back',
    async (wait, retryAt) => {
      await serve(() => ({
        status: 429,
        headers: { 'Retry-After': wait },
        body: { statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' },
      }));
      const error = await rejection(quickClient(server.apiUrl).newest(1));
      expect(error).toBeInstanceOf(RetryLaterError);
      expect(error).toMatchObject({ retryAt, facts: { status: 429 } });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('is not there at all', async () => {
    await serve(() => OK);
    await server.close();
    const error = await rejection(quickClient(server.apiUrl).newest(1));
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(error.message).toContain('ECONNREFUSED');
  });
});
