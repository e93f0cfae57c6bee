import { GoneError, RefusedError, RetryLaterError } from '../../../src/ports/errors';
import { createMemoryLog } from '../../helpers/memory-log';
import { allIds, fixture, quickClient, rejection } from '../../helpers/partner-center-client';
import { startPartnerServer } from '../../helpers/partner-center-server';
import type { PartnerServer, SeenRequest, ServerAnswer } from '../../helpers/partner-center-server';

const OURS = '7d23e5ca-19dc-4eaa-aac8-5e6b559f0d1d';
const order = 'newest-updated-first';
const ROWS = [
  {
    id: 'a',
    status: 'New',
    engagementId: 'E1',
    organizationId: OURS,
    updatedDateTime: '2026-11-19T00:00:00Z',
  },
  {
    id: 'b',
    status: 'Active',
    engagementId: 'E1',
    organizationId: 'msft',
    updatedDateTime: '2026-11-20T00:00:00Z',
  },
  {
    id: 'c',
    status: 'New',
    engagementId: 'E2',
    organizationId: 'msft',
    inviteContext: { invitedBy: { organizationId: 'msft' } },
    updatedDateTime: '2026-11-18T00:00:00.040469Z',
  },
];

let server: PartnerServer;

async function serve(answer: (request: SeenRequest, index: number) => ServerAnswer): Promise<void> {
  server = await startPartnerServer(answer);
}

afterEach(() => server.close());

describe('a service that ignores $filter, $orderby, $select and $top', () => {
  const source = () =>
    quickClient(server.apiUrl, { config: { apiUrl: server.apiUrl, organizationId: OURS } });
  beforeEach(() => serve(() => ({ body: { value: ROWS } })));

  it.each([
    [{}, ['a', 'b', 'c']],
    [{ status: 'new' }, ['a', 'c']],
    [{ engagementId: 'e1' }, ['a', 'b']],
    [{ status: 'New', engagementId: 'E1' }, ['a']],
    [{ invitedByOrganization: 'msft' }, ['c']],
    [{ self: true }, ['a']],
  ])('still gives the right referrals for %j', async (conditions, ids) => {
    await expect(allIds(source(), { order, ...conditions })).resolves.toEqual(ids);
  });

  it('is found out not to sort', async () => {
    await expect(source().newest(2)).resolves.toEqual({
      versions: [
        { id: 'a', updatedDateTime: '2026-11-19T00:00:00.0000000Z' },
        { id: 'b', updatedDateTime: '2026-11-20T00:00:00.0000000Z' },
        { id: 'c', updatedDateTime: '2026-11-18T00:00:00.0404690Z' },
      ],
      sorted: false,
    });
  });
});

describe('a query that cannot be asked', () => {
  beforeEach(() => serve(() => ({ body: { value: ROWS } })));

  it.each([
    [{ self: true }, 'set PARTNER_ORGANIZATION_ID'],
    [{ status: 'Open' }, 'use one of None, New, Active, Closed'],
  ])('%j is refused before anything is sent', async (conditions, advice) => {
    const error = await rejection(allIds(quickClient(server.apiUrl), { order, ...conditions }));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error.message).toContain(advice);
    expect(server.requests).toEqual([]);
  });
});

describe('newest', () => {
  it('asks for ids and moments of the newest alone, in one request', async () => {
    await serve(() => ({ body: { value: [ROWS[1], ROWS[0]], '@odata.nextLink': 'x?$skiptoken=t' } }));
    await expect(quickClient(server.apiUrl).newest(20)).resolves.toMatchObject({ sorted: true });
    expect(server.requests.map((request) => request.url)).toEqual([
      '/v1.0/engagements/referrals?$top=20&$select=id,updatedDateTime&$orderby=updatedDateTime%20desc',
    ]);
  });

  it.each([
    ['no rows', [], true],
    ['rows of the same moment', [ROWS[0], { ...ROWS[0], id: 'x' }], true],
    ['rows that differ by 100 ns the wrong way', ['.0000001Z', '.0000002Z'], false],
    ['a row without a moment', [ROWS[1], { id: 'x' }], false],
  ])('judges the order of %s', async (_what, rows, sorted) => {
    const value = rows.map((row, index) =>
      typeof row === 'string'
        ? { id: `r${String(index)}`, updatedDateTime: `2026-11-19T00:00:00${row}` }
        : row,
    );
    await serve(() => ({ body: { value } }));
    await expect(quickClient(server.apiUrl).newest(20)).resolves.toMatchObject({ sorted });
  });

  it.each([
    [0, '1'],
    [-3, '1'],
    [7.9, '7'],
    [5000, '100'],
    [Number.NaN, '1'],
  ])('asks for %s rows as $top=%s', async (count, top) => {
    await serve(() => ({ body: { value: [] } }));
    await quickClient(server.apiUrl).newest(count);
    expect(server.requests[0]?.query.get('$top')).toBe(top);
  });
});

describe('get', () => {
  it('reads one referral by its id', async () => {
    await serve(() => ({ body: fixture('rest2020-09-get-by-id.json') }));
    const referral = await quickClient(server.apiUrl).get('c5fbb3b6-be74-4795-9fb5-4324c73fed37');
    expect(referral).toMatchObject({ customerProfile: { name: 'Fabrikam Customer Inc' } });
    expect(referral.eTag).toMatch(/^".+"$/);
    expect(server.requests[0]?.url).toBe('/v1.0/engagements/referrals/c5fbb3b6-be74-4795-9fb5-4324c73fed37');
  });

  it('encodes an id that is not a GUID', async () => {
    await serve(() => ({ body: { id: 'ä:1' } }));
    await quickClient(server.apiUrl).get('ä:1');
    expect(server.requests[0]?.url).toBe('/v1.0/engagements/referrals/%C3%A4%3A1');
  });

  it.each(['', '..', '../../users', 'a/b', 'a?x=1', 'a b', 'x'.repeat(300)])(
    'refuses the id %j unasked',
    async (id) => {
      await serve(() => ({ body: {} }));
      expect(await rejection(quickClient(server.apiUrl).get(id))).toBeInstanceOf(RefusedError);
      expect(server.requests).toEqual([]);
    },
  );

  it.each([404, 410])('says that it is gone on %i', async (status) => {
    await serve(() => ({ status, headers: { 'Request-ID': 'r-1' } }));
    const log = createMemoryLog();
    const error = await rejection(quickClient(server.apiUrl, { log }).get('a'));
    expect(error).toBeInstanceOf(GoneError);
    expect(error).toMatchObject({ facts: { status, requestId: 'r-1' } });
    expect(log.lines).toEqual([
      expect.objectContaining({ fields: expect.objectContaining({ requestId: 'r-1' }) }),
    ]);
  });

  it('does not take a list for a referral', async () => {
    await serve(() => ({ body: { value: ROWS } }));
    const error = await rejection(quickClient(server.apiUrl).get('a'));
    expect(error).toEqual(new RetryLaterError('referral a is not one referral: it is a list'));
  });
});
