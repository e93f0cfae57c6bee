import { deadlineOf } from '../domain/deadline';
import type {
  BaselineNotice,
  DetailNotice,
  ListFilter,
  ListNotice,
  Notice,
  ReferralCardNotice,
  SubscribedNotice,
} from '../domain/notice';
import type { Referral } from '../domain/referral';
import type { Reader, Subscription } from '../domain/subscription';
import { moneyWords } from './money';
import { customerName } from './people';
import { referralState, referralStateWords } from './referral-state';
import { ruleWords } from './rule-words';
import { counted, joined, oneLine, shorten } from './text';
import { respondBy } from './time-left';

const LONGEST_SUMMARY = 200;
const LONGEST_NAME = 60;

/**
 * The notice in one sentence of plain text, at most 200 characters, for push notifications and for clients that
 * cannot show more: `New referral: Fabrikam Customer Inc, $10,000 – respond by 13 Nov (13 days left)`.
 * Customer text in it is on one line and without control characters, but not escaped for any platform.
 */
export function summaryOf(notice: Notice, reader: Reader): string {
  return shorten(oneLine(sentence(notice, reader)), LONGEST_SUMMARY);
}

function sentence(notice: Notice, reader: Reader): string {
  switch (notice.kind) {
    case 'referral-card':
      return cardSentence(notice, reader);
    case 'detail':
      return detailSentence(notice, reader);
    case 'list':
      return listSentence(notice);
    case 'baseline':
      return baselineSentence(notice);
    case 'explained':
      return `Why ${customerName(notice.referral)} was shown where`;
    case 'subscribed':
      return subscribedSentence(notice);
    case 'unsubscribed':
      return unsubscribedSentence(notice.removed.length, notice.left);
    case 'subscriptions':
      return subscriptionsSentence(notice.subscriptions);
    case 'help':
      return 'What this bot can do';
    case 'welcome':
      return 'Hello, I watch your Microsoft referrals. Say “subscribe” and new ones appear here.';
    case 'problem':
    case 'fault':
      return `${notice.title} – ${notice.text}`;
  }
}

function cardSentence({ referral, repeat }: ReferralCardNotice, reader: Reader): string {
  const mark = repeat ? ' (possible repeat)' : '';
  if (referralState(referral) !== 'waiting') {
    return `${referralStateWords(referral)}${mark}: ${whoAndHowMuch(referral, reader)}`;
  }
  return `New referral${mark}: ${joined([whoAndHowMuch(referral, reader), deadlineClause(referral, reader)], ' – ')}`;
}

function detailSentence({ referral }: DetailNotice, reader: Reader): string {
  const who = whoAndHowMuch(referral, reader);
  if (referralState(referral) !== 'waiting') return `${who}: ${referralStateWords(referral)}`;
  return `${who}: ${deadlineClause(referral, reader) || 'waiting for a response'}`;
}

const LISTED: Readonly<Record<ListFilter, readonly [one: string, many: string]>> = {
  pending: ['referral waiting', 'referrals waiting'],
  active: ['active referral', 'active referrals'],
  closed: ['closed referral', 'closed referrals'],
  expiring: ['referral about to expire', 'referrals about to expire'],
  all: ['referral', 'referrals'],
  related: ['referral in this engagement', 'referrals in this engagement'],
  search: ['referral found', 'referrals found'],
  query: ['referral that matches', 'referrals that match'],
};

function listSentence({ filter, rows, offset, total }: ListNotice): string {
  const [one, many] = LISTED[filter];
  if (total === 0) return `No ${many}`;
  if (rows.length === total) return counted(total, one, many);
  return `${String(offset + 1)}–${String(offset + rows.length)} of ${counted(total, one, many)}`;
}

function baselineSentence({ rows, total, overdue }: BaselineNotice): string {
  if (total === 0) return 'No referral is waiting for a response. New ones will appear here.';
  const late = overdue === 0 ? '' : `, ${String(overdue)} past the deadline`;
  const first = rows[0] === undefined ? '' : ` – first: ${nameOf(rows[0])}`;
  return `${total === 1 ? '1 referral is' : `${String(total)} referrals are`} waiting for a response${late}${first}`;
}

function subscribedSentence({ subscription, already, total, counted: isCounted }: SubscribedNotice): string {
  const what = already ? 'Already subscribed' : 'Subscribed';
  if (!isCounted) return `${what} to ${whatOf(subscription)}; a summary follows`;
  return `${what} to ${whatOf(subscription)}; ${total === 0 ? 'none is' : counted(total, 'is', 'are')} waiting now`;
}

function unsubscribedSentence(removed: number, left: number): string {
  if (removed === 0) return 'There was no subscription to remove';
  const rest = left === 0 ? 'nothing will be posted here any more' : `${counted(left, 'subscription')} left`;
  return `${counted(removed, 'subscription')} removed; ${rest}`;
}

function subscriptionsSentence(subscriptions: readonly Subscription[]): string {
  if (subscriptions.length === 0) return 'No subscription here yet';
  return `${counted(subscriptions.length, 'subscription')} here`;
}

function whatOf({ filter }: Subscription): string {
  return filter === undefined ? ruleWords(filter) : `referrals where ${ruleWords(filter)}`;
}

function deadlineClause(referral: Referral, reader: Reader): string {
  const deadline = deadlineOf(referral);
  return deadline === undefined ? '' : respondBy(deadline, reader);
}

function whoAndHowMuch(referral: Referral, reader: Reader): string {
  const { dealValue, currency } = referral.details ?? {};
  return joined([nameOf(referral), moneyWords(dealValue, currency, reader.language)], ', ');
}

function nameOf(referral: Referral): string {
  return shorten(customerName(referral), LONGEST_NAME);
}
