import {
  checkFilter,
  compileFilter,
  compileOrderBy,
  FilterError,
  parseFilter,
  readFilter,
  referralModel,
} from '../../../../src/domain/query';
import { NOW, refusal, refused } from './asking';

/** What was typed, the place that is pointed at, a part of the message, and the suggestions. */
type Mistake = readonly [typed: string, place: string, message: string, ...suggestions: string[]];

const names: readonly Mistake[] = [
  [
    "customerProfile/address/contry eq 'US'",
    'contry',
    "in 'customerProfile/address'; did you mean 'country'?",
    "customerProfile/address/country eq 'US'",
  ],
  ["contry eq 'US'", 'contry', "did you mean 'country'?", "country eq 'US'"],
  ['dealValue ge 50000', 'dealValue', "did you mean 'details/dealValue'?", 'details/dealValue ge 50000'],
  [
    "customerProfile/country eq 'US'",
    'country',
    "did you mean 'address/country'?",
    "customerProfile/address/country eq 'US'",
  ],
  ["Status eq 'New'", 'Status', "did you mean 'status'?", "status eq 'New'"],
  [
    "statu eq 'New'",
    'statu',
    "did you mean 'status'?",
    "status eq 'New'",
    "statusReason eq 'New'",
    "state eq 'New'",
  ],
  [
    'product/$count gt 1',
    'product',
    "short for 'details/requirements/products', but not here",
    'details/requirements/products/$count gt 1',
  ],
  ["customer/name eq 'x'", 'customer', "short for 'customerProfile/name'"],
  ['flavour eq 5', 'flavour', 'Fields here: country, city,'],
  ["customerProfile/flavour eq 'x'", 'flavour', 'Fields here: name, size,'],
  ["team/any(t: t/emial eq 'x')", 'emial', "in 't'; did you mean 'email'?", "team/any(t: t/email eq 'x')"],
  [
    "team/any(t: firstName eq 'x')",
    'firstName',
    "did you mean 't/firstName'?",
    "team/any(t: t/firstName eq 'x')",
  ],
  ["status/foo eq 'x'", 'foo', "'status' has no parts"],
  ['inviter eq contoso.com', 'contoso.com', "separated by '/'", "inviter eq 'contoso.com'"],
  ["customerProfile.name eq 'x'", 'customerProfile.name', "separated by '/'", "customerProfile/name eq 'x'"],
  [
    "customerProfile eq 'x'",
    'customerProfile',
    'several parts',
    "customerProfile/name eq 'x'",
    "customerProfile/size eq 'x'",
  ],
  ["status/ eq 'New'", "'New'", "'eq' is missing"],
  ["status/'New' eq 'New'", "'New'", 'name of a field'],
  ['status/', '', 'the text ends'],
  ['status/# eq 5', '#', 'no meaning'],
];

const signs: readonly Mistake[] = [
  ["status = 'New'", '=', "write 'eq'", "status eq 'New'"],
  ["status=='New'", '==', "write 'eq'", "status eq 'New'"],
  ["status != 'New'", '!=', "write 'ne'", "status ne 'New'"],
  ['value>=50000', '>=', "write 'ge'", 'value ge 50000'],
  ["status eq 'New' && country eq 'US'", '&&', "write 'and'", "status eq 'New' and country eq 'US'"],
  [
    "status eq 'New' adn country eq 'US'",
    'adn',
    "did you mean 'and'?",
    "status eq 'New' and country eq 'US'",
  ],
  ["status equals 'New'", 'equals', "did you mean 'eq'?", "status eq 'New'"],
  ['value over 5', 'over', "did you mean 'gt'?", 'value gt 5'],
  ['!favorite', '!', "write 'not'", 'not favorite'],
  ['value - 5 gt 3', '-', "write 'sub'", 'value sub 5 gt 3'],
  ['value+5 gt 3', '+', "write 'add'", 'value add 5 gt 3'],
  ['value gt 5-3', '5-3', '5 sub 3', 'value gt 5 sub 3'],
  [
    "not status eq 'New'",
    "not status eq 'New'",
    "Put brackets after 'not': not (status eq 'New').",
    "not (status eq 'New')",
  ],
  [
    "not status in ('New') and isSpam",
    "not status in ('New')",
    'Put brackets',
    "not (status in ('New')) and isSpam",
  ],
  ['isSpam and not value gt 5', 'not value gt 5', 'Put brackets', 'isSpam and not (value gt 5)'],
  ["status eq 'New';", ';', 'no meaning', "status eq 'New'"],
  ["status ? 'New'", '?', 'no meaning'],
];

