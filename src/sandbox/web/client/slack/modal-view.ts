import { freshElementId } from '../blocks/context.js';
import { renderBlocks } from '../blocks/render-blocks.js';
import { textOf } from '../blocks/text-object.js';
import { asJson, asList } from '../cards/json.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { FormValues } from './api.js';
import type { Viewer } from './block-context.js';
import { blockContext, createForm } from './block-context.js';
import type { SlackCommands } from './commands.js';
import type { Modal, SubmitOutcome } from './model.js';
import { presser } from './press.js';

/** A view on the page. */
export interface ModalView {
  values(): FormValues;
  focusedBlock(): string | undefined;
  focusBlock(blockId: string): void;
  remove(): void;
}

/** Opens a view over the page. It goes away when the sandbox says that it is closed. */
export function modalView(
  { viewId, view }: Modal,
  viewer: Viewer,
  commands: SlackCommands,
  filled: FormValues | undefined,
): ModalView {
  const form = createForm();
  const problem = h('p', { class: 'card-problem', role: 'alert' });
  const press = presser(problem, (action) => commands.act({ viewId }, action, form.values()));
  const blocks = renderBlocks(asList(view['blocks']), blockContext(viewer, form, press, filled));
  const close = (): void => {
    void commands.close(viewId);
  };
  const submit = async (): Promise<void> => {
    showProblems(blocks, problem, await commands.submit(viewId, form.values()));
  };
  const titleId = freshElementId();
  const body = h(
    'form',
    { class: 'slack-modal-form', novalidate: true },
    h('div', { class: 'slack-modal-body' }, blocks, problem),
    foot(view, close),
  );
  body.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = body.querySelector<HTMLButtonElement>('[type=submit]');
    if (button?.disabled !== false) return;
    button.disabled = true;
    void submit().finally(() => {
      button.disabled = false;
    });
  });
  const dialog = h(
    'dialog',
    { class: 'slack-modal', 'aria-labelledby': titleId },
    head(view, titleId, close),
    body,
  );
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  document.body.append(dialog);
  const opener = document.activeElement;
  dialog.showModal();
  blocks.querySelector<HTMLElement>('input, select, textarea')?.focus();
  return {
    values: () => form.values(),
    focusedBlock: () => document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset['block'],
    focusBlock(blockId) {
      focusIn(blocks, blockId);
    },
    remove() {
      dialog.close();
      dialog.remove();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
  };
}

function head(view: unknown, titleId: string, close: () => void): HTMLElement {
  return h(
    'header',
    { class: 'slack-modal-head' },
    h('h2', { id: titleId }, textOf(asJson(view)['title'])),
    h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Close', click: close },
      icon('dismiss', 16),
    ),
  );
}

function foot(view: unknown, close: () => void): HTMLElement {
  const { submit, close: closing } = asJson(view);
  const send =
    submit === undefined || submit === null
      ? undefined
      : h('button', { type: 'submit', class: 'bk-button bk-button-primary' }, textOf(submit));
  const words = textOf(closing) || (send === undefined ? 'Close' : 'Cancel');
  const cancel = h('button', { type: 'button', class: 'bk-button', click: close }, words);
  return h('footer', { class: 'slack-modal-foot' }, cancel, send);
}

/** Puts what is wrong beside its fields, and goes to the first. */
function showProblems(
  blocks: HTMLElement,
  problem: HTMLElement,
  { errors = {}, error }: SubmitOutcome,
): void {
  problem.replaceChildren(...(error === undefined ? [] : [icon('warning', 14), error]));
  let first: string | undefined;
  for (const block of blocks.querySelectorAll<HTMLElement>('[data-block]')) {
    const id = block.dataset['block'] ?? '';
    const text = errors[id];
    block.querySelector('.bk-error')?.replaceChildren(text ?? '');
    for (const control of block.querySelectorAll('[aria-describedby]')) {
      if (text === undefined) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
    }
    if (text !== undefined) first ??= id;
  }
  if (first !== undefined) focusIn(blocks, first);
}

function focusIn(blocks: HTMLElement, blockId: string): void {
  const block = blocks.querySelector(`[data-block="${CSS.escape(blockId)}"]`);
  block?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}
