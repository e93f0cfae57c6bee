import { h } from '../dom.js';
import type { Inline } from './inline-markdown.js';
import type { Block } from './markdown.js';
import { parseMarkdown } from './markdown.js';

/** Markdown as nodes; a single paragraph comes without a wrapper, so that it flows like text. */
export function markdownNodes(text: string): readonly Node[] {
  const blocks = parseMarkdown(text);
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph') return inlineNodes(only.children);
  return blocks.map(blockNode);
}

function blockNode(block: Block): Node {
  if (block.kind === 'paragraph') return h('p', {}, ...inlineNodes(block.children));
  const items = block.items.map((item) => h('li', {}, ...inlineNodes(item)));
  return block.ordered ? h('ol', { start: block.start }, ...items) : h('ul', {}, ...items);
}

function inlineNodes(inlines: readonly Inline[]): readonly Node[] {
  return inlines.map(inlineNode);
}

function inlineNode(inline: Inline): Node {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(inline.text);
    case 'break':
      return h('br');
    case 'bold':
      return h('strong', {}, ...inlineNodes(inline.children));
    case 'italic':
      return h('em', {}, ...inlineNodes(inline.children));
    case 'link':
      return h(
        'a',
        { class: 'text-link', href: inline.url, target: '_blank', rel: 'noopener noreferrer' },
        ...inlineNodes(inline.children),
      );
  }
}
