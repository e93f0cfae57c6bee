import fc from 'fast-check';
import { findJsonFault } from '../../../../src/adapters/partner-center/json-fault';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it.each([
    ['{"a": 1 "b": 2}', 1, 9, "Expected ',' or '}' after property value"],
    ['{\n  "a": [1\n  2]\n}', 3, 3, "Expected ',' or ']' after array element"],
    ['{"a": 1,\n}', 2, 1, 'Expected double-quoted property name'],
    ["{'a': 1}", 1, 2, "Expected property name or '}'"],
    ['{"a" 1}', 1, 6, "Expected ':' after property name"],
    ['[1,]', 1, 4, 'Expected a value'],
    ['[nul]', 1, 2, "Expected a value or ']'"],
    ['[01]', 1, 2, "Expected a value or ']'"],
    ['[1.]', 1, 2, "Expected a value or ']'"],
    ['"a\\x"', 1, 3, 'Bad escape in a string'],
    ['"a\tb"', 1, 3, 'Bad control character in a string'],
    ['"abc', 1, 5, 'Unterminated string'],
    ['{"a": {"b": [', 1, 14, "Expected a value or ']', but the text ends"],
    ['{} {}', 1, 4, 'Unexpected non-whitespace character after JSON'],
    ['{\r\n\u00a0"a": 1}', 2, 1, "Expected property name or '}'"],
    ['', 1, 1, 'Expected a value, but the text ends'],
  ])('finds the fault of %j at line %i, column %i', (text, line, column, reason) => {
    expect(findJsonFault(text)).toEqual({ line, column, reason });
  });

  it('has nothing against what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\r\n\t'), (json, space) => {
        expect(findJsonFault(`${space}${json}${space}`)).toBeUndefined();
      }),
    );
  });

  it('agrees with JSON.parse about texts with a character taken out, doubled or replaced', () => {
    const edit = fc.constantFrom('', '"', ',', '}', ']', ':', '\\', '0', '-', 'e', ' ', '\n');
    fc.assert(
      fc.property(fc.json(), fc.nat(), edit, (json, place, inserted) => {
        const at = place % json.length;
        const text = json.slice(0, at) + inserted + json.slice(at + 1);
        expect(findJsonFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a megabyte in one string and a hundred thousand levels without giving up', () => {
    expect(findJsonFault(`"${'x\\n'.repeat(400_000)}`)?.reason).toBe('Unterminated string');
    expect(findJsonFault('['.repeat(100_000))?.column).toBe(100_001);
  });
});
