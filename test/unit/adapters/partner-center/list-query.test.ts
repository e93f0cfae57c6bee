import { listOptions, printOptions, rowFilter } from '../../../../src/adapters/partner-center/list-query';
import { readSkipToken } from '../../../../src/adapters/partner-center/skip-token';
import type { Referral } from '../../../../src/domain/referral';
import { RefusedError } from '../../../../src/ports/errors';

const order = 'newest-updated-first';
const now = () => Date.UTC(2026, 10, 21, 12);

describe('listOptions', () => {
  it('orders and asks for nothing else when nothing else was asked', () => {
    expect(listOptions({ order })).toEqual({ $orderby: 'updatedDateTime desc' });
    expect(listOptions({ order: 'newest-created-first' })).toEqual({ $orderby: 'createdDateTime desc' });
  });

  it('sends the two conditions whose form is documented and leaves the others to us', () => {
    const query = {
      order,
      status: 'New',
      engagementId: 'e-1',
      invitedByOrganization: 'msft',
      self: true,
    } as const;
    expect(listOptions(query)).toEqual({
      $filter: "engagementId eq 'e-1' and status eq 'New'",
      $orderby: 'updatedDateTime desc',
    });
  });

  it('sends a status in its canonical case and refuses what is none', () => {
    expect(listOptions({ order, status: 'aCTIVE' }).$filter).toBe("status eq 'Active'");
    expect(() => listOptions({ order, status: 'Open' })).toThrow(
      new RefusedError('"Open" is not a referral\'s status: use one of None, New, Active, Closed'),
    );
  });

  it('adds what of the filter is documented, says nothing twice, and can leave the filter out', () => {
    const filter =
      "'New' eq status and (value gt 5 and direction eq 'Incoming') and qualification ne 'Direct'";
    expect(listOptions({ order, status: 'new', filter }).$filter).toBe(
      "status eq 'New' and direction eq 'Incoming'",
    );
    expect(listOptions({ order, filter }).$filter).toBe("status eq 'New' and direction eq 'Incoming'");
    expect(listOptions({ order, status: 'new', filter }, { pushFilter: false }).$filter).toBe(
      "status eq 'New'",
    );
    expect(listOptions({ order, filter: 'value gt 5' })).toEqual({ $orderby: 'updatedDateTime desc' });
  });

  it('refuses a filter that cannot be read and says what is wrong with it', () => {
    expect(() => listOptions({ order, filter: "contry eq 'US'" })).toThrow(RefusedError);
    expect(() => listOptions({ order, filter: "contry eq 'US'" })).toThrow(/cannot be used: .*contry/);
  });

  it('doubles quotes, so that a value stays a value', () => {
    expect(listOptions({ order, engagementId: "x' or '1' eq '1" }).$filter).toBe(
      "engagementId eq 'x'' or ''1'' eq ''1'",
    );
  });
});

describe('printOptions', () => {
  it('encodes values once and leaves commas and quotes readable', () => {
    expect(
      printOptions({ $top: '20', $select: 'id,updatedDateTime', $orderby: 'updatedDateTime desc' }),
    ).toBe('?$top=20&$select=id,updatedDateTime&$orderby=updatedDateTime%20desc');
    expect(printOptions({ $filter: "status eq 'New'" })).toBe("?$filter=status%20eq%20'New'");
  });

  it('brings any text through the query string of a URL unharmed', () => {
    for (const value of ['a+b/c==', '100% & #?', "O''Neil", '%2f', 'ünïcode 🎈', 'a\ud800b'])
      expect(
        new URL(`http://127.0.0.1/${printOptions({ $skiptoken: value })}`).searchParams.get('$skiptoken'),
      ).toBe(value.replace('\ud800', '\ufffd'));
  });
});

describe('readSkipToken', () => {
  it.each([
    [
      'http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=k181pEdP0ykypkieJfcxX',
      'k181pEdP0ykypkieJfcxX',
    ],
    ['https://evil.example/?$top=1&$skiptoken=a%2fb%2Bc%3d%3D&x=1', 'a/b+c=='],
    ['?%24SkipToken=a+b', 'a+b'],
    ['/v1.0?$skiptoken=50%25%2541', '50%%41'],
    ['/v1.0?$skiptoken=50%', '50%'],
    ['/v1.0?$skiptoken=abc#$skiptoken=no', 'abc'],
  ])('takes the token of %s, decoded once', (link, token) => {
    expect(readSkipToken(link)).toBe(token);
  });

  it.each([
    undefined,
    null,
    7,
    {},
    '',
    'https://x.example/',
    '/?$skip=100',
    '/?$skiptoken=',
    '/?my$skiptoken=a',
  ])('finds none in %j', (link) => {
    expect(readSkipToken(link)).toBeUndefined();
  });
});

describe('rowFilter', () => {
  const row: Referral = {
    id: 'r',
    status: 'New',
    engagementId: 'E-1',
    organizationId: 'our-org',
    inviteContext: { invitedBy: { organizationId: 'msft' } },
  };

  it.each([
    [{}, true],
    [{ status: 'new' }, true],
    [{ status: 'Active' }, false],
    [{ engagementId: 'e-1' }, true],
    [{ engagementId: 'e-2' }, false],
    [{ invitedByOrganization: 'MSFT' }, true],
    [{ invitedByOrganization: 'our-org' }, false],
    [{ self: true }, true],
    [{ self: false }, true],
    [{ status: 'New', engagementId: 'e-1', invitedByOrganization: 'msft', self: true }, true],
    [{ status: 'New', engagementId: 'e-1', invitedByOrganization: 'other', self: true }, false],
  ])('of %j says %s about our own referral', (query, expected) => {
    expect(rowFilter({ order, ...query }, { ownOrganizationId: 'OUR-ORG', now })(row)).toBe(expected);
  });

  it.each([
    ["status eq 'New' and organizationId ne null", true],
    ["status eq 'Closed' or status eq 'Active'", false],
    ["organizationId eq 'our-org' and team/any()", false],
    ['expirationDateTime eq null and now() ge 2026-11-21T12:00:00Z', true],
    ['now() gt 2026-11-21T12:00:00Z', false],
  ])('asks the whole filter %s', (filter, expected) => {
    expect(rowFilter({ order, filter }, { now })(row)).toBe(expected);
  });

  it('wants the filter and the other conditions to hold', () => {
    const filter = "engagementId eq 'E-1'";
    expect(rowFilter({ order, filter, status: 'New' }, { now })(row)).toBe(true);
    expect(rowFilter({ order, filter, status: 'Active' }, { now })(row)).toBe(false);
  });

  it('keeps out rows that lack what was asked for', () => {
    expect(rowFilter({ order, invitedByOrganization: 'msft' }, { now })({ id: 'r' })).toBe(false);
    expect(
      rowFilter({ order, self: true }, { ownOrganizationId: 'us', now })({ id: 'r', organizationId: 'msft' }),
    ).toBe(false);
  });

  it('refuses a filter that the language does not take', () => {
    expect(() => rowFilter({ order, filter: "status eq 'Open'" }, { now })).toThrow(RefusedError);
  });

  it('names the variable that says which organisation is ours', () => {
    expect(() => rowFilter({ order, self: true }, { now })).toThrow(/set PARTNER_ORGANIZATION_ID/);
    expect(() => rowFilter({ order, self: true }, { now })).toThrow(RefusedError);
  });
});
