import { h } from './dom.js';
import { icon } from './icons.js';

export interface Toast {
  readonly title: string;
  readonly text: string;
  /** What a click on it does. */
  readonly open?: () => void;
}

const SHOWN_MS = 7_000;
const MOST = 3;

/** Shows notices that go away by themselves, newest at the bottom. */
export function createToasts(region: HTMLElement): (toast: Toast) => void {
  return ({ title, text, open }) => {
    const remove = (): void => {
      element.remove();
    };
    const follow = (): void => {
      remove();
      open?.();
    };
    const content = [h('strong', { class: 'toast-title' }, title), h('span', { class: 'toast-text' }, text)];
    const body =
      open === undefined
        ? h('div', { class: 'toast-body' }, ...content)
        : h(
            'button',
            {
              type: 'button',
              class: 'toast-body',
              'aria-label': `Open notification: ${text}`,
              click: follow,
            },
            ...content,
          );
    const dismiss = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss notification', click: remove },
      icon('dismiss', 14),
    );
    const element = h('div', { class: 'toast' }, body, dismiss);
    region.append(element);
    while (region.children.length > MOST) region.firstElementChild?.remove();
    setTimeout(remove, SHOWN_MS);
  };
}
