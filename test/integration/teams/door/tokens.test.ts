import { createHmac } from 'node:crypto';
import net from 'node:net';
import { APP_ID, TENANT, knock, openDoor, registered } from '../../../fixtures/teams-adapter/door';
import type { Door } from '../../../fixtures/teams-adapter/door';
import {
  ISSUER,
  end,
  makeKey,
  part,
  signToken,
  startKeyServer,
} from '../../../fixtures/teams-adapter/key-server';
import type { KeyServer } from '../../../fixtures/teams-adapter/key-server';
import { startConnector } from '../../../fixtures/teams-adapter/loopback-connector';
import type { LoopbackConnector } from '../../../fixtures/teams-adapter/loopback-connector';
import { startLogin } from '../../../fixtures/teams-adapter/login-server';
import type { LoginServer } from '../../../fixtures/teams-adapter/login-server';
import { mutations } from '../../../fixtures/teams-adapter/mutations';

const key = makeKey('key-1', ['msteams', 'webchat']);
const webchatKey = makeKey('key-webchat', ['webchat']);
const plainKey = makeKey('key-plain');
const weakKey = makeKey('key-weak', ['msteams'], 1024);
const foreignKey = makeKey('key-1', ['msteams']);

let keyServer: KeyServer;
let login: LoginServer;
let connector: LoopbackConnector;
let single: Door;
let many: Door;

/** Where this process has opened connections to. */
const contacted = new Set<string>();
const written: string[] = [];

beforeAll(async () => {
  const connectSocket = Reflect.get(net.Socket.prototype, 'connect') as (...args: unknown[]) => net.Socket;
  jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
    this: net.Socket,
    ...args: unknown[]
  ) {
    const [first] = (Array.isArray(args[0]) ? args[0] : args) as [{ host?: string; port?: unknown }];
    contacted.add(`${first.host ?? ''}:${String(first.port)}`);
    return Reflect.apply(connectSocket, this, args);
  });
  const write = (text: unknown) => {
    written.push(String(text));
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, level as 'error').mockImplementation(write);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    write(text);
    return true;
  });

  keyServer = await startKeyServer(key, webchatKey, plainKey, weakKey);
  login = await startLogin();
  connector = await startConnector();
  const { url: keysUrl } = keyServer;
  single = await openDoor(registered({ keysUrl }), login.options);
  many = await openDoor(
    registered({ keysUrl, appType: 'MultiTenant', tenantId: 'ffffffff-8888-7777-6666-555555555555' }),
    login.options,
  );
});

afterAll(async () => {
  await Promise.all([keyServer, login, connector, single, many].map((server) => server.close()));
  jest.restoreAllMocks();
});

const nowSeconds = () => Math.floor(Date.now() / 1_000);
const claims = (more: object = {}) => ({
  iss: ISSUER,
  aud: APP_ID,
  serviceurl: connector.url,
  nbf: nowSeconds() - 60,
  exp: nowSeconds() + 3_600,
  ...more,
});
const bearer = (more: object = {}, signer = key, header: object = {}) =>
  `Bearer ${signToken(signer, claims(more), header)}`;
const unsigned = (header: object, more: object = {}, signature = 'c2lnbmF0dXJl') =>
  `Bearer ${part(header)}.${part(claims(more))}.${signature}`;

let nextId = 0;
const activity = (more: object = {}) => ({
  type: 'message',
  id: `a-${String(++nextId)}`,
  channelId: 'msteams',
  serviceUrl: connector.url,
  from: { id: '29:dana', name: 'Dana' },
  recipient: { id: '28:bot', name: 'Bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
  text: 'help',
  ...more,
});
const press = (more: object = {}) =>
  activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'command', data: { command: 'list' } } },
    ...more,
  });
const helloStatus = async (authorization: string | undefined, body: unknown = activity()) =>
  (await knock(single.port, authorization, body)).status;

/** Nobody got any further than the door. */
function expectNothingDone(): void {
  expect(single.asked).toEqual([]);
  expect(connector.received).toEqual([]);
  expect(login.requests).toEqual([]);
}

