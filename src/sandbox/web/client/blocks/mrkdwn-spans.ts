import type { Token, Unit } from './mrkdwn-tokens.js';

/** A line of Slack's markup: styles, code, and what stands between `<` and `>`. */

export type Span =
  | Token
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: Style; readonly children: readonly Span[] };

export type Style = 'bold' | 'italic' | 'strike' | 'code';

const STYLES: ReadonlyMap<Unit, Style> = new Map([
  ['*', 'bold'],
  ['_', 'italic'],
  ['~', 'strike'],
]);

export function parseLine(units: readonly Unit[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < units.length;) {
    const unit = units[at] ?? '';
    const found = codeAt(units, at) ?? styledAt(units, at);
    if (found !== undefined) {
      spans.push(found.span);
      at = found.end;
    } else {
      append(spans, typeof unit === 'string' ? { kind: 'text', text: unit } : unit);
      at += 1;
    }
  }
  return spans;
}

interface Found {
  readonly span: Span;
  readonly end: number;
}

function codeAt(units: readonly Unit[], at: number): Found | undefined {
  if (units[at] !== '`') return undefined;
  const end = units.indexOf('`', at + 1);
  if (end <= at + 1) return undefined;
  return { span: { kind: 'code', children: literal(units.slice(at + 1, end)) }, end: end + 1 };
}

/** Marks count at the edges of words only: `2*3*4` and `snake_case_name` are text. */
function styledAt(units: readonly Unit[], at: number): Found | undefined {
  const mark = units[at] ?? '';
  const kind = STYLES.get(mark);
  if (kind === undefined || isWord(units[at - 1]) || units[at - 1] === mark) return undefined;
  if (isBlank(units[at + 1]) || units[at + 1] === mark) return undefined;
  const end = closing(units, at, mark);
  return end === undefined
    ? undefined
    : { span: { kind, children: parseLine(units.slice(at + 1, end)) }, end: end + 1 };
}

function closing(units: readonly Unit[], start: number, mark: Unit): number | undefined {
  for (let at = start + 2; at < units.length; at += 1) {
    const code = codeAt(units, at);
    if (code !== undefined) at = code.end - 1;
    else if (
      units[at] === mark &&
      !isBlank(units[at - 1]) &&
      !isWord(units[at + 1]) &&
      units[at + 1] !== mark
    )
      return at;
  }
  return undefined;
}

function isWord(unit: Unit | undefined): boolean {
  return typeof unit === 'string' && /[\p{L}\p{N}]/u.test(unit);
}

function isBlank(unit: Unit | undefined): boolean {
  return unit === undefined || (typeof unit === 'string' && /\s/.test(unit));
}

/** In code no mark counts, but what stands between `<` and `>` still does. */
export function literal(units: readonly Unit[]): readonly Span[] {
  const spans: Span[] = [];
  for (const unit of units) {
    if (unit === '\n') spans.push({ kind: 'break' });
    else if (typeof unit === 'string') append(spans, { kind: 'text', text: unit });
    else append(spans, unit.kind === 'link' && unit.auto ? { kind: 'text', text: unit.label } : unit);
  }
  return spans;
}

function append(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (span.kind === 'text' && last?.kind === 'text')
    spans[spans.length - 1] = { kind: 'text', text: last.text + span.text };
  else spans.push(span);
}
