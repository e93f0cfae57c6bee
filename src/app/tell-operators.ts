import type { Settlement } from '../domain/delivery';
import type { Message } from '../domain/message';
import { PRIORITY } from '../domain/routing';
import { platformOf } from '../domain/subscription';
import type { EpochMs } from '../domain/instant';
import type { ChatPlatform } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import { SignInError } from '../ports/errors';
import type { Log } from '../ports/log';
import type { ClaimedDelivery, Store } from '../ports/store';
import { message } from '../wording/message';
import type { Health, Outage } from './health';

/** How many turns in a row must fail before the operators are disturbed; a lost sign-in is told at once. */
const TURNS_BEFORE_TELLING = 3;

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
  /** After each turn: tells once when the bot goes blind, and once when it sees again. */
  turnEnded(health: Health): Promise<void>;
}

export interface OperatorsDeps {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly clock: Clock;
  readonly log: Log;
  /** Where faults are told; absent: in the log alone. */
  readonly destinationId: string | undefined;
}

/** Tells faults to the log and, where one is set, to the operators' destination; each fault once. */
export function createOperators(deps: OperatorsDeps): Operators {
  let told: Outage | undefined;
  const tell = tellerTo(deps);

  const refused = async (delivery: ClaimedDelivery, where: string, reason: Message): Promise<void> => {
    const text =
      delivery.referralId === ''
        ? message('fault.not-delivered.summary', { where, reason })
        : message('fault.not-delivered.referral', { id: delivery.referralId, where, reason });
    await tell(delivery.id, 'a message could not be delivered', message('fault.not-delivered.title'), text);
  };

  return {
    begin: () => meet(deps),
    settled: async (delivery, settlement) => {
      if (delivery.kind === 'fault') return;
      const where = delivery.destination.name ?? delivery.destination.id;
      if (settlement.state === 'refused') return refused(delivery, where, { id: settlement.reason });
      if (!('blocked' in settlement)) return;
      const { reason } = settlement;
      await tell(
        `blocked:${delivery.destination.platform}:${reason}:${utcDay(deps.clock.now())}`,
        'messages wait until somebody mends something',
        message('fault.blocked.title'),
        message('fault.blocked.text', { where, reason: { id: reason } }),
      );
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

/** Tells one fault; faults of the same stage are one. */
type Tell = (stage: string, event: string, title: Message, text: Message) => Promise<void>;

function tellerTo(deps: OperatorsDeps): Tell {
  const { store, clock, log, destinationId } = deps;
  return async (stage, event, title, text) => {
    log.error(event, { ...text.values });
    if (destinationId === undefined) return;
    if (!(await isKnown(deps, destinationId))) {
      log.error(NOT_THERE, { destinationId });
      return;
    }
    const now = clock.now();
    const payload = JSON.stringify({ title, text });
    const about = { referralId: '', destinationId, kind: 'fault', stage } as const;
    await store.addDeliveries([{ ...about, dueAt: now, priority: PRIORITY.fault, payload }], now);
  };
}

async function meet(deps: OperatorsDeps): Promise<void> {
  const { log, destinationId } = deps;
  if (destinationId === undefined) return;
  try {
    if (!(await isKnown(deps, destinationId))) log.warn(NOT_THERE, { destinationId });
  } catch (error) {
    log.warn('the operators’ destination could not be looked up', { destinationId, error });
  }
}

const NOT_THERE = 'OPERATIONS_DESTINATION names a conversation the bot has not been added to';

/** A conversation that nobody has met the bot in yet is remembered when its platform knows it. */
async function isKnown({ store, platforms, clock }: OperatorsDeps, destinationId: string): Promise<boolean> {
  if ((await store.destination(destinationId)) !== undefined) return true;
  const platform = platforms.get(platformOf(destinationId));
  const destination = await platform?.destination?.(destinationId);
  if (destination === undefined) return false;
  await store.saveDestination(destination, clock.now());
  return true;
}

function utcDay(now: EpochMs): string {
  return new Date(now).toISOString().slice(0, 10);
}

function isWorthTelling(outage: Outage): boolean {
  return outage.error instanceof SignInError || outage.turns >= TURNS_BEFORE_TELLING;
}
