import { REFERRALS, refusal, startSandbox, type ListBody, type Running } from './harness';

const ARRIVALS = 250;

/** Follows the tokens the way a careful client does: only the token is taken from the link, the rest is repeated. */
async function allPages(
  it_: Running,
  options: Readonly<Record<string, string>>,
  repeat = true,
): Promise<readonly ListBody[]> {
  const pages = [await it_.list(options)];
  for (
    let link = pages[0]?.['@odata.nextLink'];
    link !== undefined;
    link = pages.at(-1)?.['@odata.nextLink']
  ) {
    const token = new URL(link).searchParams.get('$skiptoken') ?? '';
    pages.push(await it_.list({ ...(repeat ? options : {}), $skiptoken: token }));
  }
  return pages;
}

const idsOf = (pages: readonly ListBody[]): readonly string[] =>
  pages.flatMap(({ value }) => value.map(({ id }) => id));
const sizesOf = (pages: readonly ListBody[]): readonly number[] => pages.map(({ value }) => value.length);

describe.each(['clean', 'as-documented'])('paging in %s mode', (mode) => {
  let it_: Running;
  const arrived = { $filter: "campaignId eq 'paging'" };
  beforeAll(async () => {
    it_ = await startSandbox({ env: { SANDBOX_MODE: mode } });
    expect((await it_.control('/referrals', { count: ARRIVALS, campaignId: 'paging' })).status).toBe(201);
  });
  afterAll(() => it_.sandbox.close());

  it('counts the whole list on every page when asked to, as far as this mode can count', async () => {
    const pages = await allPages(it_, { ...arrived, $count: 'true' });
    const counts = pages.map((page) => page['@odata.count']);
    expect(counts.slice(0, 3)).toEqual(mode === 'clean' ? [250, 250, 250] : [100, 100, 1]);
  });

  it.each([
    ['no order', arrived],
    ['newest first', { ...arrived, $orderby: 'updatedDateTime desc' }],
    [
      'another field and only some columns',
      { ...arrived, $orderby: 'customerProfile/name desc, createdDateTime', $select: 'id' },
    ],
  ])('gives each of 250 referrals once, by hundreds, with %s', async (_what, options) => {
    const pages = await allPages(it_, options);
    expect(sizesOf(pages)).toEqual([100, 100, 50]);
    expect(new Set(idsOf(pages)).size).toBe(ARRIVALS);
  });

  it('keeps to the order over all pages', async () => {
    const times = (await allPages(it_, { ...arrived, $orderby: 'updatedDateTime desc' })).flatMap(
      ({ value }) => value.map(({ updatedDateTime }) => String(updatedDateTime)),
    );
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(times).size).toBe(ARRIVALS);
  });

  it('goes on with the token alone, because it carries the options', async () => {
    const options = { ...arrived, $orderby: 'createdDateTime desc', $top: '150' };
    const pages = await allPages(it_, options, false);
    expect(sizesOf(pages)).toEqual([100, 50]);
    expect(idsOf(pages)).toEqual(idsOf(await allPages(it_, options)));
  });

  it('refuses a token under another filter', async () => {
    const link = (await it_.list(arrived))['@odata.nextLink'] ?? '';
    const token = new URL(link).searchParams.get('$skiptoken') ?? '';
    const other = new URLSearchParams({ $filter: "status eq 'New'", $skiptoken: token }).toString();
    expect(await refusal(await it_.call(`${REFERRALS}?${other}`))).toMatchObject({
      status: 400,
      target: '$skiptoken',
    });
  });

  it('gives the same token for the same page, and neither loses nor repeats a row when others arrive meanwhile', async () => {
    const options = { ...arrived, $orderby: 'createdDateTime desc' };
    const [first, again] = [await it_.list(options), await it_.list(options)];
    expect(again['@odata.nextLink']).toBe(first['@odata.nextLink']);
    const token = new URL(first['@odata.nextLink'] ?? '').searchParams.get('$skiptoken') ?? '';
    const before = await it_.ids({ ...options, $skiptoken: token });
    it_.sandbox.addReferral({
      campaignId: 'paging',
      createdDateTime: '2021-01-01T00:00:00Z',
      status: 'Active',
      substatus: 'Accepted',
    });
    expect(await it_.ids({ ...options, $skiptoken: token })).toEqual(before);
  });
});

