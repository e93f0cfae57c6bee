import { lapsesAt } from './claim';
import type { Claim, ClaimEnd } from './claim';
import { deadlineOf, timeLeftMs } from './deadline';
import type { Deadline } from './deadline';
import type { NewDelivery } from './delivery';
import { DAY_MS, instantToMs, MINUTE_MS } from './instant';
import type { EpochMs } from './instant';
import { cardIn, factsFor, homeOf } from './plan-facts';
import type { PlanCase } from './plan-facts';
import { momentAfter, redraw, reminderIn, stepInAll } from './plan-steps';
import { awaitsAnswer } from './referral';
import { nextReminder } from './reminder';
import { PRIORITY, shownIn } from './routing';

export { homeOf, isToldAlone, upcomingIn } from './plan-facts';
export type { PlanCase } from './plan-facts';

export interface Decided {
  readonly kind: 'decided';
  readonly deliveries: readonly NewDelivery[];
  readonly endClaim?: { readonly id: string; readonly end: ClaimEnd };
  /** When to think again; absent: only when something changes. */
  readonly nextAt?: EpochMs;
  /** The deadline is over: Partner Center is to be asked what has become of it. */
  readonly confirm: boolean;
}

export type PlanDecision =
  | Decided
  /** A reminder is due for the claimer alone: find out where, and decide again. */
  | { readonly kind: 'needs-claimer-chat'; readonly claim: Claim };

const FIRST_CONFIRM_MS = 5 * MINUTE_MS;
/** What is over for longer than this is left to the passes that read everything open again. */
const CONFIRMED_FOR_MS = DAY_MS;

/** What is to be said now about one referral, in which conversations, and when to think about it again. */
export function decidePlan(plan: PlanCase): PlanDecision {
  const deadline = deadlineOf(plan.referral);
  if (deadline === undefined || !awaitsAnswer(plan.referral)) return decided([]);
  if (timeLeftMs(deadline, plan.now) <= 0) return afterTheDeadline(plan, deadline);
  const { claim, ...unclaimed } = plan;
  if (claim === undefined) return inTheChannels(plan, deadline);
  const lapseAt = lapsesAt(claim, deadline) ?? Infinity;
  if (lapseAt <= plan.now) return lapse(unclaimed, deadline, claim);
  return toTheClaimer(plan, deadline, claim, Math.min(instantToMs(deadline.at), lapseAt));
}

/** The cards that were posted in time say that it is over; for a day Partner Center is asked, ever less often, until it says the same. */
function afterTheDeadline(plan: PlanCase, deadline: Deadline): PlanDecision {
  const overMs = -timeLeftMs(deadline, plan.now);
  const inTime = plan.deliveries.filter(({ createdAt }) => createdAt < instantToMs(deadline.at));
  const redrawn = shownIn(inTime).map((id) => redraw(plan, id, `passed:${deadline.at}`));
  if (overMs > CONFIRMED_FOR_MS) return decided(redrawn);
  const nextAt = plan.now + Math.max(FIRST_CONFIRM_MS, overMs / 2);
  return { ...decided(redrawn, nextAt), confirm: true };
}

function inTheChannels(plan: PlanCase, deadline: Deadline): Decided {
  const { deliveries, nextAt } = stepInAll(plan, deadline);
  return decided(deliveries, Math.min(instantToMs(deadline.at), nextAt));
}

/**
 * The claim ends; the conversation in which it was made and all that show the card hear of it. Where a reminder is due
 * at the same time, that one says so.
 */
function lapse(plan: PlanCase, deadline: Deadline, claim: Claim): PlanDecision {
  const { now, referral } = plan;
  const reminded = inTheChannels(plan, deadline);
  const hear = new Set(
    reminded.deliveries.filter(({ kind }) => kind !== 'update').map(({ destinationId }) => destinationId),
  );
  const stage = `lapsed:${claim.id}`;
  const payload = JSON.stringify({ what: 'lapsed', by: claim.by.name });
  const about = { referralId: referral.id, stage, dueAt: now, priority: PRIORITY.new, payload };
  const home = plan.conversations.filter(({ destinationId }) => destinationId === claim.destinationId);
  const concerned = new Set([...shownIn(plan.deliveries), ...home.map(({ destinationId }) => destinationId)]);
  const words = [...concerned]
    .filter((id) => !hear.has(id))
    .flatMap((destinationId): readonly NewDelivery[] => [
      redraw(plan, destinationId, stage),
      { ...about, destinationId, kind: 'claim' },
    ]);
  return {
    ...reminded,
    deliveries: [...reminded.deliveries, ...words],
    endClaim: { id: claim.id, end: { at: now, how: 'lapsed' } },
  };
}

/**
 * While somebody has it, only they are reminded, by the ladder of the conversation in which they took it. `wakeAt`: when
 * to think again at the latest.
 */
function toTheClaimer(plan: PlanCase, deadline: Deadline, claim: Claim, wakeAt: EpochMs): PlanDecision {
  const home = homeOf(plan, claim);
  if (home === undefined) return decided([], wakeAt);
  const facts = factsFor(plan, deadline, home);
  const decision = nextReminder(facts);
  if (decision.kind === 'none') return decided([], wakeAt);
  if (decision.kind === 'wait') return decided([], Math.min(wakeAt, decision.at));
  const { claimerChat } = plan;
  if (claimerChat === undefined) return { kind: 'needs-claimer-chat', claim };
  if (claimerChat === 'none' || cardIn(plan, claimerChat)?.state === 'refused') {
    const { deliveries, nextAt } = stepInAll(plan, deadline);
    return decided(deliveries, Math.min(wakeAt, nextAt));
  }
  const nudge = reminderIn(plan, claimerChat, decision);
  const others = shownIn(plan.deliveries).filter((id) => id !== claimerChat);
  const redrawn = others.map((id) => redraw(plan, id, `reminder:${decision.key}`));
  return decided([...nudge, ...redrawn], Math.min(wakeAt, momentAfter(facts, decision)));
}

function decided(deliveries: readonly NewDelivery[], nextAt = Infinity): Decided {
  return {
    kind: 'decided',
    deliveries,
    ...(Number.isFinite(nextAt) && { nextAt }),
    confirm: false,
  };
}
