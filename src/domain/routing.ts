import { deadlineOf, urgencyOf } from './deadline';
import type { Delivery, NewDelivery } from './delivery';
import type { EpochMs } from './instant';
import type { Change } from './referral-change';
import { awaitsAnswer } from './referral';
import type { Referral } from './referral';
import type { Subscription } from './subscription';

/** A subscription whose filter has been made ready to ask. */
export interface Route {
  readonly subscription: Subscription;
  readonly matches: (referral: Referral) => boolean;
}

/** What goes first among deliveries that are due: smaller is earlier. */
export const PRIORITY = { fault: 0, urgent: 10, baseline: 20, new: 30, update: 40, digest: 50 } as const;

/** One referral that a poll brought, beside what was known of it and where its card already stands. */
export interface Finding {
  readonly previous?: Referral;
  readonly current: Referral;
  readonly change: Change;
  /** Destinations that got (or are about to get) this referral's card. */
  readonly shownIn: readonly string[];
}

/**
 * Which deliveries a finding calls for: a card in each destination that wants this referral now and did not before,
 * and a redrawn card where one already stands. What was waiting and wanted before it changed is not announced again,
 * so a mass edit of old referrals is no flood of "new" cards.
 */
export function deliveriesFor(
  finding: Finding,
  routes: readonly Route[],
  now: EpochMs,
): readonly NewDelivery[] {
  if (finding.change.kind === 'nothing') return [];
  const { current, previous } = finding;
  const announced = routes.filter((route) => wanted(route, current) && !wanted(route, previous));
  const announcedIn = new Set(announced.map((route) => route.subscription.destinationId));
  const redrawnIn = finding.shownIn.filter((destinationId) => !announcedIn.has(destinationId));
  return [
    ...[...announcedIn].map((destinationId) => newCard(current, destinationId, now)),
    ...redrawnIn.map((destinationId) => redrawnCard(current.id, destinationId, versionOf(current, now), now)),
  ];
}

/** The first summary for every destination that wants new referrals. */
export function baselineDeliveries(routes: readonly Route[], now: EpochMs): readonly NewDelivery[] {
  const destinations = new Set(
    routes.filter((route) => route.subscription.wants.new).map((route) => route.subscription.destinationId),
  );
  return [...destinations].map((destinationId) => ({
    referralId: '',
    destinationId,
    kind: 'baseline',
    stage: '',
    dueAt: now,
    priority: PRIORITY.baseline,
  }));
}

/** The filters by which a referral reached a destination; empty when the destination takes everything. */
export function rulesThatMatched(
  routes: readonly Route[],
  destinationId: string,
  referral: Referral,
): readonly string[] {
  const matching = routes.filter(
    (route) => route.subscription.destinationId === destinationId && route.matches(referral),
  );
  const filters = matching.map((route) => route.subscription.filter);
  return filters.includes(undefined) ? [] : filters.filter((filter) => filter !== undefined);
}

function wanted(route: Route, referral: Referral | undefined): boolean {
  if (referral === undefined || !awaitsAnswer(referral)) return false;
  return route.subscription.wants.new && route.matches(referral);
}

function newCard(referral: Referral, destinationId: string, now: EpochMs): NewDelivery {
  const deadline = deadlineOf(referral);
  const urgent = deadline !== undefined && urgencyOf(deadline, now) === 'urgent';
  const priority = urgent ? PRIORITY.urgent : PRIORITY.new;
  return { referralId: referral.id, destinationId, kind: 'new', stage: '', dueAt: now, priority };
}

/** A state that comes without a new time stamp is a version of its own. */
function versionOf({ updatedDateTime, substatus = '' }: Referral, now: EpochMs): string {
  return updatedDateTime === undefined ? String(now) : `${updatedDateTime} ${substatus}`;
}

/** A card drawn again where it stands; `stage` tells apart why. */
export function redrawnCard(
  referralId: string,
  destinationId: string,
  stage: string,
  now: EpochMs,
): NewDelivery {
  return { referralId, destinationId, kind: 'update', stage, dueAt: now, priority: PRIORITY.update };
}

/** Where the card of a referral stands, or is about to. */
export function shownIn(deliveries: readonly Delivery[]): readonly string[] {
  return deliveries
    .filter(({ kind, state }) => kind === 'new' && state !== 'refused')
    .map(({ destinationId }) => destinationId);
}