const values: readonly Mistake[] = [
  ["status eq 'Nw'", "'Nw'", "'status' is never 'Nw'; did you mean 'New'?", "status eq 'New'"],
  ["status eq 'new'", "'new'", "did you mean 'New'?", "status eq 'New'"],
  ["status eq 'Open'", "'Open'", "Possible: 'New', 'Active', 'Closed', 'None'."],
  ["'nw' eq status", "'nw'", "did you mean 'New'?", "'New' eq status"],
  ["status in ('New','Actve')", "'Actve'", "did you mean 'Active'?", "status in ('New','Active')"],
  ['status eq New', 'New', "A text needs quotes: write 'New'.", "status eq 'New'"],
  ['status eq none', 'none', "write 'None'", "status eq 'None'"],
  ['country eq US', 'US', "A text needs quotes: write 'US'.", "country eq 'US'"],
  [
    'customer eq Fabrikam Inc and isSpam',
    'Fabrikam Inc',
    "quotes: 'Fabrikam Inc'",
    "customer eq 'Fabrikam Inc' and isSpam",
  ],
  [
    "value ge '50000'",
    "'50000'",
    "'value' is a number; write it without quotes, like 50000.",
    'value ge 50000',
  ],
  ["value ge 'a lot'", "'a lot'", "'value' is a number"],
  ['value ge 50k', '50k', 'Write it out: 50000.', 'value ge 50000'],
  ['value ge 1.5M', '1.5M', 'Write it out: 1500000.', 'value ge 1500000'],
  ['value ge 2bn', '2bn', 'Write it out: 2000000000.', 'value ge 2000000000'],
  ['value ge 50,000', '50,000', 'without a comma: 50000', 'value ge 50000'],
  ['value ge $50,000', '$50,000', 'such as 50000', 'value ge 50000'],
  ['value ge $50..3', '$50..3', 'such as 50000'],
  ['value ge 50000€', '€', "without '€'", 'value ge 50000'],
  ["value ge '$50k'", "'$50k'", 'like 50000', 'value ge 50000'],
  ['value ge 1e999', '1e999', "can't read"],
  ['value ge 2020-10-30', '2020-10-30', "'value' is a number"],
  ['value ge fifty', 'fifty', 'Write a number, such as 50000.'],
  ["favorite eq 'True'", "'True'", 'true or false', 'favorite eq true'],
  ["favorite eq 'yes'", "'yes'", 'true or false'],
  ['customer eq 5', '5', "'customer' is a text; put the value in quotes: '5'.", "customer eq '5'"],
  ['5 eq customer', '5', "put the value in quotes: '5'", "'5' eq customer"],
  ['email eq (isSpam or favorite)', '(isSpam or favorite)', "'email' is a text"],
  ['customer eq value', 'value', "'customer' is a text"],
  ["contains(customer,'x') gt 'y'", "'y'", 'true or false'],
];

