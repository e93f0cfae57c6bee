import type { Settlement } from '../domain/delivery';
import type { Message } from '../domain/message';
import { PRIORITY } from '../domain/routing';
import type { Clock } from '../ports/clock';
import { SignInError } from '../ports/errors';
import type { Log } from '../ports/log';
import type { ClaimedDelivery, Store } from '../ports/store';
import { message } from '../wording/message';
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

  const tell = async (stage: string, event: string, title: Message, text: Message): Promise<void> => {
    deps.log.error(event, { ...text.values });
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
      const reason = { id: settlement.reason };
      const text =
        delivery.referralId === ''
          ? message('fault.not-delivered.summary', { where, reason })
          : message('fault.not-delivered.referral', { id: delivery.referralId, where, reason });
      await tell(delivery.id, 'a message could not be delivered', message('fault.not-delivered.title'), text);
    },
    turnEnded: async (health) => {
      const outage = health.outage();
      if (outage === undefined) {
        if (told !== undefined)
          await tell(
            `sees-again:${String(told.since)}`,
            'the bot sees Partner Center again',
            message('fault.sees-again.title'),
            message('fault.sees-again.text'),
          );
        told = undefined;
      } else if (told === undefined && isWorthTelling(outage)) {
        told = outage;
        const reason = outage.error instanceof Error ? outage.error.message : message('reason.unknown');
        await tell(
          `blind:${String(outage.since)}`,
          'the bot cannot see Partner Center',
          message('fault.blind.title'),
          message('fault.blind.text', { reason }),
        );
      }
    },
  };
}

function isWorthTelling(outage: Outage): boolean {
  return outage.error instanceof SignInError || outage.turns >= TURNS_BEFORE_TELLING;
}
