import type { Inline } from './inline-markdown.js';
import { parseInline } from './inline-markdown.js';

/** The markdown that Teams draws in cards and bot messages: paragraphs and lists of inline markdown. */

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Inline[])[];
    };

const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;

export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  for (const line of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')) {
    const item = listItem(line);
    if (item !== undefined) {
      endParagraph();
      addItem(blocks, item);
    } else if (line.trim() === '') endParagraph();
    else paragraph.push(line);
  }
  endParagraph();
  return blocks;
}

interface ListItem {
  readonly ordered: boolean;
  readonly start: number;
  readonly text: string;
}

function listItem(line: string): ListItem | undefined {
  const bullet = BULLET.exec(line);
  if (bullet !== null) return { ordered: false, start: 1, text: bullet[1] ?? '' };
  const number = NUMBER.exec(line);
  return number === null ? undefined : { ordered: true, start: Number(number[1]), text: number[2] ?? '' };
}

function addItem(blocks: Block[], { ordered, start, text }: ListItem): void {
  const last = blocks.at(-1);
  const children = parseInline(text);
  if (last?.kind === 'list' && last.ordered === ordered) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, children] };
  } else blocks.push({ kind: 'list', ordered, start, items: [children] });
}

/** The text alone, for previews and notifications. */
export function plainText(text: string): string {
  const flat = (inlines: readonly Inline[]): string =>
    inlines.map((i) => (i.kind === 'text' ? i.text : i.kind === 'break' ? ' ' : flat(i.children))).join('');
  return parseMarkdown(text)
    .map((block) => (block.kind === 'list' ? block.items.map(flat).join(', ') : flat(block.children)))
    .join(' ');
}
