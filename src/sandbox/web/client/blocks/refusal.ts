import { h } from '../dom.js';

/** Says where something stands that the sandbox does not draw, so that nothing is missing in silence. */
export function refusal(what: string): HTMLElement {
  return h('p', { class: 'bk-refused', role: 'note' }, `The sandbox does not draw ${what}.`);
}
