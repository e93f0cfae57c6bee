import { accept, CONTOSO, FABRIKAM, refusal, startSandbox, type Running } from './harness';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('expiry', () => {
  let it_: Running;
  beforeEach(async () => {
    it_ = await startSandbox();
  });
  afterEach(() => it_.sandbox.close());

  it('comes at midnight UTC of the fourteenth day when no date is given, as of that moment', async () => {
    it_.clock.advance(12 * DAY_MS + 14 * HOUR_MS);
    expect(await it_.get(FABRIKAM)).toMatchObject({ status: 'New' });
    it_.clock.advance(HOUR_MS);
    expect(await it_.get(FABRIKAM)).toMatchObject({
      status: 'Closed',
      substatus: 'Expired',
      updatedDateTime: '2020-11-13T00:00:00.0000000Z',
      closedDateTime: '2020-11-13T00:00:00.0000000Z',
    });
    expect((await refusal(await it_.patch(FABRIKAM, accept))).status).toBe(409);
  });

  it('comes at the given date, also to Received ones and to what waits for somebody else', async () => {
    const soon = { expirationDateTime: '2020-11-01T00:00:00Z' };
    const received = it_.sandbox.addReferral({ ...soon, substatus: 'Received' });
    const theirs = it_.sandbox.addReferral({ ...soon, direction: 'Outgoing', organizationId: 'msft' });
    const answered = it_.sandbox.addReferral({ ...soon, status: 'Active', substatus: 'Accepted' });
    it_.sandbox.advance(15 * HOUR_MS);
    expect(await it_.get(received.id)).toMatchObject({ substatus: 'Expired' });
    expect(await it_.get(theirs.id)).toMatchObject({ substatus: 'Expired' });
    expect(await it_.get(answered.id)).toMatchObject({ substatus: 'Accepted' });
  });

  it('shows up as the newest change, with a new eTag', async () => {
    const [urgent] = (
      await it_.list({
        $filter: "direction eq 'Incoming' and status eq 'New'",
        $orderby: 'expirationDateTime',
      })
    ).value.filter((row) => typeof row['expirationDateTime'] === 'string');
    await it_.control('/clock/advance', { hours: 15 });
    const [newest] = (await it_.list({ $orderby: 'updatedDateTime desc', $top: '1' })).value;
    expect(newest).toMatchObject({ id: urgent?.id, substatus: 'Expired' });
    expect(newest?.eTag).not.toBe(urgent?.eTag);
  });

  it('leaves a referral alone whose date had passed before it was here', async () => {
    const late = it_.sandbox.addReferral({ expirationDateTime: '2019-01-01T00:00:00Z' });
    it_.clock.advance(30 * DAY_MS);
    expect(await it_.get(CONTOSO)).toMatchObject({
      status: 'New',
      updatedDateTime: '2018-10-29T21:24:52.040469Z',
    });
    expect(await it_.get(late.id)).toMatchObject({ status: 'New' });
  });

  it('does not come to a referral that was answered in time', async () => {
    await it_.patch(FABRIKAM, accept);
    it_.clock.advance(60 * DAY_MS);
    expect(await it_.get(FABRIKAM)).toMatchObject({ status: 'Active' });
  });

  it('follows a date that was moved', async () => {
    await it_.control(`/referrals/${FABRIKAM}/patch-outside`, {
      action: 'edit',
      changes: { expirationDateTime: '2020-12-24T00:00:00Z' },
    });
    it_.clock.advance(20 * DAY_MS);
    expect(await it_.get(FABRIKAM)).toMatchObject({ status: 'New' });
    it_.clock.advance(40 * DAY_MS);
    expect(await it_.get(FABRIKAM)).toMatchObject({
      substatus: 'Expired',
      updatedDateTime: '2020-12-24T00:00:00.0000000Z',
    });
  });
});

describe('a sandbox that starts long after the published referrals', () => {
  it('keeps them as published, and dates its own around its start', async () => {
    const it_ = await startSandbox({ env: { SANDBOX_START: '2026-11-21T08:00:00Z' } });
    expect(await it_.get(FABRIKAM)).toMatchObject({
      status: 'New',
      updatedDateTime: '2020-10-30T21:03:00.0000000Z',
    });
    const waiting = (await it_.list({ $filter: "direction eq 'Incoming' and status eq 'New'" })).value.filter(
      ({ id }) => id !== FABRIKAM,
    );
    expect(waiting.every((row) => String(row['createdDateTime']).startsWith('2026-11-'))).toBe(true);
    await it_.sandbox.close();
  });
});
