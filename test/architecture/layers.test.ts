import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../..');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Runs `npm run layers` on a tree; resolves with its exit code and everything it printed. */
async function checkLayers(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const script = join(ROOT, 'scripts/layers.mjs');
    const child = execFile(process.execPath, [script, ...args], (_error, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

/** A tree with the given files, our tsconfig and our packages. */
function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(root);
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const name of ['tsconfig.json', 'package.json']) symlinkSync(join(ROOT, name), join(root, name));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What every planted file may import without harm, one file per layer. */
const SOUND = {
  'src/main.ts': `import './app/use'; import './adapters/a/own'; import './adapters/b/own'; import './sandbox/own';`,
  'src/domain/thing.ts': `export const thing = 1;`,
  'src/domain/query/index.ts': `export const query = 1;`,
  'src/ports/port.ts': `import type { thing } from '../domain/thing'; export type Port = typeof thing;`,
  'src/app/use.ts': `import type { Port } from '../ports/port'; export const use = (port: Port) => port;`,
  'src/adapters/a/own.ts': `import 'zod'; import 'node:fs'; import type { Port } from '../../ports/port'; export type A = Port;`,
  'src/adapters/b/own.ts': `import { thing } from '../../domain/thing'; export const b = thing;`,
  'src/adapters/teams/own.ts': `import 'botbuilder'; import '@microsoft/teams-ai/lib/Application';`,
  'src/adapters/slack/own.ts': `import '@slack/bolt'; import type { KnownBlock } from '@slack/types'; export type B = KnownBlock;`,
  'src/sandbox/own.ts': `import 'node:http'; import 'zod'; import { query } from '../domain/query'; export const own = query;`,
};

/** Rule, planted file, what it says, and what the report must name as the target. */
const VIOLATIONS: readonly (readonly [rule: string, file: string, text: string, target: string])[] = [
  ['domain-is-pure', 'src/domain/v1.ts', `import '../app/use';`, 'src/app/use.ts'],
  [
    'domain-is-pure',
    'src/domain/v2.ts',
    `import type { Port } from '../ports/port'; export type V = Port;`,
    'src/ports/port.ts',
  ],
  ['domain-is-pure', 'src/domain/v3.ts', `import 'node:fs';`, 'fs'],
  ['domain-is-pure', 'src/domain/v4.ts', `import { z } from 'zod'; export const v = z;`, 'zod'],
  ['domain-is-pure', 'src/domain/query/v5.ts', `import '../../adapters/a/own';`, 'src/adapters/a/own.ts'],
  [
    'ports-know-the-domain-only',
    'src/ports/v1.ts',
    `import type { z } from 'zod'; export type V = z.ZodType;`,
    'zod',
  ],
  [
    'ports-know-the-domain-only',
    'src/ports/v2.ts',
    `import type { use } from '../app/use'; export type V = typeof use;`,
    'src/app/use.ts',
  ],
  [
    'ports-know-the-domain-only',
    'src/ports/v3.ts',
    `import { EventEmitter } from 'node:events'; export const v = EventEmitter;`,
    'events',
  ],
  ['app-reaches-out-through-ports', 'src/app/v1.ts', `import '../adapters/a/own';`, 'src/adapters/a/own.ts'],
  [
    'app-reaches-out-through-ports',
    'src/app/v2.ts',
    `export const v = import('../adapters/b/own');`,
    'src/adapters/b/own.ts',
  ],
  ['app-reaches-out-through-ports', 'src/app/v3.ts', `import 'pino';`, 'pino'],
  ['app-reaches-out-through-ports', 'src/app/v4.ts', `import 'node:crypto';`, 'crypto'],
  ['adapters-are-islands', 'src/adapters/a/v1.ts', `import '../b/own';`, 'src/adapters/b/own.ts'],
  [
    'adapters-are-islands',
    'src/adapters/b/v2.ts',
    `import type { use } from '../../app/use'; export type V = typeof use;`,
    'src/app/use.ts',
  ],
  ['sandbox-stands-outside', 'src/sandbox/v1.ts', `import '../adapters/a/own';`, 'src/adapters/a/own.ts'],
  ['sandbox-stands-outside', 'src/sandbox/v2.ts', `import '../domain/thing';`, 'src/domain/thing.ts'],
  [
    'sandbox-stands-outside',
    'src/sandbox/v3.ts',
    `import type { Port } from '../ports/port'; export type V = Port;`,
    'src/ports/port.ts',
  ],
  [
    'nothing-relies-on-the-sandbox',
    'src/adapters/a/v4.ts',
    `import '../../sandbox/own';`,
    'src/sandbox/own.ts',
  ],
  ['nothing-relies-on-the-sandbox', 'src/app/v5.ts', `import '../sandbox/own';`, 'src/sandbox/own.ts'],
  ['nothing-imports-the-wiring', 'src/adapters/b/v5.ts', `import '../../main';`, 'src/main.ts'],
  ['every-file-has-a-layer', 'src/app/v6.ts', `import '../utils/stray';`, 'src/utils/stray.ts'],
  ['every-file-has-a-layer', 'src/adapters/a/v6.ts', `import '../shared';`, 'src/adapters/shared.ts'],
  [
    'bot-framework-stays-in-teams',
    'src/adapters/a/v7.ts',
    `import type { Activity } from 'botbuilder'; export type V = Activity;`,
    'botbuilder',
  ],
  [
    'bot-framework-stays-in-teams',
    'src/adapters/b/v8.ts',
    `import '@microsoft/teams-ai/lib/Application';`,
    '@microsoft/teams-ai',
  ],
  [
    'slack-stays-in-slack',
    'src/adapters/a/v13.ts',
    `import type { KnownBlock } from '@slack/types'; export type V = KnownBlock;`,
    '@slack/types',
  ],
  [
    'no-tests-or-tools-in-the-product',
    'src/adapters/a/v9.ts',
    `import '../../../test/helpers/fake';`,
    'test/helpers/fake.ts',
  ],
  ['no-development-packages-in-the-product', 'src/adapters/a/v10.ts', `import 'fast-check';`, 'fast-check'],
  ['everything-resolves', 'src/adapters/a/v11.ts', `import './missing';`, './missing'],
  [
    'no-circles',
    'src/domain/round.ts',
    `import type { B } from './trip'; export type A = B;`,
    'src/domain/trip.ts',
  ],
  ['no-orphans', 'src/app/alone.ts', `export const alone = 1;`, ''],
];

const HELPERS = {
  'src/utils/stray.ts': `export {};`,
  'src/adapters/shared.ts': `export {};`,
  'src/domain/trip.ts': `import type { A } from './round'; export type B = A;`,
  'test/helpers/fake.ts': `export {};`,
};

describe('the layers', () => {
  it('hold in this project, and every file was read', async () => {
    const { code, output } = await checkLayers();
    expect(output).toMatch(/^The layers hold: all \d+ files in src\/ were read\.$/m);
    expect(code).toBe(0);
  });

  it('allow what they should allow', async () => {
    const { code, output } = await checkLayers('--root', plant(SOUND));
    expect(output).toBe('The layers hold: all 10 files in src/ were read.\n');
    expect(code).toBe(0);
  });

  describe('bite', () => {
    let report: { code: number; output: string };

    beforeAll(async () => {
      const planted = Object.fromEntries(VIOLATIONS.map(([, file, text]) => [file, text]));
      report = await checkLayers('--root', plant({ ...SOUND, ...HELPERS, ...planted }));
    });

    it('with a failing exit code', () => {
      expect(report.code).toBe(1);
    });

    it.each(VIOLATIONS)('%s: %s with %s', (rule, file, _text, target) => {
      const lines = report.output.split('\n').filter((line) => line.startsWith(`${rule}: ${file}`));
      expect(lines.join('\n')).toContain(target);
      expect(lines).toHaveLength(1);
    });
  });

  it('fail when a file was not read', async () => {
    const root = plant({ ...SOUND, 'blind.cjs': `module.exports = { options: { exclude: '^src/app/' } };` });
    const { code, output } = await checkLayers('--root', root, '--config', join(root, 'blind.cjs'));
    expect(output).toContain('not-seen: src/app/use.ts');
    expect(code).toBe(1);
  });

  it('fail when there is nothing to read', async () => {
    const { code, output } = await checkLayers('--root', plant({ 'src/readme.txt': '', 'bench/b.ts': '' }));
    expect(output).toContain('not-seen: there is no TypeScript file');
    expect(code).toBe(1);
  });
});
