import { RefusedError, RetryLaterError } from '../../../src/ports/errors';
import { createMemoryLog } from '../../helpers/memory-log';
import { allIds, NOW, quickClient, rejection } from '../../helpers/partner-center-client';
import { startPartnerServer } from '../../helpers/partner-center-server';
import type { PartnerServer, SeenRequest, ServerAnswer } from '../../helpers/partner-center-server';
import { DOCUMENTED_FILTERS } from '../../unit/adapters/partner-center/documented-filters';
import { startSandbox, type Row, type Running } from '../sandbox/harness';

const order = 'newest-created-first';
const $orderby = 'createdDateTime desc';

describe.each([
  ['clean', 'null'],
  ['as-documented', 'null'],
  ['clean', 'excluded'],
] as const)('over the sandbox in %s mode, where a missing field is %s', (mode, absent) => {
  let it_: Running;
  beforeAll(async () => {
    it_ = await startSandbox({
      env: { SANDBOX_MODE: mode, SANDBOX_ABSENT: absent, SANDBOX_TOKEN: 'a-token' },
    });
    // So many that every longer answer goes over several pages.
    const received = { status: 'New', substatus: 'Received', qualification: 'SalesQualified' };
    for (let count = 0; count < 120; count += 1)
      it_.sandbox.addReferral(count % 2 === 0 ? received : { type: 'Shared' });
  });
  afterAll(() => it_.sandbox.close());

  const source = () => quickClient(`${it_.url}/v1.0`);

  async function allOfSandbox(options: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const ids: string[] = [];
    let next: Readonly<Record<string, string>> | undefined = options;
    while (next !== undefined) {
      const page = await it_.list(next);
      ids.push(...page.value.map(({ id }) => id));
      const link: string | undefined = page['@odata.nextLink'];
      next =
        link === undefined ? undefined : { $skiptoken: new URL(link).searchParams.get('$skiptoken') ?? '' };
    }
    return ids;
  }

  it.each(DOCUMENTED_FILTERS)('$page: "$filter" gives what the API itself gives', async ({ filter }) => {
    const ids = await allOfSandbox({ $filter: filter, $orderby });
    expect(ids).not.toEqual([]);
    await expect(allIds(source(), { order, filter })).resolves.toEqual(ids);
  });

  it.each([
    ['engagementId', 'b1c40bb4-6d36-4eca-baa3-e1460cf2a454', 'engagementId'],
    ['status', 'New', 'status'],
    ['invitedByOrganization', 'msft', 'inviteContext/invitedBy/organizationId'],
  ])('gives for the 2018 parameter %s what the 2018 path gives', async (parameter, value, field) => {
    const answer = await it_.call(`/v1/referrals?${parameter}=${value}`);
    const ids = ((await answer.json()) as { value: Row[] }).value.map(({ id }) => id);
    expect(ids).not.toEqual([]);
    const ours = await allIds(source(), { order, filter: `${field} eq '${value}'` });
    expect(ours).toEqual(await allIds(source(), { order, [parameter]: value }));
    expect(ours.length).toBeGreaterThanOrEqual(ids.length);
    expect(ours).toEqual(expect.arrayContaining(ids));
  });

  it('selects by conditions that no page shows', async () => {
    const filter = "status ne 'Closed' and (details/dealValue ge 50000 or direction eq 'Outgoing')";
    const ids = await allOfSandbox({ $filter: filter, $orderby });
    expect(ids).not.toEqual([]);
    await expect(allIds(source(), { order, filter })).resolves.toEqual(ids);
  });
});

const ROWS = [
  { id: 'a', status: 'New', direction: 'Incoming', details: { dealValue: 90_000 } },
  { id: 'b', status: 'New', direction: 'Incoming', details: { dealValue: 10 } },
  { id: 'c', status: 'New', direction: 'Outgoing', details: { dealValue: 90_000 } },
  { id: 'd', status: 'Active', direction: 'Incoming', details: { dealValue: 90_000 } },
  // From before 2020.
  { id: 'e', status: 'New', details: { dealValue: 90_000 } },
];
const FILTER = "direction eq 'Incoming' and details/dealValue ge 50000";

let server: PartnerServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(answer: (request: SeenRequest, index: number) => ServerAnswer): Promise<string> {
  server = await startPartnerServer(answer);
  return server.apiUrl;
}

const filtersSent = (): readonly (string | null)[] =>
  server?.requests.map((request) => request.query.get('$filter')) ?? [];
const refused = (code = 'invalidRequest'): ServerAnswer => ({
  status: 400,
  body: { error: { code, message: 'x' } },
});

/** Takes `field eq 'text'` joined with `and`, and nothing else. */
function strictAnswer({ query }: SeenRequest): ServerAnswer {
  const conditions = query.get('$filter')?.split(' and ') ?? [];
  const read = conditions.map((condition) => /^(status|direction) eq '(\w+)'$/.exec(condition));
  if (read.some((match) => match === null)) return refused();
  const value = ROWS.filter((row: Readonly<Record<string, unknown>>) =>
    read.every((match) => row[match?.[1] ?? ''] === match?.[2]),
  );
  return { body: { value } };
}

