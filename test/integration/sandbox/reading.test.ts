import { createHash } from 'node:crypto';
import { CONTOSO, FABRIKAM, REFERRALS, refusal, startSandbox, type Row, type Running } from './harness';

/** Of the response bodies as the 2020 and the 2019 get-by-id pages print them (the latter with its missing comma). */
const PUBLISHED = [
  [FABRIKAM, '436363ed4947e20f07252614d3dd2a0fbca6c198a8d4b28edafd6913baae6693'],
  [CONTOSO, '459a38930dc9919ac6cd7792011ea203cc3bb86fb26acd40f210d4a7772adcda'],
] as const;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe.each(['clean', 'as-documented'])('reading referrals in %s mode', (mode) => {
  let it_: Running;
  let all: readonly Row[];
  beforeAll(async () => {
    it_ = await startSandbox({ env: { SANDBOX_MODE: mode } });
    all = (await it_.list()).value;
  });
  afterAll(() => it_.sandbox.close());

  const idsWhere = (holds: (row: Row) => boolean): readonly string[] => all.filter(holds).map(({ id }) => id);
  const customerCountry = (row: Row): unknown =>
    (row as { customerProfile?: { address?: { country?: string } } }).customerProfile?.address?.country;
  const byCreated = (a: Row, b: Row): number =>
    Date.parse(String(b['createdDateTime'])) - Date.parse(String(a['createdDateTime']));
  const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

  it('starts with about fifteen referrals, of which six wait, one was received and the others are in every other state', () => {
    const states = new Map<string, number>();
    for (const row of all) {
      const state = `${String(row['direction'])} ${String(row.status)}/${String(row.substatus)}`;
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    expect(Object.fromEntries(states)).toEqual({
      'Incoming New/Pending': 5,
      // From before there was a direction; it waits too.
      'undefined New/Pending': 1,
      'Incoming New/Received': 1,
      'Outgoing Active/Accepted': 2,
      'Outgoing New/Pending': 1,
      'Incoming Active/Accepted': 1,
      'Incoming Closed/Won': 1,
      'Outgoing Closed/Lost': 1,
      'Incoming Closed/Declined': 1,
      'Incoming Closed/Expired': 1,
    });
  });

  it('answers the lists that the pages show with the right referrals in the right order', async () => {
    const coSell = "(type eq 'Shared' and direction eq 'Incoming')";
    const shared = all.filter((row) => row['type'] === 'Shared' && row['direction'] === 'Incoming');
    expect(shared.length).toBeGreaterThan(1);
    expect(await it_.ids({ $top: '10', $filter: coSell, $orderby: 'createdDateTime desc' })).toEqual(
      [...shared].sort(byCreated).map(({ id }) => id),
    );

    const unanswered = all.filter((row) => row['direction'] === 'Incoming' && row.substatus === 'Pending');
    const ids = await it_.ids({
      $top: '10',
      $filter: "(direction eq 'Incoming' and substatus eq 'Pending')",
      $orderby: 'createdDateTime desc',
    });
    expect(ids).toEqual([...unanswered].sort(byCreated).map(({ id }) => id));
    expect(ids).toContain(FABRIKAM);

    const sellers =
      "status eq 'Active' and direction eq 'Outgoing' and type eq 'Shared' and team/any(t:t/email eq 'r2d2@contoso.com')";
    const expected = idsWhere(
      (row) => row.status === 'Active' && row['direction'] === 'Outgoing' && row['type'] === 'Shared',
    );
    expect(expected).toHaveLength(1);
    expect(await it_.ids({ $filter: sellers, $orderby: 'createdDateTime desc' })).toEqual(expected);
  });

  it('answers the filters of the option table', async () => {
    expect(await it_.ids({ $filter: "engagementId eq '65edc0b5-3485-41b7-a17e-dfa9ef4706e2'" })).toEqual([
      FABRIKAM,
    ]);
    expect(await it_.ids({ $filter: 'engagementId eq 65edc0b5-3485-41b7-a17e-dfa9ef4706e2' })).toEqual([
      FABRIKAM,
    ]);
    const qualified = idsWhere((row) => row.status === 'New' && row['qualification'] === 'SalesQualified');
    expect(qualified).toContain(CONTOSO);
    expect(await it_.ids({ $filter: "status eq 'New' and qualification eq 'SalesQualified'" })).toEqual(
      qualified,
    );
    const american = idsWhere((row) => customerCountry(row) === 'US' && row['direction'] === 'Incoming');
    expect(
      await it_.ids({ $filter: "customerProfile/address/country eq 'US' and direction eq 'Incoming'" }),
    ).toEqual(american);
  });

  it('answers the filter parameters of the 2019 page: substatus, updatedDateTime and the team email', async () => {
    expect(await it_.ids({ $filter: "substatus eq 'Received'" })).toEqual(
      idsWhere(({ substatus }) => substatus === 'Received'),
    );
    const since = '2020-10-30T00:00:00Z';
    const recent = idsWhere(
      ({ updatedDateTime }) => Date.parse(String(updatedDateTime)) >= Date.parse(since),
    );
    expect(recent).toContain(FABRIKAM);
    expect(await it_.ids({ $filter: `updatedDateTime ge ${since}` })).toEqual(recent);
    expect(await it_.ids({ $filter: "email eq 'john.doe@microsoft.com'" })).toEqual([CONTOSO]);
  });

  it('shows both legs of a shared deal under their engagement', async () => {
    const microsofts = all.find((row) => row['organizationId'] === 'msft');
    const legs = await it_.list({ $filter: `engagementId eq '${String(microsofts?.['engagementId'])}'` });
    expect(legs.value.map((row) => [row['organizationName'], row.status])).toEqual([
      ['Contoso Company', 'Active'],
      ['Microsoft', 'New'],
    ]);
  });

  it('answers without any option, with $count, and sorted by either date', async () => {
    expect(await it_.ids({ $count: 'true' })).toEqual(all.map(({ id }) => id));
    expect(await it_.ids({ $orderby: 'createdDateTime desc' })).toEqual(
      [...all].sort(byCreated).map(({ id }) => id),
    );
    const updated = (await it_.list({ $orderby: 'updatedDateTime' })).value.map((row) =>
      Date.parse(String(row.updatedDateTime)),
    );
    expect(updated).toEqual([...updated].sort((a, b) => a - b));
  });

  it('selects fields', async () => {
    const { value } = await it_.list({
      $select: 'id,status,customerProfile',
      $filter: `id eq '${FABRIKAM}'`,
    });
    expect(value).toEqual([
      {
        id: FABRIKAM,
        status: 'New',
        customerProfile: all.find(({ id }) => id === FABRIKAM)?.['customerProfile'],
      },
    ]);
  });

  it('takes $top for the whole list', async () => {
    const page = await it_.list({ $top: '3' });
    expect([page.value.length, page['@odata.nextLink']]).toEqual([3, undefined]);
    expect((await it_.list({ $top: '0' })).value).toEqual([]);
  });

  it('answers the 2018 path with its four parameters', async () => {
    const legacy = async (query: string): Promise<readonly string[]> => {
      const body = (await (await it_.call(`/v1/referrals/${query}`)).json()) as { value: Row[] };
      return body.value.map(({ id }) => id);
    };
    expect(await legacy('')).toEqual(all.map(({ id }) => id));
    expect(await legacy('?engagementId=b1c40bb4-6d36-4eca-baa3-e1460cf2a454')).toEqual([CONTOSO]);
    expect(await legacy('?self=true&status=new')).toEqual(
      idsWhere((row) => row.status === 'New' && row['organizationId'] !== 'msft'),
    );
    const invited = await legacy('?invitedByOrganization=msft');
    expect(invited).toContain(CONTOSO);
    expect(invited).not.toContain(FABRIKAM);
    expect(sorted(await legacy('?self=true'))).not.toEqual(sorted(await legacy('')));
  });

  it.each([REFERRALS, `${REFERRALS}/`, `${REFERRALS}//`, '/v1.0//engagements/referrals'])(
    'tolerates the slashes of %s',
    async (path) => {
      expect((await it_.call(path)).status).toBe(200);
      expect(
        (await it_.call(`${path}${path.endsWith('/') ? '' : '/'}${FABRIKAM.toUpperCase()}//`)).status,
      ).toBe(200);
    },
  );

  it('answers HEAD with the headers alone', async () => {
    const response = await it_.call(`${REFERRALS}/${FABRIKAM}`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000);
  });

  it.each([
    ['$filter', "contry eq 'US'", 'contry'],
    ['$filter', "status eq 'New", ''],
    ['$filter', '', ''],
    ['$filter', "country eq 'US'", ''],
    ['$orderby', 'createdDateTime sideways', ''],
    ['$select', 'id,,', ''],
    ['$select', 'id,contry', 'contry'],
    ['$top', 'ten', 'whole number'],
    ['$count', 'yes', 'true or false'],
    ['$skiptoken', 'k181pEdP0ykypkieJfcxX', 'damaged'],
    ['$expand', 'team', 'not known'],
  ])('refuses %s=%s with the body of the error page', async (name, value, words) => {
    const refused = await refusal(
      await it_.call(`${REFERRALS}?${new URLSearchParams({ [name]: value }).toString()}`),
    );
    expect(refused).toMatchObject({ status: 400, code: 'invalidRequest', target: name });
    expect(refused.message).toContain(words);
  });

  it('refuses an option that is given twice', async () => {
    const twice = `${REFERRALS}?$filter=status%20eq%20'New'&$filter=status%20eq%20'Active'`;
    expect(await refusal(await it_.call(twice))).toMatchObject({
      status: 400,
      message: '$filter is given twice.',
    });
  });

  it('says 404 for what is not there and 405 for what cannot be done', async () => {
    const gone = await refusal(await it_.call(`${REFERRALS}/0d43414c-fb9f-4ca0-9b8d-29deb70364cf`));
    expect(gone).toMatchObject({ status: 404, code: 'itemNotFound' });
    expect(await refusal(await it_.call('/v1.0/referrals?$skiptoken=abc'))).toMatchObject({
      status: 404,
      code: 'itemNotFound',
    });
    for (const method of ['DELETE', 'PUT']) {
      expect((await refusal(await it_.call(`${REFERRALS}/${FABRIKAM}`, { method }))).status).toBe(405);
    }
    expect((await refusal(await it_.call(REFERRALS, { method: 'POST', body: '{}' }))).status).toBe(405);
    expect((await it_.call(`${REFERRALS}/%zz`)).status).toBe(404);
  });

  it('asks for the bearer token', async () => {
    for (const authorization of ['', 'Bearer other', 'Basic c2FuZGJveDp0b2tlbg==']) {
      const response = await fetch(it_.url + REFERRALS, {
        headers: authorization === '' ? {} : { authorization },
      });
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      const refused = await refusal(response);
      expect(refused).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(refused.message).not.toContain('sandbox-token');
    }
  });

  it('names every answer with a Request-ID and gives the caller its own id back', async () => {
    const mine = '5c7f0ab4-7fb1-4bd4-a7f3-000000000001';
    const [first, second] = await Promise.all([
      it_.call(REFERRALS, { headers: { 'client-request-id': mine } }),
      it_.call('/v1.0/nothing'),
    ]);
    expect(first.headers.get('client-request-id')).toBe(mine);
    expect(second.headers.get('client-request-id')).toBeNull();
    const ids = [first.headers.get('request-id'), second.headers.get('request-id')];
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe('the published referrals', () => {
  it.each(PUBLISHED)('come back byte for byte as the page prints them: %s', async (id, hash) => {
    const it_ = await startSandbox({ env: { SANDBOX_MODE: 'as-documented' } });
    const response = await it_.call(`${REFERRALS}/${id}`);
    expect(sha256(await response.text())).toBe(hash);
    expect(response.headers.get('content-type')).toBe('application/json');
    await it_.sandbox.close();
  });

  it.each(PUBLISHED)('differ in their links alone when the mode is clean: %s', async (id, hash) => {
    const it_ = await startSandbox();
    const text = await (await it_.call(`${REFERRALS}/${id}`)).text();
    const row = JSON.parse(text) as {
      engagementId: string;
      links: { self: { uri: string }; relatedReferrals: { uri: string } };
    };
    expect((await it_.call(row.links.self.uri.replace(it_.url, ''))).status).toBe(200);
    expect(await (await it_.call(row.links.relatedReferrals.uri.replace(it_.url, ''))).json()).toMatchObject({
      value: [{ id }],
    });
    const [self, related] =
      id === FABRIKAM
        ? [`referrals${id}`, `engagements/referrals$filter=`]
        : [`engagments/referrals/${id}`, 'engagments/referrals?$filter='];
    const wrong = text
      .replace(
        row.links.self.uri,
        () => `https://api.partner.microsoft.com/v1.0/${id === FABRIKAM ? 'engagements/' : ''}${self}`,
      )
      .replace(
        row.links.relatedReferrals.uri,
        () => `https://api.partner.microsoft.com/v1.0/${related}engagementId eq '${row.engagementId}'`,
      );
    expect(sha256(wrong)).toBe(hash);
    await it_.sandbox.close();
  });
});

describe('an absent field', () => {
  it('is null in filters, or leaves its referral out, as configured', async () => {
    const asNull = await startSandbox();
    const excluded = await startSandbox({ env: { SANDBOX_ABSENT: 'excluded' } });
    const filter = { $filter: "direction ne 'Outgoing'" };
    expect(await asNull.ids(filter)).toContain(CONTOSO);
    expect(await excluded.ids(filter)).not.toContain(CONTOSO);
    expect(await excluded.ids(filter)).toContain(FABRIKAM);
    await Promise.all([asNull.sandbox.close(), excluded.sandbox.close()]);
  });
});
