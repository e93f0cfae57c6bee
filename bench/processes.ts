import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is removed when `use` is done. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'referral-bot-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts a script with node; errors of the child are shown. */
export function start(
  script: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): ChildProcess {
  return spawn(process.execPath, [join(__dirname, '..', script), ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Resolves when the child writes a line that begins with `ready`. */
export async function isReady(child: ChildProcess): Promise<void> {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    if (/^ready /m.test(output)) return;
  }
  throw new Error(`the process ended before it was ready: ${output}`);
}

/** Ends a child and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** The settings of a live bot that talks to loopback services only. */
export function liveEnv(folder: string, apiUrl: string, port: number): Record<string, string> {
  return {
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    PARTNER_API_URL: apiUrl,
    PARTNER_AUTH: 'token',
    PARTNER_TOKEN: 'test-token',
    TEAMS_AUTH: 'anonymous',
    POLL_INTERVAL_SECONDS: '1',
    LOG_LEVEL: 'warn',
  };
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
