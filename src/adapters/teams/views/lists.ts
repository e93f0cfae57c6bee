import type { ListFilter, ListNotice } from '../../../domain/notice';
import { pagingOf } from '../../../domain/paging';
import type { Reader } from '../../../domain/subscription';
import { joined, momentWords, numberRange, oneLine, say, shorten } from '../../../wording';
import { code, md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { button, commonLabels, exactButton } from './common';
import type { CommandButton, CommonLabels, ViewContext } from './common';
import { rowOf } from './rows';
import type { Row } from './rows';
import { LONGEST_RULE } from './rules';

export interface ListModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
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

type Order = 'most-urgent' | 'latest-change' | 'as-asked';

const ORDERS: Readonly<Record<ListFilter, Order>> = {
  pending: 'most-urgent',
  expiring: 'most-urgent',
  active: 'latest-change',
  closed: 'latest-change',
  all: 'latest-change',
  related: 'latest-change',
  search: 'latest-change',
  query: 'latest-change',
};

export function listView(notice: ListNotice, context: ViewContext): ListModel {
  const { filter, rows } = notice;
  const { reader, summary } = context;
  return {
    summary,
    labels: commonLabels(reader),
    title: md(titleOf(notice, reader)),
    subtitle: md(rows.length === 0 ? '' : rangeOf(notice, reader)),
    filter: plainText(say(reader, `lists.${filter}.badge`)),
    asked: code(askedWords(notice), reader, LONGEST_RULE),
    stored: md(storedWords(notice, reader)),
    rows: rows.map((row) => rowOf(row, reader)),
    empty: md(rows.length === 0 ? say(reader, `lists.${filter}.empty`) : ''),
    actions: listActions(notice, reader),
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}

function titleOf({ filter, words }: ListNotice, reader: Reader): string {
  if (words === undefined) return say(reader, `lists.${filter}.title`);
  return say(reader, 'lists.search.title-words', { words: shorten(oneLine(words), 60) });
}

function rangeOf({ filter, query, rows, offset, total }: ListNotice, reader: Reader): string {
  const order = query?.orderBy === undefined ? ORDERS[filter] : 'as-asked';
  const range = numberRange(offset + 1, offset + rows.length, reader);
  return say(reader, `lists.range.${order}`, { range, total });
}

/** As it would be typed after `list`. */
function askedWords({ query }: ListNotice): string {
  if (query === undefined) return '';
  const { filter, orderBy, top } = query;
  const order = orderBy === undefined ? '' : `orderby ${orderBy}`;
  return joined([filter, order, top === undefined ? '' : `top ${String(top)}`], ' ');
}

function storedWords({ storedAt }: ListNotice, reader: Reader): string {
  return storedAt === undefined ? '' : say(reader, 'lists.stored', { moment: momentWords(storedAt, reader) });
}

function listActions(notice: ListNotice, reader: Reader): readonly CommandButton[] {
  const { previous, next } = pagingOf(notice);
  const listButton = (title: string, filter: 'pending' | 'all') =>
    notice.filter === filter ? [] : [button(title, { kind: 'list', filter, page: 1 })];
  return [
    ...(previous === undefined ? [] : exactButton(say(reader, 'lists.previous'), previous)),
    ...(next === undefined ? [] : exactButton(say(reader, 'lists.next'), next)),
    ...listButton(say(reader, 'lists.waiting'), 'pending'),
    ...listButton(say(reader, 'lists.everything'), 'all'),
  ];
}
