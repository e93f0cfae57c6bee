import type { SubscribedNotice, SubscriptionsNotice, UnsubscribedNotice } from '../../../domain/notice';
import type { Subscription } from '../../../domain/subscription';
import { counted, dayWords } from '../../../domain/wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import { button } from './common';
import type { CommandButton, ViewContext } from './common';
import { rowOf } from './rows';
import type { Row } from './rows';

/** A rule as its owner wrote it, in type that keeps its characters apart; or the words for "everything". */
interface RuleModel {
  readonly rule: Markdown;
  readonly font: 'Monospace' | 'Default';
}

const LONGEST_RULE = 600;

function ruleModel({ filter }: Subscription): RuleModel {
  return filter === undefined
    ? { rule: md('Every incoming referral'), font: 'Default' }
    : { rule: md(filter, LONGEST_RULE) || md('(empty)'), font: 'Monospace' };
}

export interface SubscribedModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly rule: Markdown;
  readonly ruleFont: string;
  readonly waiting: Markdown;
  readonly rows: readonly Row[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
}

/** The echo of a subscription: what was understood, and what is waiting for it right now. */
export function subscribedView(notice: SubscribedNotice, context: ViewContext): SubscribedModel {
  const { subscription, already, rows, total } = notice;
  const { rule, font } = ruleModel(subscription);
  return {
    summary: context.summary,
    title: md(already ? 'Already subscribed; nothing was changed' : 'Subscribed'),
    rule,
    ruleFont: font,
    waiting: md([recentWords(notice), waitingWords(notice)].filter((words) => words !== '').join(' ')),
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
function recentWords({ recent, subscription }: SubscribedNotice): string {
  if (recent.total === 0 || subscription.filter === undefined) return '';
  const of = `the ${counted(recent.total, 'referral')} of the last 30 days`;
  return `It would have matched ${String(recent.matched)} of ${of}.`;
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
  readonly removed: readonly { readonly text: Markdown; readonly font: string }[];
  readonly text: Markdown;
  readonly actions: readonly CommandButton[];
}

export function unsubscribedView(
  { removed, left }: UnsubscribedNotice,
  context: ViewContext,
): UnsubscribedModel {
  const rules = removed.map(ruleModel).map(({ rule, font }) => ({ text: rule, font }));
  const more = (rest: number) => ({ text: md(`and ${String(rest)} more`), font: 'Default' as const });
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
      left === 0
        ? button('Subscribe to everything', { kind: 'subscribe' })
        : button('Subscriptions here', { kind: 'subscriptions' }),
    ],
  };
}

/** One removed rule with a filter is brought back by saying it again. */
function undoOf([first, ...others]: readonly Subscription[]): readonly CommandButton[] {
  if (first?.filter === undefined || others.length > 0) return [];
  return [button('Undo', { kind: 'subscribe', filter: first.filter })];
}

export interface SubscriptionsModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly items: readonly {
    readonly number: Markdown;
    readonly rule: Markdown;
    readonly font: string;
    readonly by: Markdown;
  }[];
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
    ...ruleModel(subscription),
    by: md(originWords(subscription, context)),
  }));
  const more = (left: number) => ({
    number: md('…'),
    rule: md(`and ${String(left)} more`),
    font: 'Default' as const,
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