describe('who is not Teams', () => {
  const hs256 = () => {
    const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: key.id })}.${part(claims())}`;
    const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
    return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };
  /** The last letter of a signature has bits that nobody reads. */
  const respelt = (authorization: string) => {
    const last = authorization.charCodeAt(authorization.length - 1);
    const other = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      .split('')
      .find((letter) => sameBytes(letter, String.fromCharCode(last)));
    return authorization.slice(0, -1) + (other ?? '');
  };
  const sameBytes = (one: string, two: string) =>
    one !== two && Buffer.from(`A${one}`, 'base64url').equals(Buffer.from(`A${two}`, 'base64url'));
  const aad = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

  it.each<[what: string, authorization: () => string | undefined, body?: () => object]>([
    ['no token', () => undefined],
    ['an empty header', () => ''],
    ['garbage', () => 'Bearer garbage'],
    ['three dots and nothing else', () => 'Bearer ...'],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    ['a scheme written small', () => bearer().replace('Bearer', 'bearer')],
    ['an unknown key', () => bearer({}, { ...key, id: 'key-unknown' })],
    ['a key without a name', () => bearer({}, key, { kid: undefined })],
    ['a key whose name is no text', () => bearer({}, key, { kid: { a: 1 } })],
    ['a name that objects have', () => bearer({}, key, { kid: '__proto__' })],
    ['a key that is too short', () => bearer({}, weakKey)],
    ['another audience', () => bearer({ aud: '11111111-2222-3333-4444-000000000000' })],
    ['no audience', () => bearer({ aud: undefined })],
    ['several audiences', () => bearer({ aud: [APP_ID] })],
    ['another issuer', () => bearer({ iss: 'https://evil.example' })],
    ['an issuer of the emulator', () => bearer({ iss: aad, appid: APP_ID, ver: '1.0' })],
    [
      'a second issuer of the emulator',
      () =>
        bearer({
          iss: `${aad.replace('sts.windows.net', 'login.microsoftonline.com')}v2.0`,
          azp: APP_ID,
          ver: '2.0',
        }),
    ],
    ['a token of another bot', () => bearer({ appid: '11111111-2222-3333-4444-000000000000', ver: '1.0' })],
    ['an expired token', () => bearer({ exp: nowSeconds() - 301 })],
    ['a token that never ends', () => bearer({ exp: undefined })],
    ['an end that is no number', () => bearer({ exp: '4000000000' })],
    ['a token for later', () => bearer({ nbf: nowSeconds() + 302 })],
    ['a beginning that is no number', () => bearer({ nbf: 'now' })],
    ['a service URL of somebody else', () => bearer({ serviceurl: 'https://evil.example/' })],
    ['a token for no service URL', () => bearer({ serviceurl: undefined })],
    ['a key that may not sign for Teams', () => bearer({}, webchatKey)],
    ['a forged signature', () => bearer({}, foreignKey)],
    ['a genuine signature, spelt in another way', () => respelt(bearer())],
    ['no signature', () => unsigned({ alg: 'RS256', typ: 'JWT', kid: key.id }, {}, '')],
    ['alg none', () => unsigned({ alg: 'none', typ: 'JWT', kid: key.id }, {}, '')],
    ['alg none with a signature', () => unsigned({ alg: 'none', typ: 'JWT', kid: key.id })],
    ['HS256 with the public key', hs256],
    ['RS512', () => bearer({}, key, { alg: 'RS512' })],
    ['two tokens', () => `${bearer()} ${bearer()}`],
    ['a token and a comma', () => `${bearer()}, ${bearer()}`],
    ['an activity without a service URL', () => bearer(), () => activity({ serviceUrl: undefined })],
    ['an activity with an empty service URL', () => bearer(), () => activity({ serviceUrl: '' })],
    [
      'an activity with another service URL',
      () => bearer(),
      () => activity({ serviceUrl: 'https://evil.example/' }),
    ],
    ['an activity without a channel', () => bearer(), () => activity({ channelId: undefined })],
    ['a channel that the key may not sign for', () => bearer(), () => activity({ channelId: 'AseChannel' })],
    ['a body without a type, and no token', () => undefined, () => ({ text: 'x' })],
    ['no token, and no JSON', () => undefined, () => [1]],
  ])('is told 401 and nothing else: %s', async (_, authorization, body = activity) => {
    const { text } = await knock(single.port, authorization(), body());
    expect(text).toBe('HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    expectNothingDone();
  });

  it.each<[what: string, body: () => object]>([
    ['another tenant', () => activity({ conversation: { id: 'a:1', tenantId: APP_ID } })],
    ['no tenant', () => activity({ conversation: { id: 'a:1' } })],
    ['another channel', () => activity({ channelId: 'webchat' })],
  ])('is told 403 and nothing else: %s', async (_, body) => {
    const { text } = await knock(single.port, bearer(), body());
    expect(text).toBe('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    expectNothingDone();
  });

  it('may be answered nowhere but at Bot Framework and, beside keys of this machine, on this machine', async () => {
    const serviceUrl = 'https://evil.example/';
    expect(await helloStatus(bearer({ serviceurl: serviceUrl }), activity({ serviceUrl }))).toBe(403);
    expectNothingDone();
  });

  it.each<[what: string, status: number, body: () => unknown]>([
    ['without a type', 400, () => activity({ type: undefined })],
    ['without a sender', 400, () => activity({ from: undefined })],
    ['that is no JSON', 400, () => '{"type":'],
    ['that is too much', 413, () => `{"text":"${'x'.repeat(300_000)}"}`],
  ])('with a genuine token and a body %s is told %d', async (_, status, body) => {
    expect(await knock(single.port, bearer(), body())).toMatchObject({ status, body: '' });
    expectNothingDone();
  });

  it('with a genuine token and a body that is no JSON by its type is told 415', async () => {
    const answer = await knock(single.port, bearer(), activity(), 'text/plain');
    expect(answer).toMatchObject({ status: 415, body: '' });
    expectNothingDone();
  });
});

describe('a thousand mutated tokens', () => {
  it('get nobody in', async () => {
    const genuine = signToken(key, claims());
    const all = mutations({ genuine, claims: claims(), key, foreignKey, seed: 20201101, count: 1_000 });
    expect(all).toHaveLength(1_000);
    const seen = new Map<string, number>();
    for (let start = 0; start < all.length; start += 25) {
      const batch = all.slice(start, start + 25);
      const answers = await Promise.all(
        batch.map(async ({ kind, header }) => ({ kind, ...(await knock(single.port, header, activity())) })),
      );
      for (const { kind, status, body } of answers) {
        expect(body).toBe('');
        // Node itself refuses what is no header (400) and what is too long for one (431).
        const label = kind === 'too long' || kind === 'bytes' ? `${kind}: ${String(status)}` : String(status);
        seen.set(label, (seen.get(label) ?? 0) + 1);
      }
    }
    expect([...seen.keys()].sort()).toEqual(['401', 'bytes: 400', 'bytes: 401', 'too long: 431']);
    expectNothingDone();
  });

  it('leave no trace of a token in the log, and nothing on the console', () => {
    const lines = JSON.stringify(single.log);
    expect(lines).toContain('turned away');
    expect(lines).not.toMatch(/Bearer|eyJ|not-a-real-secret|PUBLIC KEY|evil/);
    expect(written).toEqual([]);
  });

  it('make the bot ask nobody but the server of the keys, and that once', () => {
    const ports = [single.port, new URL(keyServer.url).port].map((port) => `127.0.0.1:${String(port)}`);
    expect([...contacted].sort()).toEqual(ports.sort());
    expect(keyServer.asked).toHaveLength(2);
  });
});

describe('Teams', () => {
  afterEach(() => {
    for (const list of [single.asked, many.asked, connector.received as unknown[]]) list.length = 0;
  });

  it.each([
    ['one tenant', () => single],
    ['many tenants', () => many],
  ])('is answered by a bot of %s, which proves itself in turn', async (_, door) => {
    expect(await knock(door().port, bearer(), activity())).toMatchObject({ status: 200, body: '' });
    expect(door().asked).toEqual(['command help']);
    expect(connector.received.map((request) => request.authorization)).toEqual([
      expect.stringMatching(/^Bearer bot-token-\d$/),
    ]);
  });

  it.each([
    ['one tenant', () => single],
    ['many tenants', () => many],
  ])('gets a card from a bot of %s when a button is pressed', async (_, door) => {
    const { status, body } = await knock(door().port, bearer(), press());
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ statusCode: 200, value: { type: 'AdaptiveCard' } });
    expect(door().asked).toEqual(['click list']);
  });

  it('may come from any tenant to a bot of many', async () => {
    const conversation = { id: 'a:2', conversationType: 'personal', tenantId: APP_ID };
    expect((await knock(many.port, bearer(), press({ conversation }))).status).toBe(200);
  });

  it('sees no sign of typing, however long an answer takes', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    await knock(single.port, bearer(), activity());
    expect(timers.mock.calls.map(([, delayMs]) => delayMs)).not.toContain(1_000);
    expect(connector.received.map(({ activity: { type } }) => type)).toEqual(['message']);
    timers.mockRestore();
  });

  it.each<[what: string, authorization: () => string]>([
    ['a clock that is four minutes behind', () => bearer({ exp: nowSeconds() - 240 })],
    ['a clock that is four minutes ahead', () => bearer({ nbf: nowSeconds() + 240 })],
    ['a key that may sign for everybody', () => bearer({}, plainKey)],
    ['the id of the bot in capitals', () => bearer({ aud: APP_ID.toUpperCase() })],
  ])('is let in with %s', async (_, authorization) => {
    expect(await helloStatus(authorization(), press())).toBe(200);
    expect(single.asked).toHaveLength(1);
  });

  it('sent again is answered again, and nothing happens twice', async () => {
    const [authorization, body] = [bearer(), press()];
    const first = await knock(single.port, authorization, body);
    expect(await knock(single.port, bearer(), body)).toMatchObject({ body: first.body });
    expect(single.asked).toHaveLength(1);
  });

  it('sent again without an id is known by its token and its words', async () => {
    const [authorization, body] = [bearer(), press({ id: undefined })];
    const first = await knock(single.port, authorization, body);
    expect(await knock(single.port, authorization, body)).toMatchObject({ body: first.body });
    expect(single.asked).toHaveLength(1);
  });

  it('has keys that were fetched once, and tokens that were fetched once for each bot', () => {
    expect(keyServer.asked).toHaveLength(4);
    expect(login.requests.map(({ tenant }) => tenant)).toEqual([TENANT, 'botframework.com']);
  });

  it('leaves no trace of a token in the log, and nothing on the console', () => {
    expect(JSON.stringify([single.log, many.log])).not.toMatch(/Bearer|eyJ|bot-token/);
    expect(written).toEqual([]);
  });
});

describe('while the keys cannot be had', () => {
  it.each<[what: string, fault: NonNullable<KeyServer['fault']>]>([
    ['the server of the keys fails', (res) => end(res, 503)],
    ['it breaks off', (res) => res.destroy()],
    ['it sends us elsewhere', (res) => end(res, 302, { location: 'https://evil.example/' })],
    ['it talks nonsense', (res) => res.end('<html>')],
  ])('nobody is let in, and nobody is told why: %s', async (_, fault) => {
    const server = await startKeyServer(key);
    server.fault = fault;
    const door = await openDoor(registered({ keysUrl: server.url }), login.options);
    const expected = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => knock(door.port, bearer(), activity())),
    );
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([expected]));
    expect((await knock(door.port, 'Bearer garbage', activity())).status).toBe(401);
    expect(server.asked).toHaveLength(1);
    expect(door.asked).toEqual([]);
    expect(JSON.stringify(door.log)).not.toMatch(/secret detail|evil|127\.0\.0\.1/);
    await Promise.all([server.close(), door.close()]);
  });
});