const times: readonly Mistake[] = [
  ["created ge '2020-10-30'", "'2020-10-30'", 'like 2020-10-30T00:00:00Z', 'created ge 2020-10-30T00:00:00Z'],
  [
    "created eq '2020-10-30'",
    "'2020-10-30'",
    "'created' is a time",
    'date(created) eq 2020-10-30',
    'created eq 2020-10-30T00:00:00Z',
  ],
  [
    "created ge '2020-10-30 10:15'",
    "'2020-10-30 10:15'",
    "'created' is a time",
    'created ge 2020-10-30T10:15:00Z',
  ],
  [
    "created ge '2020-10-30T10:15:00.5+01:00'",
    "'2020-10-30T10:15:00.5+01:00'",
    "'created' is a time",
    'created ge 2020-10-30T09:15:00.5Z',
  ],
  ["created ge 'soon'", "'soon'", "'created' is a time"],
  ['created eq 2020-10-30', 'created', 'Compare its day: date(created).', 'date(created) eq 2020-10-30'],
  ['2020-10-30 ne created', 'created', 'Compare its day', '2020-10-30 ne date(created)'],
  ['created ge 30.10.2020', '30.10.2020', 'year-month-day: 2020-10-30', 'created ge 2020-10-30'],
  ['created ge 2020-1-5', '2020-1-5', 'year-month-day: 2020-01-05', 'created ge 2020-01-05'],
  ['created ge 10/30/2020', '10/30/2020', 'year-month-day', 'created ge 2020-10-30'],
  ['created ge 1/2/2020', '1/2/2020', 'year-month-day', 'created ge 2020-01-02', 'created ge 2020-02-01'],
  ['created ge 2020-10-30T10:00', '2020-10-30T10:00', 'needs its zone', 'created ge 2020-10-30T10:00Z'],
  ['created ge 2020-02-31', '2020-02-31', 'no day of the calendar'],
  ['created ge whenever', 'whenever', 'Write a time, such as 2020-10-30T00:00:00Z.'],
  ['expires lt now() add 3', 'now() add 3', "duration'P3D'", "expires lt now() add duration'P3D'"],
  ['expires lt now() add value', 'now() add value', "can't be calculated"],
  ["expires lt 'P3D'", "'P3D'", "like now() add duration'P3D'", "expires lt now() add duration'P3D'"],
  ['updated sub created gt 3', '3', "Three days are duration'P3D'"],
  ["'x' lt updated sub created", "'x'", 'length of time'],
  [
    "date(created) eq '30.10.2020'",
    "'30.10.2020'",
    'a day; write it without quotes',
    'date(created) eq 2020-10-30',
  ],
  ["time(created) eq '10:00'", "'10:00'", 'a time of day'],
  [
    "created ge datetime'2020-10-30T10:00:00'",
    "datetime'2020-10-30T10:00:00'",
    "without 'datetime'",
    'created ge 2020-10-30T10:00:00Z',
  ],
  ["expires lt now() add duration'3 days'", "duration'3 days'", "Three days are duration'P3D'"],
];

const texts: readonly Mistake[] = [
  ["status eq 'New", "'New", 'no closing quote', "status eq 'New'"],
  ["status eq 'New and isSpam", "'New and isSpam", 'no closing quote', "status eq 'New' and isSpam"],
  [
    "status eq 'New and country eq 'US'",
    "'New and country eq '",
    'closing quote is missing',
    "status eq 'New' and country eq 'US'",
  ],
  ["customer eq 'O'Neil'", "'O'", 'apostrophe', "customer eq 'O''Neil'"],
  ["status in ('New, 'Active')", "'New, '", 'closing quote is missing', "status in ('New', 'Active')"],
  ['status eq "New"', '"New"', "single quotes: 'New'", "status eq 'New'"],
  ["customer eq “O'Neil”", "“O'Neil”", "single quotes: 'O''Neil'", "customer eq 'O''Neil'"],
  ['status eq "New', '"', 'no other half'],
  [
    "engagementId eq guid'65edc0b5-3485-41b7-a17e-dfa9ef4706e2'",
    "guid'65edc0b5-3485-41b7-a17e-dfa9ef4706e2'",
    "without 'guid'",
    "engagementId eq '65edc0b5-3485-41b7-a17e-dfa9ef4706e2'",
  ],
  ["status eq X'New'", 'X', 'before a text', "status eq 'New'"],
  ["tolower'NEW' eq 'new'", 'tolower', 'before a text', "tolower('NEW') eq 'new'"],
  [
    'customerProfile/size eq 1to9employees',
    '1to9employees',
    'a text needs quotes',
    "customerProfile/size eq '1to9employees'",
  ],
];

