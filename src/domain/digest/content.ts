import { actFirstPicker } from './act-first';
import type { ActFirst, ActFirstPicker } from './act-first';
import { headlineOf } from './headline';
import type { Headline } from './headline';
import type { MoneyTotals } from './money';
import { movementCounter } from './movement';
import type { Moved, MovementCounter } from './movement';
import { outcomeCounter } from './outcomes';
import type { OutcomeCounter, Outcomes } from './outcomes';
import { outcomeOf } from './settled';
import { waitingCounter, waitingReferral } from './waiting';
import type { Waiting, WaitingCounter } from './waiting';
import { weeklyCounter } from './weekly';
import type { Weekly, WeeklyCounter } from './weekly';
import { windowOf } from './window';
import { DAY_MS } from '../instant';
import type { EpochMs } from '../instant';
import { awaitsAnswer } from '../referral';
import type { Referral } from '../referral';

/** What a digest is made from. */
export interface DigestFacts {
  readonly now: EpochMs;
  /** The moment of the digest before; what moved after it, up to `now`, is news. */
  readonly since: EpochMs;
  /** All known referrals that the rules of the conversation match, in any state. Outgoing ones are left out here. */
  readonly referrals: Iterable<Referral>;
  /** Who stands by which referral, by its id. */
  readonly claims?: ReadonlyMap<string, string>;
  readonly checks: { readonly count: number; readonly longestGapMs: number };
  /** How many cards could not be posted. */
  readonly unposted: number;
  /** Whether this one carries the response times. */
  readonly weekly: boolean;
  /** When the bot's sign-in ends, where that is near enough to be told. */
  readonly signInEnds?: EpochMs;
}

/** What a digest says, in numbers and referrals; the words are found elsewhere. */
export interface Digest {
  readonly now: EpochMs;
  readonly since: EpochMs;
  readonly headline: Headline;
  readonly waiting: Waiting;
  readonly moved: Moved;
  readonly outcomes: Outcomes;
  /** At most three, the most pressing first. */
  readonly actFirst: readonly ActFirst[];
  /** The money of what runs out within 72 hours. */
  readonly atRisk: MoneyTotals;
  readonly proof: Proof;
  readonly weekly?: Weekly;
  /** When the bot goes blind unless somebody signs in again; only while that is near. */
  readonly signInEnds?: EpochMs;
  /** Nothing moved, nothing waits, every card was posted, and there are no response times to tell. */
  readonly quiet: boolean;
}

/** That somebody was awake: how often Partner Center was read, the longest time in between, what was not posted. */
export interface Proof {
  readonly checks: number;
  readonly longestGapMs: number;
  readonly unposted: number;
}

/** How far back the outcomes and the response times look. */
export const OUTCOME_DAYS = 30;

/** Works out a digest in one pass over the referrals. */
export function digestOf(facts: DigestFacts): Digest {
  const counters = countersFor(facts);
  for (const referral of facts.referrals) {
    if (referral.direction !== 'Outgoing') counters.add(referral);
  }
  const [waiting, moved] = [counters.waiting.result(), counters.moved.result()];
  const weekly = facts.weekly ? counters.weekly.result() : undefined;
  return {
    now: facts.now,
    since: facts.since,
    headline: headlineOf(waiting, moved),
    waiting,
    moved,
    outcomes: counters.outcomes.result(),
    actFirst: counters.actFirst.result(),
    atRisk: counters.actFirst.atRisk(),
    proof: { checks: facts.checks.count, longestGapMs: facts.checks.longestGapMs, unposted: facts.unposted },
    ...(weekly && { weekly }),
    ...(facts.signInEnds !== undefined && { signInEnds: facts.signInEnds }),
    quiet: waiting.total === 0 && !hasMoved(moved) && facts.unposted === 0 && !hasFigures(weekly),
  };
}

interface Counters {
  readonly waiting: WaitingCounter;
  readonly moved: MovementCounter;
  readonly outcomes: OutcomeCounter;
  readonly actFirst: ActFirstPicker;
  readonly weekly: WeeklyCounter;
  add(referral: Referral): void;
}

function countersFor({ now, since, claims }: DigestFacts): Counters {
  const lately = windowOf(now - OUTCOME_DAYS * DAY_MS, now);
  const waiting = waitingCounter();
  const moved = movementCounter(windowOf(since, now));
  const outcomes = outcomeCounter(lately);
  const actFirst = actFirstPicker(claims);
  const weekly = weeklyCounter(lately, OUTCOME_DAYS);
  const add = (referral: Referral): void => {
    moved.add(referral);
    if (awaitsAnswer(referral)) {
      const entry = waitingReferral(referral, now);
      waiting.add(entry);
      actFirst.add(entry);
      return;
    }
    const outcome = outcomeOf(referral);
    if (outcome === undefined) return;
    outcomes.add(outcome);
    weekly.add(referral, outcome);
  };
  return { waiting, moved, outcomes, actFirst, weekly, add };
}

function hasMoved(moved: Moved): boolean {
  return Object.values(moved).some((count: number) => count > 0);
}

function hasFigures(weekly: Weekly | undefined): boolean {
  return weekly?.shareExpired !== undefined;
}
