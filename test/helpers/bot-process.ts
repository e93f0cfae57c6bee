import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './loopback';

const CLI = join(__dirname, '../../dist/cli.js');

export interface BotProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it wrote to standard output and standard error so far. */
  output(): string;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it is gone; resolves with the exit code. */
  stop(): Promise<number | null>;
}

export interface BotProcessOptions {
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Resolve as soon as it runs, not when it says `ready`. */
  readonly doNotWait?: boolean;
  /** What is piped into it. */
  readonly input?: string;
}

/** Starts the built bot as a process of its own, on a free port of 127.0.0.1. */
export async function startBotProcess(options: BotProcessOptions): Promise<BotProcess> {
  const port = options.env['PORT'] ?? String(await freePort());
  const { PATH = '', NODE_OPTIONS = '' } = process.env;
  const child = spawn(process.execPath, [CLI, ...(options.args ?? ['start', '--live'])], {
    env: { PATH, NODE_OPTIONS, PORT: port, HOST: '127.0.0.1', ...options.env },
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(options.input);
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (/^ready http/m.test(output)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      reject(new Error(`the bot ended with ${String(code)} before it was ready:\n${output}`));
    });
  });
  if (options.doNotWait === true) ready.catch(() => undefined);
  else await ready;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    output: () => output,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

/** Runs the built command line to its end. */
export async function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input?: string,
): Promise<{ code: number | null; output: string }> {
  const bot = await startBotProcess({ args, env, doNotWait: true, ...(input !== undefined && { input }) });
  if (bot.child.exitCode === null) await once(bot.child, 'exit');
  return { code: bot.child.exitCode, output: bot.output() };
}
