import type { HttpServer } from './server';
import { sendJson } from './server';
import type { Metrics } from './metrics';

/** What `/readyz` tells. Contains no customer data and no secrets. */
export interface HealthReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly detail: string }>>;
}

/**
 * `/healthz`: the process lives. `/readyz`: 200 when the bot sees and can speak, else 503, with the reasons.
 * `/metrics`: Prometheus.
 */
export function addHealthRoutes(
  server: HttpServer,
  health: () => Promise<HealthReport>,
  metrics: Metrics,
): void {
  server.get('/healthz', (_req, res) => {
    sendJson(res, 200, { alive: true });
    return Promise.resolve();
  });
  server.get('/readyz', async (_req, res) => {
    const report = await health();
    sendJson(res, report.ready ? 200 : 503, report);
  });
  server.get('/metrics', async (_req, res) => {
    const { contentType, body } = await metrics.text();
    res.writeHead(200, { 'content-type': contentType });
    res.end(body);
  });
}