describe('the next link', () => {
  it('is right and can be followed as it stands when the mode is clean', async () => {
    const it_ = await startSandbox();
    await it_.control('/referrals', { count: 120 });
    const page = await it_.list({ $filter: "status eq 'New'", $orderby: 'createdDateTime desc' });
    const link = page['@odata.nextLink'] ?? '';
    expect(
      link.startsWith(
        `${it_.url}${REFERRALS}?$filter=status%20eq%20'New'&$orderby=createdDateTime%20desc&$skiptoken=`,
      ),
    ).toBe(true);
    expect(page['@odata.count']).toBe(100);
    const next = (await (await it_.call(link.slice(it_.url.length))).json()) as ListBody;
    expect(next['@odata.count']).toBe(next.value.length);
    expect(next['@odata.nextLink']).toBeUndefined();
    await it_.sandbox.close();
  });

  it('has every documented defect when the mode is as-documented', async () => {
    const it_ = await startSandbox({ env: { SANDBOX_MODE: 'as-documented' } });
    expect((await it_.list())['@odata.count']).toBe(1);
    await it_.control('/referrals', { count: 120 });
    const page = await it_.list({ $filter: "status eq 'New'" });
    expect(page['@odata.nextLink']).toMatch(
      /^http:\/\/api\.partner\.microsoft\.com\/v1\.0\/referrals\?\$skiptoken=[^&%]*(%(2[bf]|3d)[^&%]*)*$/,
    );
    expect(page['@odata.count']).toBe(100);
    expect(page['@odata.context']).toBe('http://api.partner.microsoft.com/v1.0/$metadata#Referrals');
    await it_.sandbox.close();
  });

  it('comes after a full last page too when the mode is as-documented, and leads to an empty one', async () => {
    const it_ = await startSandbox({ env: { SANDBOX_MODE: 'as-documented' } });
    await it_.control('/referrals', { count: 100, campaignId: 'full' });
    expect(sizesOf(await allPages(it_, { $filter: "campaignId eq 'full'" }))).toEqual([100, 0]);
    await it_.sandbox.close();
  });

  it('leads through the 2018 path as well', async () => {
    const it_ = await startSandbox();
    await it_.control('/referrals', { count: 120 });
    const first = (await (await it_.call('/v1/referrals?status=New')).json()) as ListBody;
    const second = (await (
      await it_.call((first['@odata.nextLink'] ?? '').slice(it_.url.length))
    ).json()) as ListBody;
    expect(first.value).toHaveLength(100);
    expect(new Set(idsOf([first, second])).size).toBe(100 + second.value.length);
    await it_.sandbox.close();
  });
});

describe('list rows in as-documented mode', () => {
  it('carry no eTag, an empty object for the customer ids, and links with the slips of the pages', async () => {
    const it_ = await startSandbox({ env: { SANDBOX_MODE: 'as-documented' } });
    const rows = (await it_.list()).value;
    expect(rows.some((row) => 'eTag' in row)).toBe(false);
    const ids = rows
      .map((row) => (row['customerProfile'] as { ids?: unknown }).ids)
      .filter((value) => value !== undefined);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.every((value) => JSON.stringify(value) === '{}')).toBe(true);
    const text = JSON.stringify(rows.map((row) => row['links']));
    for (const slip of [
      'referrals$filter=',
      'engagments',
      'engagements/referralsc5fbb3b6',
      /engagementId eq [0-9a-f]{8}-/,
    ]) {
      expect(text).toMatch(slip instanceof RegExp ? slip : new RegExp(slip.replace('$', '\\$')));
    }
    await it_.sandbox.close();
  });
});
