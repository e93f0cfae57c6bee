import { createPartnerCenter } from '../../../src/adapters/partner-center/client';
import { createSandboxSignIn } from '../../../src/main-sandbox-sign-in';
import type { SandboxSignIn } from '../../../src/main-sandbox-sign-in';
import { RetryLaterError, SignInError } from '../../../src/ports/errors';
import type { PendingSignIn } from '../../../src/ports/sign-in';
import { createMemoryLog } from '../../helpers/memory-log';
import { startSandbox, type Running } from './harness';

describe('the bot’s sign-in in the sandbox', () => {
  let it_: Running;
  let signIn: SandboxSignIn;
  let log: ReturnType<typeof createMemoryLog>;

  beforeEach(async () => {
    it_ = await startSandbox();
    log = createMemoryLog();
    signIn = createSandboxSignIn({ url: it_.url, clock: it_.clock, log });
  });
  afterEach(() => it_.sandbox.close());

  const change = (body: object) => it_.control('/sign-in', body);
  const token = async (): Promise<string> => (await signIn.credential.getToken('any'))?.token ?? '';
  const approve = async ({ url }: PendingSignIn, account = 'admin', mfa = true): Promise<void> => {
    const code = new URL(url).searchParams.get('code');
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ code, account, mfa });
    const { status } = await fetch(`${it_.url}/sign-in/approve`, { method: 'POST', headers, body });
    expect(status).toBe(200);
  };
  /** A second of the sandbox: the time between two looks. */
  const tick = (): void => {
    it_.clock.advance(1000);
  };

  it('is good from the start, and knows what its token tells', async () => {
    const now = it_.clock.now();
    const state = await signIn.state();
    expect(state).toMatchObject({
      kind: 'signed-in',
      facts: {
        username: 'referral.bot@contoso.com',
        audience: 'https://api.partner.microsoft.com',
        scopes: ['user_impersonation'],
        mfa: true,
      },
    });
    if (state.kind !== 'signed-in') throw new Error(state.kind);
    const { signedInAt, renewedAt, tokenExpiresAt, refreshTokenExpiresAt } = state.facts;
    expect([signedInAt >= now, renewedAt >= now, refreshTokenExpiresAt]).toEqual([true, true, undefined]);
    expect(tokenExpiresAt - renewedAt).toBeGreaterThan(3_590_000);
    expect(
      (await it_.call('/v1/referrals', { headers: { authorization: `Bearer ${await token()}` } })).status,
    ).toBe(200);
  });

  it('learns with its next token when it ends', async () => {
    await token();
    await change({ action: 'end', inDays: 14 });
    const now = it_.clock.now();
    await token();
    const state = await signIn.state();
    if (state.kind !== 'signed-in') throw new Error(state.kind);
    const days = ((state.facts.refreshTokenExpiresAt ?? 0) - now) / 86_400_000;
    expect(Math.abs(days - 14)).toBeLessThan(0.01);
  });

  it('is over when the sandbox says so, says it once in the log, and is good again after a new sign-in there', async () => {
    await token();
    await change({ action: 'expire' });
    for (const _ of [1, 2]) await expect(token()).rejects.toBeInstanceOf(SignInError);
    const over = await signIn.state();
    expect(over).toMatchObject({ kind: 'over', facts: { username: 'referral.bot@contoso.com' } });
    expect(over).toMatchObject({ reason: expect.stringContaining('AADSTS70043') });
    expect(log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    signIn.credential.accepted?.();
    expect((await signIn.state()).kind).toBe('over');
    await change({ action: 'sign-in' });
    await token();
    expect((await signIn.state()).kind).toBe('signed-in');
  });

  it('is renewed by a code that a person enters', async () => {
    await token();
    await change({ action: 'expire' });
    await expect(token()).rejects.toBeInstanceOf(SignInError);
    const [pending, again] = await Promise.all([signIn.begin(), signIn.begin()]);
    expect(again).toBe(pending);
    expect(pending.url).toBe(`${it_.url}/sign-in?code=${pending.code}`);
    tick();
    await approve(pending, 'user');
    tick();
    expect(await pending.ended).toEqual({ kind: 'signed-in', username: 'r2d2@contoso.com' });
    expect(await signIn.state()).toMatchObject({
      kind: 'signed-in',
      facts: { username: 'r2d2@contoso.com' },
    });
    expect((await signIn.begin()).code).not.toBe(pending.code);
  });

  it('ends in a word when nobody enters the code in time, or the sandbox is gone', async () => {
    const pending = await signIn.begin();
    expect(pending.expiresAt - it_.clock.now()).toBeGreaterThan(890_000);
    it_.clock.advance(900_000);
    expect(await pending.ended).toEqual({ kind: 'failed', reason: expect.stringContaining('in time') });
    const second = await signIn.begin();
    await it_.sandbox.close();
    tick();
    expect(await second.ended).toEqual({ kind: 'failed', reason: 'the sandbox does not answer' });
    await expect(signIn.begin()).rejects.toBeInstanceOf(RetryLaterError);
    await expect(token()).rejects.toBeInstanceOf(RetryLaterError);
    expect((await createSandboxSignIn({ url: it_.url, clock: it_.clock, log }).state()).kind).toBe('nobody');
  });

  it('is forgotten on request, for the sandbox as well', async () => {
    await signIn.forget();
    await signIn.forget();
    expect(await signIn.state()).toEqual({ kind: 'nobody' });
    await expect(token()).rejects.toThrow('nobody has signed in');
    expect(await (await fetch(`${it_.url}/control/sign-in`)).json()).toEqual({ kind: 'signed-out' });
    const pending = await signIn.begin();
    await approve(pending);
    tick();
    expect((await pending.ended).kind).toBe('signed-in');
    expect((await it_.call('/v1/referrals')).status).toBe(200);
  });

  it('is over without MFA, for the API says so, until somebody signs in with it', async () => {
    const source = createPartnerCenter({
      config: { apiUrl: `${it_.url}/v1.0` },
      credential: signIn.credential,
      clock: it_.clock,
      log,
    });
    const read = () => source.get('c5fbb3b6-be74-4795-9fb5-4324c73fed37');
    await read();
    await change({ action: 'sign-in', mfa: false });
    for (const _ of [1, 2]) await expect(read()).rejects.toThrow('900421');
    expect(await signIn.state()).toMatchObject({ kind: 'over', facts: { mfa: false } });
    await change({ action: 'sign-in' });
    await read();
    expect(await signIn.state()).toMatchObject({ kind: 'signed-in', facts: { mfa: true } });
  });
});
