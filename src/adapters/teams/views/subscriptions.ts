import type { SubscribedNotice, SubscriptionsNotice, UnsubscribedNotice } from '../../../domain/notice';
import { printCommand } from '../../../domain/command';
import type { Subscription } from '../../../domain/subscription';
import { counted, dayWords } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import { button, exactButton } from './common';
import type { CommandButton, ViewContext } from './common';
import { rowOf } from './rows';
import type { Row } from './rows';
import { ruleModel } from './rules';
import type { RuleModel } from './rules';

export interface SubscribedModel extends RuleModel {
  readonly summary: Plain;
  readonly title: Markdown;
  /** Empty when nothing is known of the last 30 days. */
  readonly recent: Markdown;
  readonly waiting: Markdown;
  readonly rows: readonly Row[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
}

/** The echo of a subscription: what was understood, and what is waiting for it right now. */
export function subscribedView(notice: SubscribedNotice, context: ViewContext): SubscribedModel {
  const { subscription, already, rows, total } = notice;
  return {
    summary: context.summary,
    title: md(already ? 'Already subscribed; nothing was changed' : 'Subscribed'),
    ...ruleModel(subscription.filter),
    recent: md(recentWords(notice)),
    waiting: md(waitingWords(notice)),
    rows: rows.map((row) => rowOf(row, context.reader)),
    footer: md(`Matching referrals appear here as they arrive. Times are in ${subscription.timeZone}.`),
    actions: [
      ...(total > rows.length
        ? [button('See all waiting', { kind: 'list', filter: 'pending', page: 1 })]
        : []),
      ...(already ? [] : [button('Undo', { kind: 'undo', subscriptionId: subscription.id })]),
      button('Subscriptions here', { kind: 'subscriptions' }),
    ],
  };
}

/** How the rule would have done, so that people see at once whether it says what they mean. */
function recentWords({ recent: { matched, total } }: SubscribedNotice): string {
  if (total === 0) return '';
  return `It would have matched ${String(matched)} of the last 30 days’ ${counted(total, 'referral')}.`;
}

function waitingWords({ counted: isCounted, rows, total }: SubscribedNotice): string {
  if (!isCounted)
    return 'I have not read Partner Center yet. What is already waiting follows in one message.';
  if (total === 0) return 'Nothing that matches is waiting now.';
  const words = `${counted(total, 'referral that matches is', 'referrals that match are')} waiting now`;
  return rows.length < total ? `${words}; the ${String(rows.length)} most urgent:` : `${words}:`;
}

export interface UnsubscribedModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly removed: readonly RuleModel[];
  readonly text: Markdown;
  readonly actions: readonly CommandButton[];
}

export function unsubscribedView(
  { removed, left }: UnsubscribedNotice,
  context: ViewContext,
): UnsubscribedModel {
  const rules = removed.map(({ filter }) => ruleModel(filter));
  const more = (rest: number) => ({ rule: md(`and ${String(rest)} more`), exact: md('') });
  return {
    summary: context.summary,
    title: md(
      removed.length === 0
        ? 'There was nothing to remove'
        : `${counted(removed.length, 'subscription')} removed`,
    ),
    removed: firstOf(rules, context.limits.items, more),
    text: md(
      left === 0
        ? 'Nothing will be posted here by itself any more.'
        : `${counted(left, 'subscription')} left here.`,
    ),
    actions: [
      ...undoOf(removed),
      ...(left > 0 ? [button('Subscriptions here', { kind: 'subscriptions' })] : []),
      ...(left === 0 && !isEverything(removed)
        ? [button('Subscribe to everything', { kind: 'subscribe' })]
        : []),
    ],
  };
}

/** Whether undoing it would be to subscribe to everything. */
function isEverything([first, ...others]: readonly Subscription[]): boolean {
  return first !== undefined && first.filter === undefined && others.length === 0;
}

/** One removed rule is brought back by saying it again. */
function undoOf([first, ...others]: readonly Subscription[]): readonly CommandButton[] {
  if (first === undefined || others.length > 0) return [];
  const { filter } = first;
  return exactButton('Undo', printCommand({ kind: 'subscribe', ...(filter !== undefined && { filter }) }));
}

export interface SubscriptionsModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly items: readonly (RuleModel & { readonly number: Markdown; readonly by: Markdown })[];
  readonly text: Markdown;
  readonly actions: readonly CommandButton[];
}

/** The rules of this conversation, numbered as `unsubscribe <number>` counts them. */
export function subscriptionsView(
  { subscriptions }: SubscriptionsNotice,
  context: ViewContext,
): SubscriptionsModel {
  const count = subscriptions.length;
  const items = subscriptions.map((subscription, index) => ({
    number: md(String(index + 1)),
    ...ruleModel(subscription.filter),
    by: md(originWords(subscription, context)),
  }));
  const more = (left: number) => ({
    number: md('…'),
    rule: md(`and ${String(left)} more`),
    exact: md(''),
    by: md(''),
  });
  return {
    summary: context.summary,
    title: md('Subscriptions here'),
    subtitle: md(count === 0 ? 'There is none yet.' : `${counted(count, 'rule')}; one match is enough.`),
    items: firstOf(items, context.limits.items, more),
    text: md(
      count === 0
        ? 'Say “subscribe” for every incoming referral, or “subscribe” and a rule.'
        : 'To remove one, say “unsubscribe” and its number.',
    ),
    actions: count === 0 ? [button('Subscribe to everything', { kind: 'subscribe' })] : removal(count),
  };
}

function removal(count: number): readonly CommandButton[] {
  if (count === 1) return [button('Unsubscribe', { kind: 'unsubscribe', which: 1 })];
  return [button('Remove all', { kind: 'unsubscribe', which: 'all' })];
}

function originWords({ createdBy, createdAt, timeZone }: Subscription, { reader }: ViewContext): string {
  const by = createdBy === undefined ? '' : ` by ${createdBy}`;
  return `Added${by} on ${dayWords(createdAt, reader)} · times in ${timeZone}`;
}
