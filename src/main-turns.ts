import { randomUUID } from 'node:crypto';
import { repeat } from './adapters/clock/scheduler';
import type { Repetition, Running } from './adapters/clock/scheduler';
import type { Metrics } from './adapters/http/metrics';
import { createChatCheck } from './app/chat-check';
import { createComposer } from './app/compose-notice';
import { createDeliveryTurn } from './app/delivery-turn';
import { createDigestTurn } from './app/digest-turn';
import type { Health } from './app/health';
import { createOperatorsTurn } from './app/operators-turn';
import { createPacing, paceByPlatform } from './app/pacing';
import { createPlanTurn } from './app/plan-turn';
import type { PlanTurnDeps } from './app/plan-turn';
import { createPollTurn } from './app/poll-turn';
import type { Operators } from './app/tell-operators';
import { HOUR_MS } from './domain/instant';
import { endOfSignIn } from './domain/sign-in';
import type { ReferralSource } from './ports/referral-source';
import type { SignIn } from './ports/sign-in';

/** What most of the application is handed. */
export interface BotParts extends PlanTurnDeps {
  readonly source: ReferralSource;
  readonly signIn: SignIn;
  readonly operators: Operators;
  readonly metrics: Metrics;
  readonly health: Health;
}

/** What the bot does by itself. */
type Name = 'polling' | 'delivering' | 'planning' | 'digesting' | 'telling' | 'checking';

/** Everything the bot does by itself, each in its own rhythm. */
export interface Turns {
  /** Has the next turn of this begin at once; harmless while there are none. */
  wake(name: Name): void;
  /** Delivers, and polls once; resolves when that has ended, well or not. */
  beginWatching(): Promise<void>;
  /** Does everything else, too. */
  beginTheRest(): void;
  /** Lets the turns in progress end; deliveries go on until `stopDelivering`. */
  stop(): Promise<void>;
  stopDelivering(): Promise<void>;
}

export function createTurns(
  parts: BotParts,
  intervals: { readonly pollIntervalMs: number; readonly reconcileIntervalMs: number },
): Turns {
  const { clock, store, metrics } = parts;
  const running = new Map<Name, Running>();
  const begin = (name: Name, how: Omit<Repetition, 'clock'>) => running.set(name, repeat({ clock, ...how }));
  const wake = (name: Name) => running.get(name)?.wake();
  const pollTurn = createPollTurn({
    ...{ ...parts, ...intervals },
    owner: store.kind === 'sqlite' ? 'embedded' : randomUUID(),
    onEnded: (result) => {
      metrics.turnEnded(result, clock.now());
      void noteSignIn(parts);
      wake('delivering');
      wake('planning');
    },
  });
  let untilNextPollMs = 0;
  return {
    wake,
    beginWatching: async () => {
      begin('delivering', { turn: deliveryTurnOf(parts) });
      untilNextPollMs = await pollTurn();
    },
    beginTheRest: () => {
      begin('polling', { turn: pollTurn, firstPauseMs: untilNextPollMs });
      begin('planning', { turn: createPlanTurn(parts) });
      begin('digesting', { turn: createDigestTurn(parts) });
      begin('telling', { turn: createOperatorsTurn(parts), firstPauseMs: HOUR_MS });
      begin('checking', { turn: createChatCheck(parts) });
    },
    stop: async () => {
      const others = [...running].filter(([name]) => name !== 'delivering');
      await Promise.all(others.map(([, turn]) => turn.stop()));
    },
    stopDelivering: async () => running.get('delivering')?.stop(),
  };
}

/** For the metrics; what cannot be read now is read after the next turn. */
async function noteSignIn({ signIn, metrics }: BotParts): Promise<void> {
  const state = await signIn.state().catch(() => undefined);
  if (state === undefined) return;
  const endsAt = state.kind === 'signed-in' ? endOfSignIn(state.facts).at : undefined;
  metrics.signIn(state.kind === 'signed-in' || state.kind === 'fixed', endsAt);
}

function deliveryTurnOf({ operators, metrics, health, ...parts }: BotParts) {
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
