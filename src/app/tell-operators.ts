import type { Settlement } from '../domain/delivery';
import { PRIORITY } from '../domain/routing';
import type { Clock } from '../ports/clock';
import { SignInError } from '../ports/errors';
import type { Log } from '../ports/log';
import type { ClaimedDelivery, Store } from '../ports/store';
import type { Health, Outage } from './health';

/** How many turns in a row must fail before the operators are disturbed; a lost sign-in is told at once. */
const TURNS_BEFORE_TELLING = 3;

export interface Operators {
  /** A delivery was refused for good: somebody must know that a channel did not hear of a referral. */
  deliveryRefused(delivery: ClaimedDelivery, settlement: Settlement): Promise<void>;
  /** After each turn: tells once when the bot goes blind, and once when it sees again. */
  turnEnded(health: Health): Promise<void>;
}

/** Tells faults to the log and, where one is set, to the operators' destination; each fault once. */
export function createOperators(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly destinationId: string | undefined;
}): Operators {
  let told: Outage | undefined;

  const tell = async (stage: string, title: string, text: string): Promise<void> => {
    deps.log.error(title, { detail: text });
    if (deps.destinationId === undefined) return;
    if ((await deps.store.destination(deps.destinationId)) === undefined) {
      deps.log.error('OPERATIONS_DESTINATION names a conversation the bot has not been added to', {
        destinationId: deps.destinationId,
      });
      return;
    }
    const now = deps.clock.now();
    const payload = JSON.stringify({ title, text });
    const { destinationId } = deps;
    const delivery = {
      referralId: '',
      destinationId,
      kind: 'fault',
      stage,
      dueAt: now,
      priority: PRIORITY.fault,
      payload,
    } as const;
    await deps.store.addDeliveries([delivery], now);
  };

  return {
    deliveryRefused: async (delivery, settlement) => {
      if (settlement.state !== 'refused' || delivery.kind === 'fault') return;
      const where = delivery.destination.name ?? delivery.destination.id;
      const what = delivery.referralId === '' ? 'a summary' : `referral ${delivery.referralId}`;
      await tell(delivery.id, 'A message could not be delivered', `${what} → ${where}: ${settlement.reason}`);
    },
    turnEnded: async (health) => {
      const outage = health.outage();
      if (outage === undefined) {
        if (told !== undefined)
          await tell(
            `sees-again:${String(told.since)}`,
            'The bot sees Partner Center again',
            'Everything missed is being caught up.',
          );
        told = undefined;
      } else if (told === undefined && isWorthTelling(outage)) {
        told = outage;
        const reason = outage.error instanceof Error ? outage.error.message : 'unknown reason';
        await tell(
          `blind:${String(outage.since)}`,
          'The bot cannot see Partner Center',
          `${reason}. Nothing is lost: it catches up as soon as this is mended.`,
        );
      }
    },
  };
}

function isWorthTelling(outage: Outage): boolean {
  return outage.error instanceof SignInError || outage.turns >= TURNS_BEFORE_TELLING;
}
