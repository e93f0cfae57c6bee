import { lapsesAt, standingClaim } from '../domain/claim';
import type { Claim, Snooze } from '../domain/claim';
import { deadlineOf } from '../domain/deadline';
import type { FollowUp } from '../domain/notice';
import { isToldAlone, upcomingIn } from '../domain/plan';
import type { PlanCase } from '../domain/plan';
import type { Delivery } from '../domain/delivery';
import type { EpochMs } from '../domain/instant';
import type { Route } from '../domain/routing';
import type { Referral } from '../domain/referral';
import type { Clock } from '../ports/clock';
import type { Holidays } from '../ports/holidays';
import type { Store } from '../ports/store';
import { planCase } from './plan-case';
import type { Routing } from './routes';

export interface FollowUpDeps {
  readonly store: Store;
  readonly routing: Routing;
  readonly holidays: Holidays;
  readonly clock: Clock;
}

/**
 * The story of a card that is just being posted: nothing was said about it there yet, so that only its claim and its
 * next reminder are looked up. Cards go out by the thousand.
 */
export async function firstFollowUp(
  deps: FollowUpDeps,
  routes: readonly Route[],
  card: Delivery,
  referral: Referral,
): Promise<FollowUp> {
  const claims = await deps.store.claims(referral.id);
  return storyOf(deps, { referral, claims, routes, snoozes: [], deliveries: [card] }, card.destinationId);
}

/** The story of one referral in one conversation: what was said about it there, who has it, what comes next. */
export async function followUp(
  deps: FollowUpDeps,
  referral: Referral,
  destinationId: string,
): Promise<FollowUp> {
  const { store } = deps;
  const { id } = referral;
  const [claims, snoozes, deliveries, snapshots, routes] = await Promise.all([
    store.claims(id),
    store.snoozes(id),
    store.deliveriesOf(id),
    store.snapshots([id]),
    deps.routing.all(store),
  ]);
  const goneAt = snapshots.get(id)?.goneAt;
  const known = { referral, claims, routes, snoozes, deliveries, ...(goneAt !== undefined && { goneAt }) };
  return storyOf(deps, known, destinationId);
}

interface Known {
  readonly referral: Referral;
  readonly claims: readonly Claim[];
  readonly routes: readonly Route[];
  readonly snoozes: readonly Snooze[];
  readonly deliveries: readonly Delivery[];
  readonly goneAt?: EpochMs;
}

function storyOf({ holidays, clock }: FollowUpDeps, known: Known, destinationId: string): FollowUp {
  const { referral, claims, routes, snoozes, deliveries, goneAt } = known;
  const claim = standingClaim(claims);
  const plan = planCase(
    { referral, ...(claim && { claim }), snoozes, deliveries },
    routes,
    holidays,
    clock.now(),
  );
  const deadline = deadlineOf(referral);
  const lapseAt = claim && deadline && lapsesAt(claim, deadline);
  return {
    ...told(plan, destinationId),
    ...(goneAt === undefined && nextIn(plan, destinationId)),
    ...(claim && { claim }),
    ...(lapseAt !== undefined && { lapsesAt: lapseAt }),
    earlier: claims.filter(({ ended }) => ended !== undefined),
    ...(goneAt !== undefined && { goneAt }),
  };
}

function told(
  plan: PlanCase,
  destinationId: string,
): Pick<FollowUp, 'postedAt' | 'remindedAt' | 'snoozedUntil'> {
  const here = plan.deliveries.filter((delivery) => delivery.destinationId === destinationId);
  const postedAt = here.find(({ kind }) => kind === 'new')?.settledAt;
  const until = plan.snoozes.find((snooze) => snooze.destinationId === destinationId)?.until ?? 0;
  return {
    ...(postedAt !== undefined && { postedAt }),
    // The card is drawn again just before the word below it is said, and counts it already.
    remindedAt: plan.deliveries
      .filter(({ kind, state }) => kind === 'reminder' && state !== 'refused')
      .filter((delivery) => delivery.destinationId === destinationId || isToldAlone(delivery))
      .map(({ settledAt, createdAt }) => settledAt ?? createdAt),
    ...(until > plan.now && { snoozedUntil: until }),
  };
}

function nextIn(plan: PlanCase, destinationId: string): Pick<FollowUp, 'next'> {
  const next = upcomingIn(plan, destinationId);
  return next === undefined ? {} : { next: { at: next.at, number: next.number, of: next.of } };
}
