import type { Outcome, SettledOutcome } from './settled';
import { isWithin } from './window';
import type { Window } from './window';

/** How referrals were answered in the last 30 days; each counts once. */
export type Outcomes = Readonly<Record<Outcome, number>>;

export interface OutcomeCounter {
  add(outcome: SettledOutcome): void;
  result(): Outcomes;
}

export function outcomeCounter(span: Window): OutcomeCounter {
  const outcomes = { accepted: 0, declined: 0, expired: 0 };
  return {
    add({ kind, at }) {
      if (isWithin(at, span)) outcomes[kind]++;
    },
    result: () => outcomes,
  };
}
