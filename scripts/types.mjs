/** Type-checks everything: product, tests and benches, the sandbox's page, and the tools themselves. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './lib/project.mjs';

const PROJECTS = [
  'tsconfig.json',
  'src/sandbox/web/client/tsconfig.json',
  'test/browser/tsconfig.json',
  'scripts/tsconfig.json',
];

const codes = PROJECTS.filter((path) => existsSync(join(ROOT, path))).map(
  (project) => run('tsc', ['--noEmit', '--project', project]).code,
);
process.exitCode = Math.max(...codes);
