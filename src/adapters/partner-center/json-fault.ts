/** Where a text stops being JSON, and what should stand there. */
export interface JsonFault {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** Never quotes the text, e.g. `Expected ',' or '}' after property value`. */
  readonly reason: string;
}

type Expected =
  'value' | 'first element' | 'first name' | 'name' | 'colon' | 'after element' | 'after value' | 'end';

const REASON: Readonly<Record<Expected, string>> = {
  value: 'Expected a value',
  'first element': "Expected a value or ']'",
  'first name': "Expected property name or '}'",
  name: 'Expected double-quoted property name',
  colon: "Expected ':' after property name",
  'after element': "Expected ',' or ']' after array element",
  'after value': "Expected ',' or '}' after property value",
  end: 'Unexpected non-whitespace character after JSON',
};

const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/**
 * Finds the first place where `text` breaks the grammar of RFC 8259, or `undefined` when it is JSON. `JSON.parse` is
 * not asked because its messages quote the text and, up to Node 20, often lack the position.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = skip(SPACE, text, 0);
  while (at < text.length) {
    const step = readToken(text, at, expected);
    if (typeof step === 'string') return faultAt(text, at, step);
    if ('fault' in step) return faultAt(text, step.at, step.fault);
    expected = follow(step.token, expected, open);
    at = skip(SPACE, text, step.end);
  }
  return expected === 'end' ? undefined : faultAt(text, at, `${REASON[expected]}, but the text ends`);
}

type Token = '{' | '[' | '}' | ']' | ',' | ':' | 'string' | 'scalar';
type Step = { readonly token: Token; readonly end: number } | { readonly fault: string; readonly at: number };

/** The token at `at` if it may stand there; otherwise the reason why nothing there may. */
function readToken(text: string, at: number, expected: Expected): Step | string {
  const first = text.charAt(at);
  const token = tokenOf(first);
  if (!ALLOWED[expected].includes(token)) return REASON[expected];
  if (token === 'string') return readString(text, at);
  if (token !== 'scalar') return { token, end: at + 1 };
  const end = skip(SCALAR, text, at);
  return end > at ? { token, end } : REASON[expected];
}

const VALUES: readonly Token[] = ['{', '[', 'string', 'scalar'];

const ALLOWED: Readonly<Record<Expected, readonly Token[]>> = {
  value: VALUES,
  'first element': [...VALUES, ']'],
  'first name': ['string', '}'],
  name: ['string'],
  colon: [':'],
  'after element': [',', ']'],
  'after value': [',', '}'],
  end: [],
};

function tokenOf(first: string): Token {
  if (first === '"') return 'string';
  return '{[}],:'.includes(first) ? (first as Token) : 'scalar';
}

function readString(text: string, start: number): Step {
  let at = skipPlain(text, start + 1);
  while (text.charAt(at) === '\\') {
    const end = skip(ESCAPE, text, at);
    if (end === at) return { fault: 'Bad escape in a string', at };
    at = skipPlain(text, end);
  }
  if (text.charAt(at) === '"') return { token: 'string', end: at + 1 };
  return { fault: at < text.length ? 'Bad control character in a string' : 'Unterminated string', at };
}

/** The first position from `from` on that is a quote, a backslash, a control character, or the end. */
function skipPlain(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPlain(text.charCodeAt(at))) at += 1;
  return at;
}

function isPlain(unit: number): boolean {
  return unit >= 0x20 && unit !== 0x22 && unit !== 0x5c;
}

/** What must come after `token`; keeps `open` up to date. */
function follow(token: Token, expected: Expected, open: ('{' | '[')[]): Expected {
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'first name' : 'first element';
  }
  if (token === ':') return 'value';
  if (token === ',') return open.at(-1) === '{' ? 'name' : 'value';
  if (token === 'string' && (expected === 'first name' || expected === 'name')) return 'colon';
  if (token === '}' || token === ']') open.pop();
  return afterValue(open.at(-1));
}

function afterValue(around: '{' | '[' | undefined): Expected {
  if (around === undefined) return 'end';
  return around === '{' ? 'after value' : 'after element';
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function faultAt(text: string, at: number, reason: string): JsonFault {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(0, lineStart).split('\n').length;
  return { line, column: at - lineStart + 1, reason };
}
