import { ruleWords } from '../../../src/wording';

const en = { language: 'en' };

describe('a rule in plain words', () => {
  it.each<[filter: string | undefined, words: string]>([
    [undefined, 'every incoming referral'],
    [
      "customerProfile/address/country eq 'US' and details/dealValue ge 50000",
      'country is US and deal value is at least 50000',
    ],
    ["status ne 'New'", 'status is not New'],
    ['details/dealValue gt 5', 'deal value is more than 5'],
    ['details/dealValue lt 5.5', 'deal value is less than 5.5'],
    ['50000 ge details/dealValue', 'deal value is at most 50000'],
    ['5 lt details/dealValue', 'deal value is more than 5'],
    ["status in ('New', 'Active')", 'status is one of New, Active'],
    ['details/notes eq null', 'notes is empty'],
    ['details/notes ne null', 'notes is not empty'],
    ["name eq 'Least'", 'deal name is “Least”'],
    ['isSpam ne true', 'isSpam is not true'],
    ['name eq customerProfile/name', 'deal name is customer'],
  ])('%s: %s', (filter, words) => {
    expect(ruleWords(filter, en)).toBe(words);
  });

  it.each([
    ['a eq 1 and b eq 2 and c eq 3', 'a is 1 and b is 2 and c is 3'],
    ['a eq 1 and (b eq 2 or c eq 3)', 'a is 1 and (b is 2 or c is 3)'],
    ['a eq 1 and b eq 2 or c eq 3', '(a is 1 and b is 2) or c is 3'],
    ['not (a eq 1 or b eq 2)', 'not (a is 1 or b is 2)'],
    ['not (a eq 1) and b eq 2', 'not (a is 1) and b is 2'],
  ])('keeps together what belongs together: %s', (filter, words) => {
    expect(ruleWords(filter, en)).toBe(words);
  });

  it.each([
    ["contains(customerProfile/name,'x')", 'customer contains “x”'],
    ["startswith(tolower(name),'fab')", 'deal name starts with “fab”'],
    ["endswith(toupper(name), toupper('inc'))", 'deal name ends with “inc”'],
    ["toupper(name) eq 'X'", 'deal name is X'],
    ["tolower(name) eq tolower('X')", 'deal name is X'],
    ["contains(tolower(name),'X')", "contains(tolower(name),'X')"],
    ["tolower(name) eq 'X'", "tolower(name) eq 'X'"],
    ['contains(name,customerProfile/name)', 'contains(name,customerProfile/name)'],
    ["contains(concat(name,'x'),'x')", "contains(concat(name,'x'),'x')"],
    ['length(name) gt 3', 'length(name) gt 3'],
    ["length('x')", "length('x')"],
    ['now()', 'now()'],
  ])('sees through the case of letters where that changes nothing: %s', (filter, words) => {
    expect(ruleWords(filter, en)).toBe(words);
  });

  it.each([
    ['expirationDateTime lt 2026-12-01', 'expiry date is before 2026-12-01'],
    [
      'details/closingDateTime gt 2026-12-01T00:00:00Z',
      'expected closing date is after 2026-12-01T00:00:00Z',
    ],
    ["createdDateTime ge now() sub duration'P7D'", "creation date is not before (now() sub duration'P7D')"],
    ['2026-12-01 ge createdDateTime', 'creation date is not after 2026-12-01'],
  ])('speaks of time as people do: %s', (filter, words) => {
    expect(ruleWords(filter, en)).toBe(words);
  });

  it.each([
    ["details/requirements/industries/any(i:i/id eq 'Education')", 'one of the industries is Education'],
    [
      "details/requirements/services/all(s:s/id ne 'DeploymentOrMigration')",
      'each of the services is not “Deployment or migration”',
    ],
    ["target/any(x:x/name in ('A b','C'))", 'one of the targets is one of “A b”, C'],
    [
      "details/requirements/products/any(p:contains(tolower(p/id),'bi'))",
      'one of the products contains “bi”',
    ],
    ["team/any(t:t/email eq 'joe@partner.example')", 'joe@partner.example is in our team'],
    ["team/any(t:tolower(t/email) eq 'x')", 'x is in our team'],
    ["customerProfile/team/any(t:'x' eq t/email)", 'x is in the customer’s team'],
    ["team/any(t:endswith(t/email,'.example'))", 'an e-mail address in our team ends with “.example”'],
    ["team/all(t:t/email eq 'x')", 'each e-mail address in our team is x'],
  ])('speaks of lists: %s', (filter, words) => {
    expect(ruleWords(filter, en)).toBe(words);
  });

  it.each([
    'team/any()',
    'details/dealValue gt null',
    "team/any(t:t/tags/any(x:x eq 'a'))",
    'team/$count gt 2',
    'isSpam',
    "'x' in tags",
    "tags/any(t:t eq 'x')",
    "team/any(t:t/firstName eq 'x')",
    "team/any(t:t/contactPreference/locale eq 'x')",
    "team/any(t:t eq 'x')",
    "team/any(t:name eq 'x')",
    'team/any(t:t/email eq name)',
    "team/any(t:t/email eq 'x' and t/title eq 'y')",
    'details/dealValue mul 2 gt 5',
    'length(name) in (1,2)',
    "contains(name,'x') eq true",
  ])('leaves as it is what has no plain words: %s', (filter) => {
    expect(ruleWords(filter, en)).toBe(filter);
  });

  it.each(['', 'nonsense here', "country eq 'US"])('gives back a text that is no filter: %j', (text) => {
    expect(ruleWords(text, en)).toBe(text);
  });

  it.each([
    ["name eq 'A and status is New'", 'deal name is “A and status is New”'],
    ["name eq 'or'", 'deal name is “or”'],
    ["name eq ''", 'deal name is “”'],
    ["name eq 'a” or “b'", 'deal name is “a" or "b”'],
    ["details/requirements/industries/any(i:i/id eq 'x, y')", 'one of the industries is “x, y”'],
  ])('keeps a value from passing for a part of the rule: %s', (filter, words) => {
    expect(ruleWords(filter, en)).toBe(words);
  });
});
