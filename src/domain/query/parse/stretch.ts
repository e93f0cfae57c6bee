import { peek } from './cursor';
import type { Cursor } from './cursor';
import { spanning } from '../error';
import type { Span } from '../error';
import type { Token } from './lex';
import { operatorNamed } from '../operators';

/** How many tokens ahead the first one lies that begins at a position or behind it. */
export function aheadOf(cursor: Cursor, position: number): number {
  let ahead = 0;
  while (peek(cursor, ahead).kind !== 'end' && peek(cursor, ahead).at.start < position) ahead += 1;
  return ahead;
}

/** The stretch of tokens up to one that ends it; `undefined` when there are none. */
export function stretch(cursor: Cursor, from: number, ends: (token: Token) => boolean): Span | undefined {
  let to = from;
  while (!ends(peek(cursor, to))) to += 1;
  return to === from ? undefined : spanning(peek(cursor, from).at, peek(cursor, to - 1).at);
}

export function isEndOfValue(token: Token): boolean {
  return token.kind === 'end' || token.text === ')' || operatorNamed(token.text)?.kind === 'logical';
}

/** What was typed there. */
export function slice(cursor: Cursor, at: Span): string {
  return cursor.text.slice(at.start, at.end);
}
