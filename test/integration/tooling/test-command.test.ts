import { rmSync } from 'node:fs';
import { plantProject, run, write } from './small-project';

jest.setTimeout(60_000);

const JEST_CONFIG = `module.exports = {
  roots: ['<rootDir>/test'],
  reporters: ['default', '<rootDir>/scripts/lib/summary-reporter.cjs'],
};`;
const PASSING = `it('passes', () => {});`;
const FAILING = `it('fails', () => { throw new Error('as planned'); });`;
const SKIPPED = `describe.skip('on PostgreSQL', () => { it('one', () => {}); it('two', () => {}); });`;
const BROKEN = `not JavaScript at all`;

let root: string;

beforeEach(() => {
  root = plantProject();
  write(root, 'src/cli.ts', 'export {};');
  write(root, 'jest.config.js', JEST_CONFIG);
  write(root, 'test/passing.test.js', PASSING);
});

afterEach(() => rmSync(root, { recursive: true }));

it('a run in which all is well ends with the count alone on its line', async () => {
  const { code, output, errors } = await run(root, 'test.mjs');
  expect(output).toMatch(/\n1 passed, 0 failed, 0 skipped\n$/);
  expect(errors).not.toContain('NOT EVERYTHING WAS TESTED');
  expect(code).toBe(0);
});

it('a failure fails the run, and a file that cannot run counts as one', async () => {
  write(root, 'test/failing.test.js', FAILING);
  write(root, 'test/broken.test.js', BROKEN);
  const { code, output } = await run(root, 'test.mjs');
  expect(output).toMatch(/\n1 passed, 2 failed, 0 skipped\n$/);
  expect(code).toBe(1);
});

it('what was skipped is said loudly, and is a failure only with REQUIRE_ALL=1', async () => {
  write(root, 'test/skipped.test.js', SKIPPED);
  const tolerant = await run(root, 'test.mjs', [], { REQUIRE_ALL: '' });
  expect(tolerant.errors).toContain('NOT EVERYTHING WAS TESTED');
  expect(tolerant.errors).toContain('2 in test/skipped.test.js: on PostgreSQL');
  expect(tolerant.output).toMatch(/\n1 passed, 0 failed, 2 skipped\n$/);
  expect(tolerant.code).toBe(0);
  const strict = await run(root, 'test.mjs', [], { REQUIRE_ALL: '1' });
  expect(strict.errors).toContain('REQUIRE_ALL=1: a skipped test counts as a failure');
  expect(strict.code).toBe(1);
});

it('a run that cannot begin is a failure', async () => {
  write(root, 'jest.config.js', `module.exports = { globalSetup: './setup.js', roots: ['<rootDir>/test'] };`);
  write(root, 'setup.js', `module.exports = () => { throw new Error('no server'); };`);
  const { code, output, errors } = await run(root, 'test.mjs');
  expect(errors).toContain('no server');
  expect(output).toMatch(/\n0 passed, 1 failed, 0 skipped\n$/);
  expect(code).toBe(1);
});
