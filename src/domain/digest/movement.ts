import { answeredAt, settledAs, settledAt } from './settled';
import { isWithin } from './window';
import type { Window } from './window';
import type { Referral } from '../referral';

/**
 * What happened in a span of time. One referral may have moved twice in it (arrived and accepted), and is then counted
 * under both.
 */
export interface Moved {
  readonly arrived: number;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
  readonly won: number;
  readonly lost: number;
}

export interface MovementCounter {
  add(referral: Referral): void;
  result(): Moved;
}

/** A referral without `createdDateTime` arrived nobody knows when, so never in the span. */
export function movementCounter(span: Window): MovementCounter {
  const moved = { arrived: 0, accepted: 0, declined: 0, expired: 0, won: 0, lost: 0 };
  return {
    add(referral) {
      if (isWithin(referral.createdDateTime, span)) moved.arrived++;
      const settled = settledAs(referral);
      if (settled === undefined) return;
      if (isWithin(settledAt(referral), span)) moved[settled]++;
      const wasAccepted = settled === 'won' || settled === 'lost';
      if (wasAccepted && isWithin(answeredAt(referral), span)) moved.accepted++;
    },
    result: () => moved,
  };
}
