import { standingClaim } from '../domain/claim';
import type { ExpiringReferral, HomeNotice, HomeRules, PreviewNotice } from '../domain/home';
import { awaitsAnswer } from '../domain/referral';
import type { Referral } from '../domain/referral';
import type { Subscription } from '../domain/subscription';
import type { HomeOf } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { Store } from '../ports/store';
import { listReferrals, sortByDeadline, waitingReferrals } from './look-up';
import type { Routing } from './routes';

/** More would not be read on a page of one's own. */
const MOST_CLAIMS = 10;
const MOST_EXPIRING = 8;
const MOST_CONVERSATIONS = 20;

export interface HomeDeps {
  readonly store: Store;
  readonly routing: Routing;
  readonly clock: Clock;
}

/** What one person finds on the bot's page of their own. */
export async function homeOf(deps: HomeDeps, of: HomeOf): Promise<HomeNotice> {
  const { store, clock } = deps;
  const claims = await ownClaims(store, of);
  const own = new Set(claims.map(({ id }) => id));
  const expiring = await listReferrals(store, 'expiring', clock.now());
  return {
    claims: claims.slice(0, MOST_CLAIMS),
    claimed: claims.length,
    expiring: await withClaims(store, expiring.filter(({ id }) => !own.has(id)).slice(0, MOST_EXPIRING)),
    waiting: (await waitingReferrals(store)).length,
    rules: await rulesFor(store, of),
  };
}

/** What may be shown of a referral whose address was posted in a conversation. */
export async function previewOf(
  { store, routing }: HomeDeps,
  destinationId: string,
  referralId: string,
): Promise<PreviewNotice | undefined> {
  const id = referralId.toLowerCase();
  const stored = (await store.snapshots([id])).get(id);
  if (stored === undefined || stored.goneAt !== undefined) return undefined;
  const { referral } = stored;
  const claim = standingClaim(await store.claims(id));
  const routes = await routing.all(store);
  const mayShowCustomer = routes.some(
    ({ subscription, matches }) => subscription.destinationId === destinationId && matches(referral),
  );
  return { referral, mayShowCustomer, ...(claim && { claim }) };
}

async function ownClaims(store: Store, { platform, person }: HomeOf): Promise<readonly Referral[]> {
  const claims = await store.claimsBy(platform, person.id);
  const stored = await store.snapshots(claims.map(({ referralId }) => referralId));
  const open = [...stored.values()].filter(
    ({ referral, goneAt }) => goneAt === undefined && awaitsAnswer(referral),
  );
  return sortByDeadline(open.map(({ referral }) => referral));
}

function withClaims(store: Store, referrals: readonly Referral[]): Promise<readonly ExpiringReferral[]> {
  return Promise.all(
    referrals.map(async (referral) => {
      const claim = standingClaim(await store.claims(referral.id));
      return { referral, ...(claim && { claim }) };
    }),
  );
}

/** The rules of the platform's conversations that this person may know of; nobody's personal ones. */
async function rulesFor(store: Store, { platform, mayKnow }: HomeOf): Promise<readonly HomeRules[]> {
  const found: HomeRules[] = [];
  for (const [destinationId, subscriptions] of byDestination(await store.subscriptions())) {
    if (found.length === MOST_CONVERSATIONS) break;
    const destination = await store.destination(destinationId);
    if (destination?.platform !== platform || destination.scope === 'personal') continue;
    if (!(await mayKnow(destination))) continue;
    found.push({ destinationId, name: destination.name ?? destinationId, subscriptions });
  }
  return found;
}

function byDestination(subscriptions: readonly Subscription[]): ReadonlyMap<string, readonly Subscription[]> {
  const groups = new Map<string, Subscription[]>();
  for (const subscription of subscriptions) {
    const group = groups.get(subscription.destinationId) ?? [];
    groups.set(subscription.destinationId, [...group, subscription]);
  }
  return groups;
}