describe('a service that takes only what its pages show', () => {
  it('is asked for that much, with the other conditions; the rest is decided here', async () => {
    const source = quickClient(await serve(strictAnswer));
    await expect(allIds(source, { order, status: 'New', filter: FILTER })).resolves.toEqual(['a']);
    expect(filtersSent()).toEqual(["status eq 'New' and direction eq 'Incoming'"]);
    expect(server?.requests[0]?.url.replaceAll('%27', "'")).toBe(
      "/v1.0/engagements/referrals?$filter=status%20eq%20'New'%20and%20direction%20eq%20'Incoming'&$orderby=createdDateTime%20desc",
    );
  });

  it.each([
    ["status ne 'Active' and direction eq null", ['e']],
    ["status in ('Active') or direction eq 'Outgoing'", ['c', 'd']],
    ["not (contains(direction,'coming')) and status eq 'New'", ['c']],
  ])('never sees %s', async (filter, ids) => {
    const source = quickClient(await serve(strictAnswer));
    await expect(allIds(source, { order, filter })).resolves.toEqual(ids);
    expect(server?.requests).toHaveLength(1);
  });

  it('gets a value as a value, whatever it holds', async () => {
    const source = quickClient(await serve(() => ({ body: { value: ROWS } })));
    const filter = "engagementId eq 'x&$top=1#'' or 1 eq 1 %27'";
    await expect(allIds(source, { order, filter })).resolves.toEqual([]);
    expect([...(server?.requests[0]?.query ?? [])]).toEqual([
      ['$filter', filter],
      ['$orderby', $orderby],
    ]);
  });
});

it('selects the right referrals of a service that ignores $filter', async () => {
  const source = quickClient(await serve(() => ({ body: { value: ROWS } })));
  await expect(allIds(source, { order, filter: FILTER })).resolves.toEqual(['a', 'd']);
});

it('means by now() the time of the clock', async () => {
  const value = [
    { id: 'past', expirationDateTime: new Date(NOW - 1000).toISOString() },
    { id: 'soon', expirationDateTime: new Date(NOW + 1000).toISOString() },
  ];
  const source = quickClient(await serve(() => ({ body: { value } })));
  await expect(allIds(source, { order, filter: 'expirationDateTime gt now()' })).resolves.toEqual(['soon']);
});

it.each(["contry eq 'US'", "status eq 'Open'", 'status eq', ''])(
  'refuses the filter "%s" before anything is sent',
  async (filter) => {
    const source = quickClient(await serve(() => ({ body: { value: ROWS } })));
    const error = await rejection(allIds(source, { order, filter }));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error.message).toContain('the filter of the query cannot be used');
    expect(server?.requests).toEqual([]);
  },
);

describe('a service that refuses the filter with 400', () => {
  it.each(['invalidRequest', 'generalException'])(
    'is asked once more without it on %s; the filter holds all the same',
    async (code) => {
      const log = createMemoryLog();
      const apiUrl = await serve((request) =>
        request.query.get('$filter')?.includes('direction') === true
          ? refused(code)
          : { body: { value: ROWS } },
      );
      const source = quickClient(apiUrl, { log });
      await expect(allIds(source, { order, status: 'New', filter: FILTER })).resolves.toEqual(['a']);
      expect(filtersSent()).toEqual(["status eq 'New' and direction eq 'Incoming'", "status eq 'New'"]);
      expect(log.lines.map(({ event }) => event)).toContain(
        'Partner Center refused the filter; more rows are read and filtered here',
      );
      expect(JSON.stringify(log.lines)).not.toContain('direction');
    },
  );

  it('is not asked with it again on the pages that follow', async () => {
    const apiUrl = await serve((request) => {
      if (request.query.has('$filter')) return refused();
      if (request.query.has('$skiptoken')) return { body: { value: ROWS.slice(3) } };
      return { body: { value: ROWS.slice(0, 3), '@odata.nextLink': 'http://x/?$skiptoken=t' } };
    });
    await expect(allIds(quickClient(apiUrl), { order, filter: FILTER })).resolves.toEqual(['a', 'd']);
    expect(filtersSent()).toEqual(["direction eq 'Incoming'", null, null]);
  });

  it('keeps the filter on every page when it takes it, with the token alone when it must be alone', async () => {
    const apiUrl = await serve((request) => {
      if (request.query.has('$skiptoken'))
        return request.query.has('$filter') ? refused() : { body: { value: ROWS.slice(3) } };
      return { body: { value: ROWS.slice(0, 3), '@odata.nextLink': 'http://x/?$skiptoken=t' } };
    });
    await expect(allIds(quickClient(apiUrl), { order, filter: FILTER })).resolves.toEqual(['a', 'd']);
    expect(filtersSent()).toEqual(["direction eq 'Incoming'", "direction eq 'Incoming'", null]);
  });

  it('fails when it refuses the request without the filter too', async () => {
    const source = quickClient(await serve(() => refused()));
    const error = await rejection(allIds(source, { order, filter: FILTER }));
    expect(error).toBeInstanceOf(RefusedError);
    expect(filtersSent()).toEqual(["direction eq 'Incoming'", null]);
  });

  it.each([{ filter: 'details/dealValue ge 50000' }, { status: 'New', filter: "status eq 'New'" }])(
    'is not asked the same again for %j',
    async (query) => {
      const source = quickClient(await serve(() => refused()));
      await expect(rejection(allIds(source, { order, ...query }))).resolves.toBeInstanceOf(RefusedError);
      expect(server?.requests).toHaveLength(1);
    },
  );
});

it.each([403, 404, 422])('does not take %i for a word about the filter', async (status) => {
  const source = quickClient(await serve(() => ({ status })));
  await expect(rejection(allIds(source, { order, filter: FILTER }))).resolves.toBeInstanceOf(RefusedError);
  expect(server?.requests).toHaveLength(1);
});

it('does not give up the filter because the service is down', async () => {
  const source = quickClient(await serve(() => ({ status: 503 })));
  await expect(rejection(allIds(source, { order, filter: FILTER }))).resolves.toBeInstanceOf(RetryLaterError);
  expect(new Set(filtersSent())).toEqual(new Set(["direction eq 'Incoming'"]));
});
