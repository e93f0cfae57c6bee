import { printCommand } from '../../domain/command';
import type { SubscribedNotice, SubscriptionsNotice, UnsubscribedNotice } from '../../domain/notice';
import type { Reader, Subscription } from '../../domain/subscription';
import { dayWords } from '../dates';
import { say } from '../say';
import { choice, exactChoice } from './choice';
import type { Choice } from './choice';

export function subscribedTitle({ already }: SubscribedNotice, reader: Reader): string {
  return say(reader, already ? 'subscriptions.already' : 'subscriptions.subscribed');
}

/** How the rule would have done, so that people see at once whether it says what they mean. */
export function recentWords({ recent: { matched, total } }: SubscribedNotice, reader: Reader): string {
  return total === 0 ? '' : say(reader, 'subscriptions.recent', { matched, total });
}

/** What is waiting for the rule right now. */
export function waitingWords({ counted, rows, total }: SubscribedNotice, reader: Reader): string {
  if (!counted) return say(reader, 'subscriptions.not-counted');
  if (total === 0) return say(reader, 'subscriptions.none-waiting');
  if (rows.length === total) return say(reader, 'subscriptions.waiting-all', { total });
  return say(reader, 'subscriptions.waiting-part', { total, shown: rows.length });
}

export function subscribedChoices(
  { subscription, already, rows, total }: SubscribedNotice,
  reader: Reader,
): readonly Choice[] {
  const all = { kind: 'list', filter: 'pending', page: 1 } as const;
  return [
    ...(total > rows.length ? [choice(say(reader, 'subscriptions.see-all'), all)] : []),
    ...(already
      ? []
      : [choice(say(reader, 'cards.undo'), { kind: 'undo', subscriptionId: subscription.id })]),
    choice(say(reader, 'cards.subscriptions-here'), { kind: 'subscriptions' }),
  ];
}

/** What to do about so many rules. */
export function subscriptionsHint({ subscriptions }: SubscriptionsNotice, reader: Reader): string {
  const id = subscriptions.length === 0 ? 'subscriptions.how-to-begin' : 'subscriptions.how-to-remove';
  return say(reader, id);
}

export function subscriptionsChoice({ subscriptions }: SubscriptionsNotice, reader: Reader): Choice {
  const count = subscriptions.length;
  if (count === 0) return choice(say(reader, 'cards.subscribe-to-everything'), { kind: 'subscribe' });
  if (count === 1) return choice(say(reader, 'cards.unsubscribe'), { kind: 'unsubscribe', which: 1 });
  return choice(say(reader, 'subscriptions.remove-all'), { kind: 'unsubscribe', which: 'all' });
}

/** Who added it, and when. */
export function ruleOrigin({ createdBy, createdAt, timeZone }: Subscription, reader: Reader): string {
  const values = { day: dayWords(createdAt, reader), zone: timeZone };
  if (createdBy === undefined) return say(reader, 'subscriptions.added', values);
  return say(reader, 'subscriptions.added-by', { ...values, person: createdBy });
}

export function unsubscribedChoices(
  { removed, left }: UnsubscribedNotice,
  reader: Reader,
): readonly Choice[] {
  const everything = choice(say(reader, 'cards.subscribe-to-everything'), { kind: 'subscribe' });
  return [
    ...undoOf(removed, reader),
    ...(left > 0 ? [choice(say(reader, 'cards.subscriptions-here'), { kind: 'subscriptions' })] : []),
    ...(left === 0 && !isEverything(removed) ? [everything] : []),
  ];
}

/** Whether undoing it would be to subscribe to everything. */
function isEverything([first, ...others]: readonly Subscription[]): boolean {
  return first !== undefined && first.filter === undefined && others.length === 0;
}

/** One removed rule is brought back by saying it again. */
function undoOf([first, ...others]: readonly Subscription[], reader: Reader): readonly Choice[] {
  if (first === undefined || others.length > 0) return [];
  const { filter } = first;
  const words = printCommand({ kind: 'subscribe', ...(filter !== undefined && { filter }) });
  return [exactChoice(say(reader, 'cards.undo'), words)];
}
