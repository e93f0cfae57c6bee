import { accept, CONTOSO, FABRIKAM, REFERRALS, refusal, startSandbox, type Running } from './harness';

const decline = [
  { op: 'replace', path: '/status', value: 'Closed' },
  { op: 'replace', path: '/substatus', value: 'Declined' },
  { op: 'replace', path: '/statusReason', value: 'No capacity' },
];

describe('writing a referral', () => {
  let it_: Running;
  beforeEach(async () => {
    it_ = await startSandbox();
  });
  afterEach(() => it_.sandbox.close());

  it('accepts with If-Match: 204 without a body, a new eTag, and a later updatedDateTime with seven digits', async () => {
    const before = await it_.get(FABRIKAM);
    const response = await it_.patch(FABRIKAM, accept, { 'if-match': before.eTag ?? '' });
    expect([response.status, await response.text()]).toEqual([204, '']);
    const after = await it_.get(FABRIKAM);
    expect(after).toMatchObject({ status: 'Active', substatus: 'Accepted', expirationDateTime: null });
    expect(after.eTag).toMatch(/^"[0-9a-f]{8}-0000-0000-0000-[0-9a-f]{8}0000"$/);
    expect(after.eTag).not.toBe(before.eTag);
    expect(response.headers.get('etag')).toBe(after.eTag);
    expect(after.updatedDateTime).toMatch(/^2020-10-31T09:\d\d:\d\d\.\d{7}Z$/);
    expect(after['@odata.context']).toBe(before['@odata.context']);
  });

  it('gives the referral back when asked to', async () => {
    const response = await it_.patch(CONTOSO, decline, { prefer: 'return=representation' });
    expect(response.status).toBe(200);
    expect(response.headers.get('preference-applied')).toBe('return=representation');
    expect(await response.json()).toMatchObject({
      id: CONTOSO,
      substatus: 'Declined',
      statusReason: 'No capacity',
    });
  });

  it('takes every example of the patch page', async () => {
    const jane = {
      email: 'jane.doe@contoso.com',
      firstName: 'Jane',
      lastName: 'Doe',
      phoneNumber: '0000000001',
    };
    const examples = [
      [
        { op: 'replace', path: '/details/dealValue', value: '10000' },
        { op: 'add', path: '/team/-', value: jane },
      ],
      [
        { op: 'replace', path: '/details/dealValue', value: '10000' },
        { op: 'replace', path: '/details/notes', value: 'Lorem ipsum' },
      ],
      [{ op: 'add', path: '/team/-', value: jane }],
      [
        { op: 'replace', path: '/status', value: 'Closed' },
        { op: 'replace', path: '/substatus', value: 'Won' },
      ],
    ];
    for (const steps of examples) expect((await it_.patch(FABRIKAM, steps)).status).toBe(204);
    expect(await it_.get(FABRIKAM)).toMatchObject({
      team: [jane, jane],
      details: { dealValue: 10000, notes: 'Lorem ipsum' },
      substatus: 'Won',
    });
  });

  it('lets the second of two with the same eTag lose', async () => {
    const { eTag = '' } = await it_.get(FABRIKAM);
    const note = [{ op: 'replace', path: '/details/notes', value: 'mine' }];
    expect((await it_.patch(FABRIKAM, note, { 'if-match': eTag })).status).toBe(204);
    expect(await refusal(await it_.patch(FABRIKAM, accept, { 'if-match': eTag }))).toMatchObject({
      status: 412,
      code: 'preconditionFailed',
    });
    expect(await it_.get(FABRIKAM)).toMatchObject({ status: 'New' });
    expect((await it_.patch(FABRIKAM, accept, { 'if-match': '*' })).status).toBe(204);
  });

  it('gives each write its own version, however quickly they follow', async () => {
    const note = [{ op: 'replace', path: '/details/notes', value: 'again' }];
    const seen: string[] = [];
    for (let write = 0; write < 5; write += 1) {
      await it_.patch(FABRIKAM, note);
      const { eTag, updatedDateTime } = await it_.get(FABRIKAM);
      seen.push(`${String(updatedDateTime)} ${String(eTag)}`);
    }
    expect(new Set(seen.map((text) => text.split(' ')[1])).size).toBe(5);
    expect(seen).toEqual([...seen].sort());
  });

  it('refuses with 409 what the status machine forbids, and any write to a closed referral', async () => {
    expect((await refusal(await it_.patch(FABRIKAM, accept.slice(0, 1)))).status).toBe(409);
    await it_.patch(FABRIKAM, decline);
    const closed = await it_.get(FABRIKAM);
    expect((await refusal(await it_.patch(FABRIKAM, accept, { 'if-match': closed.eTag ?? '' }))).status).toBe(
      409,
    );
    expect(await it_.get(FABRIKAM)).toEqual(closed);
  });

  it("refuses to write the other party's leg", async () => {
    const leg = (await it_.list({ $filter: "organizationId eq 'msft'" })).value[0];
    expect(await refusal(await it_.patch(leg?.id ?? '', accept))).toMatchObject({
      status: 403,
      code: 'accessDenied',
    });
  });

  it.each([
    ['a plain object', '{"status":"Active"}', 'application/json', 400],
    ['broken JSON', '[{', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['a read-only path', '[{"op":"replace","path":"/id","value":"x"}]', 'application/json', 400],
    ['JSON Patch by its own type', '[]', 'application/json-patch+json', 415],
    ['a form', 'a=b', 'application/x-www-form-urlencoded', 415],
    ['more than 1 MB', ' '.repeat(1024 * 1024 + 1), 'application/json; charset=utf-8', 413],
  ])('refuses %s', async (_what, body, type, status) => {
    const response = await it_.call(`${REFERRALS}/${FABRIKAM}`, {
      method: 'PATCH',
      body,
      headers: { 'content-type': type },
    });
    expect(await refusal(response)).toMatchObject({ status, code: 'invalidRequest' });
    expect((await it_.get(FABRIKAM)).status).toBe('New');
  });

  it('refuses a compressed body instead of guessing', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const response = await it_.call(`${REFERRALS}/${FABRIKAM}`, {
      method: 'PATCH',
      body: 'no gzip',
      headers,
    });
    expect(response.status).toBe(415);
  });
});
