import type { Instant } from '../instant';
import { awaitsAnswer } from '../referral';
import type { Referral } from '../referral';

/** What has become of a referral that no longer waits. */
export type Settled = 'accepted' | 'declined' | 'expired' | 'won' | 'lost';

/** How a referral was answered, if it was; won and lost ones were accepted before. */
export type Outcome = 'accepted' | 'declined' | 'expired';

const BY_SUBSTATUS: ReadonlyMap<string | undefined, Settled> = new Map([
  ['Accepted', 'accepted'],
  ['Declined', 'declined'],
  ['Expired', 'expired'],
  ['Won', 'won'],
  ['Lost', 'lost'],
]);

/** `undefined` while it waits, and for states that nobody has described. An Active one was accepted, whatever else. */
export function settledAs(referral: Referral): Settled | undefined {
  if (awaitsAnswer(referral)) return undefined;
  return BY_SUBSTATUS.get(referral.substatus) ?? (referral.status === 'Active' ? 'accepted' : undefined);
}

/**
 * When it came into the state it is in: accepted at `acceptedDateTime`, all others at `closedDateTime`; payloads from
 * before 2020 have neither, there it is `updatedDateTime`, which is never too early. `undefined` while it waits.
 */
export function settledAt(referral: Referral): Instant | undefined {
  const settled = settledAs(referral);
  if (settled === undefined) return undefined;
  const at = settled === 'accepted' ? referral.acceptedDateTime : referral.closedDateTime;
  return at ?? referral.updatedDateTime;
}

/**
 * When somebody first answered it (or it ran out): `acceptedDateTime` where there is one, else as `settledAt`. Of a deal
 * won or lost without `acceptedDateTime` nobody can tell: it is closed months after it was accepted.
 */
export function answeredAt(referral: Referral): Instant | undefined {
  const settled = settledAs(referral);
  if (settled === undefined) return undefined;
  if (referral.acceptedDateTime !== undefined) return referral.acceptedDateTime;
  return settled === 'won' || settled === 'lost' ? undefined : settledAt(referral);
}

/** An answer, and the moment at which it counts. */
export interface SettledOutcome {
  readonly kind: Outcome;
  readonly at: Instant;
}

/** What the answer was and when it counts; `undefined` where there is none or its time is not known. */
export function outcomeOf(referral: Referral): SettledOutcome | undefined {
  const settled = settledAs(referral);
  const kind = settled === 'declined' || settled === 'expired' ? settled : 'accepted';
  const at = kind === 'accepted' ? answeredAt(referral) : settledAt(referral);
  return at === undefined ? undefined : { kind, at };
}
