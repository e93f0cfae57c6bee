import type { Log } from '../../ports/log';
import { sendRefusal } from './answer';
import type { HttpConfig } from './config';
import type { Metrics } from './metrics';
import { bringsToken, cameThroughProxy, metricsAccess } from './metrics-access';
import { createHttpServer } from './server';
import type { HttpHandler, HttpServer, HttpServerOptions } from './server';

/**
 * `/metrics` for Prometheus: on the server that everybody knows, or on one of its own, which is given back and still has
 * to listen. Says in the log where nobody can have them.
 */
export function addMetricsRoute(
  server: HttpServer,
  metrics: Metrics,
  config: HttpConfig,
  log: Log,
  options: HttpServerOptions = {},
): HttpServer | undefined {
  const access = metricsAccess(config);
  const token = config.metrics?.token;
  const give = giver(metrics, access.kind === 'this-machine', token);
  if (access.kind === 'own-port') {
    const own = createHttpServer({ ...config, host: access.host, port: access.port }, log, {
      ...options,
      prefix: 'METRICS_',
    });
    own.get('/metrics', give);
    return own;
  }
  if (access.kind === 'nowhere')
    log.info('metrics are given to nobody: set METRICS_PORT or METRICS_TOKEN to read them at /metrics');
  else server.get('/metrics', give);
  return undefined;
}

function giver(metrics: Metrics, onlyThisMachine: boolean, token: string | undefined): HttpHandler {
  return async (req, res) => {
    if (onlyThisMachine && cameThroughProxy(req)) {
      sendRefusal(res, 404);
      return;
    }
    if (token !== undefined && !bringsToken(req, token)) {
      sendRefusal(res, 401, { 'www-authenticate': 'Bearer' });
      return;
    }
    const { contentType, body } = await metrics.text();
    res.writeHead(200, { 'content-type': contentType });
    res.end(body);
  };
}
