#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { addCommands } from './cli-commands';
import { start, startDry, startSandbox } from './cli-start';
import type { Started } from './cli-start';
import { createTerminal } from './cli-terminal';
import { InvalidConfigError } from './config';
import { PACKAGE_ROOT } from './package-root';

/** "Something was found in an unconfigured or misconfigured state", from BSD's sysexits.h. */
const EX_CONFIG = 78;

const terminal = createTerminal();

void main();

async function main(): Promise<void> {
  const program = new Command('referral-bot')
    .description('Brings Microsoft Partner Center referrals to Teams and Slack before they expire.')
    .version(packageVersion())
    .showHelpAfterError();
  addRunning(program);
  addCommands(program, terminal, fail);
  await program.parseAsync();
}

function addRunning(program: Command): void {
  program
    .command('start')
    .description('run the bot; without any configuration it runs in the sandbox')
    .option('--live', 'never fall back to the sandbox')
    .option('--dry-run', 'read Partner Center for real, post nothing, print what would be posted')
    .action((options: { live?: true; dryRun?: true }) =>
      run(() => (options.dryRun === true ? startDry() : start(options.live === true, fail))),
    );
  program
    .command('sandbox')
    .description(
      'run only the sandbox: an emulated Partner Center and a Teams-like page, on this machine alone',
    )
    .action(() => run(startSandbox));
}

async function run(begin: () => Promise<Started>): Promise<void> {
  try {
    const started = await begin();
    terminal.say(`ready ${started.url}`);
    stopOnSignal(started);
    setImmediate(() => started.begin?.());
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  terminal.complain(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof InvalidConfigError ? EX_CONFIG : 1);
}

function stopOnSignal(started: Started): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    started.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        terminal.complain(`The bot could not stop in order: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
