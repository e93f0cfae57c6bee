import { existsSync } from 'node:fs';
import { ENV_FILE, liveEnv } from './cli-env';
import { InvalidConfigError } from './config';

/** Any of these means that somebody wants the real thing. */
const LIVE_VARIABLES = ['PARTNER_AUTH', 'MicrosoftAppId', 'SLACK_BOT_TOKEN'];

/** Something that runs until it is told to stop. */
export interface Started {
  readonly url: string;
  /** What can wait until `ready` has been said. */
  begin?(): void;
  stop(): Promise<void>;
}

/** Starts the bot as configured; without any configuration in the sandbox, unless that is not wanted. */
export async function start(liveOnly: boolean, fail: (error: unknown) => never): Promise<Started> {
  const isConfigured =
    existsSync(ENV_FILE) || LIVE_VARIABLES.some((name) => (process.env[name] ?? '') !== '');
  if (liveOnly || isConfigured) return startLive(fail);
  const { startBotInSandbox } = await import('./main-sandbox.js');
  const started = await startBotInSandbox(process.env);
  process.stdout.write(`${SANDBOX_BANNER}\n`);
  return started;
}

async function startLive(fail: (error: unknown) => never): Promise<Started> {
  const { readBotConfig } = await import('./config.js');
  const env = liveEnv();
  const config = readBotConfig(env);
  if (!config.ok) throw new InvalidConfigError(config.problems);
  const [{ startBot }, { guardAsConfigured }, { createPinoLog }, { tellLastWords }, { systemClock }] =
    await Promise.all([
      import('./main.js'),
      import('./main-outgoing.js'),
      import('./adapters/log/pino-log.js'),
      import('./adapters/log/last-words.js'),
      import('./adapters/clock/system-clock.js'),
    ]);
  const log = createPinoLog(config.config.log);
  tellLastWords(log);
  guardAsConfigured(config.config, env, log);
  const bot = await startBot(config.config, { clock: systemClock, log });
  const begin = (): void => {
    bot.watch().catch(fail);
  };
  return { ...bot, begin };
}

/** Reads Partner Center for real and posts nothing. */
export async function startDry(): Promise<Started> {
  const { startDryRun } = await import('./main-dry-run.js');
  return startDryRun(liveEnv(), {
    output: process.stdout,
    ...(process.stdin.isTTY && { input: process.stdin }),
    // Whoever read the output has seen enough, as `head` has: the end is the same as with Ctrl-C.
    onClosed: () => process.kill(process.pid, 'SIGTERM'),
  });
}

/** Starts the sandbox without a bot. */
export async function startSandbox(): Promise<Started> {
  const { startSandboxAlone } = await import('./main-sandbox.js');
  return startSandboxAlone(process.env);
}

const SANDBOX_BANNER = `
  ┌──────────────────────────────────────────────────────────────┐
  │  SANDBOX: nothing here talks to Microsoft, Teams or Slack.   │
  │  Referrals, channels and the clock are make-believe; the bot │
  │  is the real one. To go live, see "Going live" in README.md. │
  └──────────────────────────────────────────────────────────────┘
`;
