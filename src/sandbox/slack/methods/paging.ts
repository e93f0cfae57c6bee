import { ApiError } from '../api-error';
import type { Args } from '../args';
import { textArg } from '../args';

export interface Page<T> {
  readonly items: readonly T[];
  /** The cursor for what follows; empty on the last page. */
  readonly next: string;
}

const PREFIX = 'next:';

/** One page of a list. A cursor is where to go on; it is nobody's business what stands in it. */
export function pageOf<T>(all: readonly T[], args: Args, limit: number): Page<T> {
  const start = startOf(textArg(args, 'cursor'));
  const end = start + limit;
  const next = end < all.length ? Buffer.from(`${PREFIX}${String(end)}`).toString('base64') : '';
  return { items: all.slice(start, end), next };
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [, start] = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (start === undefined) throw new ApiError('invalid_cursor');
  return Number(start);
}
