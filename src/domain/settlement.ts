import type { Delivery, SendOutcome, Settlement } from './delivery';
import { DAY_MS, MINUTE_MS } from './instant';
import type { EpochMs } from './instant';

/** How long after an unanswered post the labelled repeat goes out. */
export const REPEAT_AFTER_MS = 30_000;
/** How long after an unanswered post it is looked for, where that is possible: longer than a slow one is under way. */
export const LOOK_AFTER_MS = 10_000;
/** How long a delivery is tried before it is given up and the operators are told. */
export const GIVE_UP_AFTER_MS = 14 * DAY_MS;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 5 * MINUTE_MS;

/**
 * What becomes of a delivery after a send.
 *
 * A new message whose answer never came is looked for where the platform lets the bot look, and repeated when it is
 * not there, as often as it takes. Elsewhere it is repeated once (and says so); when that is not answered either, it
 * is refused and the operators are told, for a third copy would help nobody. Redrawing a card is harmless to repeat,
 * so there an unanswered send is simply tried again.
 */
export function settlementOf(delivery: Delivery, outcome: SendOutcome, now: EpochMs): Settlement {
  switch (outcome.kind) {
    case 'delivered':
      return { state: 'delivered', messageId: outcome.messageId };
    case 'refused':
      return { state: 'refused', reason: outcome.reason };
    case 'later':
      return withBlock(later(delivery, outcome.reason, outcome.retryAfterMs, now), outcome.blocked);
    case 'unanswered':
      if (delivery.kind === 'update') return later(delivery, outcome.reason, undefined, now);
      return unanswered(delivery, outcome, now);
  }
}

function unanswered(
  delivery: Delivery,
  { reason, canBeFound = false }: Extract<SendOutcome, { kind: 'unanswered' }>,
  now: EpochMs,
): Settlement {
  if (canBeFound) {
    const settlement = later(delivery, reason, Math.max(LOOK_AFTER_MS, backOffMs(delivery.attempts)), now);
    return settlement.state === 'due' ? { ...settlement, state: 'unknown' } : settlement;
  }
  if (delivery.unanswered > 0) return { state: 'refused', reason: `never answered, twice: ${reason}` };
  return { state: 'unknown', dueAt: now + REPEAT_AFTER_MS, reason };
}

function withBlock(settlement: Settlement, blocked: boolean | undefined): Settlement {
  return settlement.state === 'due' && blocked === true ? { ...settlement, blocked } : settlement;
}

function later(
  delivery: Delivery,
  reason: string,
  retryAfterMs: number | undefined,
  now: EpochMs,
): Settlement {
  if (now - delivery.createdAt > GIVE_UP_AFTER_MS) {
    return { state: 'refused', reason: `given up after 14 days: ${reason}` };
  }
  return { state: 'due', dueAt: now + (retryAfterMs ?? backOffMs(delivery.attempts)), reason };
}

/** 2 s, 4 s, 8 s … up to 5 minutes. */
function backOffMs(attempts: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(20, Math.max(0, attempts - 1)));
}
