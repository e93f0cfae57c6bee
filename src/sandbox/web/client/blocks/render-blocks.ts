import type { Json } from '../cards/json.js';
import { asJson, asList, asText } from '../cards/json.js';
import { markdownNodes } from '../cards/markdown-dom.js';
import { h } from '../dom.js';
import { chartNode } from './charts.js';
import { readChart } from './chart-model.js';
import type { BlockContext, ElementPlace } from './context.js';
import { freshElementId } from './context.js';
import { elementNode, imageNode } from './elements.js';
import { refusal } from './refusal.js';
import { richTextNodes } from './rich-text.js';
import { tableNode } from './table.js';
import { textNodes, textOf } from './text-object.js';

/** Draws blocks under each other. What is not known is said in its place. */
export function renderBlocks(blocks: readonly unknown[], context: BlockContext): HTMLElement {
  const drawn = blocks.map((source) => {
    const block = asJson(source);
    return h(
      'div',
      { class: 'bk-block', 'data-block': asText(block['block_id']), 'data-type': asText(block['type']) },
      ...blockNodes(block, context),
    );
  });
  return h('div', { class: 'bk' }, ...drawn);
}

function blockNodes(block: Json, context: BlockContext): readonly Node[] {
  switch (block['type']) {
    case 'header':
      return [h('h3', { class: 'bk-header' }, ...textNodes(block['text'], context))];
    case 'section':
      return [sectionNode(block, context)];
    case 'divider':
      return [h('hr', { class: 'bk-divider' })];
    case 'context':
      return [contextNode(block, context)];
    case 'actions':
      return [actionsNode(block, context)];
    case 'input':
      return [inputNode(block, context)];
    case 'image':
      return [figureNode(block, context)];
    case 'rich_text':
      return richTextNodes(block, context);
    case 'markdown':
      return [h('div', { class: 'bk-markdown' }, ...markdownNodes(asText(block['text'])))];
    case 'table':
    case 'data_table':
      return [tableNode(block, context)];
    case 'data_visualization':
      return [visualizationNode(block)];
    default:
      return [refusal(`blocks of type “${asText(block['type'], 'nameless')}”`)];
  }
}

const placeIn = (block: Json): ElementPlace => ({
  blockId: asText(block['block_id']),
  label: undefined,
  labelId: undefined,
  dispatches: true,
  required: false,
});

function sectionNode(block: Json, context: BlockContext): HTMLElement {
  const text =
    block['text'] === undefined
      ? undefined
      : h('div', { class: 'bk-text' }, ...textNodes(block['text'], context));
  const fields = asList(block['fields']).map((field) =>
    h('div', { class: 'bk-field' }, ...textNodes(field, context)),
  );
  const words = h(
    'div',
    { class: 'bk-section-words' },
    text,
    fields.length === 0 ? undefined : h('div', { class: 'bk-fields' }, ...fields),
  );
  const accessory = block['accessory'];
  if (accessory === undefined) return h('div', { class: 'bk-section' }, words);
  const beside = elementNode(asJson(accessory), placeIn(block), context);
  return h('div', { class: 'bk-section' }, words, h('div', { class: 'bk-accessory' }, beside));
}

function contextNode(block: Json, context: BlockContext): HTMLElement {
  const elements = asList(block['elements']).map((element) =>
    element['type'] === 'image'
      ? imageNode(element, 'bk-image-tiny')
      : h('span', { class: 'bk-context-text' }, ...textNodes(element, context)),
  );
  return h('div', { class: 'bk-context' }, ...elements);
}

function actionsNode(block: Json, context: BlockContext): HTMLElement {
  const elements = asList(block['elements']).map((element) => elementNode(element, placeIn(block), context));
  return h('div', { class: 'bk-actions' }, ...elements);
}

/** A field with its label above, and room for its hint and for what is wrong with it below. */
function inputNode(block: Json, context: BlockContext): HTMLElement {
  const [labelId, errorId, hintId] = [freshElementId(), freshElementId(), freshElementId()];
  const optional = block['optional'] === true;
  const place: ElementPlace = {
    blockId: asText(block['block_id']),
    label: textOf(block['label']),
    labelId,
    dispatches: block['dispatch_action'] === true,
    required: !optional,
  };
  const element = elementNode(asJson(block['element']), place, context);
  const hint =
    block['hint'] === undefined
      ? undefined
      : h('p', { class: 'bk-hint', id: hintId }, ...textNodes(block['hint'], context));
  element.setAttribute('aria-describedby', hint === undefined ? errorId : `${errorId} ${hintId}`);
  const label = h('div', { class: 'bk-label', id: labelId }, ...textNodes(block['label'], context));
  if (optional) label.append(h('span', { class: 'bk-optional' }, ' (optional)'));
  const error = h('p', { class: 'bk-error', id: errorId, role: 'alert' });
  return h('div', { class: 'bk-input-block' }, label, element, error, hint);
}

function figureNode(block: Json, context: BlockContext): HTMLElement {
  const title =
    block['title'] === undefined ? undefined : h('figcaption', {}, ...textNodes(block['title'], context));
  return h('figure', { class: 'bk-figure' }, title, imageNode(block, 'bk-image-large'));
}

function visualizationNode(block: Json): HTMLElement {
  const chart = readChart(block);
  return chart === undefined ? refusal('a chart without anything that could be drawn') : chartNode(chart);
}
