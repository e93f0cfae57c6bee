import type { SandboxState } from '../../../src/sandbox';
import { FIRST_REFRESH_TOKEN } from '../../../src/sandbox';
import { accept, FABRIKAM, REFERRALS, refusal, startSandbox, type ListBody, type Running } from './harness';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

describe('the sign-in to the Partner API', () => {
  let it_: Running;
  beforeEach(async () => {
    it_ = await startSandbox();
  });
  afterEach(() => it_.sandbox.close());

  const answered = async (response: Response): Promise<Answer> => ({
    status: response.status,
    body: (await response.json()) as Answer['body'],
  });
  const form = async (path: string, fields: Record<string, string> = {}): Promise<Answer> =>
    answered(
      await fetch(`${it_.url}/sign-in/${path}`, { method: 'POST', body: new URLSearchParams(fields) }),
    );
  const approve = async (body: object, headers = {}): Promise<Answer> =>
    answered(
      await fetch(`${it_.url}/sign-in/approve`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  const refreshed = (refreshToken = FIRST_REFRESH_TOKEN) =>
    form('token', { grant_type: 'refresh_token', refresh_token: refreshToken });
  const tokenOf = ({ body }: Answer): string => String(body['access_token']);
  const listWith = async (token: string): Promise<Answer> =>
    answered(await it_.call(REFERRALS, { headers: { authorization: `Bearer ${token}` } }));
  const state = async (): Promise<unknown> => (await fetch(`${it_.url}/control/sign-in`)).json();

  it('is good from the start, for the fixed token and for those that the sign-in service gives', async () => {
    expect(await state()).toEqual({
      kind: 'signed-in',
      name: 'Referral Bot',
      upn: 'referral.bot@contoso.com',
      role: 'Referrals admin',
      mfa: true,
      signedInAt: expect.stringMatching(/^2020-10-31T09:00:00/),
    });
    expect((await listWith('sandbox-token')).status).toBe(200);
    expect((await listWith(tokenOf(await refreshed()))).status).toBe(200);
  });

  it('refuses every token once it has expired, until somebody signs in again', async () => {
    const token = tokenOf(await refreshed());
    expect(await (await it_.control('/sign-in', { action: 'expire' })).json()).toMatchObject({
      kind: 'over',
    });
    const refused = await refusal(await it_.call(REFERRALS));
    expect(refused).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(refused.message).toContain('/sign-in');
    expect(await listWith(token)).toMatchObject({ status: 401 });
    expect(await refreshed()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await it_.control('/sign-in', { action: 'expire' })).status).toBe(409);

    await it_.control('/sign-in', { action: 'sign-in' });
    expect((await it_.call(REFERRALS)).status).toBe(200);
    expect(await listWith(token)).toMatchObject({ status: 401 });
    expect((await listWith(tokenOf(await refreshed()))).status).toBe(200);
  });

  it('ends on the sandbox’s clock, and its access tokens after an hour', async () => {
    const first = tokenOf(await refreshed());
    await it_.control('/clock/advance', { hours: 1 });
    expect(await listWith(first)).toMatchObject({ status: 401 });
    await it_.control('/sign-in', { action: 'end', inDays: 7 });
    expect(await state()).toMatchObject({ endsAt: expect.stringMatching(/^2020-11-07T10:00/) });
    expect((await refreshed()).body['refresh_token_expires_in']).toBeLessThanOrEqual(7 * 86_400);
    await it_.control('/clock/advance', { days: 7 });
    expect(await state()).toEqual({ kind: 'over', since: expect.stringMatching(/^2020-11-07T10:00/) });
    expect((await it_.call(REFERRALS)).status).toBe(401);
    expect(await (await it_.control('/reset')).json()).toMatchObject({ signIn: { kind: 'signed-in' } });
  });

  it('is renewed by a person who enters the code of a device', async () => {
    await it_.control('/sign-in', { action: 'expire' });
    const { body: code } = await form('devicecode', { client_id: 'any' });
    expect(code).toMatchObject({ verification_uri: `${it_.url}/sign-in`, expires_in: 900, interval: 1 });
    expect(code['verification_uri_complete']).toBe(`${it_.url}/sign-in?code=${String(code['user_code'])}`);
    const redeem = () =>
      form('token', { grant_type: 'device_code', device_code: String(code['device_code']) });
    expect(await redeem()).toMatchObject({ status: 400, body: { error: 'authorization_pending' } });
    expect(await approve({ code: code['user_code'], account: 'admin' })).toEqual({
      status: 200,
      body: { name: 'Referral Bot', role: 'Referrals admin' },
    });
    expect((await listWith(tokenOf(await redeem()))).status).toBe(200);
    expect((await it_.call(REFERRALS)).status).toBe(200);
  });

  it('shows a Referrals user the referrals of its own team alone', async () => {
    const all = await it_.ids({});
    await it_.control('/sign-in', { action: 'sign-in', account: 'user' });
    const { value } = (await (await it_.call(REFERRALS)).json()) as ListBody;
    expect(value.length).toBeGreaterThanOrEqual(3);
    expect(value.length).toBeLessThan(all.length);
    for (const { team } of value) expect(JSON.stringify(team)).toContain('"r2d2@contoso.com"');
    expect((await refusal(await it_.call(`${REFERRALS}/${FABRIKAM}`))).status).toBe(404);
    expect((await refusal(await it_.patch(FABRIKAM, accept))).status).toBe(404);
    expect((await it_.call(`${REFERRALS}/${value[0]?.id ?? ''}`)).status).toBe(200);
    expect((await it_.call('/v1/referrals?status=Active')).status).toBe(200);
  });

  it('refuses a sign-in without MFA with the code 900421', async () => {
    await it_.control('/sign-in', { action: 'sign-in', mfa: false });
    expect(await refusal(await it_.call(REFERRALS))).toMatchObject({ status: 401, code: '900421' });
    expect(await listWith(tokenOf(await refreshed()))).toMatchObject({ status: 401 });
  });

  it('is over for everybody after signing out', async () => {
    await form('revoke', { token: FIRST_REFRESH_TOKEN });
    expect(await state()).toEqual({ kind: 'signed-out' });
    expect((await it_.call(REFERRALS)).status).toBe(401);
    const { signIn } = (await (await fetch(`${it_.url}/control/state`)).json()) as SandboxState;
    expect(signIn).toEqual({ kind: 'signed-out' });
  });

  it.each([
    [{ action: 'end', inDays: 0 }, 'inDays'],
    [{ action: 'end' }, 'inDays'],
    [{ action: 'sign-in', account: 'root' }, 'account'],
    [{ action: 'sing' }, '"inDays": 7'],
    [undefined, '"expire"'],
  ])('refuses %j with a sentence that says what is wrong', async (body, words) => {
    const refused = await refusal(await it_.control('/sign-in', body));
    expect(refused).toMatchObject({ status: 400, code: 'invalidRequest' });
    expect(refused.message).toContain(words);
  });

  it('takes a code from its own page alone, and says when it is no code', async () => {
    const code = String((await form('devicecode')).body['user_code']);
    const other = { origin: 'https://evil.example' };
    expect((await approve({ code, account: 'admin' }, other)).status).toBe(403);
    expect((await approve({ code, account: 'admin' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await approve({ code, account: 'nobody' })).status).toBe(400);
    expect(await approve({ code: 'ABCD-EFGH', account: 'admin' })).toMatchObject({
      status: 404,
      body: { error: { message: expect.stringContaining('login') } },
    });
    const json = await fetch(`${it_.url}/sign-in/token`, { method: 'POST', body: '{}' });
    expect(json.status).toBe(415);
  });
});
