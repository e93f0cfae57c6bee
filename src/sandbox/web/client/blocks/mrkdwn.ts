import type { Span } from './mrkdwn-spans.js';
import { literal, parseLine } from './mrkdwn-spans.js';
import type { Unit } from './mrkdwn-tokens.js';
import { tokenize } from './mrkdwn-tokens.js';

/** Slack's markup as a tree: paragraphs, quotations and preformatted text of spans. */

export interface MrkdwnBlock {
  readonly kind: 'paragraph' | 'quote' | 'preformatted';
  readonly spans: readonly Span[];
}

export function parseMrkdwn(text: string, verbatim = false): readonly MrkdwnBlock[] {
  const blocks: MrkdwnBlock[] = [];
  const units = tokenize(text.replaceAll('\r\n', '\n'), verbatim);
  fenced(units).forEach((part, index) => {
    if (index % 2 === 1) blocks.push({ kind: 'preformatted', spans: literal(withoutEdgeBreaks(part)) });
    else blocks.push(...lineBlocks(index === 0 ? part : withoutLeadingBreak(part)));
  });
  return blocks;
}

/** Split at the fences of three backticks: every second part is preformatted. A fence without its twin is text. */
function fenced(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const parts: Unit[][] = [];
  let from = 0;
  for (;;) {
    const start = fenceAt(units, from);
    const end = start < 0 ? -1 : fenceAt(units, start + 4);
    if (end < 0) return [...parts, units.slice(from)];
    parts.push(units.slice(from, start), units.slice(start + 3, end));
    from = end + 3;
  }
}

function fenceAt(units: readonly Unit[], from: number): number {
  for (let at = from; at < units.length; at += 1) {
    if (units[at] === '`' && units[at + 1] === '`' && units[at + 2] === '`') return at;
  }
  return -1;
}

function withoutLeadingBreak(units: readonly Unit[]): readonly Unit[] {
  return units[0] === '\n' ? units.slice(1) : units;
}

function withoutEdgeBreaks(units: readonly Unit[]): readonly Unit[] {
  const rest = withoutLeadingBreak(units);
  return rest.at(-1) === '\n' ? rest.slice(0, -1) : rest;
}

/** Neighbouring lines of one kind make one block. `>` begins a quotation, `>>>` makes one of all that follows. */
function lineBlocks(units: readonly Unit[]): readonly MrkdwnBlock[] {
  if (units.length === 0) return [];
  const blocks: MrkdwnBlock[] = [];
  let quoteAll = false;
  for (const line of splitLines(units)) {
    const marks = leadingMarks(line);
    const opensAll: boolean = !quoteAll && marks >= 3;
    const quoted = quoteAll || marks > 0;
    const content = quoteAll || marks === 0 ? line : line.slice(opensAll ? 3 : 1);
    quoteAll ||= opensAll;
    const spans = parseLine(quoted && content[0] === ' ' ? content.slice(1) : content);
    const last = blocks.at(-1);
    const kind = quoted ? 'quote' : 'paragraph';
    if (last?.kind === kind)
      blocks[blocks.length - 1] = { kind, spans: [...last.spans, { kind: 'break' }, ...spans] };
    else blocks.push({ kind, spans });
  }
  return blocks;
}

function splitLines(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const lines: Unit[][] = [[]];
  for (const unit of units) {
    if (unit === '\n') lines.push([]);
    else lines.at(-1)?.push(unit);
  }
  return lines;
}

function leadingMarks(line: readonly Unit[]): number {
  const other = line.findIndex((unit) => unit !== '>');
  return other < 0 ? line.length : other;
}
