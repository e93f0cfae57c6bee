import { byId } from './dom.js';
import { icon } from './icons.js';

/** On a phone the list of chats slides in over the messages. */
export function buildNavigationButton(): void {
  const button = byId('open-navigation');
  button.append(icon('navigation', 20));
  button.addEventListener('click', () => {
    const open = document.body.classList.toggle('navigation-open');
    button.setAttribute('aria-expanded', String(open));
  });
  byId('navigation-veil').addEventListener('click', closeNavigation);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeNavigation();
  });
}

export function closeNavigation(): void {
  document.body.classList.remove('navigation-open');
  byId('open-navigation').setAttribute('aria-expanded', 'false');
}
