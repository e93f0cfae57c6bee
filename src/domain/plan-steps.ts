import type { Conversation } from './conversation';
import type { Deadline } from './deadline';
import type { NewDelivery } from './delivery';
import type { EpochMs } from './instant';
import { cardIn, factsFor, TOLD_ALONE } from './plan-facts';
import type { PlanCase } from './plan-facts';
import { nextReminder } from './reminder';
import type { ReminderDecision, ReminderFacts } from './reminder';
import { PRIORITY, redrawnCard } from './routing';

/** What is to be sent now, and when there will be more. */
export interface Step {
  readonly deliveries: readonly NewDelivery[];
  /** Infinity when nothing more is planned. */
  readonly nextAt: EpochMs;
}

/** The reminders that are due in the conversations. */
export function stepInAll(plan: PlanCase, deadline: Deadline): Step {
  const steps = plan.conversations.map((conversation) => stepIn(plan, deadline, conversation));
  return {
    deliveries: steps.flatMap((step) => step.deliveries),
    nextAt: Math.min(Infinity, ...steps.map((step) => step.nextAt)),
  };
}

function stepIn(plan: PlanCase, deadline: Deadline, conversation: Conversation): Step {
  const { destinationId } = conversation;
  const facts = factsFor(plan, deadline, conversation);
  const decision = nextReminder(facts);
  if (decision.kind === 'none') return { deliveries: [], nextAt: Infinity };
  if (decision.kind === 'wait') return { deliveries: [], nextAt: decision.at };
  if (cardIn(plan, destinationId)?.state === 'refused') return { deliveries: [], nextAt: Infinity };
  return { deliveries: reminderIn(plan, destinationId, decision), nextAt: momentAfter(facts, decision) };
}

type Due = Extract<ReminderDecision, { kind: 'due' }>;

/** Where a card stands it is redrawn and a word is said below it; where none stands, the card itself is the reminder. */
export function reminderIn(
  plan: PlanCase,
  destinationId: string,
  { key, stage }: Due,
): readonly NewDelivery[] {
  const priority = stage.lastCall ? PRIORITY.urgent : PRIORITY.new;
  const about = { referralId: plan.referral.id, destinationId, dueAt: plan.now, priority };
  const alone = destinationId === plan.claimerChat ? TOLD_ALONE : undefined;
  if (cardIn(plan, destinationId) === undefined) {
    const payload = JSON.stringify({ occasion: 'reminder', ...alone });
    return [{ ...about, kind: 'new', stage: '', payload }];
  }
  return [
    { ...about, kind: 'update', stage: `reminder:${key}` },
    { ...about, kind: 'reminder', stage: key, ...(alone && { payload: JSON.stringify(alone) }) },
  ];
}

/** When the reminder after this one comes; Infinity when it is the last. */
export function momentAfter(facts: ReminderFacts, { key }: Due): EpochMs {
  const sentStages = new Set([...facts.sentStages, key]);
  const after = nextReminder({ ...facts, remindedAt: facts.now, sentStages });
  return after.kind === 'wait' ? after.at : Infinity;
}

/** The card drawn again where it stands. */
export function redraw({ referral, now }: PlanCase, destinationId: string, stage: string): NewDelivery {
  return redrawnCard(referral.id, destinationId, stage, now);
}
