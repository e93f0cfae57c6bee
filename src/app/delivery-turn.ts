import { deliverDue } from './deliver';
import type { DeliverDeps } from './deliver';

/** How long deliveries rest at most: another replica may have left some. */
const LONGEST_PAUSE_MS = 1_000;
const SHORTEST_PAUSE_MS = 20;
/** What is due and was not sent belongs to a conversation that is held back or that another replica serves. */
const HELD_PAUSE_MS = 250;

/**
 * Sends what is due and answers in how many milliseconds to look again. Never throws: a store that is away is logged
 * and asked again.
 */
export function createDeliveryTurn(deps: DeliverDeps): (signal: AbortSignal) => Promise<number> {
  return async (signal) => {
    try {
      const dueAt = await deliverDue(deps, signal);
      if (dueAt === undefined) return LONGEST_PAUSE_MS;
      const dueInMs = dueAt - deps.clock.now();
      if (dueInMs <= 0) return HELD_PAUSE_MS;
      return Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, dueInMs));
    } catch (error) {
      deps.log.error('deliveries could not be read; trying again', { error });
      return LONGEST_PAUSE_MS;
    }
  };
}
