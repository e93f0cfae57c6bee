import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { systemClock as clock } from './adapters/clock/system-clock';
import { CONSOLE, HERE } from './adapters/console/platform';
import { writerTo } from './adapters/console/stream';
import { createPinoLog } from './adapters/log/pino-log';
import { openStore } from './adapters/store/open-store';
import { InvalidConfigError, readBotConfig } from './config';
import type { BotConfig } from './config';
import { startBot } from './main';
import { consoleChats } from './main-dry-run-chats';
import { copyRules } from './main-dry-run-rules';
import type { CopiedRules } from './main-dry-run-rules';
import { OWN_SIGN_IN, sharedSignIn } from './main-dry-run-sign-in';
import { bannerOf } from './main-dry-run-words';
import type { Env } from './ports/config';
import type { Log } from './ports/log';
import type { Store } from './ports/store';

/** Where everything is printed, and where somebody may type. */
export interface Terminal {
  readonly output: Writable;
  /** Each line is said to the bot; absent: nobody types. */
  readonly input?: Readable;
  /** Called when nobody reads the output any more. */
  readonly onClosed?: () => void;
}

export interface DryRun {
  /** Where `/readyz` and `/metrics` are: on a free port, for the bot itself may be running. */
  readonly url: string;
  begin(): void;
  stop(): Promise<void>;
}

/**
 * Runs the bot on what Partner Center really holds, and prints what it would post. Nothing is sent to a chat and nothing
 * written to the configured database: its conversations and rules are copied into one that goes with the process.
 * Throws `InvalidConfigError` for what a real start would refuse, too.
 */
export async function startDryRun(env: Env, terminal: Terminal): Promise<DryRun> {
  const folder = await mkdtemp(join(tmpdir(), 'referral-bot-dry-run-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    const run = await startIn(folder, env, terminal);
    return { ...run, stop: () => run.stop().finally(removeFolder) };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

async function startIn(folder: string, env: Env, { output, input, onClosed }: Terminal): Promise<DryRun> {
  const config = dryConfig(env, folder);
  const log = createPinoLog(config.log);
  const copied = await copyRules(env, folder, log);
  await prepare(config, log, copied);
  const write = writerTo(output);
  if (onClosed) output.once('error', onClosed);
  await write(bannerOf(copied, input !== undefined));
  const chats = consoleChats({ names: platformNames(copied, config), write, ...(input && { input }) });
  const isPersons = config.partnerCenter.auth.kind !== 'token';
  const signIn = isPersons && copied.current ? await sharedSignIn(readConfig(env), log) : OWN_SIGN_IN;
  const bot = await startBot(config, { clock, log }, { createChats: chats, createSignIn: signIn.create });
  return {
    url: bot.url,
    begin: () => {
      bot.watch().catch((error: unknown) => {
        log.error('the dry run could not begin', { error });
      });
    },
    stop: () => bot.stop().finally(() => signIn.close()),
  };
}

/** As configured, but for what could be noticed outside. */
function dryConfig(env: Env, folder: string): BotConfig {
  const config = readConfig({ ...env, DATA_DIR: folder });
  const { secrets } = readConfig({ ...env, DATA_DIR: folder, DATABASE_URL: undefined });
  const store = { kind: 'sqlite', dataDir: folder } as const;
  return { ...config, store, secrets, http: { ...config.http, host: '127.0.0.1', port: 0 } };
}

function readConfig(env: Env): BotConfig {
  const result = readBotConfig({ LOG_LEVEL: 'warn', ...env });
  if (!result.ok) throw new InvalidConfigError(result.problems);
  return result.config;
}

/** Each once; where the operators would hear of faults is printed, too. */
function platformNames({ platforms }: CopiedRules, { operationsDestination }: BotConfig): readonly string[] {
  const operators = operationsDestination?.split(':')[0];
  return [...new Set([CONSOLE, ...platforms, ...(operators === undefined ? [] : [operators])])];
}

async function prepare(config: BotConfig, log: Log, { rules }: CopiedRules): Promise<void> {
  const store = await openStore(config.store, log);
  await (rules === 0 ? hearEverything(store) : beginNow(store));
  await store.close();
}

/** Where nobody has subscribed yet, whoever sits here hears of everything. */
async function hearEverything(store: Store): Promise<void> {
  const createdAt = clock.now();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const wants = { new: true, reminders: true, digest: true };
  await store.saveDestination(HERE, createdAt);
  const subscription = {
    id: randomUUID(),
    destinationId: HERE.id,
    wants,
    language: 'en',
    timeZone,
    createdAt,
  };
  await store.addSubscription(subscription);
}

/** The rules are taken for new ones: what was owed before, the real bot has posted. */
async function beginNow(store: Store): Promise<void> {
  const now = clock.now();
  const subscriptions = await store.subscriptions();
  await store.changeSubscriptions(
    subscriptions.map(({ digest, ...subscription }) => ({
      ...subscription,
      ...{ createdAt: now, ladderSince: now },
      ...(digest && { digest: { ...digest, since: now } }),
    })),
  );
}
