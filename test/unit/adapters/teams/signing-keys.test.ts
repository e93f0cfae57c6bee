import { KeysError } from '../../../../src/adapters/teams/fetch-keys';
import { mayDescribeKeys, readSigningKey } from '../../../../src/adapters/teams/signing-key';
import type { SigningKey } from '../../../../src/adapters/teams/signing-key';
import { createSigningKeys } from '../../../../src/adapters/teams/signing-keys';
import { jwkOf, makeKey } from '../../../fixtures/teams-adapter/key-server';
import { createFakeClock } from '../../../helpers/fake-clock';
import { createMemoryLog } from '../../../helpers/memory-log';

const SECOND = 1_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
const testKey = makeKey('k1', ['msteams']);
const jwk = jwkOf(testKey);

function keyNamed(id: string): SigningKey {
  const key = readSigningKey({ ...jwk, kid: id });
  if (key === undefined) throw new Error('not a key');
  return key;
}

/** Keys whose server says what it is told to say; counts how often it is asked. */
function world() {
  const clock = createFakeClock('2026-11-21T12:00:00Z');
  const log = createMemoryLog();
  const server = { asked: 0, says: (): Promise<readonly SigningKey[]> => Promise.resolve([keyNamed('k1')]) };
  const fetchKeys = () => {
    server.asked++;
    return server.says();
  };
  const keys = createSigningKeys({ fetchKeys, clock, log });
  const find = async (id = 'k1') => {
    const found = await keys.find(id);
    return typeof found === 'object' ? found.id : found;
  };
  return { clock, log, server, find };
}
const down = () => Promise.reject(new Error('connect ECONNREFUSED 10.1.2.3'));

describe('the signing keys', () => {
  it('are asked for once, however many want to know', async () => {
    const { find, server } = world();
    expect(await Promise.all([find(), find(), find('k2')])).toEqual(['k1', 'k1', undefined]);
    expect(await find()).toBe('k1');
    expect(server.asked).toBe(1);
  });

  it('are looked for again when one is not known, at most every five minutes', async () => {
    const { clock, find, server } = world();
    await find();
    for (let attempt = 0; attempt < 5; attempt++) expect(await find('k2')).toBeUndefined();
    expect(server.asked).toBe(1);
    clock.advance(5 * MINUTE);
    server.says = () => Promise.resolve([keyNamed('k2')]);
    expect(await find('k2')).toBe('k2');
    expect(await find('k1')).toBeUndefined();
    expect(server.asked).toBe(2);
  });

  it('cannot be had while their server fails, and it is left alone longer each time', async () => {
    const { clock, find, log, server } = world();
    server.says = down;
    for (const pauseMs of [1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * SECOND)) {
      const before = server.asked;
      expect(await Promise.all([find(), find()])).toEqual(['unavailable', 'unavailable']);
      clock.advance(pauseMs - 1);
      expect(await find()).toBe('unavailable');
      expect(server.asked).toBe(before + 1);
      clock.advance(1);
    }
    server.says = () => Promise.resolve([keyNamed('k1')]);
    expect(await find()).toBe('k1');
    expect(log.lines).toHaveLength(8);
    expect(JSON.stringify(log.lines)).not.toContain('10.1.2.3');
  });

  it('are renewed after a day while the old ones serve', async () => {
    const { clock, find, server } = world();
    await find();
    clock.advance(DAY);
    let answer: (keys: readonly SigningKey[]) => void = () => undefined;
    server.says = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    expect(await find()).toBe('k1');
    expect(await find()).toBe('k1');
    expect(server.asked).toBe(2);
    answer([keyNamed('k1')]);
  });

  it('serve for three days when no new ones can be had, and no longer', async () => {
    const { clock, find, server } = world();
    await find();
    server.says = down;
    clock.advance(3 * DAY - 1);
    expect(await find()).toBe('k1');
    expect(await find('k2')).toBe('unavailable');
    clock.advance(MINUTE);
    expect(await find()).toBe('unavailable');
  });

  it.each<[error: Error, reason: string]>([
    [new KeysError('no key in the set can be used'), 'no key in the set can be used'],
    [
      Object.assign(new Error('x'), { name: 'TimeoutError' }),
      'the server of the keys did not answer in time',
    ],
    [
      Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } }),
      'the server of the keys could not be reached (ENOTFOUND)',
    ],
    [new Error('x'), 'the server of the keys could not be reached'],
  ])('say in the log why they cannot be had: %s', async (error, reason) => {
    const { find, log, server } = world();
    server.says = () => Promise.reject(error);
    await find();
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { reason } }]);
  });
});

describe('readSigningKey', () => {
  it('reads a key and the channels it may sign for', () => {
    expect(readSigningKey(jwk)).toMatchObject({ id: 'k1', endorsements: ['msteams'] });
    expect(readSigningKey({ ...jwk, endorsements: null, use: undefined })).toMatchObject({
      endorsements: [],
    });
  });

  it.each<[what: string, entry: unknown]>([
    ['nothing', undefined],
    ['a text', 'key'],
    ['another kind of key', { ...jwk, kty: 'EC' }],
    ['a key without a name', { ...jwk, kid: undefined }],
    ['a key to encrypt with', { ...jwk, use: 'enc' }],
    ['no modulus', { ...jwk, n: undefined }],
    ['an empty modulus', { ...jwk, n: '' }],
    ['endorsements that are no list', { ...jwk, endorsements: 'msteams' }],
    ['a key that is too short', jwkOf(makeKey('short', [], 1024))],
  ])('does not take %s', (_, entry) => {
    expect(readSigningKey(entry)).toBeUndefined();
  });
});

describe('mayDescribeKeys', () => {
  it.each<[url: string, anywhere: boolean, onThisMachine?: boolean]>([
    ['https://login.botframework.com/v1/.well-known/openidconfiguration', true],
    ['https://login.botframework.com/other', true],
    ['http://login.botframework.com/v1', false],
    ['https://login.botframework.com:8443/v1', false],
    ['https://login.botframework.com.evil.example/', false],
    ['https://evil.example/login.botframework.com', false],
    ['https://user@login.botframework.com/', false],
    ['https://:password@login.botframework.com/', false],
    ['login.botframework.com', false],
    ['', false],
    ['http://127.0.0.1:4000/keys', false, true],
    ['https://localhost:4000/keys', false, true],
    ['http://[::1]/keys', false, true],
    ['ftp://127.0.0.1/keys', false],
    ['http://user@127.0.0.1/keys', false],
    ['http://127.0.0.1.evil.example/', false],
  ])('%s: %s', (url, anywhere, onThisMachine = anywhere) => {
    expect(mayDescribeKeys(url, false)).toBe(anywhere);
    expect(mayDescribeKeys(url, true)).toBe(onThisMachine);
  });
});
