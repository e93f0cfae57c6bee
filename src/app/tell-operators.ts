import type { Settlement } from '../domain/delivery';
import type { Message } from '../domain/message';
import { utcDay } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { ClaimedDelivery } from '../ports/store';
import { message } from '../wording/message';
import type { Health } from './health';
import { createOutageWatch } from './outage-watch';
import type { OutageWatchDeps } from './outage-watch';
import { meetOperators, tellFault } from './tell-fault';
import type { Fault } from './tell-fault';

export interface Operators {
  /**
   * To be called once, at the start: gets to know the operators' destination while that is possible, for later its
   * platform may be what they must hear about; says so in the log when it is not known. Never rejects.
   */
  begin(): Promise<void>;
  /**
   * After each send: somebody must know that a delivery was refused for good, for a channel did not hear of a referral,
   * and that deliveries wait until somebody mends something (told once a day for each reason).
   */
  settled(delivery: ClaimedDelivery, settlement: Settlement): Promise<void>;
  /**
   * After each turn, and at least hourly: tells once when the bot goes blind, and once when it sees again; that somebody
   * must sign in, at once; and 30, 14, 7 and 1 days before the sign-in ends, each once.
   */
  turnEnded(health: Pick<Health, 'outage'>): Promise<void>;
}

/** Tells faults to the log and, where one is set, to the operators' destination; each fault once. */
export function createOperators(deps: OutageWatchDeps): Operators {
  return {
    begin: () => meetOperators(deps),
    settled: async (delivery, settlement) => {
      if (delivery.kind === 'fault') return;
      const where = delivery.destination.name ?? delivery.destination.id;
      if (settlement.state === 'refused')
        await tellFault(deps, refused(delivery, where, { id: settlement.reason }));
      else if ('blocked' in settlement)
        await tellFault(deps, blocked(delivery, where, settlement.reason, deps.clock.now()));
    },
    turnEnded: createOutageWatch(deps),
  };
}

function refused(delivery: ClaimedDelivery, where: string, reason: Message): Fault {
  return {
    stage: delivery.id,
    event: 'a message could not be delivered',
    facts: { referralId: delivery.referralId, destinationId: delivery.destination.id, reason: reason.id },
    title: message('fault.not-delivered.title'),
    text:
      delivery.referralId === ''
        ? message('fault.not-delivered.summary', { where, reason })
        : message('fault.not-delivered.referral', { id: delivery.referralId, where, reason }),
  };
}

function blocked({ destination }: ClaimedDelivery, where: string, reason: string, now: EpochMs): Fault {
  return {
    stage: `blocked:${destination.platform}:${reason}:${utcDay(now)}`,
    event: 'messages wait until somebody mends something',
    facts: { destinationId: destination.id, reason },
    title: message('fault.blocked.title'),
    text: message('fault.blocked.text', { where, reason: { id: reason } }),
  };
}
