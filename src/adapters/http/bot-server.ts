import type { Log } from '../../ports/log';
import type { HttpConfig } from './config';
import { addHealthRoutes, keptFor } from './health-routes';
import type { HealthReport } from './health-routes';
import { HTTP_LIMITS } from './limits';
import type { Metrics } from './metrics';
import { addMetricsRoute } from './metrics-routes';
import { createHttpServer } from './server';
import type { HttpServer } from './server';

export interface BotServerParts {
  readonly health: () => Promise<HealthReport>;
  readonly metrics: Metrics;
}

/**
 * The server of a bot with its health and its metrics, on one port or on two. `listen` gives the address that everybody
 * knows; that of the metrics, where it is another, goes to the log.
 */
export function createBotServer(
  config: HttpConfig,
  log: Log,
  { health, metrics }: BotServerParts,
): HttpServer {
  const options = { counters: metrics };
  const server = createHttpServer(config, log, options);
  addHealthRoutes(
    server,
    keptFor(HTTP_LIMITS.reportMs, () => performance.now(), health),
  );
  const own = addMetricsRoute(server, metrics, config, log, options);
  if (own === undefined) return server;
  return {
    ...server,
    listen: async () => {
      const url = await server.listen();
      try {
        log.info('metrics are given on a port of their own', { url: `${await own.listen()}/metrics` });
      } catch (error) {
        await server.close();
        throw error;
      }
      return url;
    },
    close: async () => {
      await Promise.all([server.close(), own.close()]);
    },
  };
}
