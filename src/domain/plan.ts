import { lapsesAt } from './claim';
import type { Claim, ClaimEnd, Snooze } from './claim';
import type { Conversation } from './conversation';
import { deadlineOf, timeLeftMs } from './deadline';
import type { Deadline } from './deadline';
import type { Delivery, NewDelivery } from './delivery';
import { instantToMs, MINUTE_MS } from './instant';
import type { EpochMs } from './instant';
import { awaitsAnswer } from './referral';
import type { Referral } from './referral';
import { nextReminder, upcoming } from './reminder';
import type { ReminderFacts, UpcomingReminder } from './reminder';
import { dayMark } from './reminder-plan';
import { PRIORITY, redrawnCard, shownIn } from './routing';

/** What is known about one open referral when it is thought about. */
export interface PlanCase {
  readonly now: EpochMs;
  readonly referral: Referral;
  /** The claim that stands. */
  readonly claim?: Claim;
  readonly snoozes: readonly Snooze[];
  /** The deliveries about it, oldest first. */
  readonly deliveries: readonly Delivery[];
  /** Those that want to be reminded of it. */
  readonly conversations: readonly Conversation[];
  /** Where the claimer is written to alone; `none` when that cannot be; absent when nobody has looked yet. */
  readonly claimerChat?: string | 'none';
}

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

/** A card that has not arrived yet is waited for: its reminder would come with it. */
const CARD_PAUSE_MS = 5 * MINUTE_MS;
const FIRST_CONFIRM_MS = 5 * MINUTE_MS;
const LONGEST_CONFIRM_MS = 360 * MINUTE_MS;

/** What is to be said now about one referral, in which conversations, and when to think about it again. */
export function decidePlan(plan: PlanCase): PlanDecision {
  const deadline = deadlineOf(plan.referral);
  if (deadline === undefined || !awaitsAnswer(plan.referral)) return decided([]);
  if (timeLeftMs(deadline, plan.now) <= 0) return afterTheDeadline(plan, deadline);
  const { claim, now } = plan;
  const lapseAt = claim && lapsesAt(claim, deadline);
  if (claim === undefined) return inTheChannels(plan, deadline);
  if (lapseAt !== undefined && lapseAt <= now) return lapse(plan, deadline, claim);
  return toTheClaimer(plan, deadline, claim, lapseAt);
}

/** The cards say that it is over; Partner Center is asked ever less often until it says the same. */
function afterTheDeadline(plan: PlanCase, deadline: Deadline): PlanDecision {
  const overMs = -timeLeftMs(deadline, plan.now);
  const pauseMs = Math.min(LONGEST_CONFIRM_MS, Math.max(FIRST_CONFIRM_MS, overMs / 2));
  const redrawn = shownIn(plan.deliveries).map((id) => redraw(plan, id, `passed${dayMark(deadline)}`));
  return { kind: 'decided', deliveries: redrawn, nextAt: plan.now + pauseMs, confirm: true };
}

function inTheChannels(plan: PlanCase, deadline: Deadline): PlanDecision {
  const { deliveries, nextAt } = stepInAll(plan, deadline);
  return decided(deliveries, Math.min(instantToMs(deadline.at), nextAt));
}

interface Step {
  readonly deliveries: readonly NewDelivery[];
  /** Infinity when nothing more is planned. */
  readonly nextAt: EpochMs;
}

function stepInAll(plan: PlanCase, deadline: Deadline): Step {
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
  const card = cardIn(plan, destinationId);
  if (card?.state === 'refused') return { deliveries: [], nextAt: Infinity };
  if (card !== undefined && card.state !== 'delivered') {
    return { deliveries: [], nextAt: plan.now + CARD_PAUSE_MS };
  }
  const deliveries = reminderIn(plan, destinationId, decision.key, decision.stage.lastCall);
  const after = nextReminder({
    ...facts,
    remindedAt: plan.now,
    sentStages: new Set([...facts.sentStages, decision.key]),
  });
  return { deliveries, nextAt: after.kind === 'wait' ? after.at : Infinity };
}

/** Where a card stands it is redrawn and a word is said below it; where none stands, the card itself is the reminder. */
function reminderIn(
  plan: PlanCase,
  destinationId: string,
  key: string,
  lastCall: boolean,
): readonly NewDelivery[] {
  const { now, referral } = plan;
  const priority = lastCall ? PRIORITY.urgent : PRIORITY.new;
  const about = { referralId: referral.id, destinationId, dueAt: now, priority };
  if (cardIn(plan, destinationId) === undefined) {
    return [{ ...about, kind: 'new', stage: '', payload: JSON.stringify({ occasion: 'reminder' }) }];
  }
  return [
    { ...about, kind: 'update', stage: `reminder:${key}` },
    { ...about, kind: 'reminder', stage: key },
  ];
}

