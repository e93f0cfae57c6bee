import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { TeamsAuth } from '../../../../src/adapters/teams/config';
import { createGate } from '../../../../src/adapters/teams/gate';
import type { Proven } from '../../../../src/adapters/teams/token-check';

const credential = { kind: 'secret', secret: 'x' } as const;
const many: TeamsAuth = { kind: 'required', appId: 'app', appType: 'MultiTenant', credential };
const single: TeamsAuth = { ...many, appType: 'SingleTenant', tenantId: 'Tenant-1' };

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:dana' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', tenantId: 'tenant-1' },
};
const proven: Proven = { serviceUrl, endorsements: ['msteams', 'webchat'] };

/** Bot Framework's checks, with this outcome. */
function checking(outcome: () => Promise<object>): ConfigurationBotFrameworkAuthentication {
  return { authenticateRequest: outcome } as unknown as ConfigurationBotFrameworkAuthentication;
}
const genuine = checking(() => Promise.resolve({ audience: 'a' }));
const status = async (
  auth: TeamsAuth,
  body: unknown,
  { token = proven, botAuth = genuine }: { token?: Proven; botAuth?: typeof genuine } = {},
) => {
  const admission = await createGate(botAuth, auth)({ authorization: 'Bearer x', proven: token, body });
  return admission.ok ? 200 : admission.status;
};

describe('the gate', () => {
  it('lets a genuine activity of Teams in', async () => {
    expect(await status(many, activity)).toBe(200);
    expect(await status(many, activity, { token: { serviceUrl, endorsements: [] } })).toBe(200);
  });

  it('lets a bot of one tenant hear its own tenant only, however its id is written', async () => {
    expect(await status(single, activity)).toBe(200);
    expect(await status(single, { ...activity, conversation: { id: 'a:1', tenantId: 'tenant-2' } })).toBe(
      403,
    );
    expect(await status(single, { ...activity, conversation: { id: 'a:1' } })).toBe(403);
    const inData = { ...activity, conversation: { id: 'a:1' }, channelData: { tenant: { id: 'tenant-1' } } };
    expect(await status(single, inData)).toBe(200);
  });

  it.each<[what: string, body: unknown, token?: Proven]>([
    ['no body', undefined],
    ['a number', 7],
    ['a list', []],
    ['null', null],
    ['no service URL', { ...activity, serviceUrl: undefined }],
    ['another service URL', { ...activity, serviceUrl: 'https://smba.trafficmanager.net/amer/' }],
    ['a service URL that is no text', { ...activity, serviceUrl: [serviceUrl] }],
    ['a key for another channel', activity, { serviceUrl, endorsements: ['webchat'] }],
    ['no channel', { ...activity, channelId: undefined }],
  ])('answers 401 to %s', async (_, body, token = proven) => {
    expect(await status(many, body, { token })).toBe(401);
  });

  it('answers 400 to what is no activity', async () => {
    expect(await status(many, { ...activity, type: undefined })).toBe(400);
    expect(await status(many, { serviceUrl, channelId: 'msteams' })).toBe(400);
  });

  it.each([
    ['another channel', { channelId: 'webchat' }, serviceUrl],
    ['another service', { serviceUrl: 'https://evil.example/' }, 'https://evil.example/'],
    [
      'a service without TLS',
      { serviceUrl: 'http://smba.trafficmanager.net/' },
      'http://smba.trafficmanager.net/',
    ],
    ['this machine', { serviceUrl: 'http://127.0.0.1/' }, 'http://127.0.0.1/'],
  ])('refuses %s with 403', async (_, more, claimed) => {
    const token = { ...proven, serviceUrl: claimed };
    expect(await status(many, { ...activity, ...more }, { token })).toBe(403);
  });

  it('lets this machine in only beside signing keys of this machine', async () => {
    const here = 'http://127.0.0.1:3979/';
    const rig: TeamsAuth = { ...many, keysUrl: 'http://127.0.0.1:4000/keys' };
    const token = { ...proven, serviceUrl: here };
    expect(await status(rig, { ...activity, serviceUrl: here }, { token })).toBe(200);
    expect(await status(rig, activity)).toBe(200);
    const cloud: TeamsAuth = { ...many, keysUrl: 'https://login.botframework.com/keys' };
    expect(await status(cloud, { ...activity, serviceUrl: here }, { token })).toBe(403);
  });

  it.each([
    ['an error', Object.assign(new Error('x'), { statusCode: 401 })],
    ['a broken check', new TypeError('x')],
  ])('leaves the last word to Bot Framework, whose %s is a 401', async (_, error) => {
    const botAuth = checking(() => Promise.reject(error));
    expect(await status(many, activity, { botAuth })).toBe(401);
  });

  it('does not ask Bot Framework about what it refuses itself', async () => {
    let asked = 0;
    const botAuth = checking(() => Promise.resolve({ asked: asked++ }));
    await status(many, { ...activity, channelId: 'AseChannel' }, { botAuth });
    await status(single, { ...activity, conversation: { id: 'a:1', tenantId: 'tenant-2' } }, { botAuth });
    expect(asked).toBe(0);
  });
});
