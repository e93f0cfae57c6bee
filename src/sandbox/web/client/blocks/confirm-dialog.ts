import { asJson, asText } from '../cards/json.js';
import { h } from '../dom.js';
import type { BlockContext } from './context.js';
import { freshElementId } from './context.js';
import { textNodes, textOf } from './text-object.js';

/** Asks what an element's `confirm` says; without one the answer is yes. */
export function confirmed(source: unknown, context: BlockContext): Promise<boolean> {
  if (source === undefined || source === null) return Promise.resolve(true);
  const confirm = asJson(source);
  const titleId = freshElementId();
  const words = (name: string, otherwise: string): string => textOf(confirm[name]) || otherwise;
  const danger = asText(confirm['style']) === 'danger' ? 'bk-button-danger' : 'bk-button-primary';
  const deny = h('button', { type: 'button', class: 'bk-button' }, words('deny', 'Cancel'));
  const accept = h('button', { type: 'button', class: `bk-button ${danger}` }, words('confirm', 'Yes'));
  const dialog = h(
    'dialog',
    { class: 'slack-modal slack-confirm', 'aria-labelledby': titleId },
    h('h2', { id: titleId }, words('title', 'Are you sure?')),
    h('div', { class: 'slack-modal-body' }, ...textNodes(confirm['text'], context)),
    h('div', { class: 'slack-modal-foot' }, deny, accept),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    const end = (answer: boolean): void => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    deny.addEventListener('click', () => {
      end(false);
    });
    accept.addEventListener('click', () => {
      end(true);
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      end(false);
    });
  });
}
