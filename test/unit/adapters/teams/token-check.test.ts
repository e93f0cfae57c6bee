import { readSigningKey } from '../../../../src/adapters/teams/signing-key';
import { createTokenCheck } from '../../../../src/adapters/teams/token-check';
import { readToken } from '../../../../src/adapters/teams/token-shape';
import { ISSUER, jwkOf, makeKey, part, signToken } from '../../../fixtures/teams-adapter/key-server';
import { createFakeClock } from '../../../helpers/fake-clock';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const APP_ID = '11111111-2222-3333-4444-55555555abcd';
const key = makeKey('k1', ['msteams']);
const serviceurl = 'https://smba.trafficmanager.net/emea/';
const claims = { iss: ISSUER, aud: APP_ID, serviceurl, nbf: NOW / 1_000 - 60, exp: NOW / 1_000 + 60 };

const looked: string[] = [];
const check = createTokenCheck({
  appId: APP_ID.toUpperCase(),
  clock: createFakeClock(NOW),
  keys: {
    find: async (id) => {
      looked.push(id);
      if (id === 'down') return 'unavailable';
      return id === 'k1' ? readSigningKey(jwkOf(key)) : undefined;
    },
  },
});
const judge = (more: object = {}, header: object = {}) =>
  check(`Bearer ${signToken(key, { ...claims, ...more }, header)}`);

beforeEach(() => {
  looked.length = 0;
});

describe('the check of a token', () => {
  it('says what a genuine one says', async () => {
    expect(await judge()).toEqual({ serviceUrl: serviceurl, endorsements: ['msteams'] });
  });

  it('cannot tell while the keys cannot be had', async () => {
    expect(await judge({}, { kid: 'down' })).toBe('unavailable');
  });

  it.each<[what: string, claim: object]>([
    ['five minutes past its end', { exp: NOW / 1_000 - 299 }],
    ['five minutes before its beginning', { nbf: NOW / 1_000 + 300 }],
    ['without a beginning', { nbf: undefined }],
  ])('takes one that is %s', async (_, claim) => {
    expect(await judge(claim)).toMatchObject({ serviceUrl: serviceurl });
  });

  it.each<[what: string, claim: object]>([
    ['is longer past its end', { exp: NOW / 1_000 - 300 }],
    ['is for later', { nbf: NOW / 1_000 + 301 }],
    ['never ends', { exp: undefined }],
    ['ends at no number', { exp: '4000000000' }],
    ['begins at no number', { nbf: null }],
    ['is for somebody else', { aud: 'somebody' }],
    ['is for nobody', { aud: undefined }],
    ['is for several', { aud: [APP_ID] }],
    ['is for no service', { serviceurl: undefined }],
    ['is for a service without a name', { serviceurl: '' }],
    ['is for a service that is no text', { serviceurl: [serviceurl] }],
  ])('refuses one that %s, and looks for no key', async (_, claim) => {
    expect(await judge(claim)).toBe('forged');
    expect(looked).toEqual([]);
  });

  it('refuses a key that is not known, and a signature that is not the key’s', async () => {
    expect(await judge({}, { kid: 'k2' })).toBe('forged');
    const other = makeKey('k1');
    expect(await check(`Bearer ${signToken(other, claims)}`)).toBe('forged');
    expect(looked).toEqual(['k2', 'k1']);
  });
});

describe('readToken', () => {
  const token = (header: unknown, payload: unknown) => `Bearer ${part(header)}.${part(payload)}.c2ln`;
  const header = { alg: 'RS256', kid: 'k' };

  it('reads an RS256 token of Bot Framework', () => {
    const read = readToken(token(header, { iss: ISSUER, aud: 'a' }));
    expect(read).toMatchObject({ keyId: 'k', claims: { iss: ISSUER, aud: 'a' } });
    expect(read?.signature.toString()).toBe('sig');
    expect(read?.signed).toBe(`${part(header)}.${part({ iss: ISSUER, aud: 'a' })}`);
  });

  it.each<[what: string, authorization: string]>([
    ['nothing', ''],
    ['no algorithm', token({ alg: 'none', kid: 'k' }, { iss: ISSUER })],
    ['no key', token({ alg: 'RS256' }, { iss: ISSUER })],
    ['no issuer', token(header, {})],
    ['another issuer', token(header, { iss: `${ISSUER}/` })],
    ['no objects', token(null, null)],
    ['texts and numbers', token('x', 7)],
    ['no JSON', 'Bearer YQ.YQ.YQ'],
    ['two parts', token(header, { iss: ISSUER }).split('.').slice(0, 2).join('.')],
    ['four parts', `${token(header, { iss: ISSUER })}.c2ln`],
    ['a signature written in another way', token(header, { iss: ISSUER }).replace('c2ln', 'c2lu-')],
    ['bits that nobody reads', `${token(header, { iss: ISSUER })}YR`],
    ['padding', `${token(header, { iss: ISSUER })}=`],
    ['a space too many', token(header, { iss: ISSUER }).replace(' ', '  ')],
  ])('does not read %s', (_, authorization) => {
    expect(readToken(authorization)).toBeUndefined();
  });
});
