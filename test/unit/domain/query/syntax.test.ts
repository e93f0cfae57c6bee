import { compileFilter, parseFilter, printFilter } from '../../../../src/domain/query';
import { cases } from '../../../fixtures/query/syntax.json';
import { NOW, refusal, selects } from './asking';

/** Blanks in front are accepted on purpose: people paste. */
const ACCEPTED_HERE_ALONE = new Set([' true']);

describe('the syntax of OData', () => {
  const accepted = cases.filter((one) => one.accepted).map(({ filter }) => filter);
  const others = cases.filter((one) => !one.accepted).map(({ filter }) => filter);

  it('has its core cases in the fixture', () => {
    expect([accepted.length, others.length]).toEqual([151, 15]);
  });

  it.each(accepted)('is read: %s', (filter) => {
    const tree = parseFilter(filter);
    const printed = printFilter(tree);
    expect(printFilter(parseFilter(printed))).toBe(printed);
    expect(compileFilter(filter, { now: NOW })({})).toEqual(expect.any(Boolean));
  });

  it.each(others.filter((filter) => !ACCEPTED_HERE_ALONE.has(filter)))('is refused: %j', (filter) => {
    const { at } = refusal(() => parseFilter(filter));
    expect(at.start).toBeGreaterThanOrEqual(0);
    expect(at.end).toBeLessThanOrEqual(filter.length);
  });
});

describe('reading a filter', () => {
  it.each([
    ["status  EQ\n'New'\tAND\u00a0value Gt 5", "status eq 'New' and value gt 5"],
    ['NOT (True oR fAlse)', 'not (true or false)'],
    ["Contains(name,'x')", "contains(name,'x')"],
    ["team/ANY(t:t/email eq 'x')", "team/any(t:t/email eq 'x')"],
    ["team/all( t : t/email eq 'x' )", "team/all(t:t/email eq 'x')"],
    ["a/any(x: x/b/any(y: y/c eq x/d and e eq 'f'))", "a/any(x:x/b/any(y:y/c eq x/d and e eq 'f'))"],
    ["status eq Ns.Status'New'", "status eq 'New'"],
    ['id eq 65EDC0B5-3485-41b7-a17e-dfa9ef4706e2', "id eq '65edc0b5-3485-41b7-a17e-dfa9ef4706e2'"],
    ['id eq c5fbb3b6-be74-4795-9fb5-4324c73fed37', "id eq 'c5fbb3b6-be74-4795-9fb5-4324c73fed37'"],
    ["name eq ‘O’’Neil’ or name eq ’x'", "name eq 'O’Neil' or name eq 'x'"],
    ["name eq 'it’s'", "name eq 'it’s'"],
    ['a eq +5 and b eq - 5 and c eq -(5) and d eq -0', 'a eq 5 and b eq -5 and c eq -5 and d eq 0'],
    ['a eq -b and c eq - -d and e eq -(f add 1)', 'a eq -b and c eq -(-d) and e eq -(f add 1)'],
    ['t eq 2020-10-30T21:03Z', 't eq 2020-10-30T21:03:00Z'],
    ['t eq 2020-10-30t21:03:00.1234567890+01:30', 't eq 2020-10-30T19:33:00.1234567Z'],
    [
      't eq 2020-10-30T21:03:10.50Z and u eq 21:03 and d eq 2020-10-30',
      't eq 2020-10-30T21:03:10.5Z and u eq 21:03:00 and d eq 2020-10-30',
    ],
    [
      "d eq duration'P1DT26H' or d eq duration'-PT0.5S' or d eq duration'PT0S'",
      "d eq duration'P2DT2H' or d eq duration'-PT0.5S' or d eq duration'PT0S'",
    ],
    ["d eq DURATION'pt90m'", "d eq duration'PT1H30M'"],
    [
      'a eq 5.0 and b eq 1e21 and c eq 1.5e-7 and d eq 9007199254740993',
      'a eq 5.0 and b eq 1e21 and c eq 1.5e-7 and d eq 9007199254740992.0',
    ],
    ["(a eq 1)and(b in('x','y'))or(c)", "a eq 1 and b in ('x','y') or c"],
    ["'x' in tags and 'y' in (tags)", "'x' in tags and 'y' in tags"],
    ['(not a) eq b', '(not (a)) eq b'],
    ['not not a and not (b or c)', 'not not (a) and not (b or c)'],
    ['a and (b and c) or (d or e)', 'a and (b and c) or (d or e)'],
    ['null/x eq true/y', 'null/x eq true/y'],
    ['x/any() and not x/any()', 'x/any() and not (x/any())'],
  ])('%s', (typed, printed) => {
    expect(printFilter(parseFilter(typed))).toBe(printed);
    expect(printFilter(parseFilter(printed))).toBe(printed);
  });

  it.each([
    ['a or b and c', { a: true, b: true, c: false }, true],
    ['a and b or c', { a: false, b: true, c: true }, true],
    ['not (a) and b', { a: false, b: false }, false],
    ["not contains(t,'x') and b", { t: 'y', b: false }, false],
    ['n sub 1 sub 2 eq 7', { n: 10 }, true],
    ['n div 2 div 5 eq 1', { n: 10 }, true],
    ['1 add 2 mul 3 eq 7', {}, true],
    ['(1 add 2) mul 3 eq 9', {}, true],
    ['7 mod 4 mul 2 eq 6', {}, true],
    ['-n add 3 eq 1', { n: 2 }, true],
    ['true eq n gt 1', { n: 2 }, true],
    ['n gt 1 eq n in (2,3)', { n: 2 }, true],
    ['a eq b eq false', { a: 1, b: 2 }, true],
  ])('binds as OData says: %s', (filter, row, expected) => {
    expect(selects(filter, row)).toBe(expected);
  });

  it('prints a part of a filter as well', () => {
    const { root } = parseFilter('a and not b');
    expect(printFilter(root)).toBe('a and not (b)');
  });

  it('keeps the places of what it read', () => {
    const { root } = parseFilter("status eq 'New' and not (a/b gt 5)");
    expect(root).toMatchObject({
      kind: 'logical',
      at: { start: 0, end: 34 },
      left: { at: { start: 0, end: 15 }, right: { at: { start: 10, end: 15 } } },
      right: {
        kind: 'not',
        at: { start: 20, end: 34 },
        operand: { left: { segments: [{}, { at: { start: 27, end: 28 } }] } },
      },
    });
  });
});
