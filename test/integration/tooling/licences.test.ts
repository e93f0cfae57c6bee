import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LIBRARY = pathToFileURL(join(__dirname, '../../../scripts/lib/licences.mjs')).href;

/** What an expression of the library's module gives, as JSON; the module is no CommonJS, so it runs beside the test. */
function evaluate(expression: string): unknown {
  const program = `import * as licences from ${JSON.stringify(LIBRARY)}; console.log(JSON.stringify(${expression}))`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }),
  );
}

const EXPRESSIONS: readonly (readonly [string, boolean])[] = [
  ['MIT', true],
  ['(ISC AND CC-BY-3.0)', true],
  ['(AFL-2.1 OR BSD-3-Clause)', true],
  ['(GPL-3.0-only OR MIT)', true],
  ['GPL-3.0-only', false],
  ['(MIT AND GPL-2.0-or-later)', false],
  ['AGPL-3.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['UNLICENSED', false],
  ['', false],
];

describe('licences of packages', () => {
  it('are accepted when they can be met by naming them', () => {
    const given = JSON.stringify(EXPRESSIONS.map(([text]) => text));
    expect(evaluate(`${given}.map(licences.isAccepted)`)).toEqual(
      EXPRESSIONS.map(([, accepted]) => accepted),
    );
  });

  it('are read as npm writes them, or as somebody read them in the package', () => {
    const of = (licenses: unknown) =>
      `licences.licenceOf({ name: 'a', version: '1.0.0', licenses: ${JSON.stringify(licenses)} })`;
    expect(evaluate(of([{ license: { id: 'MIT' } }]))).toBe('MIT');
    expect(evaluate(of([{ expression: '(MIT OR ISC)' }]))).toBe('(MIT OR ISC)');
    expect(evaluate(`licences.licenceOf({ name: 'jspath', version: '0.4.0' })`)).toBe('MIT');
    expect(evaluate(`[licences.licenceOf({ name: 'a', version: '1.0.0' })]`)).toEqual([null]);
  });
});
