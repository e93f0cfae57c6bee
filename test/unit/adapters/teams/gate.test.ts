import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { TeamsAuth } from '../../../../src/adapters/teams/config';
import { createGate } from '../../../../src/adapters/teams/gate';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `Bearer ${part({ alg: 'RS256' })}.${part({ iss: 'https://api.botframework.com' })}.c2ln`;
const many: TeamsAuth = { kind: 'required', appId: 'app', appType: 'MultiTenant', password: 'x' };
const single: TeamsAuth = { ...many, appType: 'SingleTenant', tenantId: 'Tenant-1' };

const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:dana' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', tenantId: 'tenant-1' },
};

/** Bot Framework's checks, with this outcome. */
function checking(outcome: () => Promise<object>): ConfigurationBotFrameworkAuthentication {
  return { authenticateRequest: outcome } as unknown as ConfigurationBotFrameworkAuthentication;
}
const genuine = checking(() => Promise.resolve({ audience: 'a' }));
const failing = (error: unknown) =>
  checking(async () => {
    throw error;
  });
const status = async (auth: TeamsAuth, body: unknown, botAuth = genuine, token = TOKEN) => {
  const admission = await createGate(botAuth, auth)(token, body);
  return admission.ok ? 200 : admission.status;
};

describe('the gate', () => {
  it('lets a genuine activity of Teams in', async () => {
    expect(await status(many, activity)).toBe(200);
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

  it('does not even ask about what cannot be a token', async () => {
    const asked = failing(new Error('asked'));
    expect(await status(many, activity, asked, 'Bearer x.y.z')).toBe(401);
  });

  it.each([
    ['Bot Framework refuses it', Object.assign(new Error('x'), { statusCode: 401 })],
    ['its signature is wrong', Object.assign(new Error('x'), { name: 'JsonWebTokenError' })],
    ['it is not valid yet', Object.assign(new Error('x'), { name: 'NotBeforeError' })],
    ['it breaks the check', new TypeError('x')],
    ['somebody throws nonsense', undefined],
  ])('answers 401 when %s', async (_, error) => {
    expect(await status(many, activity, failing(error))).toBe(401);
  });

  it.each([
    ['the key server fails', Object.assign(new Error('x'), { statusCode: 500 })],
    ['the key server is not found', Object.assign(new Error('x'), { name: 'FetchError', code: 'ENOTFOUND' })],
  ])('answers 503 when %s', async (_, error) => {
    expect(await status(many, activity, failing(error))).toBe(503);
  });

  it('does not wait for a key server that never answers', async () => {
    jest.useFakeTimers();
    const answer = status(
      many,
      activity,
      checking(() => new Promise(() => undefined)),
    );
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    expect(await answer).toBe(503);
  });

  it.each([[undefined], [7], [[]], [{}], [{ ...activity, serviceUrl: undefined }]])(
    'refuses %j with 400',
    async (body) => {
      expect(await status(many, body)).toBe(400);
    },
  );

  it.each([
    ['another channel', { channelId: 'webchat' }],
    ['another service', { serviceUrl: 'https://evil.example/' }],
    ['a service without TLS', { serviceUrl: 'http://smba.trafficmanager.net/' }],
  ])('refuses %s with 403', async (_, more) => {
    expect(await status(many, { ...activity, ...more })).toBe(403);
  });
});
