import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const PROJECT = resolve(__dirname, '../../..');
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package.json'];

/** Makes a folder with our scripts, settings and packages, and nothing else; returns its path. */
export function plantProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'tooling-'));
  cpSync(join(PROJECT, 'scripts'), join(root, 'scripts'), { recursive: true });
  for (const name of SETTINGS) cpSync(join(PROJECT, name), join(root, name));
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** Writes a file as if an hour ago, so that what is built next is newer whatever the resolution of the clock. */
export function write(root: string, path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  const longAgo = new Date(Date.now() - 3_600_000);
  for (const changed of [path, 'src', ...SETTINGS]) utimesSync(join(root, changed), longAgo, longAgo);
}

/** Starts one of our scripts in a planted project. */
export function start(
  root: string,
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [join('scripts', script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs one of our scripts in a planted project to its end. */
export async function run(...args: Parameters<typeof start>): Promise<Ended> {
  const child = start(...args);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, output, errors };
}
