import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { TeamsConfig } from '../../../src/adapters/teams/config';
import type { ChatHandler } from '../../../src/ports/chat-platform';
import { anonymous, destinationAt, keepLog, teamsFor } from '../../fixtures/teams-adapter/world';
import { notices, reader } from '../../fixtures/teams-adapter/notices';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const config: TeamsConfig = {
  ...anonymous,
  auth: {
    kind: 'required',
    appId: APP_ID,
    appType: 'MultiTenant',
    credential: { kind: 'secret', secret: 'not-a-real-secret' },
  },
};

const log = keepLog();
const asked: string[] = [];
const never = (what: string) => () => {
  asked.push(what);
  return Promise.reject(new Error('nobody may get here'));
};
const handler: ChatHandler = {
  command: never('command'),
  click: never('click'),
  language: never('language'),
  installed: never('installed'),
  removed: never('removed'),
  home: never('home'),
  preview: never('preview'),
};
const teams = teamsFor({ config, log });
let server: Server;
let port: number;

beforeAll(async () => {
  const receive = teams.handleMessages(handler);
  server = createServer((req, res) => void receive(req, res));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const ISSUER = 'https://api.botframework.com';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (header: object, payload: object, signature = 'c2lnbmF0dXJl') =>
  `Bearer ${part(header)}.${part(payload)}.${signature}`;
const claims = {
  iss: ISSUER,
  aud: APP_ID,
  serviceurl: 'https://smba.trafficmanager.net/emea/',
  exp: 4_000_000_000,
};

const message = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:mallory' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1' },
  text: 'help',
};

async function knock(authorization: string | undefined, body: unknown = message) {
  const headers = {
    'content-type': 'application/json',
    ...(authorization !== undefined && { authorization }),
  };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`http://127.0.0.1:${String(port)}/api/messages`, init);
  return { status: response.status, body: await response.text() };
}

describe('a bot that must be authenticated', () => {
  it.each<[what: string, authorization: string | undefined]>([
    ['no token', undefined],
    ['an empty token', ''],
    ['garbage', 'Bearer garbage'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['no signature', token({ alg: 'RS256', typ: 'JWT', kid: 'k' }, claims, '')],
    ['alg none', token({ alg: 'none' }, claims)],
    ['alg HS256', token({ alg: 'HS256', kid: 'k' }, claims)],
    [
      'another issuer',
      token({ alg: 'RS256', kid: 'k' }, { ...claims, iss: 'https://sts.windows.net/evil/' }),
    ],
    [
      'the issuer of the emulator',
      token({ alg: 'RS256' }, { ...claims, iss: 'https://login.microsoftonline.com/common/v2.0' }),
    ],
    ['no claims', token({ alg: 'RS256' }, [])],
    ['two tokens', `${token({ alg: 'RS256' }, claims)} x`],
  ])('says 401 and nothing else to %s', async (_, authorization) => {
    expect(await knock(authorization)).toEqual({ status: 401, body: '' });
  });

  it('says 401 to everything without a token, whatever the body is', async () => {
    for (const body of [{}, [], 7, null, { type: 'message' }]) {
      expect(await knock(undefined, body)).toEqual({ status: 401, body: '' });
    }
  });

  it('lets nobody in while the signing keys cannot be had, and does not say why', async () => {
    expect(await knock(token({ alg: 'RS256', typ: 'JWT', kid: 'k' }, claims))).toEqual({
      status: 503,
      body: '',
    });
  });

  it('asks the application nothing', () => {
    expect(asked).toEqual([]);
  });

  it('keeps tokens and secrets out of the log', () => {
    expect(JSON.stringify(log.entries)).not.toMatch(/not-a-real-secret|Bearer|c2lnbmF0dXJl/);
  });

  it('survives a caller who leaves in the middle of a request', async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const authorization = token({ alg: 'RS256', kid: 'k' }, claims);
    const head = `POST /api/messages HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n`;
    socket.write(`${head}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"type"`);
    socket.destroy();
    await once(socket, 'close');
    expect((await knock(undefined)).status).toBe(401);
  });

  it('sends to Bot Framework’s own hosts only', async () => {
    const outcomes = await Promise.all(
      [
        'http://127.0.0.1:9/',
        'https://smba.trafficmanager.net.evil.example/',
        'http://smba.trafficmanager.net/',
      ].map((url) => teams.platform.post(destinationAt(url), notices['referral-card'], reader, 'k')),
    );
    expect(outcomes).toMatchObject([{ kind: 'refused' }, { kind: 'refused' }, { kind: 'refused' }]);
  });

  it('comes back later when it cannot get a token', async () => {
    const to = destinationAt('https://smba.trafficmanager.net/emea/');
    const outcome = await teams.platform.post(to, notices['referral-card'], reader, 'k');
    expect(outcome).toMatchObject({
      kind: 'later',
      reason: expect.stringContaining('nothing could be sent'),
    });
  });
});
