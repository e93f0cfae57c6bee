import { compileFilter, referralModel } from '../domain/query';
import type { Referral } from '../domain/referral';
import type { Route } from '../domain/routing';
import type { Subscription } from '../domain/subscription';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';

export interface Routing {
  /** Subscriptions made ready to ask; filters are compiled once per text. */
  toRoutes(subscriptions: readonly Subscription[]): readonly Route[];
  /** Every subscription there is, made ready; read again only after something that the cursor counts has changed. */
  all(store: RouteStore): Promise<readonly Route[]>;
}

type RouteStore = Pick<Store, 'cursor' | 'subscriptions'>;

type Matcher = (referral: Referral) => boolean;

/**
 * Compiles subscriptions. A stored filter that can no longer be read (written by another version) lets everything
 * through and is logged: a card too many is milder than a referral nobody sees.
 */
export function createRouting(clock: Clock, log: Log): Routing {
  const compiled = new Map<string, Matcher>();
  const matcherOf = ({ id, filter }: Subscription): Matcher => {
    if (filter === undefined) return () => true;
    const known = compiled.get(filter) ?? compile(filter, clock) ?? everything(id, log);
    compiled.set(filter, known);
    return known;
  };
  const toRoutes = (subscriptions: readonly Subscription[]): readonly Route[] =>
    subscriptions.map((subscription) => ({ subscription, matches: matcherOf(subscription) }));
  let known:
    { readonly store: RouteStore; readonly version: number; readonly routes: readonly Route[] } | undefined;
  return {
    toRoutes,
    all: async (store) => {
      const { version } = await store.cursor();
      if (known?.store === store && known.version === version) return known.routes;
      const routes = toRoutes(await store.subscriptions());
      known = { store, version, routes };
      return routes;
    },
  };
}

function compile(filter: string, clock: Clock): Matcher | undefined {
  try {
    return compileFilter(filter, { model: referralModel, now: () => clock.now() });
  } catch {
    return undefined;
  }
}

/** The filter, and what is wrong with it, are not for the log: they may name a customer. */
function everything(subscriptionId: string, log: Log): Matcher {
  log.error('a stored filter cannot be read and lets everything through', { subscriptionId });
  return () => true;
}
