import { filterError } from '../error';
import type { Span } from '../error';
import { nextToken, requireLength } from './lex';
import type { Token } from './lex';
import { MAX_DEPTH, MAX_NODES } from '../limits';
import type { Expression } from '../tree';

/** Where the parser stands in a text. */
export interface Cursor {
  readonly text: string;
  /** Those cut so far: a text that is refused is read only up to its first mistake. */
  readonly tokens: Token[];
  /** What comes after the last token, again and again. */
  readonly end: Token;
  /** The variables of the lambdas around this place. */
  readonly variables: string[];
  /** What the last comparison asked about. */
  asked?: Span;
  position: number;
  depth: number;
  nodes: number;
}

export function openCursor(text: string): Cursor {
  requireLength(text);
  return { text, tokens: [], end: edge(text.length), variables: [], position: 0, depth: 0, nodes: 0 };
}

function edge(position: number): Token {
  return { kind: 'end', at: { start: position, end: position }, text: '' };
}

/** The token `ahead` of the next one; the end token again and again at the end. */
export function peek(cursor: Cursor, ahead = 0): Token {
  const index = cursor.position + ahead;
  let token = cursor.tokens[index];
  while (!token) {
    const next = nextToken(cursor.text, cursor.tokens.at(-1)?.at.end ?? 0);
    if (!next) return cursor.end;
    cursor.tokens.push(next);
    token = cursor.tokens[index];
  }
  return token;
}

/** The token before the next one; an empty one at the beginning. */
export function previous(cursor: Cursor): Token {
  return cursor.tokens[cursor.position - 1] ?? edge(0);
}

export function take(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.position += 1;
  return token;
}

/** Takes the next token when it is this mark. */
export function takeMark(cursor: Cursor, mark: string): Token | undefined {
  return isMark(peek(cursor), mark) ? take(cursor) : undefined;
}

export function isMark(token: Token, mark: string): boolean {
  return token.kind === 'mark' && token.text === mark;
}

/** Whether a token follows another without a blank between. */
export function touches(first: Token, second: Token): boolean {
  return first.at.end === second.at.start;
}

/** Counts one more node. Throws when the filter has grown too large. */
export function made<T extends Expression>(cursor: Cursor, node: T): T {
  cursor.nodes += 1;
  if (cursor.nodes > MAX_NODES) {
    throw filterError('filter.too-many-parts', {}, node.at);
  }
  return node;
}

/** Runs `read` one level deeper. Throws when that is too deep. */
export function nested<T>(cursor: Cursor, at: Span, read: () => T): T {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) {
    throw filterError('filter.too-deep', { limit: String(MAX_DEPTH) }, at);
  }
  const result = read();
  cursor.depth -= 1;
  return result;
}
