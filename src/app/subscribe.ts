import { printCommand } from '../domain/command';
import { compareInstants, DAY_MS, instantFromMs, MINUTE_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { Notice, ProblemNotice } from '../domain/notice';
import type { Route } from '../domain/routing';
import type { Subscription } from '../domain/subscription';
import type { ChatMessage } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { Store } from '../ports/store';
import { message } from '../wording/message';
import { SUMMARY_ROWS } from './baseline';
import { canonicalFilter, filterProblem } from './filter-problem';
import { sortByDeadline, waitingReferrals } from './look-up';
import { noSuchSubscription } from './no-such-subscription';
import type { Routing } from './routes';

/** What a new rule is tried on, so that people see at once whether it says what they mean. */
const RECENT_MS = 30 * DAY_MS;
const UNDO_MS = 10 * MINUTE_MS;

export interface SubscribeDeps {
  readonly store: Store;
  readonly routing: Routing;
  readonly clock: Clock;
  /** A new unguessable id. */
  readonly newId: () => string;
}

/** Subscribes this conversation and says what it will hear and what is waiting for it now. */
export async function subscribe(
  deps: SubscribeDeps,
  said: ChatMessage,
  filter: string | undefined,
): Promise<Notice> {
  const canonical = filter === undefined ? undefined : readRule(filter);
  if (typeof canonical === 'object') return canonical;
  const now = deps.clock.now();
  const [like] = await deps.store.subscriptions(said.destination.id);
  const wished = toSubscription(deps, said, canonical, like);
  await deps.store.saveDestination(said.destination, now);
  const added = await deps.store.addSubscription(wished);
  const subscription = added ? wished : await sameRule(deps, wished);
  const [route] = deps.routing.toRoutes([subscription]);
  const waiting = (await waitingReferrals(deps.store)).filter((referral) => route?.matches(referral));
  const counted = (await deps.store.cursor()).baselineAt !== undefined;
  const rows = sortByDeadline(waiting).slice(0, SUMMARY_ROWS);
  const recent = await recentMatches(deps, route, now);
  return { kind: 'subscribed', subscription, already: !added, rows, total: waiting.length, recent, counted };
}

/** How the rule would have done over what came in during the last 30 days. */
async function recentMatches(deps: SubscribeDeps, route: Route | undefined, now: EpochMs) {
  const since = instantFromMs(now - RECENT_MS);
  const recent = (await deps.store.referrals()).filter(
    ({ createdDateTime, direction }) =>
      direction !== 'Outgoing' &&
      createdDateTime !== undefined &&
      compareInstants(createdDateTime, since) >= 0,
  );
  return { matched: recent.filter((referral) => route?.matches(referral)).length, total: recent.length };
}

/** Takes back a subscription that was just made here; harmless when it is gone already, refused when it is an old one. */
export async function undo(deps: SubscribeDeps, said: ChatMessage, subscriptionId: string): Promise<Notice> {
  const existing = await deps.store.subscriptions(said.destination.id);
  const removed = existing.filter((subscription) => subscription.id === subscriptionId);
  if (removed.some(({ createdAt }) => deps.clock.now() - createdAt > UNDO_MS))
    return tooLateToUndo(existing, subscriptionId);
  await deps.store.removeSubscriptions(removed.map((subscription) => subscription.id));
  return { kind: 'unsubscribed', removed, left: existing.length - removed.length };
}

/** Removes one subscription, or all of this conversation. */
export async function unsubscribe(
  deps: SubscribeDeps,
  said: ChatMessage,
  which: 'all' | number | undefined,
): Promise<Notice> {
  const existing = await deps.store.subscriptions(said.destination.id);
  if (which === undefined && existing.length > 1) return whichOne(existing.length);
  if (typeof which === 'number' && which > existing.length && existing.length > 0)
    return noSuchSubscription(which, existing.length, ['subscriptions', 'unsubscribe all']);
  const removed = typeof which === 'number' ? existing.slice(which - 1, which) : existing;
  await deps.store.removeSubscriptions(removed.map((subscription) => subscription.id));
  return { kind: 'unsubscribed', removed, left: existing.length - removed.length };
}

/** What this conversation is subscribed to. */
export async function subscriptions(deps: SubscribeDeps, said: ChatMessage): Promise<Notice> {
  return { kind: 'subscriptions', subscriptions: await deps.store.subscriptions(said.destination.id) };
}

function readRule(text: string): string | ProblemNotice {
  try {
    return canonicalFilter(text);
  } catch (error) {
    const again = (filter: string) => printCommand({ kind: 'subscribe', filter });
    const problem = filterProblem(error, 'problem.rule.title', again);
    return { ...problem, suggestions: [...problem.suggestions, 'subscribe'] };
  }
}

/** A further rule of a conversation is told about as the ones that are there. */
function toSubscription(
  deps: SubscribeDeps,
  said: ChatMessage,
  filter: string | undefined,
  like: Subscription | undefined,
): Subscription {
  const { wants, language, timeZone, ladder, hours, digest } = like ?? {};
  return {
    id: deps.newId(),
    destinationId: said.destination.id,
    ...(filter !== undefined && { filter }),
    wants: { new: true, reminders: wants?.reminders ?? true, digest: wants?.digest ?? true },
    language: language ?? said.language ?? 'en',
    timeZone: timeZone ?? said.timeZone ?? 'UTC',
    ...(ladder && { ladder }),
    ...(hours && { hours }),
    ...(digest && { digest }),
    ...(said.from.name !== undefined && { createdBy: said.from.name }),
    createdAt: deps.clock.now(),
  };
}

async function sameRule(deps: SubscribeDeps, wished: Subscription): Promise<Subscription> {
  const existing = await deps.store.subscriptions(wished.destinationId);
  return existing.find((subscription) => subscription.filter === wished.filter) ?? wished;
}

/** Somebody scrolled back: what stood for longer is not taken away by a stray press. */
function tooLateToUndo(existing: readonly Subscription[], subscriptionId: string): ProblemNotice {
  const number = existing.findIndex(({ id }) => id === subscriptionId) + 1;
  return {
    kind: 'problem',
    title: message('problem.too-late-to-undo.title'),
    text: message('problem.too-late-to-undo.text'),
    suggestions: [`unsubscribe ${String(number)}`, 'subscriptions'],
  };
}

function whichOne(count: number): ProblemNotice {
  return {
    kind: 'problem',
    title: message('problem.which-subscription.title', { count }),
    text: message('problem.which-subscription.text'),
    suggestions: ['subscriptions', 'unsubscribe all'],
  };
}
