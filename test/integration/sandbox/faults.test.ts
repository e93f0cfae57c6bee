import { accept, FABRIKAM, REFERRALS, startSandbox, type Running } from './harness';

describe('a fault', () => {
  let it_: Running;
  beforeEach(async () => {
    it_ = await startSandbox();
  });
  afterEach(() => it_.sandbox.close());

  const arm = async (fault: object): Promise<void> => {
    expect((await it_.control('/faults', fault)).status).toBe(201);
  };

  it('html: answers 200 with a page that is no JSON, once', async () => {
    await arm({ kind: 'html' });
    const response = await it_.call(REFERRALS);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
    expect((await it_.list()).value.length).toBeGreaterThan(10);
  });

  it('truncated: ends the JSON in the middle', async () => {
    await arm({ kind: 'truncated' });
    const text = await (await it_.call(REFERRALS)).text();
    expect(text).toMatch(/^\{"@odata\.context"/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('throttled: 429 in the gateway’s shape with Retry-After', async () => {
    await arm({ kind: 'throttled', times: 2, retryAfterSeconds: 3 });
    for (let turn = 0; turn < 2; turn += 1) {
      const response = await it_.call(REFERRALS);
      expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3']);
      expect(await response.json()).toEqual({
        statusCode: 429,
        message: 'Rate limit is exceeded. Try again in 3 seconds.',
      });
    }
    expect((await it_.call(REFERRALS)).status).toBe(200);
  });

  it('unavailable: 503 with Retry-After', async () => {
    await arm({ kind: 'unavailable' });
    const response = await it_.call(REFERRALS);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '57']);
    expect(await response.json()).toMatchObject({ error: { code: 'serviceNotAvailable' } });
  });

  it('mfa-required: 401 with code 900421', async () => {
    await arm({ kind: 'mfa-required' });
    const response = await it_.call(REFERRALS);
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
    expect(await response.json()).toMatchObject({ error: { code: '900421' } });
  });

  it('slow: answers rightly, later; closing the sandbox does not wait for it', async () => {
    await arm({ kind: 'slow', delayMs: 20 });
    expect((await it_.call(REFERRALS)).status).toBe(200);
    await arm({ kind: 'slow', delayMs: 600_000 });
    const hanging = it_.call(REFERRALS).then(
      () => 'answered',
      () => 'cut',
    );
    while ((await faultsLeft()) > 0) await Promise.resolve();
    await it_.sandbox.close();
    expect(['answered', 'cut']).toContain(await hanging);
  });

  it('disconnect: cuts the connection', async () => {
    await arm({ kind: 'disconnect' });
    await expect(it_.call(REFERRALS)).rejects.toThrow('fetch failed');
    expect((await it_.call(REFERRALS)).status).toBe(200);
  });

  it('lost-answer: the write takes effect, the answer never comes', async () => {
    await arm({ kind: 'lost-answer', on: 'patch' });
    await expect(it_.patch(FABRIKAM, accept)).rejects.toThrow('fetch failed');
    expect(await it_.get(FABRIKAM)).toMatchObject({ status: 'Active' });
  });

  it('meets the page it is meant for', async () => {
    await it_.control('/referrals', { count: 120 });
    await arm({ kind: 'unavailable', page: 2 });
    const first = await it_.list();
    const next = (first['@odata.nextLink'] ?? '').slice(it_.url.length);
    expect((await it_.call(next)).status).toBe(503);
    expect((await it_.call(next)).status).toBe(200);
  });

  it('meets the calls it is meant for', async () => {
    await arm({ kind: 'unavailable', on: 'patch' });
    expect((await it_.call(REFERRALS)).status).toBe(200);
    expect((await it_.call(`${REFERRALS}/${FABRIKAM}`)).status).toBe(200);
    expect((await it_.patch(FABRIKAM, accept)).status).toBe(503);
    expect((await it_.get(FABRIKAM)).status).toBe('New');
    await arm({ kind: 'html', on: 'any', times: 2 });
    expect((await it_.call(`${REFERRALS}/${FABRIKAM}`)).headers.get('content-type')).toBe('text/html');
    expect((await it_.call('/v1/referrals')).headers.get('content-type')).toBe('text/html');
  });

  it('does not wear off by calls without the right token, and can be taken back', async () => {
    await arm({ kind: 'html', times: 3 });
    expect((await fetch(it_.url + REFERRALS)).status).toBe(401);
    expect(it_.sandbox.state().faults).toMatchObject([{ kind: 'html', times: 3 }]);
    expect((await it_.control('/faults/clear')).status).toBe(200);
    expect((await it_.call(REFERRALS)).headers.get('content-type')).toBe('application/json');
  });

  async function faultsLeft(): Promise<number> {
    const body = (await (await fetch(`${it_.url}/control/faults`)).json()) as { faults: unknown[] };
    return body.faults.length;
  }
});
