import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever the current one is. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @typedef {{ code: number, output: string, errors: string }} Result */

/**
 * Runs a tool from node_modules/.bin, or `node`, and waits for it.
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, cwd?: string, env?: Record<string, string> }} [options]
 *   `capture` keeps what the tool prints for the result instead of showing it
 * @returns {Result}
 */
export function run(tool, args, { capture = false, cwd = ROOT, env = {} } = {}) {
  const child = spawnSync(commandOf(tool), args, {
    cwd,
    env: { ...process.env, ...env },
    shell: ON_WINDOWS,
    stdio: capture ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (child.error) throw child.error;
  return { code: child.status ?? 1, output: child.stdout ?? '', errors: child.stderr ?? '' };
}

/**
 * Runs a tool like `run`, beside others, and keeps what it prints.
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {Promise<Result>}
 */
export function runAside(tool, args) {
  const child = spawn(commandOf(tool), args, {
    cwd: ROOT,
    shell: ON_WINDOWS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (printed.output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (printed.errors += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, ...printed }));
  });
}

const ON_WINDOWS = process.platform === 'win32';

/** @param {string} tool */
function commandOf(tool) {
  const command = tool === 'node' ? process.execPath : join(ROOT, 'node_modules', '.bin', tool);
  return ON_WINDOWS ? `"${command}"` : command;
}

/**
 * The files under a folder that a test accepts, as sorted paths with `/`, relative to `root`.
 * @param {string} root
 * @param {string} folder
 * @param {(path: string) => boolean} accept
 */
export function filesUnder(root, folder, accept) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(accept)
    .sort();
}
