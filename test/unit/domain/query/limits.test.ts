import {
  checkFilter,
  compileFilter,
  parseFilter,
  printFilter,
  referralModel,
} from '../../../../src/domain/query';
import type { Expression } from '../../../../src/domain/query';
import { NOW, refusal, refused, selects } from './asking';

const many = (count: number, part: string, joint: string): string =>
  Array<string>(count).fill(part).join(joint);

describe('limits', () => {
  it('refuses more than 2,000 characters and points at what is too much', () => {
    expect(selects(`true${' '.repeat(1996)}`, {})).toBe(true);
    const error = refusal(() => parseFilter(`true${' '.repeat(1997)}`));
    expect(error).toMatchObject({ at: { start: 2000, end: 2001 }, suggestions: [] });
    expect(error.message).toContain('2000 characters');
  });

  it('allows 60 levels and refuses 61, whatever nests', () => {
    expect(selects(`${'('.repeat(60)}true${')'.repeat(60)}`, {})).toBe(true);
    for (const [open, close] of [
      ['(', ')'],
      ['not ', ''],
      ['-', ''],
      ['trim(', ')'],
      ['a/any(x', ':true)'],
    ] as const) {
      const deep = close === ':true)' ? deepLambda(61) : `${open.repeat(61)}a${close.repeat(61)}`;
      expect(refusal(() => parseFilter(deep)).message).toContain('60 levels');
    }
  });

  it('counts a level once, so that what it prints can be read again', () => {
    const printed = printFilter(parseFilter(`${'not '.repeat(60)}a`));
    expect(printFilter(parseFilter(printed))).toBe(printed);
  });

  it('allows 300 parts and refuses more', () => {
    expect(selects(many(75, 'a eq 1', ' or '), { a: 1 })).toBe(true);
    expect(refusal(() => parseFilter(many(76, 'a eq 1', ' or '))).message).toContain('too many parts');
  });

  it('allows 100 values in a list and refuses the next', () => {
    expect(selects(`a in (${many(100, '1', ',')})`, { a: 1 })).toBe(true);
    const error = refusal(() => parseFilter(`a in (${many(101, '1', ',')})`));
    expect(error).toMatchObject({ at: { start: 206, end: 207 } });
    expect(error.message).toContain('100 values');
  });

  it.each([
    ['characters', many(60, "industry eq 'E'", ' or ')],
    ['parts', many(66, "email eq 'x'", ' or ')],
    [
      'levels',
      `${'('.repeat(60)}industry eq 'E'${')'.repeat(60)} and not ${'not '.repeat(58)}(email ne 'x')`,
    ],
  ])(
    'refuses a filter that has too many %s when written out in full, but still evaluates it',
    (_name, typed) => {
      const error = refusal(() => checkFilter(parseFilter(typed), referralModel));
      expect(error).toMatchObject({ at: { start: 0, end: typed.length } });
      const row = { details: { requirements: { industries: [{ id: 'E' }] } }, team: [{ email: 'x' }] };
      expect(compileFilter(typed, { model: referralModel })(row)).toBe(true);
    },
  );

  it.each([
    ['brackets', '('.repeat(2000)],
    ['quotes', "'".repeat(1999)],
    ['an unclosed text', `a eq '${'x'.repeat(1990)}`],
    ['digits', '1'.repeat(2000)],
    ['letters', 'a'.repeat(2000)],
    ['blanks', ' '.repeat(2000)],
    ['nots', 'not '.repeat(500)],
    ['minus signs', '-'.repeat(2000)],
    ['signs', '='.repeat(2000)],
    ['ands inside a text', `'${' and '.repeat(398)}`],
    ['words', 'ab '.repeat(666)],
    ['hyphens', '1-'.repeat(1000)],
    ['commas', `a in (${'1,'.repeat(900)}`],
  ])('answers hostile %s with an error, without hanging', (_name, filter) => {
    expect(refused(filter).message).not.toBe('');
  });
});

describe('names that every object has', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('%s is no field', (name) => {
    expect(selects(`${name} ne null`, {})).toBe(false);
    expect(selects(`${name}/name eq 'Object'`, {})).toBe(false);
    expect(selects(`a/any(x: x/${name} ne null)`, { a: [{}, [], 'text', 5] })).toBe(false);
    expect(selects(`a/${name} ne null`, { a: [1] })).toBe(false);
    expect(refused(`${name} ne null`).message).toContain(`I don't know the field '${name}'`);
    expect(refused(`${name}(status) eq 1`).message).toContain('function');
    expect(refused(`status ${name} 'New'`).message).toContain(name);
  });

  it('reads such a field when a row has it as its own', () => {
    const row: unknown = JSON.parse('{"__proto__":{"name":"x"},"constructor":"y"}');
    expect(selects("__proto__/name eq 'x' and constructor eq 'y'", row)).toBe(true);
  });

  it('does not read what a row inherits', () => {
    const inheriting: unknown = Object.create({ status: 'New', other: 1 });
    expect(selects("status eq 'New'", inheriting)).toBe(false);
    expect(selects("status ne 'New' and other eq null", inheriting)).toBe(true);
    expect(selects("status eq 'New'", Object.assign(Object.create(null), { status: 'New' }))).toBe(true);
  });

  it('keeps lambda variables apart from fields and from each other', () => {
    const row = {
      __proto__x: 1,
      list: [
        { v: 1, inner: [{ v: 2 }] },
        { v: 3, inner: [{ v: 3 }] },
      ],
    };
    expect(selects('list/any(__proto__: __proto__/v eq 3)', row)).toBe(true);
    expect(selects('list/any(a: a/inner/any(b: b/v eq a/v))', row)).toBe(true);
    expect(selects('list/all(a: a/inner/any(b: b/v eq a/v))', row)).toBe(false);
  });

  it('reads null where a tree built by hand speaks of a variable that nothing declares', () => {
    const at = { start: 0, end: 0 };
    const stray: Expression = { kind: 'path', at, variable: 't', segments: [{ name: 'email', at }] };
    const root: Expression = {
      kind: 'comparison',
      operator: 'eq',
      at,
      left: stray,
      right: { kind: 'null', at },
    };
    expect(compileFilter({ text: '', root }, { model: referralModel })({ email: 'x' })).toBe(true);
  });

  it.each([undefined, null, 5, 'text', [], () => 1])(
    'asks a row that is no object without failing: %p',
    (row) => {
      expect(selects("status eq 'New'", row)).toBe(false);
      expect(selects('status eq null', row, { now: NOW })).toBe(true);
    },
  );
});

function deepLambda(levels: number): string {
  let text = 'true';
  for (let level = levels; level > 0; level -= 1) text = `a/any(x${level}:${text})`;
  return text;
}
