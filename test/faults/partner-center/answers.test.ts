import {
  ConflictError,
  GoneError,
  RefusedError,
  RetryLaterError,
  SignInError,
} from '../../../src/ports/errors';
import { fixture, NOW, quickClient, rejection } from '../../helpers/partner-center-client';
import { startPartnerServer } from '../../helpers/partner-center-server';
import type { PartnerServer } from '../../helpers/partner-center-server';

interface Case {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly becomes: new (message: string) => Error;
  /** A part of the message. */
  readonly says: string;
  readonly code?: string;
  readonly retryAfterMs?: number;
  /** Requests in all. */
  readonly requests: number;
}

const error = (code: string, inner?: unknown) => ({ error: { code, message: 'Contoso', innerError: inner } });
const insufficientClaims = { 'WWW-Authenticate': 'Bearer error="insufficient_claims"' };
const INVALID_TOKEN = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
const BUG = 'a fault of the bot';
const ROLE = '"Referrals admin"';
const AGAIN = 'sign in again';

const CASES: readonly Case[] = [
  { status: 300, becomes: RefusedError, says: 'never followed', requests: 1 },
  { status: 304, becomes: RefusedError, says: 'never followed', requests: 1 },
  { status: 400, becomes: RefusedError, says: BUG, requests: 1 },
  {
    status: 400,
    body: error('invalidRequest'),
    becomes: RefusedError,
    says: BUG,
    code: 'invalidRequest',
    requests: 1,
  },
  {
    status: 400,
    body: error('x', { code: 'ItemNotFound' }),
    becomes: GoneError,
    says: 'not exist',
    code: 'ItemNotFound',
    requests: 1,
  },
  {
    status: 400,
    body: error('itemNotFound', { code: 'resourceModified' }),
    becomes: ConflictError,
    says: 'read it again',
    code: 'resourceModified',
    requests: 1,
  },
  {
    status: 400,
    body: error('serviceNotAvailable'),
    becomes: RetryLaterError,
    says: 'passes',
    code: 'serviceNotAvailable',
    requests: 1,
  },
  {
    status: 400,
    body: error('generalException'),
    becomes: RetryLaterError,
    says: 'passes',
    code: 'generalException',
    requests: 1,
  },
  {
    status: 400,
    body: error('preconditionFailed'),
    becomes: ConflictError,
    says: 'read it again',
    code: 'preconditionFailed',
    requests: 1,
  },
  {
    status: 400,
    body: error('unauthenticated'),
    becomes: SignInError,
    says: AGAIN,
    code: 'unauthenticated',
    requests: 1,
  },
  { status: 400, body: '<html>Bad Request</html>', becomes: RefusedError, says: BUG, requests: 1 },
  { status: 401, becomes: SignInError, says: AGAIN, requests: 2 },
  { status: 401, headers: INVALID_TOKEN, becomes: SignInError, says: AGAIN, requests: 2 },
  {
    status: 401,
    body: fixture('rest2020-error-codes-01.json'),
    becomes: SignInError,
    says: AGAIN,
    code: 'unAuthorized',
    requests: 2,
  },
  {
    status: 401,
    body: error('900421'),
    becomes: SignInError,
    says: 'multi-factor',
    code: '900421',
    requests: 2,
  },
  {
    status: 401,
    body: { code: 900421, description: 'x' },
    becomes: SignInError,
    says: 'multi-factor',
    code: '900421',
    requests: 2,
  },
  {
    status: 401,
    body: 'error 900421',
    becomes: SignInError,
    says: 'multi-factor',
    code: '900421',
    requests: 2,
  },
  {
    status: 401,
    body: { code: '10001', description: 'MFA required' },
    becomes: SignInError,
    says: 'multi-factor',
    code: '10001',
    requests: 2,
  },
  {
    status: 401,
    body: { error: 'invalid_grant', error_description: 'x', error_codes: [700082] },
    becomes: SignInError,
    says: AGAIN,
    code: 'AADSTS700082',
    requests: 2,
  },
  { status: 401, headers: insufficientClaims, becomes: SignInError, says: 'Conditional Access', requests: 2 },
  { status: 403, becomes: RefusedError, says: ROLE, requests: 1 },
  {
    status: 403,
    body: error('accessDenied'),
    becomes: RefusedError,
    says: ROLE,
    code: 'accessDenied',
    requests: 1,
  },
  {
    status: 403,
    body: fixture('rest2020-error-codes-01.json'),
    becomes: RefusedError,
    says: ROLE,
    code: 'unAuthorized',
    requests: 1,
  },
  { status: 403, headers: insufficientClaims, becomes: SignInError, says: 'Conditional Access', requests: 1 },
  {
    status: 403,
    body: 'Forbidden error=insufficent_claims',
    becomes: SignInError,
    says: 'Conditional Access',
    requests: 1,
  },
  {
    status: 403,
    body: error('x', { code: 'UnAuthenticated' }),
    becomes: SignInError,
    says: AGAIN,
    code: 'UnAuthenticated',
    requests: 1,
  },
  { status: 404, becomes: GoneError, says: 'may not see it', requests: 1 },
  {
    status: 404,
    body: error('itemNotFound'),
    becomes: GoneError,
    says: 'may not see it',
    code: 'itemNotFound',
    requests: 1,
  },
  { status: 405, becomes: RefusedError, says: 'PARTNER_API_URL', requests: 1 },
  { status: 406, becomes: RefusedError, says: BUG, requests: 1 },
  { status: 408, becomes: RetryLaterError, says: 'passes', requests: 1 },
  { status: 409, becomes: ConflictError, says: 'read it again', requests: 1 },
  { status: 410, becomes: GoneError, says: 'not exist', requests: 1 },
  { status: 411, becomes: RefusedError, says: BUG, requests: 1 },
  {
    status: 412,
    body: error('preconditionFailed'),
    becomes: ConflictError,
    says: 'read it again',
    code: 'preconditionFailed',
    requests: 1,
  },
  { status: 413, becomes: RefusedError, says: BUG, requests: 1 },
  { status: 415, becomes: RefusedError, says: BUG, requests: 1 },
  { status: 416, becomes: RefusedError, says: BUG, requests: 1 },
  { status: 418, becomes: RefusedError, says: BUG, requests: 1 },
  { status: 422, becomes: RefusedError, says: BUG, requests: 1 },
  { status: 423, becomes: RetryLaterError, says: 'locked', requests: 1 },
  { status: 429, becomes: RetryLaterError, says: 'too often', requests: 4 },
  {
    status: 429,
    headers: { 'Retry-After': '57' },
    body: fixture('sdk2021-api-throttling-guidance-01.json'),
    becomes: RetryLaterError,
    says: 'too often',
    retryAfterMs: 57_000,
    requests: 1,
  },
  {
    status: 500,
    body: error('accessDenied'),
    becomes: RetryLaterError,
    says: 'passes',
    code: 'accessDenied',
    requests: 4,
  },
  { status: 500, body: '<html>', becomes: RetryLaterError, says: 'passes', requests: 4 },
  { status: 501, becomes: RefusedError, says: 'PARTNER_API_URL', requests: 1 },
  { status: 502, becomes: RetryLaterError, says: 'passes', requests: 4 },
  {
    status: 503,
    headers: { 'Retry-After': '3600' },
    becomes: RetryLaterError,
    says: 'passes',
    retryAfterMs: 3_600_000,
    requests: 1,
  },
  { status: 504, becomes: RetryLaterError, says: 'passes', requests: 4 },
  {
    status: 507,
    headers: { 'Retry-After': '60' },
    becomes: RetryLaterError,
    says: 'full',
    retryAfterMs: 60_000,
    requests: 1,
  },
  { status: 509, becomes: RetryLaterError, says: 'bandwidth', requests: 1 },
  { status: 599, becomes: RetryLaterError, says: 'passes', requests: 1 },
];