const lists: readonly Mistake[] = [
  [
    "status eq 'New' or 'Active'",
    "'Active'",
    "name the field again: status eq 'Active'",
    "status eq 'New' or status eq 'Active'",
  ],
  [
    "isSpam and status eq 'New' or isSpam or 'Active'",
    "'Active'",
    'name the field again',
    "isSpam and status eq 'New' or isSpam or status eq 'Active'",
  ],
  ["isSpam or 'Active'", "'Active'", 'not a condition'],
  [
    "status in 'New','Active'",
    "'New','Active'",
    "need brackets: in ('New','Active')",
    "status in ('New','Active')",
  ],
  ["status in 'New'", "'New'", "need brackets: in ('New')", "status in ('New')"],
  [
    "status eq 'New','Active' and isSpam",
    "'New','Active'",
    "with 'in'",
    "status in ('New','Active') and isSpam",
  ],
  ["status eq ('New','Active')", 'eq', "with 'in'", "status in ('New','Active')"],
  ["status not in ('New')", 'not in', "Put 'not' in front", "not (status in ('New'))"],
  ["status not in 'New'", 'not in', "Put 'not' in front", "not (status in ('New'))"],
  ['status in (New,Active)', 'New', "A text needs quotes: 'New'", "status in ('New','Active')"],
  ['status in (New)', 'New', "write 'New'", "status in ('New')"],
  ['status in [New]', '[', "write '('", "status in ('New')"],
  [
    "status in ('New' 'Active')",
    "'Active'",
    "looks like this: in ('New','Active')",
    "status in ('New', 'Active')",
  ],
  ["status in ('New' and isSpam", 'and', 'looks like this', "status in ('New') and isSpam"],
  ["status in ('New'", '', 'looks like this', "status in ('New')"],
  ["status in ('New',length(customer))", 'length(customer)', 'values only'],
  ['status in (length(customer))', 'length(customer)', 'values only. It looks like this'],
  ['status in (value gt 5)', 'value', 'values only'],
  ['status in team/any()', 'team/any()', 'values only'],
  ["status in ('New' adn isSpam", 'adn', "did you mean 'and'", "status in ('New') and isSpam"],
  ["status in ('New' isSpam", 'isSpam', 'looks like this', "status in ('New') and isSpam"],
  ["status in ('New' ;", ';', 'no meaning', "status in ('New')"],
  ['status in (New ;', ';', 'no meaning', "status in ('New')"],
  ['status in', '', 'looks like this'],
  ['value gt 5,6', ',', "is missing before ','"],
  ["status eq 'New',", ',', "is missing before ','", "status eq 'New'"],
  ['5/x eq 3', '/', "is missing before '/'"],
  ['status in direction', 'direction', 'not a list'],
  ["team/email eq 'x'", 'team/email', 'ask with any: team/any(t: t/email', "team/any(t:t/email eq 'x')"],
  ["team eq 'x'", 'team', "'team' is a list", "team/any(t:t/email eq 'x')"],
  ["target eq 'x'", 'target', "'target' is a list", "target/any(t:t/id eq 'x')"],
  ["contains(team/email,'x')", 'team/email', 'ask with any', "team/any(t:contains(t/email,'x'))"],
  ["team/email in ('x') and isSpam", 'team/email', 'ask with any', "team/any(t:t/email in ('x')) and isSpam"],
  [
    'team/any(t: target/id eq t/email)',
    'target/id',
    'ask with any',
    'team/any(t: target/any(t2:t2/id eq t/email))',
  ],
  ['team/email add 5 gt 3', 'team/email', 'ask with any'],
  ['team add 5 gt 3', 'team', "'team' is a list"],
  ['status/any(t: true)', 'status', 'not a list'],
  ['status/$count gt 0', 'status', 'not a list'],
  ["team/any(email eq 'x')", 'email', "Give the items of 'team' a name first", "team/any(t: t/email eq 'x')"],
  ["team/any(t: t/any(firstName eq 'x'))", 'firstName', "items of 't' a name first: t/any(x: x/"],
  ["team/any(t t/email eq 'x')", 't', 'a name first', "team/any(t: t/email eq 'x')"],
  ["team/any('x')", "'x'", 'a name first'],
  ['team/any(email)', 'email', 'a name first'],
  ['team/any(;)', ';', 'no meaning'],
  ['team/all()', ')', 'a name first'],
  [
    "team/some(t: t/email eq 'x')",
    'some',
    "not 'some'",
    "team/any(t: t/email eq 'x')",
    "team/all(t: t/email eq 'x')",
  ],
  ["team/every(t: t/email eq 'x')", 'every', "not 'every'", "team/all(t: t/email eq 'x')"],
  ["any(t: t/email eq 'x')", 'any', "which list 'any' asks"],
  ['team/any(t: target/any(t: true))', 't', 'already stands for'],
  ['industry eq product', 'product', 'both lists'],
  ['team/any(t: t/email)', 't/email', 'not a condition'],
];

