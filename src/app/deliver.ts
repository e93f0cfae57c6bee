import type { SendOutcome, Settlement } from '../domain/delivery';
import type { EpochMs } from '../domain/instant';
import { settlementOf } from '../domain/settlement';
import type { ClaimedDelivery, SettledAndClaimed } from '../ports/store';
import { send } from './send';
import type { SendDeps } from './send';

/** Longer than any send may take: after this a claimed delivery counts as one whose sender died. */
const LEASE_MS = 15_000;
/** How many destinations are served at once. */
const PARALLEL = 8;
/** How many messages one destination may get in a row while others wait for their turn. */
const MOST_IN_A_ROW = 50;

export interface DeliverDeps extends SendDeps {
  /** Called for each settled send, for metrics and for telling the operators. */
  readonly onSettled: (delivery: ClaimedDelivery, settlement: Settlement) => Promise<void>;
}

/**
 * Sends what is due until nothing is, each destination one message at a time, several destinations at once.
 * Resolves with the moment at which the next one is due, or `undefined` when nothing waits.
 */
export async function deliverDue(deps: DeliverDeps, signal: AbortSignal): Promise<EpochMs | undefined> {
  const busy = new Map<string, Promise<void>>();
  while (!signal.aborted) {
    const claims = await claim(deps, [...busy.keys()]);
    for (const delivery of claims) {
      const { id } = delivery.destination;
      const row = deliverRow(deps, delivery, signal).finally(() => busy.delete(id));
      busy.set(id, row);
    }
    if (busy.size === 0) break;
    if (claims.length === 0 || busy.size >= PARALLEL) await Promise.race(busy.values());
  }
  await Promise.all(busy.values());
  return deps.store.nextDueAt();
}

function claim(deps: DeliverDeps, busy: readonly string[]): Promise<readonly ClaimedDelivery[]> {
  const now = deps.clock.now();
  return deps.store.claimDue({
    now,
    leaseUntil: now + LEASE_MS,
    limit: PARALLEL - busy.length,
    except: [...busy, ...deps.pacing.waiting(now)],
  });
}

/** Sends a delivery and then, one after the other, what else is due for the same destination. Never throws. */
async function deliverRow(deps: DeliverDeps, first: ClaimedDelivery, signal: AbortSignal): Promise<void> {
  let current: ClaimedDelivery | undefined = first;
  try {
    for (let sent = 1; current !== undefined; sent++) {
      const mayGoOn: boolean = sent < MOST_IN_A_ROW && !signal.aborted;
      current = await deliverOne(deps, current, mayGoOn);
    }
  } catch (error) {
    deps.log.error('a delivery could not be carried out; it is tried again when its lease ends', {
      deliveryId: current?.id,
      error,
    });
    deps.pacing.pauseUntil(first.destination.id, deps.clock.now() + LEASE_MS);
  }
}

/** Sends and settles one delivery; gives the next one of its destination, claimed, when there is one to go on with. */
async function deliverOne(
  deps: DeliverDeps,
  delivery: ClaimedDelivery,
  mayGoOn: boolean,
): Promise<ClaimedDelivery | undefined> {
  const outcome = await send(deps, delivery);
  if (outcome.kind === 'needless') {
    await deps.store.settle(delivery, { state: 'refused', reason: outcome.reason }, deps.clock.now());
    return undefined;
  }
  const settlement = settlementOf(delivery, outcome, deps.clock.now());
  holdBack(deps, delivery, outcome, settlement);
  const { ours, next } = await record(deps, delivery, settlement, mayGoOn);
  if (outcome.kind === 'refused' && outcome.gone) {
    await deps.store.removeDestination(delivery.destination.id, outcome.reason, deps.clock.now());
  }
  if (ours) await deps.onSettled(delivery, settlement);
  return next;
}

function holdBack(
  deps: DeliverDeps,
  { destination }: ClaimedDelivery,
  outcome: SendOutcome,
  settlement: Settlement,
): void {
  if (outcome.kind !== 'later' || !('dueAt' in settlement)) return;
  if (outcome.throttled === true) deps.pacing.slowDown(destination.id, deps.clock.now(), settlement.dueAt);
  else deps.pacing.pauseUntil(destination.id, settlement.dueAt);
}

/** One commit: what became of this one, and the claim of the next, when there may be one. */
async function record(
  deps: DeliverDeps,
  delivery: ClaimedDelivery,
  settlement: Settlement,
  mayGoOn: boolean,
): Promise<SettledAndClaimed> {
  const now = deps.clock.now();
  const goesOn =
    mayGoOn &&
    settlement.state === 'delivered' &&
    !deps.pacing.waiting(now).includes(delivery.destination.id);
  if (!goesOn) return { ours: await deps.store.settle(delivery, settlement, now) };
  return deps.store.settleAndClaim(delivery, settlement, { now, leaseUntil: now + LEASE_MS });
}
