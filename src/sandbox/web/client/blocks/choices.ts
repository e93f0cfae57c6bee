import type { Json } from '../cards/json.js';
import { asJson, asList } from '../cards/json.js';
import { h } from '../dom.js';
import type { BlockContext, ElementPlace } from './context.js';
import { freshElementId } from './context.js';
import type { Drawn } from './inputs.js';
import { textNodes } from './text-object.js';

/** `checkboxes`: any of them. */
export function checkboxes(
  element: Json,
  place: ElementPlace,
  filled: Json | undefined,
  context: BlockContext,
): Drawn {
  const options = asList(element['options']);
  const chosen = asList(filled === undefined ? element['initial_options'] : filled['selected_options']);
  const { node, boxes } = choiceGroup('checkbox', options, chosen, place, context);
  return {
    node,
    control: node,
    read: () => ({ selected_options: options.filter((_option, index) => boxes[index]?.checked === true) }),
  };
}

/** `radio_buttons`: one of them. */
export function radioButtons(
  element: Json,
  place: ElementPlace,
  filled: Json | undefined,
  context: BlockContext,
): Drawn {
  const options = asList(element['options']);
  const chosen = asJson(filled === undefined ? element['initial_option'] : filled['selected_option']);
  const { node, boxes } = choiceGroup('radio', options, [chosen], place, context);
  return {
    node,
    control: node,
    read: () => ({
      selected_option: options.find((_option, index) => boxes[index]?.checked === true) ?? null,
    }),
  };
}

function choiceGroup(
  type: 'checkbox' | 'radio',
  options: readonly Json[],
  chosen: readonly Json[],
  place: ElementPlace,
  context: BlockContext,
): { readonly node: HTMLElement; readonly boxes: readonly HTMLInputElement[] } {
  const name = freshElementId();
  const values = new Set(chosen.map((option) => option['value']));
  const boxes = options.map((option) => {
    const checked = option['value'] !== undefined && values.has(option['value']);
    return h('input', { type, name, checked });
  });
  const rows = options.map((option, index) => choiceRow(option, boxes[index], context));
  const attributes = {
    class: 'bk-choices',
    role: type === 'radio' ? 'radiogroup' : 'group',
    'aria-label': place.labelId === undefined ? place.label : undefined,
    'aria-labelledby': place.labelId,
    'aria-required': type === 'radio' && place.required ? 'true' : undefined,
  };
  return { node: h('div', attributes, ...rows), boxes };
}

function choiceRow(option: Json, box: HTMLInputElement | undefined, context: BlockContext): HTMLElement {
  const description =
    option['description'] === undefined
      ? undefined
      : h('span', { class: 'bk-choice-description' }, ...textNodes(option['description'], context));
  const words = h('span', {}, ...textNodes(option['text'], context));
  return h('label', { class: 'bk-choice' }, box, h('span', { class: 'bk-choice-words' }, words, description));
}
