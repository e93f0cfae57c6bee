import type { HttpServer } from './server';
import { sendJson } from './answer';

/** What `/readyz` tells. Contains no customer data and no secrets. */
export interface HealthReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly detail: string }>>;
}

/** `/healthz`: the process lives. `/readyz`: 200 when the bot sees and can speak, else 503, with the reasons. */
export function addHealthRoutes(server: HttpServer, health: () => Promise<HealthReport>): void {
  server.get('/healthz', (_req, res) => {
    sendJson(res, 200, { alive: true });
    return Promise.resolve();
  });
  server.get('/readyz', async (_req, res) => {
    const report = await health();
    sendJson(res, report.ready ? 200 : 503, report);
  });
}

/**
 * The same answer for everybody who asks while it is being found, and for `forMs` after that; one that failed is asked
 * for again. `now` in milliseconds, by a clock that may begin anywhere.
 */
export function keptFor<T>(forMs: number, now: () => number, ask: () => Promise<T>): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; until: number } | undefined;
  return () => {
    if (kept !== undefined && now() < kept.until) return kept.answer;
    const asked = { answer: ask(), until: Number.POSITIVE_INFINITY };
    kept = asked;
    asked.answer.then(
      () => {
        asked.until = now() + forMs;
      },
      () => {
        kept = undefined;
      },
    );
    return asked.answer;
  };
}
