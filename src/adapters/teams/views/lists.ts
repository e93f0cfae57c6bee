import type { BaselineNotice, ListFilter, ListNotice } from '../../../domain/notice';
import { pagingOf } from '../../../domain/paging';
import { counted, joined, momentWords, oneLine, shorten } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { button, exactButton } from './common';
import type { CommandButton, ViewContext } from './common';
import { rowOf } from './rows';
import type { Row } from './rows';
import { LONGEST_RULE } from './rules';

export interface ListModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly filter: Plain;
  /** For `query`: what was asked, to the letter; else empty. */
  readonly asked: Markdown;
  readonly stored: Markdown;
  readonly rows: readonly Row[];
  /** What to say when there are none; else empty. */
  readonly empty: Markdown;
  readonly actions: readonly CommandButton[];
  readonly partnerCenterUrl: string;
}

interface ListWords {
  readonly title: string;
  readonly filter: string;
  readonly order: string;
  readonly empty: string;
}

const WORDS: Readonly<Record<ListFilter, ListWords>> = {
  pending: {
    title: 'Waiting for a response',
    filter: 'Waiting',
    order: 'most urgent first',
    empty: 'Nothing is waiting. New referrals appear here by themselves once you subscribe.',
  },
  active: {
    title: 'Accepted and active',
    filter: 'Active',
    order: 'latest change first',
    empty: 'No referral is active.',
  },
  closed: {
    title: 'Closed',
    filter: 'Closed',
    order: 'latest change first',
    empty: 'No referral has been closed yet.',
  },
  expiring: {
    title: 'About to expire',
    filter: 'Expiring',
    order: 'most urgent first',
    empty: 'Nothing is about to expire.',
  },
  all: {
    title: 'All referrals',
    filter: 'All',
    order: 'latest change first',
    empty: 'I know of no referral yet.',
  },
  related: {
    title: 'Related referrals',
    filter: 'One engagement',
    order: 'latest change first',
    empty: 'No referral belongs to this engagement, or none that you may see.',
  },
  search: {
    title: 'Found',
    filter: 'Search',
    order: 'latest change first',
    empty: 'No referral holds all of these words in names, notes or people. Try fewer, or a part of one.',
  },
  query: {
    title: 'Referrals that match',
    filter: 'Filter',
    order: 'latest change first',
    empty: 'No referral matches this filter. Try fewer conditions, or see all.',
  },
};

export function listView(notice: ListNotice, context: ViewContext): ListModel {
  const { rows, offset, total, storedAt } = notice;
  const words = WORDS[notice.filter];
  const range = `${String(offset + 1)}–${String(offset + rows.length)} of ${String(total)}, ${orderOf(notice)}`;
  return {
    summary: context.summary,
    title: md(notice.words === undefined ? words.title : `Found for “${shorten(oneLine(notice.words), 60)}”`),
    subtitle: md(rows.length === 0 ? '' : range),
    filter: plainText(words.filter),
    asked: md(askedWords(notice), LONGEST_RULE),
    stored: md(
      storedAt === undefined
        ? ''
        : `Partner Center did not answer; this is what was known on ${momentWords(storedAt, context.reader)}.`,
    ),
    rows: rows.map((row) => rowOf(row, context.reader)),
    empty: md(rows.length === 0 ? words.empty : ''),
    actions: listActions(notice),
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}

function orderOf({ filter, query }: ListNotice): string {
  return query?.orderBy === undefined ? WORDS[filter].order : 'in the order asked for';
}

/** As it would be typed after `list`. */
function askedWords({ query }: ListNotice): string {
  if (query === undefined) return '';
  const { filter, orderBy, top } = query;
  const order = orderBy === undefined ? '' : `orderby ${orderBy}`;
  return joined([filter, order, top === undefined ? '' : `top ${String(top)}`], ' ');
}

function listActions(notice: ListNotice): readonly CommandButton[] {
  const { previous, next } = pagingOf(notice);
  return [
    ...(previous === undefined ? [] : exactButton('Previous', previous)),
    ...(next === undefined ? [] : exactButton('Next', next)),
    ...(notice.filter === 'pending' ? [] : [button('Waiting', { kind: 'list', filter: 'pending', page: 1 })]),
    ...(notice.filter === 'all' ? [] : [button('All', { kind: 'list', filter: 'all', page: 1 })]),
  ];
}

export interface BaselineModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly rows: readonly Row[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
  readonly partnerCenterUrl: string;
}

/** The one message for everything that was waiting before the bot came. */
export function baselineView({ rows, total, overdue }: BaselineNotice, context: ViewContext): BaselineModel {
  const late = overdue === 0 ? '' : ` ${counted(overdue, 'is', 'are')} past the deadline.`;
  const shown = rows.length < total ? ` The ${String(rows.length)} most urgent:` : '';
  return {
    summary: context.summary,
    title: md(
      total === 0 ? 'Nothing is waiting' : `${counted(total, 'referral is', 'referrals are')} waiting`,
    ),
    subtitle: md(
      total === 0 ? '' : `They came before I did, so here they are in one message.${late}${shown}`,
      240,
    ),
    rows: rows.map((row) => rowOf(row, context.reader)),
    footer: md('From now on each new referral comes as a card of its own.'),
    actions:
      total === 0 ? [] : [button(`See all ${String(total)}`, { kind: 'list', filter: 'pending', page: 1 })],
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}
