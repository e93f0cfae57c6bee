import { ADVICE } from '../../../../../src/adapters/partner-center/sign-in/aad-codes';
import {
  judgeFailure,
  toSignInError,
} from '../../../../../src/adapters/partner-center/sign-in/sign-in-errors';
import { RetryLaterError, SignInError } from '../../../../../src/ports/errors';

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
    ['AADSTS7000215: bad secret', 'PARTNER_CLIENT_SECRET'],
    ['AADSTS99999: never seen', 'sign in again'],
    ['something else', 'sign in again'],
    ['post_request_failed: authorization_declined', 'declined'],
    ['device_code_expired', 'in time'],
    ['interaction_required: anna@contoso.com', 'wants to see a person'],
    ['consent_required', 'grant it'],
    ['invalid_client: no', 'PARTNER_CLIENT_SECRET'],
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
    'AADSTS90033: A transient error has occurred',
  ])('takes %j for something that passes', (text) => {
    expect(toSignInError(new Error(text))).toBeInstanceOf(RetryLaterError);
  });

  it('leaves errors of the port as they are, and survives what is no error', () => {
    for (const error of [new SignInError('x'), new RetryLaterError('y')])
      expect(toSignInError(error)).toBe(error);
    expect(toSignInError('text')).toBeInstanceOf(SignInError);
  });

  it('has advice that says what to do for each code', () => {
    for (const advice of Object.values(ADVICE)) expect(advice).toMatch(/^[a-z].{20,}[^.]$/i);
  });
});

/** What the library says when it may not ask a person, whatever the reason. */
const SILENT = Object.assign(new Error('Automatic authentication has been disabled.'), {
  name: 'AuthenticationRequiredError',
});

describe('judgeFailure of a silent renewal', () => {
  const refused = (codes: readonly string[], status = 400) => judgeFailure(SILENT, { status, codes });

  it.each([
    50076, 50078, 50079, 50105, 50173, 53000, 53003, 65001, 70008, 70043, 530003, 700082, 700084, 900421,
  ])('takes AADSTS%d for the end of the sign-in', (code) => {
    const failure = refused(['invalid_grant', String(code)]);
    expect(failure).toMatchObject({ kind: 'refused', isOver: true, code: String(code) });
    expect(failure.error.facts).toEqual({ code: `AADSTS${String(code)}` });
    expect(failure.error.message).toContain(`(AADSTS${String(code)})`);
  });

  it.each(['interaction_required', 'login_required', 'consent_required', 'invalid_grant'])(
    'takes %s without a code for the end of the sign-in',
    (word) => expect(refused([word])).toMatchObject({ kind: 'refused', isOver: true }),
  );

  it.each([
    [['invalid_client', '7000215'], 401, 'PARTNER_CLIENT_SECRET'],
    [['invalid_client', '7000222'], 401, 'has expired'],
    [['unauthorized_client', '700016'], 400, 'PARTNER_CLIENT_ID'],
    [['invalid_client'], 401, 'PARTNER_CLIENT_SECRET'],
    [['invalid_request', '900144'], 400, 'sign in again'],
    [[], 404, 'sign in again'],
  ])('does not take %j for the end of it', (codes, status, said) => {
    const failure = refused(codes, status);
    expect(failure).toMatchObject({ kind: 'refused', isOver: false });
    expect(failure.error.message).toContain(said);
  });

  it.each([
    { codes: [] },
    { status: 429, codes: [], retryAt: 5 },
    { status: 500, codes: ['server_error'] },
    { status: 503, codes: ['temporarily_unavailable', '90033'] },
    { status: 400, codes: ['temporarily_unavailable'] },
    { status: 400, codes: ['invalid_grant', '50196'] },
  ])('takes %j for something that passes', (seen) => {
    const failure = judgeFailure(SILENT, seen);
    expect(failure.kind).toBe('trouble');
    expect(failure.error).toHaveProperty('retryAt', 'retryAt' in seen ? seen.retryAt : undefined);
  });

  it('takes a cache without tokens for the end of the sign-in: nothing was asked at all', () => {
    expect(judgeFailure(SILENT)).toMatchObject({ kind: 'refused', isOver: true });
  });

  it('does not take a fault of the program for the end of the sign-in', () => {
    expect(judgeFailure(new TypeError('x is not a function'))).toMatchObject({
      kind: 'refused',
      isOver: false,
    });
  });
});
