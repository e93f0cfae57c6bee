import { randomUUID } from 'node:crypto';
import { repeat } from './adapters/clock/scheduler';
import type { Running } from './adapters/clock/scheduler';
import { createHolidays } from './adapters/holidays/holidays';
import { addHealthRoutes } from './adapters/http/health-routes';
import { createMetrics } from './adapters/http/metrics';
import type { Metrics } from './adapters/http/metrics';
import { createHttpServer } from './adapters/http/server';
import { createCredential } from './adapters/partner-center/auth';
import { createPartnerCenter } from './adapters/partner-center/client';
import { openStore } from './adapters/store/open-store';
import { createComposer } from './app/compose-notice';
import { createDeliveryTurn } from './app/delivery-turn';
import { createDigestTurn } from './app/digest-turn';
import { createHealth } from './app/health';
import type { Health } from './app/health';
import { createPacing, paceByPlatform } from './app/pacing';
import { createPlanTurn } from './app/plan-turn';
import type { PlanTurnDeps } from './app/plan-turn';
import { createPollTurn } from './app/poll-turn';
import { createRouting } from './app/routes';
import { createChatHandler } from './app/run-command';
import { createOperators } from './app/tell-operators';
import type { Operators } from './app/tell-operators';
import type { BotConfig } from './config';
import { configuredChats } from './main-chats';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';

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

/**
 * Builds every part, wires them by hand, and listens. Polling and delivering begin with `watch()`. `createChats` is for
 * a run that is to speak somewhere else than the configuration says.
 */
export async function startBot(
  config: BotConfig,
  deps: { readonly clock: Clock; readonly log: Log },
  createChats = configuredChats,
): Promise<Bot> {
  const { clock, log } = deps;
  const store = await openStore(config.store, log);
  const source = await connectPartnerCenter(config, deps);
  const chats = createChats(config, { store, clock, log });
  const { platforms } = chats;

  const metrics = createMetrics();
  const { pollIntervalMs, reconcileIntervalMs } = config.partnerCenter;
  const health = createHealth({ clock, store, pollIntervalMs, platforms: [...platforms.keys()] });
  let delivering: Running | undefined;
  const parts: Parts = {
    ...{ source, store, platforms, clock, log },
    routing: createRouting(clock, log),
    holidays: createHolidays(),
    operators: createOperators({
      ...{ store, platforms, clock, log },
      destinationId: config.operationsDestination,
    }),
    metrics,
    onDeliveries: () => delivering?.wake(),
  };
  let planning: Running | undefined;
  const pollTurn = createPollTurn({
    ...{ ...parts, health, pollIntervalMs, reconcileIntervalMs },
    owner: store.kind === 'sqlite' ? 'embedded' : randomUUID(),
    onEnded: (result) => {
      metrics.turnEnded(result, clock.now());
      delivering?.wake();
      planning?.wake();
    },
  });

  const server = createHttpServer(config.http, log);
  addHealthRoutes(server, () => health.report(), metrics);
  chats.open(server, createChatHandler({ ...parts, newId: randomUUID }));
  const url = await server.listen();
  log.info('listening', { url, store: store.kind, platforms: [...platforms.keys()] });

  let polling: Running | undefined;
  let digesting: Running | undefined;
  return {
    url,
    watch: async () => {
      delivering = repeat({ clock, turn: deliveryTurnOf({ ...parts, health }) });
      const [firstPauseMs] = await Promise.all([pollTurn(), chats.warmUp()]);
      void parts.operators.begin();
      polling = repeat({ clock, turn: pollTurn, firstPauseMs });
      planning = repeat({ clock, turn: createPlanTurn(parts) });
      digesting = repeat({ clock, turn: createDigestTurn(parts) });
    },
    stop: async () => {
      await Promise.all([polling?.stop(), planning?.stop(), digesting?.stop(), server.close()]);
      await chats.stop();
      await delivering?.stop();
      await store.close();
    },
  };
}

/** What most of the application is handed. */
interface Parts extends PlanTurnDeps {
  readonly operators: Operators;
  readonly metrics: Metrics;
}

function deliveryTurnOf({ operators, metrics, health, ...parts }: Parts & { readonly health: Health }) {
  return createDeliveryTurn({
    ...parts,
    composer: createComposer(parts),
    pacing: createPacing(paceByPlatform(parts.platforms)),
    onSettled: async (delivery, settlement) => {
      metrics.settled(delivery.kind, settlement.state);
      health.settled(delivery.destination.platform, settlement);
      await operators.settled(delivery, settlement);
    },
  });
}

async function connectPartnerCenter(config: BotConfig, { clock, log }: { clock: Clock; log: Log }) {
  const credential = await createCredential(config.partnerCenter, log);
  return createPartnerCenter({ config: config.partnerCenter, credential, clock, log });
}
