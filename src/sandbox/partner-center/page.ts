import type { Kept } from './referral-book';
import type { ListRequest } from './list-request';
import type { Selection } from './selection';
import type { Position } from './skiptoken';

/** "If there are more than 100 items in a collection …" (get-a-list-of-referrals page). */
const PAGE_SIZE = 100;

export interface Page {
  readonly rows: readonly Kept[];
  readonly number: number;
  /** How many match on all pages, where `$count=true` asks for it. */
  readonly total?: number;
  /** Where the next page starts; absent on the last one. */
  readonly next?: Position;
}

export interface PageOptions {
  /** Give a next page after every full one, even if it will be empty, as a server that does not look ahead. */
  readonly lookAhead: boolean;
}

/** Cuts the page out of all referrals that the request asks for. */
export function pageOf(
  all: readonly Kept[],
  request: ListRequest,
  selection: Selection,
  { lookAhead }: PageOptions,
): Page {
  const { options, position } = request;
  const given = position?.given ?? 0;
  const left = Math.max(0, (selection.top ?? Infinity) - given);
  const matching = all.filter((kept) => selection.matches(kept.payload));
  const total = options['$count'] === 'true' ? { total: matching.length } : {};
  const rest = matching
    .filter((kept) => position === undefined || compare(kept, position.after, selection) > 0)
    .sort((a, b) => compare(a, { seq: b.seq, row: b.payload }, selection));
  const rows = rest.slice(0, Math.min(PAGE_SIZE, left));
  const number = position?.page ?? 1;
  const last = rows.at(-1);
  const ends = rows.length === left || (lookAhead ? rows.length === rest.length : rows.length < PAGE_SIZE);
  if (last === undefined || ends) return { rows, number, ...total };
  const after = { seq: last.seq, row: selection.sortFields(last.payload) };
  return { rows, number, ...total, next: { options, page: number + 1, given: given + rows.length, after } };
}

function compare(kept: Kept, other: Position['after'], { order }: Selection): number {
  return order(kept.payload, other.row) || kept.seq - other.seq;
}
