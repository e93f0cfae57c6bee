import { request } from 'node:http';
import type { SandboxState } from '../../../src/sandbox';
import { FABRIKAM, REFERRALS, refusal, startSandbox, type Row, type Running } from './harness';

/** A request with headers that fetch does not let one set. */
function rawStatus(
  url: string,
  headers: Readonly<Record<string, string>>,
  path = '/control/state',
): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { path, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('the control API', () => {
  let it_: Running;
  beforeEach(async () => {
    it_ = await startSandbox();
  });
  afterEach(() => it_.sandbox.close());

  const getJson = async (path: string): Promise<unknown> => (await fetch(it_.url + path)).json();

  it('shows the state of the sandbox', async () => {
    const state = (await getJson('/control/state')) as SandboxState;
    expect(state).toMatchObject({
      url: it_.url,
      mode: 'clean',
      faults: [],
      requests: { total: 0, bytes: 0 },
    });
    expect(state.now).toMatch(/^2020-10-31T09:/);
    expect(state.referrals.find(({ id }) => id === FABRIKAM)).toEqual({
      id: FABRIKAM,
      customer: 'Fabrikam Customer Inc',
      status: 'New',
      substatus: 'Pending',
      direction: 'Incoming',
      deadline: '2020-11-13T00:00:00.000Z',
    });
  });

  it.each([
    [{ days: 1.5 }, 36],
    [{ hours: 5 }, 5],
    [{ ms: 3_600_000 }, 1],
  ])('advances the clock by %j', async (body, hours) => {
    const before = it_.clock.now();
    const { now } = (await (await it_.control('/clock/advance', body)).json()) as { now: string };
    const went = Date.parse(now) - before;
    expect(Math.floor(went / 3_600_000)).toBe(hours);
    expect(Date.parse(((await getJson('/control/clock')) as { now: string }).now)).toBeGreaterThanOrEqual(
      Date.parse(now),
    );
  });

  it('lets a referral arrive that a poll for the newest sees first', async () => {
    const response = await it_.control('/referrals');
    const [made] = ((await response.json()) as { referrals: Row[] }).referrals;
    expect(response.status).toBe(201);
    expect(made).toMatchObject({
      status: 'New',
      substatus: 'Pending',
      direction: 'Incoming',
      organizationName: 'Contoso Company',
    });
    expect(await it_.ids({ $orderby: 'updatedDateTime desc', $top: '1' })).toEqual([made?.id]);
    expect(await it_.get(made?.id ?? '')).toMatchObject({ eTag: made?.eTag });
  });

  it('merges the overrides over what is made up, null and odd values included', async () => {
    const overrides = {
      id: 'odd-1',
      customerProfile: { name: '<!channel> ${evil}', address: null },
      details: { dealValue: 'a lot', notes: 'x'.repeat(10_000) },
      qualification: 'SalesQualified',
    };
    const [made] = ((await (await it_.control('/referrals', overrides)).json()) as { referrals: Row[] })
      .referrals;
    expect(made).toMatchObject({ ...overrides, expirationDateTime: '2020-11-08T00:00:00Z' });
    expect((made?.['customerProfile'] as Row)['team']).toHaveLength(1);
    expect(await it_.get('odd-1')).toMatchObject(overrides);
  });

  it('makes the same customers every time', async () => {
    const other = await startSandbox();
    const names = (state: SandboxState): readonly string[] =>
      state.referrals.map(({ id, customer }) => `${id} ${customer}`);
    await it_.control('/referrals', { count: 5 });
    await other.control('/referrals', { count: 5 });
    expect(names(other.sandbox.state())).toEqual(names(it_.sandbox.state()));
    await other.sandbox.close();
  });

  it.each([
    [{ action: 'accept' }, { status: 'Active', substatus: 'Accepted' }],
    [{ action: 'receive' }, { status: 'New', substatus: 'Received' }],
    [
      { action: 'decline', reason: 'Too small' },
      { status: 'Closed', substatus: 'Declined', statusReason: 'Too small' },
    ],
    [{ action: 'win' }, { status: 'Closed', substatus: 'Won' }],
    [{ action: 'lose' }, { status: 'Closed', substatus: 'Lost' }],
    [
      { action: 'edit', changes: { details: { dealValue: 99 } } },
      { status: 'New', details: { dealValue: 99, currency: 'USD' } },
    ],
  ])('acts in Partner Center itself: %j', async (body, result) => {
    const before = await it_.get(FABRIKAM);
    const response = await it_.control(`/referrals/${FABRIKAM}/patch-outside`, body);
    expect(response.status).toBe(200);
    const after = await it_.get(FABRIKAM);
    expect(after).toMatchObject(result);
    expect(after.eTag).not.toBe(before.eTag);
    expect(after.updatedDateTime).not.toBe(before.updatedDateTime);
  });

  it('keeps to the status machine outside too, and knows which referral is meant', async () => {
    await it_.control(`/referrals/${FABRIKAM}/patch-outside`, { action: 'lose' });
    expect(
      (await refusal(await it_.control(`/referrals/${FABRIKAM}/patch-outside`, { action: 'accept' }))).status,
    ).toBe(409);
    expect(
      (await refusal(await it_.control('/referrals/nobody/patch-outside', { action: 'accept' }))).status,
    ).toBe(404);
  });

  it('keeps an id that an edit tries to change', async () => {
    await it_.control(`/referrals/${FABRIKAM}/patch-outside`, { action: 'edit', changes: { id: 'stolen' } });
    expect((await it_.get(FABRIKAM)).id).toBe(FABRIKAM);
  });

  it('moves a deadline, which the next answers show', async () => {
    const changes = { expirationDateTime: '2020-11-20T00:00:00Z' };
    await it_.control(`/referrals/${FABRIKAM}/patch-outside`, { action: 'edit', changes });
    expect(await it_.get(FABRIKAM)).toMatchObject({ status: 'New', ...changes });
    const { referrals } = (await getJson('/control/state')) as SandboxState;
    expect(referrals.find(({ id }) => id === FABRIKAM)).toMatchObject({
      deadline: '2020-11-20T00:00:00.000Z',
    });
  });

  it('takes a referral away, so that the Partner API does not know it any more', async () => {
    const remove = () => fetch(`${it_.url}/control/referrals/${FABRIKAM}`, { method: 'DELETE' });
    const response = await remove();
    expect([response.status, await response.json()]).toEqual([200, { removed: FABRIKAM }]);
    expect(await refusal(await it_.call(`${REFERRALS}/${FABRIKAM}`))).toMatchObject({
      status: 404,
      code: 'itemNotFound',
    });
    expect(await it_.ids({ $filter: "direction eq 'Incoming' and status eq 'New'" })).not.toContain(FABRIKAM);
    expect((await refusal(await remove())).status).toBe(404);
    await it_.control('/reset');
    expect((await it_.get(FABRIKAM)).status).toBe('New');
  });

  it('tells what the Partner API was asked', async () => {
    const text = await (await it_.call(`${REFERRALS}?$top=1`)).text();
    await it_.call(`${REFERRALS}/nobody/`);
    const seen = (await getJson('/control/requests')) as { total: number; bytes: number; requests: object[] };
    expect(seen.requests).toMatchObject([
      {
        number: 1,
        method: 'GET',
        path: REFERRALS,
        query: '$top=1',
        status: 200,
        bytes: Buffer.byteLength(text),
      },
      { number: 2, method: 'GET', path: `${REFERRALS}/nobody`, query: '', status: 404 },
    ]);
    expect(seen.total).toBe(2);
    expect(JSON.stringify(seen)).not.toContain('sandbox-token');
    expect(await getJson('/control/requests?since=1')).toMatchObject({ requests: [{ number: 2 }] });
  });

  it('goes back to the beginning, but not in time', async () => {
    await it_.control('/clock/advance', { days: 20 });
    await it_.control('/faults', { kind: 'html' });
    await it_.control('/referrals', { count: 3 });
    await it_.call('/v1.0/nothing');
    const state = (await (await it_.control('/reset')).json()) as SandboxState;
    expect(state).toMatchObject({ faults: [], requests: { total: 0 } });
    expect(state.referrals).toHaveLength(15);
    expect(state.now).toMatch(/^2020-11-20/);
    expect((await it_.get(FABRIKAM)).status).toBe('New');
  });

  it.each([
    ['/clock/advance', undefined, '{"hours": 5}'],
    ['/clock/advance', { hours: -1 }, 'hours'],
    ['/clock/advance', { hours: 1, days: 1 }, 'exactly one'],
    ['/clock/advance', { weeks: 1 }, 'weeks'],
    ['/clock/advance', { days: 1e9 }, 'hundred years'],
    ['/referrals', { count: 0 }, 'count'],
    ['/referrals', [], '{"customerProfile"'],
    ['/referrals', { id: '../x' }, 'id must be'],
    ['/referrals', { id: 7 }, 'id must be'],
    ['/referrals', { id: FABRIKAM }, 'already'],
    ['/referrals', { id: 'a', count: 2 }, 'share one id'],
    ['/faults', { kind: 'fire' }, 'kind'],
    ['/faults', { kind: 'html', times: 0 }, 'times'],
    ['/faults', { kind: 'html', colour: 1 }, 'colour'],
    [`/referrals/${FABRIKAM}/patch-outside`, { action: 'sing' }, 'action'],
    [`/referrals/${FABRIKAM}/patch-outside`, { action: 'edit' }, 'changes'],
  ])('refuses %s %j with a sentence that says what is wrong', async (path, body, words) => {
    const before = it_.sandbox.state();
    const refused = await refusal(await it_.control(path, body));
    expect(refused).toMatchObject({ status: 400, code: 'invalidRequest' });
    expect(refused.message).toContain(words);
    expect({ ...it_.sandbox.state(), now: '' }).toEqual({ ...before, now: '' });
  });

  it('refuses a broken body and a query it cannot read', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = await fetch(`${it_.url}/control/faults`, { method: 'POST', headers, body: '{' });
    expect(await refusal(broken)).toMatchObject({ status: 400, message: 'The body is not valid JSON.' });
    expect((await refusal(await fetch(`${it_.url}/control/requests?since=x`))).status).toBe(400);
  });

  it('does nothing for a form or a plain text, which any web page may send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
      const response = await fetch(`${it_.url}/control/reset`, {
        method: 'POST',
        headers,
        body: new Blob(['{}'], { type }),
      });
      expect(response.status).toBe(415);
    }
  });

  it('answers to loopback names only, and to its own pages only', async () => {
    const { port } = new URL(it_.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect(await rawStatus(it_.url, { host })).toBe(200);
    }
    for (const host of [`evil.example:${port}`, `127.0.0.1.evil.example`, 'a b']) {
      expect(await rawStatus(it_.url, { host })).toBe(403);
    }
    expect(await rawStatus(it_.url, { host: `localhost:${port}`, origin: 'https://evil.example' })).toBe(403);
    expect(await rawStatus(it_.url, { host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(
      200,
    );
  });

  it('survives request targets that are no paths', async () => {
    expect(await rawStatus(it_.url, {}, 'http://[')).toBe(400);
    expect(await rawStatus(it_.url, {}, '*')).toBe(400);
    expect(await rawStatus(it_.url, {}, '//')).toBe(404);
    expect((await fetch(`${it_.url}/control/state`)).status).toBe(200);
  });
});
