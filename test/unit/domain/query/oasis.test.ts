import { compileOrderBy, parseFilter, printFilter } from '../../../../src/domain/query';
import { refused, selects, selectsReferral } from './asking';

/** Filters and whether they select the row, under the section of OData 4.01 "URL Conventions", part Filter, that they follow. */
type Rule = readonly [filter: string, selected: boolean];

const row = {
  a: 5,
  b: 2,
  yes: true,
  no: false,
  text: 'Fabrikam',
  quoted: "O'Neil",
  at: '2020-10-30T23:59:58.1234567+02:00',
  empty: [],
  team: [
    { email: 'a@x', tags: ['p'] },
    { email: 'b@x', tags: ['q', 'r'] },
  ],
};

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'Operator Precedence: operators bind not, mul, add, gt, eq, and, or': [
    ['yes or yes and no', true],
    ['(yes or yes) and no', false],
    ['not no and no', false],
    ['not (no and no)', true],
    ['a add b mul 2 eq 9', true],
    ['a sub 1 sub 1 eq 3', true],
    ['8 div 2 div 2 eq 2', true],
    ['-a add 6 eq 1', true],
    ['a gt b eq true', true],
  ],
  'Logical Operators: and, or and not know a third truth': [
    ['absent or yes', true],
    ['absent and no or yes', true],
    ['not (absent and no)', true],
    ['(absent and yes) eq null', true],
    ['(not absent) eq null', true],
  ],
  'Logical Operators: null equals null and stands in no order': [
    ['absent eq null and absent eq missing', true],
    ['absent ne 5', true],
    ['absent ge null and absent le missing', true],
    ['absent ge 5 or absent lt 5 or absent gt null', false],
  ],
  'Logical Operators, In: it is true where one item is equal': [
    ['absent in (5,null)', true],
    ['absent in (5)', false],
    ['a in (5,null) and not (b in (5,null))', true],
  ],
  'Lambda Operators: any is false and all is true of nothing': [
    ['empty/any() or absent/any(x: true)', false],
    ['empty/all(x: false) and absent/all(x: false)', true],
    ["team/any(t: t/tags/any(g: g eq 'r') and t/email eq 'b@x')", true],
    ["team/any(t: t/tags/any(g: g eq 'r') and t/email eq 'a@x')", false],
    ["team/all(t: t/tags/any(g: g eq 'p' or team/any(u: u/email eq t/email)))", true],
    ['team/$count eq 2 and empty/$count eq 0', true],
    ['team/any(t: t/tags/$count eq 2)', true],
  ],
  'Arithmetic Operators: div of whole numbers is whole, by zero it is null, mod has the sign of the dividend':
    [
      ['5 div 2 eq 2 and -5 div 2 eq -2 and 5 divby 2 eq 2.5 and 5.0 div 2 eq 2.5', true],
      ['a div 0 eq null and a mod 0 eq null', true],
      ['-a mod b eq -1 and a mod -b eq 1', true],
      ['a add absent eq null and not (a add absent gt 0)', true],
    ],
  'String Functions: those of null are null, and indexes count from zero': [
    ["contains(absent,'x') eq null", true],
    ["not contains(absent,'x')", false],
    ["indexof(text,'z') eq -1 and indexof(text,'F') eq 0 and indexof(absent,'x') eq null", true],
    ["concat(text,absent) eq null and concat(text,'!') eq 'Fabrikam!'", true],
    ["substring(text,8) eq '' and substring(text,99) eq '' and substring(text,5,99) eq 'kam'", true],
    ["tolower(text) eq 'fabrikam' and text ne 'fabrikam' and toupper('ß') eq 'SS'", true],
  ],
  'Date and Time Functions: times are those of UTC, and exact to 100 ns': [
    ['at eq 2020-10-30T21:59:58.1234567Z and at gt 2020-10-30T21:59:58.1234566Z', true],
    ['at lt 2020-10-30T22:59:58.1234568+01:00', true],
    ['date(at) eq 2020-10-30 and hour(at) eq 21', true],
    ["at add duration'PT2H0M1.8765433S' eq 2020-10-31T00:00:00Z", true],
    ["now() sub duration'P1D' eq 2026-11-20T12:00:00Z", true],
  ],
  'Literals: a quote is written twice, numbers have exponents, texts stand in the order of their code': [
    ["quoted eq 'O''Neil' and '''' eq ''''", true],
    ['5e0 eq a and 0.5E1 eq a and 50e-1 eq a', true],
    ["'Z' lt 'a' and 'a' lt 'ä'", true],
    ['5 eq\n\ta AND\r\n2 EQ b', true],
  ],
};

describe.each(Object.entries(RULES))('%s', (_rule, table) => {
  it.each(table)('%s', (filter, selected) => {
    expect(selects(filter, row)).toBe(selected);
    const printed = printFilter(parseFilter(filter));
    expect(selects(printed, row)).toBe(selected);
  });
});

it('reads a whole number that JavaScript cannot hold as the nearest one it can', () => {
  expect(selects('value eq 9007199254740993', { value: 9007199254740992 })).toBe(true);
});

it("takes an enumeration's value with the name of its type or without", () => {
  const referral = { status: 'New' };
  for (const literal of ["'New'", "Microsoft.Referrals.ReferralStatus'New'"]) {
    expect(selectsReferral(`status eq ${literal} and status in (${literal})`, referral)).toBe(true);
  }
});

it('takes an id in quotes or without, and without them in either case, as an Edm.Guid has none', () => {
  const referral = { engagementId: '65edc0b5-3485-41b7-a17e-dfa9ef4706e2' };
  for (const id of [
    "'65edc0b5-3485-41b7-a17e-dfa9ef4706e2'",
    '65edc0b5-3485-41b7-a17e-dfa9ef4706e2',
    '65EDC0B5-3485-41B7-A17E-DFA9EF4706E2',
  ]) {
    expect(selectsReferral(`engagementId eq ${id}`, referral)).toBe(true);
  }
});

it('orders null before every value, and the other way round descending', () => {
  const rows = [{ a: 2 }, {}, { a: 1 }];
  expect([...rows].sort(compileOrderBy('a'))).toEqual([{}, { a: 1 }, { a: 2 }]);
  expect([...rows].sort(compileOrderBy('a desc'))).toEqual([{ a: 2 }, { a: 1 }, {}]);
});

describe('a long rule still gets its suggestion', () => {
  const clause = (index: number): string => `details/dealValue gt ${String(index)}`;
  const rule = (length: number): string => {
    let text = "status eq 'New'";
    for (let index = 1; text.length < length - 40; index += 1) text += ` and ${clause(index)}`;
    return text;
  };

  it.each([300, 1000, 1950])('of %i characters with one misspelt name at its end', (length) => {
    const typed = `${rule(length)} and contry eq 'US'`;
    expect(refused(typed).suggestions[0]).toBe(typed.replace('contry', 'country'));
  });

  it('of 300 characters with five mistakes', () => {
    const typed = `contry = US && ${rule(300)} adn statu eq 'Nw'`;
    expect(refused(typed).suggestions[0]).toBe(`country eq 'US' and ${rule(300)} and status eq 'New'`);
  });
});
