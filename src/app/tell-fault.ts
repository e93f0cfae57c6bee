import type { NewDelivery } from '../domain/delivery';
import type { Message } from '../domain/message';
import { PRIORITY } from '../domain/routing';
import { platformOf } from '../domain/subscription';
import type { ChatPlatform } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { Log, LogFields } from '../ports/log';
import type { Store } from '../ports/store';
import { printPayload } from './delivery-payload';

export interface TellDeps {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly clock: Clock;
  readonly log: Log;
  /** Where faults are told; absent: in the log alone. */
  readonly destinationId: string | undefined;
}

export interface Fault {
  /** Faults of the same stage are one, however often and by however many replicas they are told. */
  readonly stage: string;
  /** For the log, as an error unless `level` says otherwise. */
  readonly event: string;
  readonly level?: 'warn';
  /** For the log, where the values in the text say more than it may hold: what people call a conversation. */
  readonly facts?: LogFields;
  readonly title: Message;
  readonly text: Message;
  /** Commands worth offering as buttons. */
  readonly suggestions?: readonly string[];
}

/** Tells one fault to the log and, where one is set, to the operators' destination. */
export async function tellFault(deps: TellDeps, fault: Fault): Promise<void> {
  const { store, clock, log, destinationId } = deps;
  log[fault.level ?? 'error'](fault.event, fault.facts ?? { ...fault.text.values });
  if (destinationId === undefined) return;
  if (!(await isKnown(deps, destinationId))) {
    log.error(NOT_THERE, { destinationId });
    return;
  }
  const now = clock.now();
  await store.addDeliveries([deliveryOf(fault, destinationId, now)], now);
}

function deliveryOf(fault: Fault, destinationId: string, dueAt: number): NewDelivery {
  const { stage, title, text, suggestions } = fault;
  const payload = printPayload({ title, text, ...(suggestions && { suggestions }) });
  return { referralId: '', destinationId, kind: 'fault', stage, dueAt, priority: PRIORITY.fault, payload };
}

/** Gets to know the operators' destination; says so in the log when it is not known. Never rejects. */
export async function meetOperators(deps: TellDeps): Promise<void> {
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
async function isKnown({ store, platforms, clock }: TellDeps, destinationId: string): Promise<boolean> {
  if ((await store.destination(destinationId)) !== undefined) return true;
  const platform = platforms.get(platformOf(destinationId));
  const destination = await platform?.destination?.(destinationId);
  if (destination === undefined) return false;
  await store.saveDestination(destination, clock.now());
  return true;
}
