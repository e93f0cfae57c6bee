import { Counter, Gauge, Registry } from 'prom-client';

/** What Prometheus reads from `/metrics`. */
export interface Metrics {
  /** One poll turn ended: `idle`, `recorded`, `not-our-turn` or `failed`. */
  turnEnded(result: string, nowMs: number): void;
  /** One send was settled, e.g. kind `new`, state `delivered`. */
  settled(kind: string, state: string): void;
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Counters of this process, starting at nothing. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const turns = new Counter({
    name: 'referral_bot_poll_turns_total',
    help: 'Poll turns by how they ended',
    labelNames: ['result'],
    registers,
  });
  const lastSuccess = new Gauge({
    name: 'referral_bot_last_complete_poll_timestamp_seconds',
    help: 'When a poll last ended well, in seconds since 1970',
    registers,
  });
  const deliveries = new Counter({
    name: 'referral_bot_deliveries_settled_total',
    help: 'Sends by what was delivered and what became of it',
    labelNames: ['kind', 'state'],
    registers,
  });
  return {
    turnEnded: (result, nowMs) => {
      turns.inc({ result });
      if (result !== 'failed') lastSuccess.set(nowMs / 1000);
    },
    settled: (kind, state) => {
      deliveries.inc({ kind, state });
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
