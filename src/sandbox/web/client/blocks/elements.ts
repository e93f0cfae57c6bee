import type { Json } from '../cards/json.js';
import { asText } from '../cards/json.js';
import { h } from '../dom.js';
import { buttonNode, overflowNode } from './buttons.js';
import { checkboxes, radioButtons } from './choices.js';
import { confirmed } from './confirm-dialog.js';
import type { BlockContext, ElementPlace } from './context.js';
import type { Drawn } from './inputs.js';
import { momentInput, placeholderOf, staticSelect, textInput, usersSelect } from './inputs.js';
import { refusal } from './refusal.js';

/** An interactive element, or an image, or a note that it is not drawn. */
export function elementNode(element: Json, place: ElementPlace, context: BlockContext): HTMLElement {
  switch (element['type']) {
    case 'button':
      return buttonNode(element, place, context);
    case 'overflow':
      return overflowNode(element, place, context);
    case 'image':
      return imageNode(element, 'bk-image-small');
    default:
      return fieldNode(element, place, context);
  }
}

/** The page loads nothing from elsewhere, so an image is shown by what it says. */
export function imageNode(element: Json, look: string): HTMLElement {
  const alt = asText(element['alt_text']);
  const problem = alt === '' ? 'Image without alt_text, which Slack refuses' : alt;
  return h('span', { class: `bk-image ${look}`, role: 'img', 'aria-label': problem }, problem);
}

function fieldNode(element: Json, place: ElementPlace, context: BlockContext): HTMLElement {
  const type = asText(element['type'], 'nameless');
  const actionId = asText(element['action_id']);
  const filled = context.filledIn(place.blockId, actionId);
  // Outside a form nothing but its placeholder says what a field is for.
  const named = { ...place, label: place.label ?? (placeholderOf(element) || 'Choose') };
  const drawn = draw(element, named, filled, context);
  if (drawn === undefined) return refusal(`elements of type “${type}”`);
  const read = (): Json => ({ type, ...drawn.read() });
  context.register({ blockId: place.blockId, actionId, read });
  if (place.dispatches)
    drawn.node.addEventListener('change', () => {
      void confirmed(element['confirm'], context).then((yes) => {
        if (!yes) return;
        context.act({ ...read(), type, block_id: place.blockId, action_id: actionId }, drawn.control);
      });
    });
  return drawn.node;
}

function draw(
  element: Json,
  place: ElementPlace,
  filled: Json | undefined,
  context: BlockContext,
): Drawn | undefined {
  switch (element['type']) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return textInput(element, place, filled);
    case 'timepicker':
      return momentInput(element, place, filled, 'time');
    case 'datepicker':
      return momentInput(element, place, filled, 'date');
    case 'static_select':
      return staticSelect(element, place, filled);
    case 'users_select':
      return usersSelect(element, place, filled, context);
    case 'checkboxes':
      return checkboxes(element, place, filled, context);
    case 'radio_buttons':
      return radioButtons(element, place, filled, context);
    default:
      return undefined;
  }
}
