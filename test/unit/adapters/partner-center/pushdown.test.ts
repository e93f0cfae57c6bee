import { encode } from 'html-entities';
import fc from 'fast-check';
import { pushDown } from '../../../../src/adapters/partner-center/pushdown';
import { toReferral } from '../../../../src/adapters/partner-center/to-referral';
import { compileFilter, parseFilter, readFilter, referralModel } from '../../../../src/domain/query';
import type { Absent } from '../../../../src/domain/query';
import { DOCUMENTED_FILTERS } from './documented-filters';

const sent = (filter: string): string | undefined => pushDown(readFilter(filter, referralModel));

describe("the filters of Microsoft's pages", () => {
  it.each(DOCUMENTED_FILTERS)('$page: of "$filter" is sent "$sent"', ({ filter, sent: expected }) => {
    expect(sent(filter)).toBe(expected);
  });
});

describe('pushDown', () => {
  it.each([
    ['turns operands round', "'New' eq status", "status eq 'New'"],
    [
      'writes operators in lower case and blanks once',
      "status  EQ 'New'  AND type eq 'Shared'",
      "status eq 'New' and type eq 'Shared'",
    ],
    [
      'takes what stands in brackets',
      "((status eq 'New') and (type eq 'Shared' and (direction eq 'Incoming')))",
      "status eq 'New' and type eq 'Shared' and direction eq 'Incoming'",
    ],
    ['says a thing once', "status eq 'New' and ('New' eq status)", "status eq 'New'"],
    ['doubles quotes', "engagementId eq 'x'' or ''1'' eq ''1'", "engagementId eq 'x'' or ''1'' eq ''1'"],
    ['writes a shorthand out', "country eq 'FR'", "customerProfile/address/country eq 'FR'"],
    [
      "gives a lambda's variable the name it has on the page",
      "team/any(member: 'a@b.example' eq member/email)",
      "team/any(t:t/email eq 'a@b.example')",
    ],
    [
      'sends the rest when one condition cannot be sent',
      "status eq 'New' and value ge 50000 and direction ne 'Outgoing' and country in ('US','FR') and type eq 'Shared'",
      "status eq 'New' and type eq 'Shared'",
    ],
    [
      'sends what stands beside an or',
      "status eq 'New' and (type eq 'Shared' or value gt 5)",
      "status eq 'New'",
    ],
  ])('%s', (_what, filter, expected) => {
    expect(sent(filter)).toBe(expected);
  });

  it.each([
    "status ne 'New'",
    "not (status eq 'New')",
    "not (status ne 'New')",
    "status eq 'New' or type eq 'Shared'",
    "status eq 'New' or status eq 'New'",
    "status in ('New')",
    'direction eq null',
    "tolower(status) eq 'new'",
    "status eq tolower('NEW')",
    'status eq substatus',
    "startswith(engagementId,'65')",
    "customer eq 'Fabrikam'",
    "city eq 'Redmond'",
    'created ge 2020-10-30',
    'isSpam eq false',
    'isSpam',
    'value eq 5',
    'team/any()',
    "team/all(t:t/email eq 'a@b.example')",
    "team/any(t:t/email ne 'a@b.example')",
    "team/any(t:t/title eq 'CEO')",
    "team/any(t:status eq 'New')",
    "team/any(t:t/email eq 'a@b.example' and t/title eq 'CEO')",
    "customerProfile/team/any(t:t/email eq 'a@b.example')",
    "contact eq 'a@b.example'",
  ])('sends nothing of %s, which no page shows', (filter) => {
    expect(sent(filter)).toBeUndefined();
  });

  it.each([
    "team/any(t:t/email eq 'o''neil@contoso.com')",
    "team/any(t:t/email eq 'a&b@contoso.com')",
    "country eq '<b>'",
    "country eq 'Österreich'",
    "country eq ''",
    "engagementId eq 'ü'",
    "engagementId eq '\ud800'",
  ])('sends nothing of %s, which the service may have stored in another spelling', (filter) => {
    expect(sent(filter)).toBeUndefined();
  });
});

it('sends nothing of a field of the referral where the page has one of the contact', () => {
  expect(pushDown(parseFilter("team/any(t:email eq 'a@b.example')"))).toBeUndefined();
});

const VALUES: Readonly<Record<string, readonly string[]>> = {
  engagementId: ['e-1', "e'2", 'ü'],
  status: ['New', 'Active'],
  substatus: ['Pending', 'Received'],
  qualification: ['Direct', 'SalesQualified'],
  type: ['Independent', 'Shared'],
  direction: ['Incoming', 'Outgoing'],
  'customerProfile/address/country': ['US', 'Österreich'],
};
const EMAILS = ['a@b.example', "o'neil@b.example", 'r&d@b.example'];

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const eq = (path: string, value: string, turned: boolean): string =>
  turned ? `${literal(value)} eq ${path}` : `${path} eq ${literal(value)}`;

const fieldAndValue = fc
  .constantFrom(...Object.keys(VALUES))
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...(VALUES[field] ?? []))));

const documentedCondition = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fieldAndValue, fc.boolean()).map(([[f, v], turned]) => eq(f, v, turned)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('t', 'm'), fc.constantFrom(...EMAILS), fc.boolean())
      .map(([name, email, turned]) => `team/any(${name}:${eq(`${name}/email`, email, turned)})`),
  },
);

