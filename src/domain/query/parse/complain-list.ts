import { peek, previous } from './cursor';
import type { Cursor } from './cursor';
import { FilterError, filterError, spanning } from '../error';
import type { Span } from '../error';
import { SHOW } from '../examples';
import { explainAfter } from './explain-after';
import { MAX_LIST_ITEMS } from '../limits';
import { quote } from '../print';
import { sentence } from '../sentence';
import type { Expression } from '../tree';

/** What follows `in`, or an item in its brackets, is not continued as a list is. */
export function complainList(cursor: Cursor, left: Expression): never {
  const next = peek(cursor);
  if (next.kind === 'bad') throw next.explain();
  const units = peek(cursor, 1);
  if (previous(cursor).text.toLowerCase() === 'in' && /^(?:minute|min|hour|day|week)s?$/i.test(units.text)) {
    const { at } = previous(cursor);
    throw filterError('filter.in-compares-no-length', {}, at, [{ at, text: 'le' }]);
  }
  const bare = bareValues(cursor);
  if (bare) {
    const text = `(${cursor.text.slice(bare.start, bare.end)})`;
    throw filterError('filter.in-needs-brackets', { text: `in ${text}` }, bare, [{ at: bare, text }]);
  }
  const known = explainAfter(cursor, left);
  if (known) throw known;
  const position = previous(cursor).at.end;
  const edit = { at: { start: position, end: position }, text: next.kind === 'value' ? ',' : ')' };
  throw filterError('filter.in-looks-like-this', { example: SHOW.list }, next.at, [edit]);
}

/** The stretch of values and commas that begins here, when the next token is a value after `in`. */
function bareValues(cursor: Cursor): Span | undefined {
  if (previous(cursor).text.toLowerCase() !== 'in' || peek(cursor).kind !== 'value') return undefined;
  let ahead = 0;
  while (peek(cursor, ahead + 1).text === ',' && peek(cursor, ahead + 2).kind === 'value') ahead += 2;
  return spanning(peek(cursor).at, peek(cursor, ahead).at);
}

/** An item of the list is not a value; a bare word may be meant as a text. */
export function complainItem(cursor: Cursor, item: Expression): never {
  const next = peek(cursor);
  if (next.kind === 'bad') throw next.explain();
  const isWord = item.kind === 'path' && item.variable === undefined && item.segments.length === 1;
  const words = cursor.text.slice(item.at.start, item.at.end);
  const edits = isWord ? [{ at: item.at, text: quote(words) }] : [];
  const hint = isWord
    ? sentence('filter.text-needs-quotes', { text: quote(words) })
    : sentence('filter.looks-like-this', { example: SHOW.list });
  throw new FilterError([sentence('filter.in-holds-values', {}), hint], item.at, edits);
}

export function complainItemCount(at: Span): never {
  throw filterError('filter.too-many-values', { limit: String(MAX_LIST_ITEMS) }, at);
}
