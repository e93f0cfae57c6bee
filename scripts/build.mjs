/**
 * Compiles src/ to dist/, one file to one file, and the sandbox's page for the browser.
 * With --if-needed it compiles only when something in src/ is newer than the last build.
 */
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, ROOT, run } from './lib/project.mjs';

const DIST = join(ROOT, 'dist');
/** Its time is the moment the last complete build began. */
const STAMP = join(DIST, '.built');
const CLIENT = 'src/sandbox/web/client/tsconfig.json';
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Builds; returns the exit code of the compiler. */
export function build() {
  const startedAt = new Date();
  rmSync(STAMP, { force: true });
  removeOrphans();
  for (const project of ['tsconfig.build.json', CLIENT].filter((path) => existsSync(join(ROOT, path)))) {
    const { code } = run('tsc', ['-p', project]);
    if (code !== 0) return code;
  }
  const cli = join(DIST, 'cli.js');
  if (existsSync(cli)) chmodSync(cli, 0o755);
  mkdirSync(DIST, { recursive: true });
  writeFileSync(STAMP, '');
  utimesSync(STAMP, startedAt, startedAt);
  return 0;
}

/** Builds when dist/ is missing or older than src/; returns the exit code of the compiler. */
export function buildIfNeeded() {
  return isFresh() ? 0 : build();
}

function isFresh() {
  if (!existsSync(STAMP)) return false;
  const builtMs = statSync(STAMP).mtimeMs;
  const sources = filesUnder(ROOT, 'src', () => true);
  const newest = [...SETTINGS, ...sources].map((path) => join(ROOT, path)).filter((path) => existsSync(path));
  return newest.every((path) => statSync(path).mtimeMs < builtMs) && orphans().length === 0;
}

/** Compiled files whose source is gone; the compiler leaves them behind. */
function orphans() {
  const compiled = filesUnder(ROOT, 'dist', (path) => path.endsWith('.js'));
  return compiled.filter(
    (path) => !existsSync(join(ROOT, path.replace(/^dist/, 'src').replace(/js$/, 'ts'))),
  );
}

function removeOrphans() {
  for (const path of orphans()) {
    rmSync(join(ROOT, path));
    rmSync(join(ROOT, `${path}.map`), { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = process.argv.includes('--if-needed') ? buildIfNeeded() : build();
}
