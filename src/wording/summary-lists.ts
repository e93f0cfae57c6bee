import type {
  BaselineNotice,
  ListFilter,
  ListNotice,
  SubscribedNotice,
  SubscriptionsNotice,
  UnsubscribedNotice,
} from '../domain/notice';
import type { Reader } from '../domain/subscription';
import type { MessageId } from './messages';
import { numberWords } from './numbers';
import { ruleWords } from './rule-words';
import { say } from './say';
import { shortName } from './summary-referral';

const LISTED: Readonly<Record<ListFilter, MessageId>> = {
  pending: 'summary.list.pending',
  active: 'summary.list.active',
  closed: 'summary.list.closed',
  expiring: 'summary.list.expiring',
  all: 'summary.list.all',
  related: 'summary.list.related',
  search: 'summary.list.search',
  query: 'summary.list.query',
};

/** `12 referrals waiting`, `6–10 of 12 referrals waiting`. */
export function listSentence({ filter, rows, offset, total }: ListNotice, reader: Reader): string {
  const list = say(reader, LISTED[filter], { count: total });
  if (rows.length === total) return list;
  return say(reader, 'summary.list.page', {
    from: numberWords(offset + 1, reader),
    to: numberWords(offset + rows.length, reader),
    list,
  });
}

/** `7 referrals are waiting for a response, 1 past the deadline – first: Contoso`. */
export function baselineSentence({ rows, total, overdue }: BaselineNotice, reader: Reader): string {
  if (total === 0) return say(reader, 'summary.baseline.none');
  const id = overdue === 0 ? 'summary.baseline.some' : 'summary.baseline.some-overdue';
  const waiting = say(reader, id, { count: total, overdue: numberWords(overdue, reader) });
  const [first] = rows;
  if (first === undefined) return waiting;
  return say(reader, 'summary.baseline.first', { waiting, customer: shortName(first, reader) });
}

/** `Subscribed to referrals where country is US; 3 are waiting now`. */
export function subscribedSentence(notice: SubscribedNotice, reader: Reader): string {
  const subscribed = subscribedTo(notice, reader);
  if (!notice.counted) return say(reader, 'summary.subscribed.uncounted', { subscribed });
  return say(reader, 'summary.subscribed.with-count', { subscribed, count: notice.total });
}

function subscribedTo({ subscription: { filter }, already }: SubscribedNotice, reader: Reader): string {
  if (filter === undefined) {
    return say(reader, already ? 'summary.subscribed.everything-already' : 'summary.subscribed.everything');
  }
  const id = already ? 'summary.subscribed.some-already' : 'summary.subscribed.some';
  return say(reader, id, { what: ruleWords(filter, reader) });
}

/** `2 subscriptions removed; 1 subscription left`. */
export function unsubscribedSentence(notice: UnsubscribedNotice, reader: Reader): string {
  const removed = notice.removed.length;
  if (removed === 0) return say(reader, 'summary.unsubscribed.none');
  if (notice.left === 0) return say(reader, 'summary.unsubscribed.last', { removed });
  const rest = say(reader, 'summary.unsubscribed.rest', { left: notice.left });
  return say(reader, 'summary.unsubscribed.some', { removed, rest });
}

/** `2 subscriptions here`. */
export function subscriptionsSentence({ subscriptions }: SubscriptionsNotice, reader: Reader): string {
  return say(reader, 'summary.subscriptions', { count: subscriptions.length });
}
