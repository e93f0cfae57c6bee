import type { Delivery } from '../domain/delivery';
import type { ExplainedChannel, ExplainedPost, Notice } from '../domain/notice';
import type { Referral } from '../domain/referral';
import type { Route } from '../domain/routing';
import { followUp } from './follow-up';
import type { FollowUpDeps } from './follow-up';
import { notThere } from './show-referral';

/** Says which rules matched a referral where, what was posted, and what still waits to be. */
export async function explain(deps: FollowUpDeps, id: string): Promise<Notice> {
  const referral = (await deps.store.snapshots([id])).get(id)?.referral;
  if (referral === undefined) return notThere(id, undefined);
  const routes = deps.routing.toRoutes(await deps.store.subscriptions());
  const deliveries = await deps.store.deliveriesOf(id);
  const ids = new Set([
    ...routes.map((route) => route.subscription.destinationId),
    ...deliveries.map((delivery) => delivery.destinationId),
  ]);
  const channels = await Promise.all(
    [...ids].map(async (destinationId) => {
      const name = (await deps.store.destination(destinationId))?.name ?? destinationId;
      const { next } = await followUp(deps, referral, destinationId);
      const channel = channelOf(name, destinationId, referral, routes, deliveries);
      return next === undefined ? channel : { ...channel, nextReminderAt: next.at };
    }),
  );
  return { kind: 'explained', referral, channels };
}

function channelOf(
  name: string,
  destinationId: string,
  referral: Referral,
  routes: readonly Route[],
  deliveries: readonly Delivery[],
): ExplainedChannel {
  const own = routes.filter((route) => route.subscription.destinationId === destinationId);
  return {
    name,
    rules: own.map(({ subscription: { filter }, matches }) => ({
      ...(filter !== undefined && { filter }),
      matches: matches(referral),
    })),
    posts: deliveries.filter((delivery) => delivery.destinationId === destinationId).map(postOf),
  };
}

function postOf({ kind, state, createdAt, settledAt, dueAt, reason }: Delivery): ExplainedPost {
  const waits = state === 'due' || state === 'unknown';
  return {
    what: WHAT[kind] ?? 'card',
    state,
    plannedAt: createdAt,
    ...(settledAt !== undefined && { settledAt }),
    ...(waits && { dueAt }),
    ...(reason !== undefined && { reason }),
  };
}

const WHAT: Readonly<Partial<Record<Delivery['kind'], ExplainedPost['what']>>> = {
  update: 'update',
  reminder: 'reminder',
  claim: 'claim',
};
