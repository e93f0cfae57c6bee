import { deadlineOf, timeLeftMs } from '../domain/deadline';
import type { EpochMs } from '../domain/instant';
import type { Notice } from '../domain/notice';
import { rulesThatMatched } from '../domain/routing';
import type { Route } from '../domain/routing';
import type { Reader } from '../domain/subscription';
import type { Clock } from '../ports/clock';
import type { ClaimedDelivery, Store } from '../ports/store';
import { sortByDeadline, waitingReferrals } from './look-up';
import type { Routing } from './routes';

/** What is to be said for a delivery, to whom, and whether it redraws a message. */
export type Composed =
  | {
      readonly kind: 'something';
      readonly notice: Notice;
      readonly reader: Reader;
      readonly updates?: string;
    }
  | { readonly kind: 'nothing'; readonly reason: string };

export interface Composer {
  /** Puts a delivery into a notice from what is stored now, not from what was known when it was planned. */
  compose(delivery: ClaimedDelivery): Promise<Composed>;
}

/** How many referrals a summary names. */
export const SUMMARY_ROWS = 5;

export function createComposer(deps: { store: Store; routing: Routing; clock: Clock }): Composer {
  return {
    compose: async (delivery) => {
      const now = deps.clock.now();
      const subscriptions = await deps.store.subscriptions(delivery.destinationId);
      const routes = deps.routing.toRoutes(subscriptions);
      const first = subscriptions[0];
      const reader = { now, timeZone: first?.timeZone ?? 'UTC', language: first?.language ?? 'en' };
      switch (delivery.kind) {
        case 'new':
        case 'update':
          return referralCard(delivery, routes, reader);
        case 'baseline':
          return baseline(deps.store, routes, reader);
        case 'fault':
          return fault(delivery, reader);
      }
    },
  };
}

function referralCard(delivery: ClaimedDelivery, routes: readonly Route[], reader: Reader): Composed {
  const { referral } = delivery;
  if (referral === undefined) return nothing('the referral is no longer stored');
  const rules = rulesThatMatched(routes, delivery.destinationId, referral);
  const repeat = delivery.kind === 'new' && delivery.unanswered > 0;
  const notice: Notice = { kind: 'referral-card', referral, rules, repeat };
  if (delivery.kind === 'new') return { kind: 'something', notice, reader };
  if (delivery.postedMessageId === undefined)
    return nothing('its card has not been posted; that will show this state');
  return { kind: 'something', notice, reader, updates: delivery.postedMessageId };
}

async function baseline(store: Store, routes: readonly Route[], reader: Reader): Promise<Composed> {
  const waiting = await waitingReferrals(store);
  const matching = waiting.filter((referral) => routes.some((route) => route.matches(referral)));
  const rows = sortByDeadline(matching);
  const overdue = rows.filter((referral) => isOverdue(referral, reader.now)).length;
  const notice: Notice = { kind: 'baseline', rows: rows.slice(0, SUMMARY_ROWS), total: rows.length, overdue };
  return { kind: 'something', notice, reader };
}

function fault(delivery: ClaimedDelivery, reader: Reader): Composed {
  const { title, text } = JSON.parse(delivery.payload ?? '{}') as { title?: string; text?: string };
  const notice: Notice = { kind: 'fault', title: title ?? 'Something went wrong', text: text ?? '' };
  return { kind: 'something', notice, reader };
}

function isOverdue(referral: Parameters<typeof deadlineOf>[0], now: EpochMs): boolean {
  const deadline = deadlineOf(referral);
  return deadline !== undefined && timeLeftMs(deadline, now) <= 0;
}

function nothing(reason: string): Composed {
  return { kind: 'nothing', reason };
}
