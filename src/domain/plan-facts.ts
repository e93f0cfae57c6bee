import type { Claim, Snooze } from './claim';
import type { Conversation } from './conversation';
import { deadlineOf } from './deadline';
import type { Deadline } from './deadline';
import type { Delivery } from './delivery';
import type { EpochMs } from './instant';
import { awaitsAnswer } from './referral';
import type { Referral } from './referral';
import { upcoming } from './reminder';
import type { ReminderFacts, UpcomingReminder } from './reminder';

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
  readonly claimerChat?: string;
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
 * claimed. A snooze said where nothing is subscribed is the claimer's own and counts as long as somebody has it.
 */
export function factsFor(plan: PlanCase, deadline: Deadline, conversation: Conversation): ReminderFacts {
  const { destinationId, ladder, hours, timeZone, isHoliday, since } = conversation;
  const subscribed = new Set(plan.conversations.map((each) => each.destinationId));
  const isHere = (each: { readonly destinationId: string }) => each.destinationId === destinationId;
  const reminders = plan.deliveries.filter((each) => isReminder(each) && (isHere(each) || isToldAlone(each)));
  const remindedAt = Math.max(...reminders.map(({ createdAt }) => createdAt));
  const snoozes = plan.snoozes.filter(
    (each) => isHere(each) || (plan.claim !== undefined && !subscribed.has(each.destinationId)),
  );
  const snoozedUntil = Math.max(...snoozes.map(({ until }) => until));
  return {
    ...{ now: plan.now, deadline, ladder, hours, timeZone, isHoliday },
    shownAt: Math.max(since, shownAt(plan, destinationId) ?? since),
    sentStages: new Set(reminders.map(({ stage }) => stage)),
    ...(reminders.length > 0 && { remindedAt }),
    ...(snoozes.length > 0 && { snoozedUntil }),
  };
}

/** The card of the referral there, whatever has become of it. */
export function cardIn({ deliveries }: PlanCase, destinationId: string): Delivery | undefined {
  return deliveries.find((delivery) => delivery.kind === 'new' && delivery.destinationId === destinationId);
}

/** A card that is still on its way will say itself how much time is left. */
function shownAt(plan: PlanCase, destinationId: string): EpochMs | undefined {
  const card = cardIn(plan, destinationId);
  return card && (card.settledAt ?? plan.now);
}

/** What `reminderIn` adds to the payload of what a claimer is told alone, apart from the channels. */
export const TOLD_ALONE = { alone: true } as const;

/** Whether this went to a claimer alone. */
export function isToldAlone({ payload }: Delivery): boolean {
  return payload !== undefined && 'alone' in (JSON.parse(payload) as object);
}

/** A word under the card, or a card that came as a reminder. */
function isReminder({ kind, payload }: Delivery): boolean {
  return kind === 'reminder' || (kind === 'new' && payload !== undefined);
}
