import { complainItem, complainItemCount, complainList } from './complain-list';
import { peek, takeMark } from './cursor';
import type { Cursor } from './cursor';
import { spanning } from '../error';
import type { Span } from '../error';
import { MAX_LIST_ITEMS } from '../limits';
import { readPath } from './path';
import type { Expression, Literal, Membership } from '../tree';

type ReadExpression = (cursor: Cursor) => Expression;

interface Among {
  readonly among: Membership['among'];
  readonly at: Span;
}

/** Reads what follows `in`: values in brackets, or a field that holds a list, with or without brackets. */
export function readList(
  cursor: Cursor,
  left: Expression,
  item: ReadExpression,
  expression: ReadExpression,
): Among {
  const open = takeMark(cursor, '(');
  if (!open) return readBareList(cursor, left, expression);
  const none = takeMark(cursor, ')');
  if (none) return { among: [], at: spanning(open.at, none.at) };
  const first = item(cursor);
  if (!isLiteral(first)) return readBracketedPath(cursor, first, open.at);
  const items = [first];
  while (takeMark(cursor, ',')) {
    if (items.length === MAX_LIST_ITEMS) complainItemCount(peek(cursor).at);
    const next = item(cursor);
    if (!isLiteral(next)) return complainItem(cursor, next);
    items.push(next);
  }
  const close = takeMark(cursor, ')') ?? complainList(cursor, left);
  return { among: items, at: spanning(open.at, close.at) };
}

function readBareList(cursor: Cursor, left: Expression, expression: ReadExpression): Among {
  if (peek(cursor).kind !== 'word') return complainList(cursor, left);
  const path = readPath(cursor, expression);
  return path.kind === 'path' ? { among: path, at: path.at } : complainItem(cursor, path);
}

function readBracketedPath(cursor: Cursor, inner: Expression, open: Span): Among {
  if (inner.kind !== 'path') return complainItem(cursor, inner);
  const close = takeMark(cursor, ')') ?? complainItem(cursor, inner);
  return { among: inner, at: spanning(open, close.at) };
}

function isLiteral(node: Expression): node is Literal {
  switch (node.kind) {
    case 'null':
    case 'boolean':
    case 'number':
    case 'text':
    case 'time':
    case 'date':
    case 'timeOfDay':
    case 'duration':
      return true;
    default:
      return false;
  }
}
