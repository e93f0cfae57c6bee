import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { createPinoLog } from './adapters/log/pino-log';
import { InvalidConfigError, readBotConfig } from './config';
import { startBot } from './main';
import { createSandboxSignIn } from './main-sandbox-sign-in';
import { PACKAGE_ROOT } from './package-root';
import type { Env } from './ports/config';
import { createSandbox, createVirtualClock, readSandboxConfig } from './sandbox';
import type { Sandbox, SandboxConfig, VirtualClock } from './sandbox';
import { mountChats } from './sandbox/chat';
import type { ChatSandbox } from './sandbox/chat';

/** What a person may change about the sandbox from outside; all else is `env/.env.sandbox`. */
const OVERRIDABLE = /^(PORT|DATA_DIR|LOG_LEVEL|(POLL|RECONCILE)_INTERVAL_SECONDS|SANDBOX_[A-Z_]+)$/;

export interface Started {
  /** What a person opens. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the sandbox and, on its clock and against its services, the very bot that runs against Microsoft. */
export async function startBotInSandbox(processEnv: Env): Promise<Started> {
  const env = sandboxEnv(processEnv);
  const sandboxConfig = sandboxConfigOf(env);
  const clock = createVirtualClock({ startAt: sandboxConfig.startAt });
  const { sandbox, chats } = sandboxWithChats(sandboxConfig, clock, `http://127.0.0.1:${env['PORT'] ?? ''}`);
  const folder =
    env['DATA_DIR'] === undefined ? await mkdtemp(join(tmpdir(), 'referral-bot-sandbox-')) : undefined;
  const { url } = await sandbox.start();
  const config = readBotConfig({
    PARTNER_API_URL: `${url}/v1.0`,
    PARTNER_TOKEN: sandboxConfig.token,
    SLACK_API_URL: `${url}/slack/api/`,
    ...SLACK_SECRETS,
    ...(folder !== undefined && { DATA_DIR: folder }),
    ...env,
  });
  if (!config.ok) throw new InvalidConfigError(config.problems);
  const log = createPinoLog(config.config.log);
  const createSignIn = () => createSandboxSignIn({ url, clock, log });
  const bot = await startBot(config.config, { clock, log }, { createSignIn });
  await chats().install();
  await bot.watch();
  return {
    url,
    stop: async () => {
      await bot.stop();
      await sandbox.close();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the sandbox alone, on today's clock, for a bot that runs elsewhere. */
export async function startSandboxAlone(processEnv: Env): Promise<Started> {
  const env: Env = { SANDBOX_START: new Date().toISOString(), ...processEnv };
  const config = sandboxConfigOf(env);
  const clock = createVirtualClock({ startAt: config.startAt });
  const botUrl = env['SANDBOX_BOT_URL'] ?? 'http://127.0.0.1:3978/api/messages';
  const { sandbox, chats } = sandboxWithChats(config, clock, new URL(botUrl).origin);
  const { url } = await sandbox.start();
  void chats().install();
  return { url, stop: () => sandbox.close() };
}

/** Made up: both sides of the Slack-like service are on this machine. */
const SLACK_SECRETS = {
  SLACK_BOT_TOKEN: 'xoxb-sandbox',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
} as const;

/** `botOrigin`: where the bot listens, without a path. */
function sandboxWithChats(
  config: SandboxConfig,
  clock: VirtualClock,
  botOrigin: string,
): { sandbox: Sandbox; chats: () => ChatSandbox } {
  const addresses = {
    teamsBotUrl: `${botOrigin}/api/messages`,
    slackBotUrl: `${botOrigin}/slack/events`,
    signingSecret: SLACK_SECRETS.SLACK_SIGNING_SECRET,
    botToken: SLACK_SECRETS.SLACK_BOT_TOKEN,
  };
  let mounted: ChatSandbox | undefined;
  const sandbox = createSandbox({
    clock,
    config,
    packageRoot: PACKAGE_ROOT,
    mountChat: (server, deps) => (mounted = mountChats(server, deps, addresses)),
  });
  const chats = (): ChatSandbox => {
    if (mounted === undefined) throw new TypeError('the sandbox has not been started');
    return mounted;
  };
  return { sandbox, chats };
}

function sandboxConfigOf(env: Env): SandboxConfig {
  const result = readSandboxConfig(env);
  if (!result.ok) throw new InvalidConfigError(result.problems);
  return result.config;
}

function sandboxEnv(processEnv: Env): Env {
  const file = parseEnv(readFileSync(join(PACKAGE_ROOT, 'env', '.env.sandbox'), 'utf8'));
  const overrides = Object.entries(processEnv).filter(
    ([name, value]) => OVERRIDABLE.test(name) && value !== undefined,
  );
  return { ...file, ...Object.fromEntries(overrides) };
}
