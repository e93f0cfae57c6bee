import { h } from '../dom.js';
import type { BlockContext } from './context.js';
import { emojiOf } from './emoji.js';
import type { MrkdwnBlock } from './mrkdwn.js';
import type { Span, Style } from './mrkdwn-spans.js';
import { parseMrkdwn } from './mrkdwn.js';
import type { DateReader } from './slack-date.js';
import { dateText } from './slack-date.js';

const TAGS = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const satisfies Record<
  Style,
  string
>;

/** Slack's markup as nodes; a single paragraph comes without a wrapper, so that it flows like text. */
export function mrkdwnNodes(text: string, context: BlockContext, verbatim = false): readonly Node[] {
  const blocks = parseMrkdwn(text, verbatim);
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph') return spanNodes(only.spans, context);
  return blocks.map((block) => blockNode(block, context));
}

function blockNode({ kind, spans }: MrkdwnBlock, context: BlockContext): Node {
  const nodes = spanNodes(spans, context);
  if (kind === 'quote') return h('blockquote', { class: 'bk-quote' }, ...nodes);
  if (kind === 'preformatted') return h('pre', { class: 'bk-pre' }, ...nodes);
  return h('div', {}, ...nodes);
}

function spanNodes(spans: readonly Span[], context: BlockContext): readonly Node[] {
  return spans.flatMap((span) => spanNode(span, context));
}

function spanNode(span: Span, context: BlockContext): Node | readonly Node[] {
  switch (span.kind) {
    case 'text':
      return emojiNodes(span.text);
    case 'break':
      return h('br');
    case 'bold':
    case 'italic':
    case 'strike':
    case 'code':
      return h(TAGS[span.kind], {}, ...spanNodes(span.children, context));
    case 'link':
      return linkNode(span.url, span.label);
    case 'user':
      return userNode(span.id, context, span.label);
    case 'channel':
      return channelNode(span.id, context, span.label);
    case 'ping':
      return pingNode(span.range);
    case 'date':
      return dateNode(span.at, span.format, span.fallback, span.url, context.reader);
  }
}

/** Emoji codes become pictures that are named for whoever cannot see them. */
export function emojiNodes(text: string): readonly Node[] {
  // Split by a group, so that every second part is a code.
  return text.split(/(:[a-z0-9_+-]+:)/g).flatMap((part, index): readonly Node[] => {
    const name = part.slice(1, -1);
    const picture = index % 2 === 1 ? emojiOf(name) : undefined;
    if (picture !== undefined)
      return [
        h('span', { class: 'bk-emoji', role: 'img', 'aria-label': name.replaceAll('_', ' ') }, picture),
      ];
    return part === '' ? [] : [document.createTextNode(part)];
  });
}

export function linkNode(url: string, label: string): HTMLElement {
  return h('a', { class: 'bk-link', href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}

export function userNode(id: string, context: BlockContext, label?: string): HTMLElement {
  const name = context.userName(id) ?? label ?? id;
  const own = id === context.personId ? ' bk-mention-own' : '';
  return h('span', { class: `bk-mention${own}`, 'data-user': id }, `@${name}`);
}

export function channelNode(id: string, context: BlockContext, label?: string): HTMLElement {
  return h('span', { class: 'bk-mention' }, `#${context.channelName(id) ?? label ?? id}`);
}

/** Stands out on purpose: in Slack everybody's phone would ring. */
export function pingNode(range: string): HTMLElement {
  return h('span', { class: 'bk-ping', title: 'Notifies everybody it means' }, `@${range}`);
}

export function dateNode(
  seconds: number,
  format: string,
  fallback: string,
  url: string | undefined,
  reader: DateReader,
): HTMLElement {
  const text = dateText(seconds, format, reader) ?? fallback;
  const moment = new Date(seconds * 1_000);
  const iso = Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
  const told = { 'data-at': seconds, 'data-format': format };
  const shown = h('time', { class: 'bk-date', datetime: iso, title: fallback, ...told }, text);
  if (url === undefined) return shown;
  const link = linkNode(url, '');
  link.replaceChildren(shown);
  return link;
}

/** Says the moments below `root` anew, for a reader whose day has changed. */
export function refreshDatesIn(root: HTMLElement, reader: DateReader): void {
  for (const shown of root.querySelectorAll<HTMLElement>('time.bk-date')) {
    const { at = '', format = '' } = shown.dataset;
    const text = dateText(Number(at), format, reader);
    if (text !== undefined) shown.textContent = text;
  }
}
