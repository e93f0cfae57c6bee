import type { ServerResponse } from 'node:http';
import { createFetchKeys } from '../../../../src/adapters/teams/fetch-keys';
import { answer, end, jwkOf, makeKey, startKeyServer } from '../../../fixtures/teams-adapter/key-server';
import type { KeyServer } from '../../../fixtures/teams-adapter/key-server';

const key = makeKey('k1', ['msteams']);
const weak = makeKey('k2', ['msteams'], 1024);
let server: KeyServer;

beforeEach(async () => {
  server = await startKeyServer(weak, key);
});
afterEach(() => server.close());

/** What goes wrong at the first request, or at the second. */
const first = (fault: (res: ServerResponse) => void) => fault;
const second = (fault: (res: ServerResponse) => void) => (res: ServerResponse) => {
  if (server.asked.length > 1) fault(res);
  else answer(res, { jwks_uri: server.url.replace('openidconfiguration', 'keys') });
};

describe('the keys of Bot Framework', () => {
  it('are those of its set that can be used', async () => {
    const keys = await createFetchKeys(server.url)();
    expect(keys.map(({ id, endorsements }) => ({ id, endorsements }))).toEqual([
      { id: 'k1', endorsements: ['msteams'] },
    ]);
    expect(server.asked).toHaveLength(2);
  });

  it.each<[what: string, fault: (res: ServerResponse) => void, message: RegExp, requests: number]>([
    ['a description that fails', first((res) => end(res, 503)), /answered 503/, 1],
    ['a description that is no JSON', first((res) => res.end('<html>')), /cannot be read/, 1],
    ['a description without keys', first((res) => answer(res, {})), /cannot be read/, 1],
    [
      'keys elsewhere',
      first((res) => answer(res, { jwks_uri: 'https://evil.example/k' })),
      /another host/,
      1,
    ],
    [
      'keys at another port',
      first((res) => answer(res, { jwks_uri: 'http://127.0.0.1:9/k' })),
      /another host/,
      1,
    ],
    ['keys nowhere', first((res) => answer(res, { jwks_uri: 'keys' })), /another host/, 1],
    ['a redirect', first((res) => end(res, 302, { location: server.url })), /fetch failed/, 1],
    ['keys that fail', second((res) => end(res, 500)), /answered 500/, 2],
    ['keys that are no list', second((res) => answer(res, { keys: jwkOf(key) })), /cannot be read/, 2],
    ['no keys', second((res) => answer(res, { keys: [] })), /no key in the set/, 2],
    ['useless keys', second((res) => answer(res, { keys: [7, {}, jwkOf(weak)] })), /no key in the set/, 2],
    ['too much', second((res) => answer(res, `"${'x'.repeat(1024 * 1024)}"`)), /too much/, 2],
    ['keys that break off', second((res) => res.destroy()), /fetch failed/, 2],
  ])('are not to be had from %s', async (_, fault, message, requests) => {
    server.fault = fault;
    await expect(createFetchKeys(server.url)()).rejects.toThrow(message);
    expect(server.asked).toHaveLength(requests);
  });

  it.each<[what: string, fault: (res: ServerResponse) => void]>([
    ['nobody answers', first(() => undefined)],
    ['the answer does not end', second((res) => res.write('{"keys":['))],
  ])('are not waited for when %s', async (_, fault) => {
    server.fault = fault;
    await expect(createFetchKeys(server.url, 50)()).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
