import { createCredentials } from '../../../../src/adapters/teams/credentials';
import { createBotToken } from '../../../../src/adapters/teams/bot-token';
import type { BotToken } from '../../../../src/adapters/teams/login';
import { LoginFailure, readLoginFailure } from '../../../../src/adapters/teams/login-failure';
import { outcomeOfFailure } from '../../../../src/adapters/teams/errors';
import { readFailure } from '../../../../src/adapters/teams/send-failure';
import { createFakeClock } from '../../../helpers/fake-clock';

const MINUTE = 60_000;
const START = Date.parse('2026-11-21T12:00:00Z');

/** A token whose logins end as told; each new one is good for `lifeMs`. */
function world(lifeMs: number) {
  const clock = createFakeClock(START);
  const service = {
    logins: 0,
    answer: (count: number): Promise<BotToken> =>
      Promise.resolve({ text: `t${String(count)}`, endsAt: clock.now() + lifeMs }),
  };
  const login = () => service.answer(++service.logins);
  return { clock, service, token: createBotToken({ login, clock }) };
}
const failing = (blocked: boolean) => () => Promise.reject(new LoginFailure('no', { blocked }));

describe('the bot’s token', () => {
  it('is fetched once for all who want it at the same time', async () => {
    const { service, token } = world(60 * MINUTE);
    expect(await Promise.all([token(), token(), token()])).toEqual(['t1', 't1', 't1']);
    expect(service.logins).toBe(1);
  });

  it('is renewed ten minutes before its end, beside whoever uses it', async () => {
    const { clock, service, token } = world(60 * MINUTE);
    await token();
    clock.advance(50 * MINUTE);
    expect(await token()).toBe('t1');
    clock.advance(1);
    expect([await token(), await token()]).toEqual(['t1', 't2']);
    expect(service.logins).toBe(2);
  });

  it('serves to its end when it cannot be renewed, which is tried once in a while', async () => {
    const { clock, service, token } = world(60 * MINUTE);
    await token();
    service.answer = failing(true);
    clock.advance(51 * MINUTE);
    for (let use = 0; use < 4; use++) expect(await token()).toBe('t1');
    expect(service.logins).toBe(2);
    clock.advance(MINUTE);
    expect([await token(), await token()]).toEqual(['t1', 't1']);
    expect(service.logins).toBe(3);
    clock.advance(8 * MINUTE);
    await expect(token()).rejects.toThrow('no');
  });

  it('that ends within half a minute is not used', async () => {
    const { clock, token } = world(5 * MINUTE);
    await token();
    clock.advance(4.5 * MINUTE);
    expect(await token()).toBe('t2');
  });

  it.each([
    [true, 60_000],
    [false, 5_000],
  ])('is not asked for again at once after a failure (blocked: %s)', async (blocked, pauseMs) => {
    const { clock, service, token } = world(60 * MINUTE);
    const good = service.answer;
    service.answer = failing(blocked);
    for (let use = 0; use < 3; use++) await expect(token()).rejects.toThrow('no');
    clock.advance(pauseMs - 1);
    await expect(token()).rejects.toThrow('no');
    expect(service.logins).toBe(1);
    service.answer = good;
    clock.advance(1);
    expect(await token()).toBe('t2');
  });
});

describe('readLoginFailure', () => {
  const read = (message: string, kind: 'app' | 'managed-identity' = 'app') =>
    readLoginFailure(new Error(message), kind);

  it.each([
    ['AADSTS7000215: Invalid client secret provided. Secret abc', 'secret is wrong'],
    ['invalid_client: Error(s): 7000222 - AADSTS7000222: expired', 'has expired'],
    ['AADSTS700027: The certificate with identifier …', 'certificate is not known'],
    ['AADSTS90002: Tenant not found', 'MicrosoftAppTenantId'],
    ['AADSTS123456: something new', 'check MicrosoftAppId'],
  ])('%s waits for a person', (message, advice) => {
    const failure = read(message);
    expect(failure.blocked).toBe(true);
    expect(failure.message).toContain(advice);
    expect(failure.message).toMatch(/\(AADSTS\d+\)/);
    expect(failure.message).not.toContain('abc');
  });

  it.each(['AADSTS90033: busy', 'network_error', '', 'time limit'])('%s passes by itself', (message) => {
    expect(read(message)).toMatchObject({ blocked: false, message: expect.not.stringContaining('AADSTS') });
  });

  it.each<[message: string, blocked: boolean]>([
    ['network_error: x', false],
    ['Status code: 503', false],
    ['time limit', false],
    ['No managed identity endpoint found', true],
    ['invalid_request: Identity not found', true],
  ])('of a managed identity: %s (blocked: %s)', (message, blocked) => {
    expect(read(message, 'managed-identity').blocked).toBe(blocked);
  });

  it('leaves its own failures as they are, and takes whatever is thrown', () => {
    const own = new LoginFailure('own', { blocked: true });
    expect(readLoginFailure(own, 'app')).toBe(own);
    expect(readLoginFailure(undefined, 'app').blocked).toBe(false);
  });
});

describe('a message for which there is no token', () => {
  const outcome = (blocked: boolean) => {
    const result = readFailure(new LoginFailure('the secret has expired', { blocked }), {
      sent: false,
      timedOut: false,
    });
    if (result.ok) throw new Error('it was sent');
    return outcomeOfFailure(result.failure, 'post', START);
  };

  it('waits, and the operators are told, when a person must mend something', () => {
    expect(outcome(true)).toEqual({
      kind: 'later',
      reason: 'the secret has expired',
      retryAfterMs: 5 * MINUTE,
      blocked: true,
    });
  });

  it('is sent later when it passes by itself', () => {
    expect(outcome(false)).toEqual({
      kind: 'later',
      reason: 'nothing could be sent to Teams: the secret has expired',
    });
  });
});

describe('what Bot Framework is told of the bot', () => {
  const credential = { kind: 'secret', secret: 'x' } as const;
  const registered = { kind: 'required', appId: 'App-1', appType: 'MultiTenant', credential } as const;
  const factory = createCredentials(registered, () => Promise.resolve('t1'));

  it('never switches authentication off for a registered bot, not even for one without an id', async () => {
    expect(await factory.isAuthenticationDisabled()).toBe(false);
    expect(await createCredentials({ ...registered, appId: '' }).isAuthenticationDisabled()).toBe(false);
    expect(await createCredentials({ kind: 'anonymous', appId: 'x' }).isAuthenticationDisabled()).toBe(true);
  });

  it('knows its own id, however it is written, and no other', async () => {
    expect(await factory.isValidAppId('app-1')).toBe(true);
    for (const id of ['app-2', '', undefined, ['App-1']])
      expect(await factory.isValidAppId(id as string)).toBe(false);
  });
});
