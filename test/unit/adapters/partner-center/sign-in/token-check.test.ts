import { checkToken } from '../../../../../src/adapters/partner-center/sign-in/token-check';

const NOW = Date.UTC(2026, 10, 21, 12);
const AUDIENCE = 'https://api.partner.microsoft.com';
const PERSON = { aud: AUDIENCE, scp: 'user_impersonation', exp: NOW / 1000 + 3600 };

function jwt(claims: unknown): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2ln`;
}

describe('checkToken', () => {
  it('tells what is in the token of a person', () => {
    const claims = {
      ...PERSON,
      scp: 'user_impersonation openid',
      roles: ['Reader'],
      wids: ['62e90394-69f5-4237-9190-012177145e10'],
      amr: ['pwd', 'mfa'],
      tid: 'a-tenant',
      upn: 'bot@contoso.example',
      unique_name: 'live.com#bot',
    };
    expect(checkToken(jwt(claims), NOW)).toEqual({
      kind: 'good',
      facts: {
        username: 'bot@contoso.example',
        tenantId: 'a-tenant',
        audience: AUDIENCE,
        scopes: ['user_impersonation', 'openid'],
        roles: ['Reader', '62e90394-69f5-4237-9190-012177145e10'],
        mfa: true,
        expiresAt: NOW + 3_600_000,
      },
    });
  });

  it.each([
    [{}, undefined],
    [{ amr: 'mfa' }, undefined],
    [{ amr: [] }, false],
    [{ amr: ['pwd'] }, false],
    [{ amr: ['rsa', 'mfa'] }, true],
  ])('reads %j as MFA %p', (claims, mfa) => {
    const verdict = checkToken(jwt({ ...PERSON, ...claims }), NOW);
    expect(verdict.kind === 'good' ? verdict.facts.mfa : 'refused').toBe(mfa);
  });

  it.each([
    [{ upn: 'u', preferred_username: 'p', unique_name: 'n' }, 'u'],
    [{ preferred_username: 'p', unique_name: 'n' }, 'p'],
    [{ unique_name: 'n' }, 'n'],
    [{ upn: '', unique_name: 'n' }, 'n'],
    [{ upn: 5 }, undefined],
  ])('takes the account of %j to be %p', (claims, username) => {
    const verdict = checkToken(jwt({ ...PERSON, ...claims }), NOW);
    expect(verdict.kind === 'good' ? verdict.facts.username : 'refused').toBe(username);
  });

  it.each([
    AUDIENCE,
    `${AUDIENCE}/`,
    'HTTPS://api.partner.microsoft.com',
    '4990cffe-04e8-4e8b-808a-1175604b879f',
    'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd',
    'api://fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd',
    ['https://elsewhere.example', AUDIENCE],
  ])('takes a token for %p', (aud) => {
    expect(checkToken(jwt({ ...PERSON, aud }), NOW)).toMatchObject({ kind: 'good' });
  });

  it.each([
    ['https://graph.microsoft.com', '"https://graph.microsoft.com"'],
    ['https://api.partnercenter.microsoft.com', '"https://api.partnercenter.microsoft.com"'],
    ['00000003-0000-0000-c000-000000000000', '"00000003-0000-0000-c000-000000000000"'],
    [`${AUDIENCE}.evil.example`, `"${AUDIENCE}.evil.example"`],
    [undefined, 'nothing in particular'],
    [[], 'nothing in particular'],
    [{ x: 1 }, 'nothing in particular'],
    ['anna <anna@contoso.example>', 'something else'],
    ['a'.repeat(200), 'something else'],
  ])('refuses a token for %p and says which is right', (aud, named) => {
    expect(checkToken(jwt({ ...PERSON, aud }), NOW)).toEqual({
      kind: 'refused',
      reason: `the token is for ${named}, but the referrals API takes only tokens for ${AUDIENCE}: ask for the scope ${AUDIENCE}/.default`,
    });
  });

  it.each([
    [{ idtyp: 'app' }, 'refused'],
    [{ idtyp: 'app', scp: undefined, roles: ['Referrals.Read'] }, 'refused'],
    [{ scp: undefined, roles: ['Referrals.Read'] }, 'refused'],
    [{ scp: '', roles: ['Referrals.Read'] }, 'refused'],
    [{ scp: undefined }, 'good'],
    [{ idtyp: 'user', roles: ['Reader'] }, 'good'],
  ])('of an application alone: %j is %s', (claims, kind) => {
    const verdict = checkToken(jwt({ ...PERSON, ...claims }), NOW);
    expect(verdict.kind).toBe(kind);
    if (verdict.kind === 'refused') expect(verdict.reason).toContain('sign in with "referral-bot login"');
  });

  it('refuses one that has ended', () => {
    const reason = 'the token ended at 2026-11-21T12:00:00.000Z: get a new one';
    expect(checkToken(jwt({ ...PERSON, exp: NOW / 1000 }), NOW)).toEqual({ kind: 'refused', reason });
    expect(checkToken(jwt({ aud: AUDIENCE, scp: 'x' }), NOW)).toMatchObject({ kind: 'good' });
  });

  it.each(['', 'a-token', 'a.b', 'a.b.c', `a.${Buffer.from('5').toString('base64url')}.c`, 'a.b.c.d.e'])(
    'cannot look into %p',
    (token) => expect(checkToken(token, NOW)).toEqual({ kind: 'opaque' }),
  );
});
