import { randomUUID } from 'node:crypto';
import { createHolidays } from './adapters/holidays/holidays';
import { createBotServer } from './adapters/http/bot-server';
import { createMetrics } from './adapters/http/metrics';
import type { HttpServer } from './adapters/http/server';
import { createPartnerCenter } from './adapters/partner-center/client';
import { WEBHOOK_PATH } from './adapters/partner-center/webhooks/config';
import { createWebhookDoor } from './adapters/partner-center/webhooks/door';
import { createSecrets } from './adapters/secrets/secrets';
import { openStore } from './adapters/store/open-store';
import { createHealth } from './app/health';
import { createRouting } from './app/routes';
import { createChatHandler } from './app/run-command';
import { createOperators } from './app/tell-operators';
import type { BotConfig } from './config';
import { configuredChats } from './main-chats';
import type { CreateChats } from './main-chats';
import { configuredSignIn, inviteToSignIn } from './main-sign-in';
import type { BotSignIn, CreateSignIn } from './main-sign-in';
import { createTurns } from './main-turns';
import type { BotParts } from './main-turns';
import type { ChatPlatform } from './ports/chat-platform';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { Store } from './ports/store';

export interface Bot {
  /** Where it listens, e.g. `http://127.0.0.1:3978`. */
  readonly url: string;
  /**
   * Starts to poll and to deliver. Resolves when the first turn has ended, well or not. Rejects when a chat platform
   * cannot be used at all.
   */
  watch(): Promise<void>;
  /** Lets turns and sends in progress end, then closes everything. */
  stop(): Promise<void>;
}

/** What a run may have otherwise than the configuration says. */
export interface Instead {
  /** To speak somewhere else. */
  readonly createChats?: CreateChats;
  /** To sign in somewhere else. */
  readonly createSignIn?: CreateSignIn;
}

/** Builds every part, wires them by hand, and listens. Polling and delivering begin with `watch()`. */
export async function startBot(
  config: BotConfig,
  deps: Surroundings,
  { createChats = configuredChats, createSignIn = configuredSignIn }: Instead = {},
): Promise<Bot> {
  const { clock, log } = deps;
  const store = await openStore(config.store, log);
  const secrets = createSecrets({ config: config.secrets, clock });
  const signIn = createSignIn(config, { store, secrets, clock, log });
  const chats = createChats(config, { store, secrets, clock, log });
  const { platforms } = chats;
  const onDeliveries = () => {
    turns.wake('delivering');
  };
  const lookNow = () => {
    turns.wake('polling');
  };
  const parts = partsOf(config, { store, signIn, platforms, onDeliveries, ...deps });
  const turns = createTurns(parts, config.partnerCenter);

  const { health, metrics } = parts;
  const server = createBotServer(config.http, log, { health: () => health.report(), metrics });
  openWebhooks(config, server, deps, lookNow);
  const { administrators } = config;
  const handling = { ...parts, newId: randomUUID, administrators, onSignedIn: lookNow };
  chats.open(server, createChatHandler(handling));
  const url = await server.listen();
  log.info('listening', { url, store: store.kind, platforms: [...platforms.keys()] });

  return {
    url,
    watch: async () => {
      await Promise.all([turns.beginWatching(), chats.warmUp()]);
      turns.beginTheRest();
      void parts.operators.begin();
      void inviteToSignIn(signIn, { clock, log, onSignedIn: lookNow });
    },
    stop: async () => {
      signIn.stop?.();
      await Promise.all([turns.stop(), server.close()]);
      await chats.stop();
      await turns.stopDelivering();
      await store.close();
    },
  };
}

interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
}

interface Opened extends Surroundings {
  readonly store: Store;
  readonly signIn: BotSignIn;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly onDeliveries: () => void;
}

function partsOf(config: BotConfig, opened: Opened): BotParts {
  const { store, signIn, platforms, clock, log } = opened;
  const { pollIntervalMs } = config.partnerCenter;
  const { credential } = signIn;
  const destinationId = config.operationsDestination;
  return {
    ...opened,
    source: createPartnerCenter({ config: config.partnerCenter, credential, clock, log }),
    health: createHealth({ clock, store, signIn, pollIntervalMs, platforms: [...platforms.keys()] }),
    routing: createRouting(clock, log),
    holidays: createHolidays(),
    operators: createOperators({ store, platforms, signIn, clock, log, destinationId }),
    metrics: createMetrics(),
  };
}

/** Partner Center may knock: then it is time to look, and nothing else is believed. */
function openWebhooks(
  { webhooks: config }: BotConfig,
  server: HttpServer,
  { clock, log }: Surroundings,
  hint: () => void,
): void {
  if (config.enabled) server.post(WEBHOOK_PATH, createWebhookDoor({ config, clock, log, hint }));
}
