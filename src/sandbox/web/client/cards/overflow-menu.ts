import { h } from '../dom.js';
import { icon } from '../icons.js';

export interface MenuChoice {
  readonly title: string;
  readonly iconName: string | undefined;
  run(): void;
}

/** Opens a menu below its button. Arrow keys move, Escape and a click elsewhere close, focus returns to the button. */
export function openMenu(button: HTMLElement, choices: readonly MenuChoice[]): void {
  const items = choices.map((choice) =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: 'menu-item',
        click: () => {
          close();
          choice.run();
        },
      },
      icon(choice.iconName ?? 'chevronRight', 20),
      h('span', {}, choice.title),
    ),
  );
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': 'More actions' }, ...items);

  const onOutside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  function close(): void {
    menu.remove();
    document.removeEventListener('pointerdown', onOutside, true);
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    } else moveFocus(event, items);
  });
  document.body.append(menu);
  place(menu, button);
  document.addEventListener('pointerdown', onOutside, true);
  button.setAttribute('aria-expanded', 'true');
  items[0]?.focus();
}

function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
}

const MARGIN_PX = 8;

/** Below the button, or above it when there is no room; never out of the window. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 4;
  const top = below + height > window.innerHeight ? Math.max(MARGIN_PX, at.top - height - 4) : below;
  const left = Math.min(at.left, window.innerWidth - width - MARGIN_PX);
  menu.style.top = `${String(top)}px`;
  menu.style.left = `${String(Math.max(MARGIN_PX, left))}px`;
}
