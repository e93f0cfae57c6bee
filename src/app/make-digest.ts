import { standingClaim } from '../domain/claim';
import { digestOf } from '../domain/digest/content';
import type { Digest, DigestFacts } from '../domain/digest/content';
import { DEFAULT_DIGEST, isWeekly } from '../domain/digest/schedule';
import { DAY_MS, HOUR_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { DigestNotice } from '../domain/notice';
import type { Route } from '../domain/routing';
import { signInEndsSoon } from '../domain/sign-in';
import type { Clock } from '../ports/clock';
import type { SignIn } from '../ports/sign-in';
import type { ClaimedDelivery, Store } from '../ports/store';
import { payloadOf } from './delivery-payload';

/** A card of a new referral that has not been posted for so long counts as unposted. */
const OVERDUE_MS = HOUR_MS;

export interface DigestDeps {
  readonly store: Store;
  readonly signIn: SignIn;
  readonly clock: Clock;
}

/** The digest of a day; `undefined` when nobody wants it any more, or there is nothing to say and silence is wished for. */
export async function scheduledDigest(
  deps: DigestDeps,
  routes: readonly Route[],
  delivery: ClaimedDelivery,
): Promise<DigestNotice | undefined> {
  const wanting = digestRoutes(routes);
  const [first] = wanting;
  if (first === undefined) return undefined;
  const { digest: schedule = DEFAULT_DIGEST, timeZone } = first.subscription;
  const since = payloadOf(delivery).since ?? deps.clock.now() - DAY_MS;
  const weekly = isWeekly(delivery.stage, schedule);
  const digest = await makeDigest(deps, wanting, since, weekly);
  if (digest.quiet && schedule.whenQuiet === 'silence' && !isBlind(digest)) return undefined;
  return { kind: 'digest', digest, schedule, timeZone };
}

/** A digest that somebody asked for: the last 24 hours, with the response times. */
export async function digestNow(deps: DigestDeps, routes: readonly Route[]): Promise<DigestNotice> {
  const digest = await makeDigest(deps, routes, deps.clock.now() - DAY_MS, true);
  const wanted = digestRoutes(routes)[0]?.subscription;
  return {
    kind: 'digest',
    digest,
    ...(wanted && { schedule: wanted.digest ?? DEFAULT_DIGEST, timeZone: wanted.timeZone }),
  };
}

/** Silence would be taken for a day on which nothing came. */
function isBlind({ now, signInEnds }: Digest): boolean {
  return signInEnds !== undefined && signInEnds <= now;
}

function digestRoutes(routes: readonly Route[]): readonly Route[] {
  return routes.filter(({ subscription }) => subscription.wants.digest);
}

async function makeDigest(
  { store, signIn, clock }: DigestDeps,
  routes: readonly Route[],
  since: EpochMs,
  weekly: boolean,
): Promise<Digest> {
  const now = clock.now();
  const [all, checks, unposted, signInEnds] = await Promise.all([
    store.referrals(),
    store.checks(since, now),
    store.unposted(since, now - OVERDUE_MS),
    endOfSight(signIn, now),
  ]);
  const referrals = all.filter((referral) => routes.some((route) => route.matches(referral)));
  const facts: DigestFacts = {
    ...{ now, since, referrals, checks, unposted, weekly },
    ...(signInEnds !== undefined && { signInEnds }),
  };
  const digest = digestOf(facts);
  return { ...digest, actFirst: await withClaimers(store, digest.actFirst) };
}

/** A digest goes out also when nothing can be read of the sign-in. */
async function endOfSight(signIn: SignIn, now: EpochMs): Promise<EpochMs | undefined> {
  const state = await signIn.state().catch(() => undefined);
  return state && signInEndsSoon(state, now);
}

async function withClaimers(store: Store, rows: Digest['actFirst']): Promise<Digest['actFirst']> {
  return Promise.all(
    rows.map(async (row) => {
      const claim = standingClaim(await store.claims(row.referral.id));
      return claim === undefined ? row : { ...row, claimedBy: claim.by.name };
    }),
  );
}
