import type { SendOutcome, Settlement } from '../domain/delivery';
import type { EpochMs } from '../domain/instant';
import { settlementOf } from '../domain/settlement';
import type { ChatPlatform } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { ClaimedDelivery, Store } from '../ports/store';
import type { Composer } from './compose-notice';
import type { Pacing } from './pacing';

/** Longer than any send may take: after this a claimed delivery counts as one whose sender died. */
const LEASE_MS = 15_000;
/** How many destinations are served at once. */
const PARALLEL = 8;
const PLATFORM_OFF_RETRY_MS = 60_000;

export interface DeliverDeps {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly composer: Composer;
  readonly pacing: Pacing;
  readonly clock: Clock;
  readonly log: Log;
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
    const claims = await claim(deps, busy);
    for (const delivery of claims) busy.set(delivery.destination.id, deliver(deps, delivery, busy));
    if (busy.size === 0) break;
    if (claims.length === 0 || busy.size >= PARALLEL) await Promise.race(busy.values());
  }
  await Promise.all(busy.values());
  return deps.store.nextDueAt();
}

function claim(deps: DeliverDeps, busy: ReadonlyMap<string, unknown>): Promise<readonly ClaimedDelivery[]> {
  const now = deps.clock.now();
  return deps.store.claimDue({
    now,
    leaseUntil: now + LEASE_MS,
    limit: PARALLEL - busy.size,
    except: [...busy.keys(), ...deps.pacing.waiting(now)],
  });
}

async function deliver(
  deps: DeliverDeps,
  delivery: ClaimedDelivery,
  busy: Map<string, unknown>,
): Promise<void> {
  try {
    const outcome = await send(deps, delivery);
    if (outcome !== undefined) await settle(deps, delivery, outcome);
  } catch (error) {
    deps.log.error('a delivery could not be carried out; it is tried again when its lease ends', {
      deliveryId: delivery.id,
      error,
    });
    deps.pacing.pauseUntil(delivery.destination.id, deps.clock.now() + LEASE_MS);
  } finally {
    busy.delete(delivery.destination.id);
  }
}

/** Sends one delivery; `undefined` when there was nothing to send and it has been closed without a word. */
async function send(deps: DeliverDeps, delivery: ClaimedDelivery): Promise<SendOutcome | undefined> {
  const { destination } = delivery;
  const platform = deps.platforms.get(destination.platform);
  if (platform === undefined) {
    const reason = `${destination.platform} is switched off`;
    return { kind: 'later', reason, retryAfterMs: PLATFORM_OFF_RETRY_MS };
  }
  const composed = await deps.composer.compose(delivery);
  if (composed.kind === 'nothing') {
    await deps.store.settle(delivery, { state: 'refused', reason: composed.reason }, deps.clock.now());
    return undefined;
  }
  deps.pacing.sent(destination.id, deps.clock.now());
  if (composed.updates !== undefined) {
    return platform.update(destination, composed.updates, composed.notice, composed.reader);
  }
  const earlier = delivery.unanswered > 0 ? await platform.find?.(destination, delivery.id) : undefined;
  if (earlier !== undefined) return { kind: 'delivered', messageId: earlier.messageId };
  return platform.post(destination, composed.notice, composed.reader, delivery.id);
}

async function settle(deps: DeliverDeps, delivery: ClaimedDelivery, outcome: SendOutcome): Promise<void> {
  const now = deps.clock.now();
  const settlement = settlementOf(delivery, outcome, now);
  if (outcome.kind === 'later' && 'dueAt' in settlement) {
    if (outcome.throttled === true) deps.pacing.slowDown(delivery.destination.id, now, settlement.dueAt);
    else deps.pacing.pauseUntil(delivery.destination.id, settlement.dueAt);
  }
  const ours = await deps.store.settle(delivery, settlement, now);
  if (outcome.kind === 'refused' && outcome.gone) {
    await deps.store.removeDestination(delivery.destination.id, outcome.reason, now);
  }
  if (ours) await deps.onSettled(delivery, settlement);
}
