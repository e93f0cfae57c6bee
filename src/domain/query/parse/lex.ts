import { filterError } from '../error';
import type { FilterError, Span } from '../error';
import { MAX_LENGTH } from '../limits';
import { readUnquoted } from '../literal';
import type { Literal } from '../tree';
import {
  misreadAddress,
  misreadDoubleQuotes,
  misreadMoney,
  misreadRun,
  misreadSymbols,
  unclosedText,
} from './misread';

export type Token =
  | { readonly kind: 'word'; readonly at: Span; readonly text: string }
  /** A value that needs no further reading: a quoted text, a number, a date, a time, a GUID. */
  | { readonly kind: 'value'; readonly at: Span; readonly text: string; readonly literal: Literal }
  | { readonly kind: 'mark'; readonly at: Span; readonly text: string }
  /** What cannot be read; the parser throws what `explain` makes when it gets there. */
  | { readonly kind: 'bad'; readonly at: Span; readonly text: string; readonly explain: () => FilterError }
  /** Before the first or after the last. */
  | { readonly kind: 'end'; readonly at: Span; readonly text: '' };

const BLANK = /\s+/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_.$]*/uy;
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{L}\p{N}_.-])/iuy;
const MONEY = /[$€£¥]\s*\d[\d.,]*\p{L}*/uy;
const GUID_HYPHEN = 8;
const LONGEST_BEFORE_SIGN = 64;
/** Its length is bounded, so that reading stays linear whatever stands before the sign. */
const ADDRESS = /[\p{L}\p{N}_.%+-]{0,64}@[\p{L}\p{N}.-]{1,100}/uy;
const RUN = /\p{N}[\p{L}\p{N}_.:+-]*/uy;
const SYMBOLS = /[^\s\p{L}\p{N}_$'‘’"“”„«»´`(),/:+-]+/uy;
const CURRENCY_SIGNS = '$€£¥';
const MARKS = '(),/:+-';
const CLOSING_QUOTES: Readonly<Record<string, string>> = { "'": "'", '‘': "’'", '’': "’'" };
const DOUBLE_QUOTES = '"“”„«»´`';
const DOUBLE_QUOTED = /["“”„«»´`][^"“”„«»´`]*["“”„«»´`]/y;

/** Throws when a text is too long to be read. */
export function requireLength(text: string): void {
  if (text.length > MAX_LENGTH) {
    const at = { start: MAX_LENGTH, end: text.length };
    throw filterError('filter.too-long', { limit: String(MAX_LENGTH) }, at);
  }
}

/** The token that begins at a position or behind the blanks there; `undefined` at the end. Cutting takes linear time. */
export function nextToken(text: string, position: number): Token | undefined {
  const start = skip(BLANK, text, position);
  return start < text.length ? readToken(text, start) : undefined;
}

function skip(pattern: RegExp, text: string, start: number): number {
  return start + (matchAt(pattern, text, start)?.length ?? 0);
}

function readToken(text: string, start: number): Token {
  const first = text.charAt(start);
  const closing = CLOSING_QUOTES[first];
  if (closing !== undefined) return readText(text, start, closing);
  if (DOUBLE_QUOTES.includes(first)) return readDoubleQuotes(text, start);
  if (MARKS.includes(first)) return { kind: 'mark', at: { start, end: start + 1 }, text: first };
  const guid = text.charAt(start + GUID_HYPHEN) === '-' ? matchAt(GUID, text, start) : undefined;
  if (guid !== undefined) return readRun(text, start, guid);
  const address = isNearSign(text, start) ? matchAt(ADDRESS, text, start) : undefined;
  if (address !== undefined) return bad(text, { start, end: start + address.length }, misreadAddress);
  const money = CURRENCY_SIGNS.includes(first) ? matchAt(MONEY, text, start) : undefined;
  if (money !== undefined) return bad(text, { start, end: start + money.length }, misreadMoney);
  const word = matchAt(WORD, text, start);
  if (word !== undefined) return { kind: 'word', at: { start, end: start + word.length }, text: word };
  const run = matchAt(RUN, text, start);
  if (run !== undefined) return readRun(text, start, run);
  const end = Math.max(start + 1, skip(SYMBOLS, text, start));
  return bad(text, { start, end }, misreadSymbols);
}

/** Spares most tokens the search for an address. */
function isNearSign(text: string, start: number): boolean {
  const sign = text.indexOf('@', start);
  return sign >= 0 && sign - start <= LONGEST_BEFORE_SIGN;
}

function readRun(text: string, start: number, run: string): Token {
  const at = { start, end: start + run.length };
  const literal = readUnquoted(run, at);
  return literal ? { kind: 'value', at, text: run, literal } : bad(text, at, misreadRun);
}

/** Inside a text the quote is written twice. */
function readText(text: string, start: number, closing: string): Token {
  let value = '';
  let from = start + 1;
  for (let position = from; position < text.length; position += 1) {
    const character = text.charAt(position);
    if (!closing.includes(character)) continue;
    value += text.slice(from, position);
    if (text.charAt(position + 1) !== character) return textToken(text, { start, end: position + 1 }, value);
    position += 1;
    from = position;
  }
  return bad(text, { start, end: text.length }, unclosedText);
}

function textToken(text: string, at: Span, value: string): Token {
  return { kind: 'value', at, text: text.slice(at.start, at.end), literal: { kind: 'text', at, value } };
}

function readDoubleQuotes(text: string, start: number): Token {
  const end = Math.max(start + 1, skip(DOUBLE_QUOTED, text, start));
  return bad(text, { start, end }, misreadDoubleQuotes);
}

function bad(text: string, at: Span, misread: (text: string, at: Span) => FilterError): Token {
  return { kind: 'bad', at, text: text.slice(at.start, at.end), explain: () => misread(text, at) };
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}