const shape: readonly Mistake[] = [
  ['', '', 'This is empty'],
  ['   ', '', 'This is empty'],
  ["status eq 'New' and ", '', "After 'and'", "status eq 'New'"],
  ['status eq', '', "After 'eq' something is missing"],
  ["and status eq 'New'", 'and', 'at the beginning', "status eq 'New'"],
  [
    "isSpam and or status eq 'New'",
    'or',
    "after 'and'",
    "isSpam and status eq 'New'",
    "isSpam or status eq 'New'",
  ],
  ["status eq eq 'New'", 'eq', "after 'eq'", "status eq 'New'"],
  ["(status eq 'New'", '(', 'never closed', "(status eq 'New')"],
  ["status eq 'New')", ')', 'too many', "status eq 'New'"],
  [
    "(status eq 'New' country eq 'US')",
    'country',
    "'and' or 'or' is missing",
    "(status eq 'New' and country eq 'US')",
    "(status eq 'New' or country eq 'US')",
  ],
  [
    "status eq 'New' country eq 'US'",
    'country',
    "'and' or 'or' is missing",
    "status eq 'New' and country eq 'US'",
    "status eq 'New' or country eq 'US'",
  ],
  ["status 'New'", "'New'", "'eq' is missing before 'New'", "status eq 'New'"],
  ['true isSpam', 'isSpam', "'and' or 'or' is missing", 'true and isSpam', 'true or isSpam'],
  [
    'status',
    'status',
    "not a condition. Say what it should be: status eq 'New'",
    "status eq 'New'",
    "status eq 'Active'",
    "status eq 'Closed'",
  ],
  ["'New'", "'New'", "'New' alone is not a condition"],
  ['not value', 'value', 'not a condition'],
  [
    "status eq 'New'(isSpam)",
    '(',
    "'and' or 'or' is missing",
    "status eq 'New' and (isSpam)",
    "status eq 'New' or (isSpam)",
  ],
  ['()', ')', "after '('"],
  ['isSpam and ;', ';', 'no meaning', 'isSpam'],
  ["customer contains 'Fab'", 'contains', "contains(field,'text')", "contains(customer,'Fab')"],
  ["isSpam or customer like 'Fab'", 'like', "contains(field,'text')", "isSpam or contains(customer,'Fab')"],
  ['customer contains', 'contains', "contains(field,'text')"],
  ["contains(customer 'Fab')", "'Fab'", 'A comma is missing', "contains(customer, 'Fab')"],
  ["contains(customer,'Fab'", '(', 'never closed', "contains(customer,'Fab')"],
  ['contains(customer)', 'contains(customer)', "used like this: contains(customer,'Fabrikam')"],
  ["contian(customer,'x')", 'contian', "Did you mean 'contains'?", "contains(customer,'x')"],
  ["frobnicate(customer,'x')", 'frobnicate', 'Known are contains'],
  ['length(value) gt 3', 'value', 'used like this: length(customer)'],
  ["value add 'x' gt 3", "'x'", 'Only numbers and times'],
  ["-customer eq 'x'", 'customer', 'A minus sign'],
  ['customerProfile', 'customerProfile', 'not a condition'],
  ['length(customerProfile) gt 3', 'customerProfile', 'used like this'],
];