/** The claim ends, the channels hear of it; where a reminder is due at the same time, that one says so. */
function lapse(plan: PlanCase, deadline: Deadline, claim: Claim): PlanDecision {
  const { now, referral } = plan;
  const { deliveries: reminders, nextAt } = stepInAll(plan, deadline);
  const reminded = new Set(
    reminders.filter(({ kind }) => kind !== 'update').map(({ destinationId }) => destinationId),
  );
  const told = shownIn(plan.deliveries).filter((id) => !reminded.has(id));
  const stage = `lapsed:${claim.id}`;
  const payload = JSON.stringify({ what: 'lapsed', by: claim.by.name });
  const words = told.flatMap((destinationId): readonly NewDelivery[] => [
    redraw(plan, destinationId, stage),
    {
      referralId: referral.id,
      destinationId,
      kind: 'claim',
      stage,
      dueAt: now,
      priority: PRIORITY.new,
      payload,
    },
  ]);
  const lapsed = decided([...reminders, ...words], Math.min(instantToMs(deadline.at), nextAt));
  return { ...lapsed, endClaim: { id: claim.id, end: { at: now, how: 'lapsed' } } };
}

/** While somebody has it, only they are reminded, by the ladder of the conversation in which they took it. */
function toTheClaimer(
  plan: PlanCase,
  deadline: Deadline,
  claim: Claim,
  lapseAt: EpochMs | undefined,
): PlanDecision {
  const home = homeOf(plan, claim);
  const wakeAt = Math.min(instantToMs(deadline.at), lapseAt ?? Infinity);
  if (home === undefined) return decided([], wakeAt);
  const facts = factsFor(plan, deadline, home);
  const decision = nextReminder(facts);
  if (decision.kind === 'none') return decided([], wakeAt);
  if (decision.kind === 'wait') return decided([], Math.min(wakeAt, decision.at));
  if (plan.claimerChat === undefined) return { kind: 'needs-claimer-chat', claim };
  if (plan.claimerChat === 'none') {
    const { deliveries, nextAt } = stepInAll(plan, deadline);
    return decided(deliveries, Math.min(wakeAt, nextAt));
  }
  const { key, stage } = decision;
  const nudge = reminderIn(plan, plan.claimerChat, key, stage.lastCall);
  const others = shownIn(plan.deliveries).filter((id) => id !== plan.claimerChat);
  const after = nextReminder({
    ...facts,
    remindedAt: plan.now,
    sentStages: new Set([...facts.sentStages, key]),
  });
  const nextAt = after.kind === 'wait' ? after.at : Infinity;
  const redrawn = others.map((id) => redraw(plan, id, `reminder:${key}`));
  return decided([...nudge, ...redrawn], Math.min(wakeAt, nextAt));
}

/** Whose ladder counts for the claimer: the conversation in which it was claimed, else the first that wants reminders. */
export function homeOf({ conversations }: PlanCase, claim: Claim): Conversation | undefined {
  return conversations.find(({ destinationId }) => destinationId === claim.destinationId) ?? conversations[0];
}

/** The next reminder of a conversation, or of its claimer alone, for the card that tells its own plan. */
export function upcomingIn(plan: PlanCase, destinationId: string): UpcomingReminder | undefined {
  const deadline = deadlineOf(plan.referral);
  if (deadline === undefined || !awaitsAnswer(plan.referral)) return undefined;
  const own = plan.conversations.find((conversation) => conversation.destinationId === destinationId);
  const conversation = plan.claim === undefined ? own : homeOf(plan, plan.claim);
  return conversation && upcoming(factsFor(plan, deadline, conversation));
}

/**
 * What a claimer was told alone counts as told: else giving a referral back would bring the reminders of the time it was
 * claimed.
 */
function factsFor(plan: PlanCase, deadline: Deadline, conversation: Conversation): ReminderFacts {
  const { destinationId, ladder, hours, timeZone, isHoliday, since } = conversation;
  const subscribed = new Set(plan.conversations.map((each) => each.destinationId));
  const counts = ({ destinationId: id }: { readonly destinationId: string }) =>
    id === destinationId || !subscribed.has(id);
  const reminders = plan.deliveries.filter((each) => isReminder(each) && counts(each));
  const remindedAt = Math.max(...reminders.map(({ createdAt }) => createdAt));
  const snoozedUntil = Math.max(...plan.snoozes.filter(counts).map(({ until }) => until));
  return {
    ...{ now: plan.now, deadline, ladder, hours, timeZone, isHoliday },
    shownAt: cardIn(plan, destinationId)?.createdAt ?? since,
    sentStages: new Set(reminders.map(({ stage }) => stage)),
    ...(reminders.length > 0 && { remindedAt }),
    ...(Number.isFinite(snoozedUntil) && { snoozedUntil }),
  };
}

/** A word under the card, or a card that came as a reminder. */
function isReminder({ kind, payload }: Delivery): boolean {
  return kind === 'reminder' || (kind === 'new' && payload !== undefined);
}

function cardIn({ deliveries }: PlanCase, destinationId: string): Delivery | undefined {
  return deliveries.find((delivery) => delivery.kind === 'new' && delivery.destinationId === destinationId);
}

function redraw({ referral, now }: PlanCase, destinationId: string, stage: string): NewDelivery {
  return redrawnCard(referral.id, destinationId, stage, now);
}

function decided(deliveries: readonly NewDelivery[], nextAt = Infinity): Decided {
  return {
    kind: 'decided',
    deliveries,
    ...(Number.isFinite(nextAt) && { nextAt }),
    confirm: false,
  };
}
