import type { EpochMs } from './instant';
import { DEFAULT_LADDER, mergeLadders } from './ladder';
import type { Referral } from './referral';
import type { Route } from './routing';
import type { Subscription, WorkingHours } from './subscription';
import { DEFAULT_HOURS } from './working-hours';
import type { IsHoliday } from './working-hours';

/** How one conversation wants to be reminded of one referral. */
export interface Conversation {
  readonly destinationId: string;
  readonly ladder: readonly number[];
  readonly hours: WorkingHours;
  readonly timeZone: string;
  readonly isHoliday: IsHoliday;
  /** Since when it wants to be reminded of such referrals, and in this way. */
  readonly since: EpochMs;
}

/** The public holidays that count for a subscription. */
export type HolidaysOf = (subscription: Pick<Subscription, 'hours' | 'timeZone'>) => IsHoliday;

/** The conversations that want to be reminded of this referral, each with the stages of all its rules that match. */
export function conversationsFor(
  referral: Referral,
  routes: readonly Route[],
  holidaysOf: HolidaysOf,
): readonly Conversation[] {
  const wanting = routes.filter((route) => route.subscription.wants.reminders && route.matches(referral));
  const byDestination = new Map<string, Subscriptions>();
  for (const { subscription } of wanting) {
    const older = byDestination.get(subscription.destinationId);
    byDestination.set(subscription.destinationId, older ? [...older, subscription] : [subscription]);
  }
  return [...byDestination].map(([destinationId, subscriptions]) => ({
    destinationId,
    ...reminding(subscriptions, holidaysOf),
  }));
}

/** Oldest first. */
type Subscriptions = readonly [Subscription, ...Subscription[]];

/** Hours and zone are those of the conversation's oldest rule: a change of them changes all of its rules. */
function reminding(
  subscriptions: Subscriptions,
  holidaysOf: HolidaysOf,
): Omit<Conversation, 'destinationId'> {
  const [first] = subscriptions;
  return {
    ladder: mergeLadders(subscriptions.map(({ ladder }) => ladder ?? DEFAULT_LADDER)),
    hours: first.hours ?? DEFAULT_HOURS,
    timeZone: first.timeZone,
    isHoliday: holidaysOf(first),
    since: Math.min(...subscriptions.map(({ ladderSince, createdAt }) => ladderSince ?? createdAt)),
  };
}
