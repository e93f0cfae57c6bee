import {
  checkFilter,
  compileFilter,
  parseFilter,
  printFilter,
  referralModel,
} from '../../../../src/domain/query';
import { inFull, refused, selectsReferral } from './asking';

describe('the short names for chat', () => {
  it.each([
    ["country eq 'US'", "customerProfile/address/country eq 'US'"],
    ["city eq 'Redmond'", "customerProfile/address/city eq 'Redmond'"],
    ["state eq 'WA'", "customerProfile/address/state eq 'WA'"],
    ["startswith(customer,'Fab')", "startswith(customerProfile/name,'Fab')"],
    ['value ge 50000', 'details/dealValue ge 50000'],
    ["currency eq 'USD'", "details/currency eq 'USD'"],
    ["contains(tolower(notes),'office')", "contains(tolower(details/notes),'office')"],
    ['closing lt 2020-12-01', 'details/closingDateTime lt 2020-12-01'],
    ['created gt updated', 'createdDateTime gt updatedDateTime'],
    ["expires lt now() add duration'P3D'", "expirationDateTime lt now() add duration'P3D'"],
    ["inviter eq 'Microsoft'", "inviteContext/invitedBy/organizationName eq 'Microsoft'"],
    ["email eq 'a@x'", "team/any(t:t/email eq 'a@x')"],
    ["contact eq 'a@x'", "customerProfile/team/any(c:c/email eq 'a@x')"],
    ["industry eq 'Education'", "details/requirements/industries/any(i:i/id eq 'Education')"],
    ["product in ('Azure','Teams')", "details/requirements/products/any(p:p/id in ('Azure','Teams'))"],
    ["contains(service,'Deploy')", "details/requirements/services/any(s:contains(s/id,'Deploy'))"],
    [
      "startswith(tolower(solution),'sol-')",
      "details/requirements/solutions/any(s:startswith(tolower(s/id),'sol-'))",
    ],
  ])('%s is written out in full', (short, full) => {
    expect(inFull(short)).toBe(full);
    expect(inFull(full)).toBe(full);
  });

  it.each([
    ["industry ne 'Education'", "not (details/requirements/industries/any(i:i/id eq 'Education'))"],
    ["'Education' ne industry", "not (details/requirements/industries/any(i:'Education' eq i/id))"],
    ["not (industry eq 'Education')", "not (details/requirements/industries/any(i:i/id eq 'Education'))"],
    ['industry eq null', 'not (details/requirements/industries/any())'],
    ['null eq industry', 'not (details/requirements/industries/any())'],
    ['null eq tolower(industry)', 'details/requirements/industries/any(i:null eq tolower(i/id))'],
    ['null eq tolower(industry)', 'details/requirements/industries/any(i:null eq tolower(i/id))'],
    ['isSpam or team/any()', 'isSpam or team/any()'],
    ["industry ge 'E'", "details/requirements/industries/any(i:i/id ge 'E')"],
    ['industry ne null', 'details/requirements/industries/any()'],
    ['length(industry) eq null', 'details/requirements/industries/any(i:length(i/id) eq null)'],
    ["(email eq 'x') eq true", "team/any(t:t/email eq 'x') eq true"],
    ['concat(email,email) eq email', 'team/any(t:concat(t/email,t/email) eq t/email)'],
    [
      "email eq 'x' or contact eq 'y' and isSpam",
      "team/any(t:t/email eq 'x') or customerProfile/team/any(c:c/email eq 'y') and isSpam",
    ],
    [
      'value add 1 gt 2 and -value lt 0 and floor(value) in (1)',
      'details/dealValue add 1 gt 2 and -details/dealValue lt 0 and floor(details/dealValue) in (1)',
    ],
    ['not isSpam', 'not (isSpam)'],
  ])('a list is asked for one of its items: %s', (short, full) => {
    expect(inFull(short)).toBe(full);
  });

  it('keep out of the way of the variables around them', () => {
    expect(inFull('target/any(t: email eq t/id)')).toBe('target/any(t:team/any(t2:t2/email eq t/id))');
    expect(inFull('target/any(t: target/any(t2: email eq t/id))')).toBe(
      'target/any(t:target/any(t2:team/any(t3:t3/email eq t/id)))',
    );
    expect(inFull('team/any(email: email/title eq customer)')).toBe(
      'team/any(email:email/title eq customerProfile/name)',
    );
  });

  it('are refused inside the list they ask, where they would speak of any item instead of this one', () => {
    expect(refused("team/any(t: email eq 'x' and t/title eq 'y')")).toMatchObject({
      at: { start: 12, end: 17 },
      suggestions: ["team/any(t: t/email eq 'x' and t/title eq 'y')"],
    });
    expect(inFull("team/any(t: contact eq 'x')")).toContain('customerProfile/team/any(c:');
  });

  it('mean nothing where they are part of a path or no model is given', () => {
    expect(() => inFull('details/value gt 5')).toThrow("I don't know the field 'value'");
    expect(compileFilter('value gt 5')({ value: 6 })).toBe(true);
  });

  it('select what their long forms select', () => {
    const referral = {
      customerProfile: {
        name: 'Fabrikam',
        address: { country: 'US' },
        team: [{ email: 'sue@fabrikam.com' }],
      },
      details: { dealValue: 50000, requirements: { industries: [{ id: 'Education' }], products: [] } },
      team: [{ email: 'joe@partner.com' }, {}],
    };
    expect(selectsReferral("country eq 'US' and value ge 50000 and industry eq 'Education'", referral)).toBe(
      true,
    );
    expect(selectsReferral("email eq 'joe@partner.com' and contact eq 'sue@fabrikam.com'", referral)).toBe(
      true,
    );
    expect(selectsReferral("email eq 'sue@fabrikam.com' or industry ne 'Education'", referral)).toBe(false);
    expect(selectsReferral('product eq null and service eq null and industry ne null', referral)).toBe(true);
  });

  it('are written out once and for all', () => {
    const checked = checkFilter(parseFilter("email eq 'x' and created gt 2020-01-01"), referralModel);
    expect(printFilter(checkFilter(checked, referralModel))).toBe(printFilter(checked));
    expect(compileFilter(checked, { model: referralModel })({ team: [{ email: 'x' }] })).toBe(false);
    expect(compileFilter(checked)({ team: [{ email: 'x' }], createdDateTime: '2020-01-01T00:00:01Z' })).toBe(
      true,
    );
  });
});
