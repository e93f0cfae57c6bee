import type { BaselineNotice, ListFilter, ListNotice } from '../../domain/notice';
import { pagingOf } from '../../domain/paging';
import type { Reader } from '../../domain/subscription';
import { momentWords } from '../dates';
import { numberRange } from '../numbers';
import { say } from '../say';
import { joined, oneLine, shorten } from '../text';
import { choice, exactChoice } from './choice';
import type { Choice } from './choice';

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

export function listTitle({ filter, words }: ListNotice, reader: Reader): string {
  if (words === undefined) return say(reader, `lists.${filter}.title`);
  return say(reader, 'lists.search.title-words', { words: shorten(oneLine(words), 60) });
}

/** Which filter it is, in a word. */
export function listBadge({ filter }: ListNotice, reader: Reader): string {
  return say(reader, `lists.${filter}.badge`);
}

/** Which of how many rows are shown, and in what order; what is said when there are none is `listEmpty`. */
export function listRange({ filter, query, rows, offset, total }: ListNotice, reader: Reader): string {
  if (rows.length === 0) return '';
  const order = query?.orderBy === undefined ? ORDERS[filter] : 'as-asked';
  const range = numberRange(offset + 1, offset + rows.length, reader);
  return say(reader, `lists.range.${order}`, { range, total });
}

/** What to say when there are none; else empty. */
export function listEmpty({ filter, rows }: ListNotice, reader: Reader): string {
  return rows.length === 0 ? say(reader, `lists.${filter}.empty`) : '';
}

/** A question to the letter, as it would be typed after `list`; empty when it was none. */
export function listQuestion({ query }: ListNotice): string {
  if (query === undefined) return '';
  const { filter, orderBy, top } = query;
  const order = orderBy === undefined ? '' : `orderby ${orderBy}`;
  return joined([filter, order, top === undefined ? '' : `top ${String(top)}`], ' ');
}

/** That the rows are not fresh; empty when they are. */
export function listStored({ storedAt }: ListNotice, reader: Reader): string {
  return storedAt === undefined ? '' : say(reader, 'lists.stored', { moment: momentWords(storedAt, reader) });
}

/** The pages before and after, and the lists that everybody asks for. */
export function listChoices(notice: ListNotice, reader: Reader): readonly Choice[] {
  const { previous, next } = pagingOf(notice);
  const other = (title: string, filter: 'pending' | 'all') =>
    notice.filter === filter ? [] : [choice(title, { kind: 'list', filter, page: 1 })];
  return [
    ...(previous === undefined ? [] : [exactChoice(say(reader, 'lists.previous'), previous)]),
    ...(next === undefined ? [] : [exactChoice(say(reader, 'lists.next'), next)]),
    ...other(say(reader, 'lists.waiting'), 'pending'),
    ...other(say(reader, 'lists.everything'), 'all'),
  ];
}

/** What the rows of the first message are; empty without any. */
export function baselineIntro({ rows, total, overdue }: BaselineNotice, reader: Reader): string {
  if (total === 0) return '';
  const part = rows.length < total ? 'yes' : 'no';
  return say(reader, 'lists.baseline.intro', { overdue, part, shown: rows.length });
}

export function baselineChoices({ total }: BaselineNotice, reader: Reader): readonly Choice[] {
  if (total === 0) return [];
  return [choice(say(reader, 'lists.see-all', { total }), { kind: 'list', filter: 'pending', page: 1 })];
}