const REQUEST_ID = '9f8bed52-e4df-4d0c-9ca6-929a187b0731';

describe('an answer that is no success', () => {
  let server: PartnerServer;
  let current: Case;
  beforeAll(async () => {
    server = await startPartnerServer(() => ({
      status: current.status,
      headers: { 'REQUEST-ID': REQUEST_ID, ...current.headers },
      body: current.body,
    }));
  });
  afterAll(() => server.close());

  it.each(
    CASES.map(
      (item) =>
        [item.status, JSON.stringify(item.body ?? item.headers ?? ''), item.becomes.name, item] as const,
    ),
  )('%i %s becomes a %s', async (status, _body, _name, item) => {
    current = item;
    const before = server.requests.length;
    const thrown = await rejection(quickClient(server.apiUrl).get('a'));
    expect(thrown).toBeInstanceOf(item.becomes);
    expect(thrown.message).toContain(item.says);
    expect(thrown.message).toContain(`Partner Center did not give referral a (HTTP ${String(status)}`);
    expect(thrown.message).not.toContain('Contoso');
    expect(server.requests.length - before).toBe(item.requests);
    const correlationId = server.requests.at(-1)?.headers['client-request-id'];
    const { code, retryAfterMs } = item;
    expect(thrown).toHaveProperty('facts', {
      status,
      requestId: REQUEST_ID,
      correlationId,
      ...(code !== undefined && { code }),
    });
    const retryAt = thrown instanceof RetryLaterError ? thrown.retryAt : undefined;
    expect(retryAt).toBe(retryAfterMs === undefined ? undefined : NOW + retryAfterMs);
  });

  it.each([404, 410])('%i for the list means that the address is wrong', async (status) => {
    current = { status, becomes: RefusedError, says: '', requests: 1 };
    const thrown = await rejection(quickClient(server.apiUrl).newest(1));
    expect(thrown).toBeInstanceOf(RefusedError);
    expect(thrown.message).toContain('check PARTNER_API_URL');
  });
});

describe('a success that cannot be used', () => {
  let server: PartnerServer;
  let body = '';
  beforeAll(async () => {
    server = await startPartnerServer(() => ({ body }));
  });
  afterAll(() => server.close());

  it.each([
    ['', 'the newest referrals is not JSON: it is empty'],
    ['<!DOCTYPE html>', 'the newest referrals is not JSON: it looks like HTML at line 1, column 1'],
    [
      '{"value":[',
      "the newest referrals is not JSON: Expected a value or ']', but the text ends at line 1, column 11",
    ],
    [
      fixture('rest2020-error-codes-01.json'),
      'the newest referrals is not a list of referrals: it is an object without the array "value"',
    ],
    ['[]', 'the newest referrals is not a list of referrals: it is a bare array'],
    ['null', 'the newest referrals is not a list of referrals: it is null'],
  ])('%j: %s', async (text, message) => {
    body = text;
    const thrown = await rejection(quickClient(server.apiUrl).newest(1));
    expect(thrown).toBeInstanceOf(RetryLaterError);
    expect(thrown.message).toBe(message);
    expect(thrown).toHaveProperty('facts.status', 200);
  });
});
