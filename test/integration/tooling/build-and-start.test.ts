import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { plantProject, run, start, write } from './small-project';

jest.setTimeout(60_000);

const CLI = `#!/usr/bin/env node
import { greeting } from './greeting';
console.log(greeting, ...process.argv.slice(2));
if (process.argv.includes('--wait')) {
  process.on('SIGTERM', () => { console.log('stopped in order'); process.exit(7); });
  setInterval(() => {}, 1000);
}
`;

let root: string;

beforeEach(() => {
  root = plantProject();
  write(root, 'src/cli.ts', CLI);
  write(root, 'src/greeting.ts', `export const greeting = 'hello';`);
});

afterEach(() => rmSync(root, { recursive: true }));

it('the build compiles one to one and makes the command executable', async () => {
  expect(await run(root, 'build.mjs')).toEqual({ code: 0, output: '', errors: '' });
  expect(existsSync(join(root, 'dist/greeting.js'))).toBe(true);
  expect(() => accessSync(join(root, 'dist/cli.js'), constants.X_OK)).not.toThrow();
  expect(readFileSync(join(root, 'dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

it('the build reports a mistake by its exit code, and so does a start', async () => {
  write(root, 'src/greeting.ts', `export const greeting: number = 'hello';`);
  for (const script of ['build.mjs', 'start.mjs']) {
    const { code, output } = await run(root, script);
    expect(output).toContain('src/greeting.ts(1,14): error TS2322');
    expect(code).toBeGreaterThan(0);
  }
});

it('the build drops what was compiled from a source that is gone', async () => {
  write(root, 'src/old.ts', `export const old = 1;`);
  await run(root, 'build.mjs');
  expect(existsSync(join(root, 'dist/old.js'))).toBe(true);
  rmSync(join(root, 'src/old.ts'));
  await run(root, 'build.mjs', ['--if-needed']);
  expect(existsSync(join(root, 'dist/old.js'))).toBe(false);
  expect(existsSync(join(root, 'dist/old.js.map'))).toBe(false);
});

it('a start builds first, hands its arguments on, and does not build again without a reason', async () => {
  expect(await run(root, 'start.mjs', ['--live'])).toEqual({
    code: 0,
    output: 'hello start --live\n',
    errors: '',
  });
  writeFileSync(join(root, 'dist/greeting.js'), `exports.greeting = 'not compiled again';`);
  expect(await run(root, 'start.mjs')).toHaveProperty('output', 'not compiled again start\n');
  writeFileSync(join(root, 'src/greeting.ts'), `export const greeting = 'changed';`);
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(root, 'src/greeting.ts'), later, later);
  expect(await run(root, 'start.mjs')).toHaveProperty('output', 'changed start\n');
});

it('a signal to the start reaches the bot', async () => {
  const child = start(root, 'start.mjs', ['--wait']);
  await expect(once(createInterface({ input: child.stdout }), 'line')).resolves.toEqual([
    'hello start --wait',
  ]);
  child.kill('SIGTERM');
  await expect(once(child, 'exit')).resolves.toEqual([7, null]);
});

it('the end of the shell that npm runs the start in stops the bot in order', async () => {
  const shell = spawn('sh', ['-c', `"${process.execPath}" scripts/start.mjs --wait; true`], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: shell.stdout });
  await expect(once(lines, 'line')).resolves.toEqual(['hello start --wait']);
  shell.kill('SIGTERM');
  await expect(once(lines, 'line')).resolves.toEqual(['stopped in order']);
  await once(lines, 'close');
});