const otherCondition = fc.oneof(
  fieldAndValue.map(([field, value]) => `${field} ne ${literal(value)}`),
  fieldAndValue.map(([field, value]) => `${field} in (${literal(value)})`),
  fieldAndValue.map(([field]) => `${field} eq null`),
  fieldAndValue.map(([field]) => `length(${field}) gt 3`),
  fc.constantFrom(
    ...["contains(direction,'ing')", 'value ge 5', 'isSpam', 'team/any()', 'team/$count ge 1'],
    ...["team/any(t:status eq 'New')", "team/any(t:t/email ne 'a@b.example')", 'now() gt created'],
    ...["team/all(t:t/email eq 'a@b.example')", "customerProfile/team/any(t:t/email eq 'a@b.example')"],
    ...["team/any(t:t/email eq 'a@b.example' or t/title eq 'CEO')", 'email ne null', 'status eq substatus'],
  ),
);

const { filter: anyFilter } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, depthSize: 'large' },
    { weight: 3, arbitrary: documentedCondition },
    { weight: 1, arbitrary: otherCondition },
    { weight: 4, arbitrary: fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a}) and (${b})`) },
    { weight: 2, arbitrary: fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a}) or (${b})`) },
    { weight: 1, arbitrary: tie('filter').map((inner) => `not (${inner})`) },
  ),
}));

/** Absent, null or one of these. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 4, arbitrary },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
const oneOf = (field: string) => maybe(fc.constantFrom(...(VALUES[field] ?? [])));
const people = maybe(
  fc.array(
    fc.record({ email: maybe(fc.constantFrom(...EMAILS)), title: maybe(fc.constantFrom('CEO', 'CTO')) }),
    { maxLength: 3 },
  ),
);

/** A payload as the wire carries it, any field missing or null. */
const anyRow = fc
  .record({
    engagementId: oneOf('engagementId'),
    status: oneOf('status'),
    substatus: oneOf('substatus'),
    qualification: oneOf('qualification'),
    type: oneOf('type'),
    direction: oneOf('direction'),
    customerProfile: maybe(
      fc.record({
        address: maybe(fc.record({ country: oneOf('customerProfile/address/country') })),
        team: people,
      }),
    ),
    details: maybe(fc.record({ dealValue: maybe(fc.constantFrom(1, 5)) })),
    isSpam: maybe(fc.boolean()),
    createdDateTime: maybe(fc.constant('2020-10-30T21:03:00Z')),
    team: people,
  })
  .map((row) => JSON.parse(JSON.stringify({ id: 'r', ...row })) as { readonly id: string });

const now = Date.UTC(2026, 10, 21);
const selects = (filter: string, absent: Absent, row: unknown): boolean =>
  compileFilter(filter, { model: referralModel, now, absent })(row);

/** What the service may keep of a text. */
const escapedTexts = (row: unknown): unknown =>
  JSON.parse(JSON.stringify(row), (key, value: unknown) =>
    (key === 'email' || key === 'country') && typeof value === 'string'
      ? encode(value, { mode: 'nonAscii', level: 'xml' })
      : value,
  );

const runs = { numRuns: 2000 };

describe.each(['null', 'excluded'] as const)('what is sent, where a missing field is %s', (absent) => {
  it('lets through every row that the whole filter selects', () => {
    let selected = 0;
    fc.assert(
      fc.property(anyFilter, anyRow, (filter, row) => {
        const text = sent(filter);
        if (text === undefined || !selects(filter, absent, row)) return;
        selected += 1;
        expect(selects(text, absent, row)).toBe(true);
      }),
      runs,
    );
    expect(selected).toBeGreaterThan(50);
  });

  it('lets through every payload of which the whole filter selects what we read, escaped or not', () => {
    let selected = 0;
    fc.assert(
      fc.property(anyFilter, anyRow, (filter, row) => {
        const text = sent(filter);
        const raws = [row, escapedTexts(row)];
        for (const raw of text === undefined ? [] : raws) {
          const record = toReferral(raw);
          if (!record.ok || !selects(filter, 'null', record.referral)) continue;
          selected += 1;
          expect(selects(text ?? '', absent, raw)).toBe(true);
        }
      }),
      runs,
    );
    expect(selected).toBeGreaterThan(50);
  });

  it('is the whole filter, where all of it is documented', () => {
    const plain = documentedCondition.filter((condition) => sent(condition) !== undefined);
    const filters = fc.array(plain, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(filters, anyRow, (conditions, row) => {
        const filter = conditions.map((condition) => `(${condition})`).join(' and ');
        expect(selects(sent(filter) ?? '', absent, row)).toBe(selects(filter, absent, row));
      }),
      runs,
    );
  });
});

it('sends only documented forms, and the same again for what was sent', () => {
  const form =
    /^(?:(?:engagementId|status|substatus|qualification|type|direction|customerProfile\/address\/country) eq '(?:[^']|'')+'|team\/any\(t:t\/email eq '[^']+'\))$/;
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const text = sent(filter);
      if (text === undefined) return;
      expect(text.split(' and ').filter((condition) => !form.test(condition))).toEqual([]);
      expect(sent(text)).toBe(text);
    }),
    runs,
  );
});
