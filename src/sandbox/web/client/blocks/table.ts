import type { Json } from '../cards/json.js';
import { asJson, asList, asText } from '../cards/json.js';
import { h } from '../dom.js';
import type { BlockContext } from './context.js';
import { richTextNodes } from './rich-text.js';

const ALIGNMENTS: ReadonlySet<string> = new Set(['left', 'center', 'right']);

/** `table`: the first row is the head. Too wide a table is pushed sideways within its own frame. */
export function tableNode(block: Json, context: BlockContext): HTMLElement {
  const rows = Array.isArray(block['rows']) ? block['rows'].map((row) => asList(row)) : [];
  const settings = asList(block['column_settings']);
  const draw = (cells: readonly Json[], tag: 'th' | 'td'): HTMLElement =>
    h('tr', {}, ...cells.map((cell, column) => cellNode(cell, tag, asJson(settings[column]), context)));
  const [head = [], ...body] = rows;
  const caption = asText(block['caption']);
  const table = h(
    'table',
    { class: 'bk-table' },
    caption === '' ? undefined : h('caption', {}, caption),
    h('thead', {}, draw(head, 'th')),
    h('tbody', {}, ...body.map((row) => draw(row, 'td'))),
  );
  const label = caption === '' ? 'Table' : caption;
  return h('div', { class: 'bk-table-frame', role: 'region', 'aria-label': label, tabindex: 0 }, table);
}

function cellNode(cell: Json, tag: 'th' | 'td', settings: Json, context: BlockContext): HTMLElement {
  const align = asText(settings['align']);
  const side = ALIGNMENTS.has(align) ? align : cell['type'] === 'raw_number' ? 'right' : 'left';
  const wrapped = settings['is_wrapped'] === true ? ' bk-wrapped' : '';
  const attributes = { class: `bk-cell-${side}${wrapped}`, scope: tag === 'th' ? 'col' : undefined };
  return h(tag, attributes, ...cellNodes(cell, context));
}

function cellNodes(cell: Json, context: BlockContext): readonly Node[] {
  if (cell['type'] === 'rich_text') return richTextNodes(cell, context);
  return [document.createTextNode(asText(cell['text'], asText(cell['value'])))];
}
