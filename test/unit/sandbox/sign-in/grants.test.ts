import { createVirtualClock } from '../../../../src/sandbox/clock';
import { readAccessToken } from '../../../../src/sandbox/sign-in/access-token';
import { createSignInDesk } from '../../../../src/sandbox/sign-in/desk';
import { createGrants, FIRST_REFRESH_TOKEN } from '../../../../src/sandbox/sign-in/grants';
import type { GrantAnswer } from '../../../../src/sandbox/sign-in/grants';

const NOON = Date.parse('2020-10-31T12:00:00Z');
const HOUR_MS = 3_600_000;
const ADMIN = { account: 'admin', mfa: true } as const;

function start() {
  // Real time stands still.
  const clock = createVirtualClock({
    startAt: NOON,
    realTime: { now: () => 0, after: () => () => undefined },
  });
  const desk = createSignInDesk(clock);
  const grants = createGrants(desk, clock.now);
  const token = (form: Record<string, string>): GrantAnswer => grants.token(new URLSearchParams(form));
  const refresh = (refreshToken = FIRST_REFRESH_TOKEN): GrantAnswer =>
    token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  const redeem = (deviceCode: string): GrantAnswer =>
    token({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode });
  return { clock, desk, grants, token, refresh, redeem };
}

const refusal = (error: string, code: number) => ({ status: 400, body: { error, error_codes: [code] } });

describe('the refresh of a sign-in', () => {
  it('gives whoever signed in before a token with the claims that Entra puts into one', () => {
    const { desk, refresh } = start();
    const { status, body } = refresh();
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3600, refresh_token: FIRST_REFRESH_TOKEN },
    });
    expect(body).not.toHaveProperty('refresh_token_expires_in');
    const [header, claims, signature] = String(body['access_token']).split('.');
    const decoded = (part = ''): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(decoded(header)).toEqual({ alg: 'none', typ: 'JWT' });
    expect(decoded(claims)).toMatchObject({
      aud: 'https://api.partner.microsoft.com',
      amr: ['pwd', 'mfa'],
      exp: NOON / 1000 + 3600,
      scp: 'user_impersonation',
      sid: desk.session(),
      upn: 'referral.bot@contoso.com',
    });
    expect(signature).toBe('');
  });

  it('tells when the sign-in ends, and is refused from then on', () => {
    const { clock, desk, refresh } = start();
    desk.endIn(HOUR_MS);
    expect(refresh().body['refresh_token_expires_in']).toBe(3600);
    clock.advance(HOUR_MS - 1);
    expect(refresh().status).toBe(200);
    clock.advance(1);
    expect(refresh()).toMatchObject(refusal('invalid_grant', 70043));
    expect(desk.view()).toEqual({ kind: 'over', since: '2020-10-31T13:00:00.000Z' });
    desk.signIn(ADMIN);
    expect(refresh().status).toBe(200);
  });

  it('is refused for a token that nobody gave, and for every one after signing out', () => {
    const { desk, grants, refresh } = start();
    expect(refresh('made-up')).toMatchObject(refusal('invalid_grant', 50173));
    grants.revoke('made-up');
    expect(desk.view().kind).toBe('signed-in');
    grants.revoke(FIRST_REFRESH_TOKEN);
    expect(refresh()).toMatchObject(refusal('invalid_grant', 50173));
    expect(desk.view()).toEqual({ kind: 'signed-out' });
    expect([desk.expire(), desk.endIn(1)]).toEqual([false, false]);
  });

  it('knows no other grants', () => {
    const { token } = start();
    expect(token({ grant_type: 'password', username: 'x' })).toMatchObject(
      refusal('unsupported_grant_type', 70003),
    );
    expect(token({})).toMatchObject(refusal('unsupported_grant_type', 70003));
  });
});

describe('a sign-in by device code', () => {
  it('waits for its person, gives tokens once, and leaves the older ones good', () => {
    const { desk, grants, refresh, redeem } = start();
    desk.expire();
    const { deviceCode, userCode } = grants.begin();
    expect(userCode).toMatch(/^[B-Z]{4}-[B-Z]{4}$/);
    expect(redeem(deviceCode)).toMatchObject(refusal('authorization_pending', 70016));
    expect(grants.approve(userCode, { account: 'user', mfa: false })).toBe(true);
    expect(desk.view()).toEqual({
      kind: 'signed-in',
      name: 'Artoo Detoo',
      upn: 'r2d2@contoso.com',
      role: 'Referrals user',
      mfa: false,
      signedInAt: '2020-10-31T12:00:00.000Z',
    });
    const { status, body } = redeem(deviceCode);
    expect([status, body['refresh_token'] === FIRST_REFRESH_TOKEN]).toEqual([200, false]);
    expect(refresh(String(body['refresh_token'])).status).toBe(200);
    expect(refresh().status).toBe(200);
    expect(redeem(deviceCode)).toMatchObject(refusal('expired_token', 70020));
    expect(grants.approve(userCode, ADMIN)).toBe(false);
  });

  it.each([
    ['as it stands', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without its hyphen, with blanks', (code: string) => ` ${code.replace('-', ' ')} `],
  ])('takes the code %s', (_, typed) => {
    const { grants } = start();
    expect(grants.approve(typed(grants.begin().userCode), ADMIN)).toBe(true);
  });

  it('ends after fifteen minutes of the sandbox', () => {
    const { clock, grants, redeem } = start();
    const { deviceCode, userCode } = grants.begin();
    clock.advance(15 * 60_000);
    expect(grants.approve(userCode, ADMIN)).toBe(false);
    expect(redeem(deviceCode)).toMatchObject(refusal('expired_token', 70020));
  });

  it('keeps the twenty newest codes', () => {
    const { grants } = start();
    const codes = Array.from({ length: 21 }, () => grants.begin().userCode);
    expect(codes.map((code) => grants.approve(code, ADMIN))).toEqual([false, ...Array(20).fill(true)]);
  });
});

describe('a change of the sign-in', () => {
  it('is told to listeners, and begins a new session, which old access tokens are not of', () => {
    const { clock, desk, grants, refresh } = start();
    const seen: string[] = [];
    desk.onChange(({ kind }) => seen.push(kind));
    const before = readAccessToken(String(refresh().body['access_token']));
    expect(before).toEqual({ session: desk.session(), expiresAt: NOON + HOUR_MS });
    desk.endIn(HOUR_MS);
    expect(desk.session()).not.toBe(before?.session);
    clock.advance(2 * HOUR_MS);
    desk.signIn(ADMIN);
    grants.revoke(FIRST_REFRESH_TOKEN);
    expect(seen).toEqual(['signed-in', 'over', 'signed-in', 'signed-out']);
    desk.signIn(ADMIN);
    desk.endIn(HOUR_MS);
    desk.close();
    clock.advance(2 * HOUR_MS);
    expect(seen.at(-1)).toBe('signed-in');
  });

  it.each(['', 'word', 'a.b.c', `x.${Buffer.from('{"sid":1}').toString('base64url')}.`])(
    'reads nothing out of %j',
    (token) => {
      expect(readAccessToken(token)).toBeUndefined();
    },
  );
});
