import { compileFilter, compileOrderBy, referralModel, selectFields } from '../../../../src/domain/query';
import { parseInstant } from '../../../../src/domain/instant';
import documented from '../../../fixtures/query/documented-referrals.json';
import type { Referral } from '../../../../src/domain/referral';

/** Where the referral stands: get page 2020, list page 2020, get page 2019, list page 2018 (two). */
const PAGES = ['get 2020', 'list 2020', 'get 2019', 'list 2018 a', 'list 2018 b'];

/** Two more that the third sample request of the list page asks for. */
const active = {
  id: 'mine',
  status: 'Active',
  direction: 'Outgoing',
  type: 'Shared',
  team: [{ email: 'someone@contoso.com' }, { email: 'r2d2@contoso.com' }],
  createdDateTime: '2020-11-02T08:00:00Z',
};
const rows: readonly object[] = [...documented, active, { ...active, id: 'not mine', team: [] }];
const names = [...PAGES, 'mine', 'not mine'];

const found = (filter: string, model = true): readonly (string | undefined)[] => {
  const selects = compileFilter(filter, model ? { model: referralModel } : {});
  return rows.flatMap((row, index) => (selects(row) ? [names[index]] : []));
};

describe("the filters of Microsoft's pages over the referrals of the same pages", () => {
  it.each([
    ["engagementId eq '65edc0b5-3485-41b7-a17e-dfa9ef4706e2'", ['get 2020', 'list 2020', 'list 2018 a']],
    ['engagementId eq b1c40bb4-6d36-4eca-baa3-e1460cf2a454', ['get 2019', 'list 2018 b']],
    ["status eq 'New' and qualification eq 'SalesQualified'", ['get 2019', 'list 2018 b']],
    ["customerProfile/address/country eq 'US' and direction eq 'Incoming'", ['get 2020', 'list 2020']],
    ["(type eq 'Shared' and direction eq 'Incoming')", []],
    ["(direction eq 'Incoming' and substatus eq 'Pending')", ['get 2020', 'list 2020']],
    [
      "status eq 'Active' and direction eq 'Outgoing' and type eq 'Shared' and team/any(t:t/email eq 'r2d2@contoso.com')",
      ['mine'],
    ],
    [
      'updatedDateTime gt 2018-10-29T21:24:52.0404689Z and updatedDateTime lt 2018-10-30T21:03:42.4579543Z',
      ['get 2019', 'list 2018 a', 'list 2018 b'],
    ],
    ['updatedDateTime gt 2018-10-29T21:24:52.040469Z', ['get 2020', 'list 2020', 'list 2018 a']],
    ["team/any(t: t/email eq 'john.doe@microsoft.com')", ['get 2019', 'list 2018 b']],
    ["customerProfile/team/any(t: t/email eq 'joe.hansen@contoso.com')", ['get 2019', 'list 2018 b']],
    ['details/dealValue ge 50000', ['get 2019', 'list 2018 b']],
    ['not (details/dealValue ge 50000)', ['get 2020', 'list 2020', 'list 2018 a', 'mine', 'not mine']],
    ["customerProfile/ids/any(i: i/profileType eq 'Duns')", ['get 2019']],
    ["inviteContext/invitedBy/organizationId eq 'msft'", ['get 2019', 'list 2018 b']],
    ['direction eq null', ['get 2019', 'list 2018 a', 'list 2018 b']],
    ['statusReason eq null and consent/consentToContact', ['get 2019', 'list 2018 a', 'list 2018 b']],
    ["details/requirements/industries/any(i: i/id eq 'Education')", ['get 2020', 'list 2020', 'list 2018 a']],
  ])('%s', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
    expect(found(filter, false)).toEqual(expected);
  });

  it('reads the 2019 page: `email` is the e-mail of a team contact', () => {
    expect(found("email eq 'john.doe@microsoft.com'")).toEqual(['get 2019', 'list 2018 b']);
  });

  it.each([
    [
      'createdDateTime desc',
      ['mine', 'not mine', 'get 2020', 'list 2020', 'list 2018 a', 'get 2019', 'list 2018 b'],
    ],
    [
      'updatedDateTime',
      ['mine', 'not mine', 'get 2019', 'list 2018 b', 'list 2018 a', 'get 2020', 'list 2020'],
    ],
  ])('orders by %s', (order, expected) => {
    const compare = compileOrderBy(order, { model: referralModel });
    const sorted = rows
      .map((row, index) => ({ row, name: names[index] }))
      .sort((a, b) => compare(a.row, b.row));
    expect(sorted.map(({ name }) => name)).toEqual(expected);
  });

  it('selects id,status,customerProfile', () => {
    const [first] = documented;
    expect(selectFields('id,status,customerProfile', { model: referralModel })(first)).toEqual({
      id: first?.id,
      status: 'New',
      customerProfile: first?.customerProfile,
    });
  });
});

it("asks the project's own referrals, whose times are canonical", () => {
  const createdDateTime = parseInstant('2018-10-29T21:24:52.040469Z');
  const referral: Referral = { id: 'r', status: 'New', ...(createdDateTime ? { createdDateTime } : {}) };
  const selects = compileFilter("status eq 'New' and created gt 2018-10-29T21:24:52.0404689Z", {
    model: referralModel,
  });
  expect(selects(referral)).toBe(true);
  expect(compileFilter('created gt 2018-10-29T21:24:52.040469Z', { model: referralModel })(referral)).toBe(
    false,
  );
});
