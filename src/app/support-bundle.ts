import { DAY_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import { platformOf } from '../domain/subscription';
import type { Subscription } from '../domain/subscription';
import { endOfSignIn } from '../domain/sign-in';
import type { SignInFacts, SignInState } from '../domain/sign-in';
import { GoneError, RefusedError, RetryLaterError, SignInError } from '../ports/errors';
import type { Clock } from '../ports/clock';
import type { Env } from '../ports/config';
import type { SignIn } from '../ports/sign-in';
import type { Store } from '../ports/store';
import { describeSettings } from './support-settings';

export interface SupportBundleDeps {
  readonly store: Store;
  readonly signIn: Pick<SignIn, 'state'>;
  readonly clock: Clock;
  /** What the process was given; only known names are looked at. */
  readonly env: Env;
  /** What runs: the bot, Node, the platform. */
  readonly versions: Readonly<Record<string, string>>;
  /** What a look at everything the bot needs found, see `examine`. */
  readonly findings: () => Promise<unknown>;
}

/** How far back deliveries and polls are counted. */
const DAYS = 7;
const KNOWN_STATUS = /^(New|Active|Closed)$/;

/**
 * Everything that helps somebody else to find a fault, as JSON: figures, states and settings that are no secret. Made
 * of what is named here and of nothing else, so it holds no secret, no name of an account and no data of customers; of
 * rules only how many there are, for a filter may name a customer. A part that cannot be had says so; never rejects.
 */
export async function supportBundle(deps: SupportBundleDeps): Promise<Readonly<Record<string, unknown>>> {
  const { store, signIn, clock, versions, env } = deps;
  const now = clock.now();
  const parts: Readonly<Record<string, () => Promise<unknown>>> = {
    health: deps.findings,
    signIn: async () => describeSignIn(await signIn.state()),
    polls: () => polls(store, now),
    referrals: () => referrals(store),
    subscriptions: async () => countRules(await store.subscriptions()),
    deliveries: () => deliveries(store, now),
  };
  const made = Object.entries(parts).map(async ([name, make]) => [name, await make().catch(failed)] as const);
  return {
    madeAt: iso(now),
    versions,
    settings: describeSettings(env),
    store: store.kind,
    ...Object.fromEntries(await Promise.all(made)),
  };
}

/** Our own errors are written without secrets and data; of others only the name is known to hold none. */
function failed(error: unknown): { readonly failed: string } {
  const ours = [RetryLaterError, SignInError, RefusedError, GoneError].some((kind) => error instanceof kind);
  if (!(error instanceof Error)) return { failed: 'unknown reason' };
  return { failed: ours ? `${error.name}: ${error.message}` : error.name };
}

function describeSignIn(state: SignInState): Readonly<Record<string, unknown>> {
  switch (state.kind) {
    case 'fixed':
    case 'nobody':
      return { kind: state.kind };
    case 'signed-in':
      return { kind: state.kind, ...describeFacts(state.facts) };
    case 'over': {
      const { kind, since, reason, facts } = state;
      return { kind, since: iso(since), reason, ...(facts && describeFacts(facts)) };
    }
  }
}

/** Without the account and its tenant. */
function describeFacts(facts: SignInFacts): Readonly<Record<string, unknown>> {
  const { audience, scopes, roles, mfa, signedInAt, renewedAt, tokenExpiresAt } = facts;
  const end = endOfSignIn(facts);
  return {
    ...{ audience, scopes, roles, mfa },
    ...{ signedInAt: iso(signedInAt), renewedAt: iso(renewedAt), tokenExpiresAt: iso(tokenExpiresAt) },
    endsAt: iso(end.at),
    endsBecause: end.why,
  };
}

async function polls(store: Store, now: EpochMs): Promise<Readonly<Record<string, unknown>>> {
  const [cursor, lastDay, lastDays] = await Promise.all([
    store.cursor(),
    store.checks(now - DAY_MS, now),
    store.checks(now - DAYS * DAY_MS, now),
  ]);
  const { watermark, baselineAt, reconciledAt } = cursor;
  return { watermark, baselineAt: iso(baselineAt), reconciledAt: iso(reconciledAt), lastDay, lastDays };
}

async function referrals(store: Store): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { status = '' } of await store.referrals()) {
    const name = KNOWN_STATUS.test(status) ? status : 'other';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function countRules(rules: readonly Subscription[]): Readonly<Record<string, unknown>> {
  const conversations = [...new Set(rules.map(({ destinationId }) => destinationId))];
  const platforms: Record<string, number> = {};
  for (const platform of conversations.map(platformOf)) platforms[platform] = (platforms[platform] ?? 0) + 1;
  return {
    count: rules.length,
    withFilter: rules.filter(({ filter }) => filter !== undefined).length,
    conversations: platforms,
  };
}

async function deliveries(store: Store, now: EpochMs): Promise<Readonly<Record<string, unknown>>> {
  const [states, tally, nextDueAt, nextPlanAt] = await Promise.all([
    store.deliveryCounts(),
    store.deliveryTally(now - DAYS * DAY_MS),
    store.nextDueAt(),
    store.nextPlanAt(),
  ]);
  const open = tally.filter(({ state }) => ['due', 'sending', 'unknown'].includes(state));
  return {
    states,
    waiting: open.reduce((sum, { count }) => sum + count, 0),
    oldestDueAt: iso(open.length === 0 ? undefined : Math.min(...open.map((row) => row.oldestDueAt))),
    nextDueAt: iso(nextDueAt),
    nextPlanAt: iso(nextPlanAt),
    lastDays: tally.map(({ oldestDueAt, ...row }) => ({ ...row, oldestDueAt: iso(oldestDueAt) })),
  };
}

function iso(at: EpochMs): string;
function iso(at: EpochMs | undefined): string | undefined;
function iso(at: EpochMs | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
