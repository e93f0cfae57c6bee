import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoreConfig } from '../../../src/adapters/store/config';

export interface StoreChild {
  /** What it said until now. */
  readonly lines: readonly string[];
  /** Resolves when it has said so many lines. */
  said(count: number): Promise<void>;
  /** SIGKILL: no handler runs, nothing is flushed. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves with its exit code when it ends by itself. */
  ended(): Promise<number | null>;
}

/** Runs one of the tasks of `child.ts` on a store in a process of its own. */
export function startChild(task: string, start: number, config: StoreConfig): StoreChild {
  const hook = join(__dirname, '../../helpers/register-swc.js');
  const args = ['-r', hook, join(__dirname, 'child.ts'), task, String(start), JSON.stringify(config)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const ended = Promise.all([once(child, 'exit'), once(output, 'close')]).then(() => child.exitCode);
  return {
    lines,
    async said(count) {
      while (lines.length < count && child.exitCode === null)
        await Promise.race([once(output, 'line'), ended]);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    ended: () => ended,
  };
}
