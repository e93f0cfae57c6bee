#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Command } from 'commander';
import { InvalidConfigError } from './config';
import type { Env } from './ports/config';

/** "Something was found in an unconfigured or misconfigured state", from BSD's sysexits.h. */
const EX_CONFIG = 78;
/** "The input data was incorrect in some way", from the same list. */
const EX_DATAERR = 65;
/** Any of these means that somebody wants the real thing. */
const LIVE_VARIABLES = ['PARTNER_AUTH', 'MicrosoftAppId', 'SLACK_BOT_TOKEN'];
const PACKAGE_ROOT = join(__dirname, '..');
const ENV_FILE = join(PACKAGE_ROOT, 'env', '.env');

interface Started {
  readonly url: string;
  /** What can wait until `ready` has been said. */
  begin?(): void;
  stop(): Promise<void>;
}

void main();

async function main(): Promise<void> {
  const program = new Command('referral-bot')
    .description('Brings Microsoft Partner Center referrals to Teams and Slack before they expire.')
    .version(packageVersion())
    .showHelpAfterError();
  program
    .command('start')
    .description('run the bot; without any configuration it runs in the sandbox')
    .option('--live', 'never fall back to the sandbox')
    .option('--dry-run', 'read Partner Center for real, post nothing, print what would be posted')
    .action((options: { live?: true; dryRun?: true }) =>
      run(() => (options.dryRun === true ? startDry() : start(options.live === true))),
    );
  program
    .command('sandbox')
    .description(
      'run only the sandbox: an emulated Partner Center and a Teams-like page, on this machine alone',
    )
    .action(() => run(startSandbox));
  program
    .command('read')
    .description('read saved answers of the referrals API and say what the bot makes of them')
    .argument('<files...>', 'JSON files: a list of referrals or a single one')
    .action(readFiles);
  await program.parseAsync();
}

async function start(liveOnly: boolean): Promise<Started> {
  const isConfigured =
    existsSync(ENV_FILE) || LIVE_VARIABLES.some((name) => (process.env[name] ?? '') !== '');
  if (liveOnly || isConfigured) return startLive();
  const { startBotInSandbox } = await import('./main-sandbox.js');
  const started = await startBotInSandbox(process.env);
  say(SANDBOX_BANNER);
  return started;
}

async function startLive(): Promise<Started> {
  const { readBotConfig } = await import('./config.js');
  const config = readBotConfig(liveEnv());
  if (!config.ok) throw new InvalidConfigError(config.problems);
  const [{ startBot }, { createPinoLog }, { systemClock }] = await Promise.all([
    import('./main.js'),
    import('./adapters/log/pino-log.js'),
    import('./adapters/clock/system-clock.js'),
  ]);
  const bot = await startBot(config.config, { clock: systemClock, log: createPinoLog(config.config.log) });
  const begin = (): void => {
    bot.watch().catch(fail);
  };
  return { ...bot, begin };
}

async function startDry(): Promise<Started> {
  const { startDryRun } = await import('./main-dry-run.js');
  return startDryRun(liveEnv(), {
    output: process.stdout,
    ...(process.stdin.isTTY && { input: process.stdin }),
    // Whoever read the output has seen enough, as `head` has: the end is the same as with Ctrl-C.
    onClosed: () => process.kill(process.pid, 'SIGTERM'),
  });
}

async function startSandbox(): Promise<Started> {
  const { startSandboxAlone } = await import('./main-sandbox.js');
  return startSandboxAlone(process.env);
}

/** One line for each file; exit code 65 when one of them cannot be read. */
async function readFiles(files: readonly string[]): Promise<void> {
  const { readReferralsText } = await import('./adapters/partner-center/payload.js');
  for (const file of files) {
    try {
      const { referrals, skipped } = readReferralsText(readFileSync(file, 'utf8'), file);
      say(`${file}: ${String(referrals.length)} read, ${String(skipped.length)} skipped`);
      for (const { position, reason } of skipped) say(`  ${position}: ${reason}`);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = EX_DATAERR;
    }
  }
}

/** `env/.env` under what the process was given: the environment wins. */
function liveEnv(): Env {
  const file = existsSync(ENV_FILE) ? parseEnv(readFileSync(ENV_FILE, 'utf8')) : {};
  return { ...file, ...process.env };
}

async function run(begin: () => Promise<Started>): Promise<void> {
  try {
    const started = await begin();
    say(`ready ${started.url}`);
    stopOnSignal(started);
    setImmediate(() => started.begin?.());
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
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
        process.stderr.write(`The bot could not stop in order: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

const SANDBOX_BANNER = `
  ┌──────────────────────────────────────────────────────────────┐
  │  SANDBOX: nothing here talks to Microsoft, Teams or Slack.   │
  │  Referrals, channels and the clock are make-believe; the bot │
  │  is the real one. To go live, see "Going live" in README.md. │
  └──────────────────────────────────────────────────────────────┘
`;
