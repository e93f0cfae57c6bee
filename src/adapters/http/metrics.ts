import { Counter, Gauge, Registry } from 'prom-client';
import type { DoorName } from './doors';

/** What Prometheus reads from `/metrics`. */
export interface Metrics {
  /** One poll turn ended: `idle`, `recorded`, `not-our-turn` or `failed`. */
  turnEnded(result: string, nowMs: number): void;
  /** One send was settled, e.g. kind `new`, state `delivered`. */
  settled(kind: string, state: string): void;
  /** A request was answered with a 4xx. */
  refused(door: DoorName, status: number): void;
  /** A request was told 429 unread: its sender had been refused too often. */
  flooded(): void;
  /** Whether the bot is signed in to Partner Center, and when that ends, where it is known. */
  signIn(isSignedIn: boolean, endsAtMs?: number): void;
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
  const refusals = new Counter({
    name: 'referral_bot_requests_refused_total',
    help: 'Requests answered with a 4xx, by where they wanted in',
    labelNames: ['door', 'status'],
    registers,
  });
  const floods = new Counter({
    name: 'referral_bot_flooded_total',
    help: 'Requests turned away unread because their sender had been refused too often',
    registers,
  });
  const setSignIn = signInGauges(registry);
  return {
    turnEnded: (result, nowMs) => {
      turns.inc({ result });
      if (result !== 'failed') lastSuccess.set(nowMs / 1000);
    },
    settled: (kind, state) => {
      deliveries.inc({ kind, state });
    },
    refused: (door, status) => {
      refusals.inc({ door, status: String(status) });
    },
    flooded: () => {
      floods.inc();
    },
    signIn: setSignIn,
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

/** Neither is there before it is known: a 0 would be read as a moment long ago. */
function signInGauges(registry: Registry): Metrics['signIn'] {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [] });
  const signedIn = gauge('referral_bot_signed_in', '1 while the bot is signed in to Partner Center, else 0');
  const ends = gauge(
    'referral_bot_sign_in_ends_timestamp_seconds',
    'When a person must have signed in again, in seconds since 1970',
  );
  return (isSignedIn, endsAtMs) => {
    registry.registerMetric(signedIn);
    signedIn.set(isSignedIn ? 1 : 0);
    if (endsAtMs === undefined) {
      registry.removeSingleMetric('referral_bot_sign_in_ends_timestamp_seconds');
      return;
    }
    registry.registerMetric(ends);
    ends.set(endsAtMs / 1000);
  };
}