describe.each([
  ['names', names],
  ['signs and words', signs],
  ['values', values],
  ['times', times],
  ['quotes', texts],
  ['lists', lists],
  ['the shape', shape],
])('mistakes in %s', (_name, mistakes) => {
  it.each(mistakes)('%s', (typed, place, message, ...suggestions) => {
    const error = refused(typed);
    expect(error.message).toContain(message);
    expect(typed.slice(error.at.start, error.at.end)).toBe(place);
    expect(error.suggestions.slice(0, 3)).toEqual(suggestions);
    for (const text of error.suggestions) {
      expect(compileFilter(text, { model: referralModel, now: NOW })({})).toEqual(expect.any(Boolean));
    }
  });
});

describe('suggestions', () => {
  it('mend several mistakes at once', () => {
    expect(refused("contry = US && valeu >= '50k' and status eq 'new").suggestions).toEqual([
      "country eq 'US' and value ge 50000 and status eq 'New'",
    ]);
  });

  it('are left out when too many mistakes remain', () => {
    expect(refused('a=1 && b=2 && c=3 && d=4 && e=5 && f=6').suggestions).toEqual([]);
  });

  it('are those that the function which was asked accepts', () => {
    expect(refusal(() => parseFilter('contry = US')).suggestions).toEqual(['contry eq US']);
    const tree = parseFilter("contry eq 'new' and status eq 'new'");
    expect(refusal(() => checkFilter(tree, referralModel)).suggestions).toEqual([
      "country eq 'new' and status eq 'New'",
    ]);
  });

  it('pass both steps when both are asked for at once', () => {
    const { suggestions } = refusal(() => readFilter('contry = US', referralModel));
    expect(suggestions).toEqual(["country eq 'US'"]);
  });

  it('are not made for a tree that was built by hand', () => {
    const { root } = parseFilter("contry eq 'US'");
    const error = refusal(() => checkFilter({ text: '', root }, referralModel));
    expect(error.suggestions).toEqual([]);
    expect(error.edits).toEqual([{ at: { start: 0, end: 6 }, text: 'country' }]);
  });

  it('let any other error pass: it is a fault of the program', () => {
    const fields = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new TypeError('our fault');
        },
      },
    );
    const model = { fields, shorthands: {} };
    expect(() => compileFilter('status eq 5', { model })).toThrow(TypeError);
    expect(() => compileFilter('status = 5', { model })).toThrow(TypeError);
  });

  it('name an item of a list of lists by some letter', () => {
    const grid = { kind: 'list', of: { kind: 'list', of: { kind: 'text' } } } as const;
    const error = refusal(() =>
      compileFilter("grid/any(r: r eq 'x')", { model: { fields: { grid }, shorthands: {} } }),
    );
    const nameless = refusal(() =>
      compileFilter('grid/any(r: foo eq 5)', { model: { fields: { grid }, shorthands: {} } }),
    );
    expect(nameless.message).toContain("I don't know the field 'foo'");
    expect(error.message).toContain("'r' is a list; ask with any: r/any(x: x");
  });

  it('exist for an order as well', () => {
    expect(refusal(() => compileOrderBy('creatd desc', { model: referralModel })).suggestions[0]).toBe(
      'created desc',
    );
  });
});

it('a FilterError tells its name, and by their names the sentences that it says', () => {
  const [first, second] = refused("status ? 'New'").sentences;
  expect(first).toEqual({ id: 'filter.no-meaning', values: { sign: '?' } });
  expect(second).toEqual({ id: 'filter.text-needs-quotes-round', values: { text: "'…'" } });
  const error = new FilterError([{ id: 'filter.no-meaning', values: { sign: '?' } }], { start: 0, end: 0 });
  expect(String(error)).toBe("FilterError: '?' has no meaning here.");
});
