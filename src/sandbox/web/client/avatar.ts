import { h } from './dom.js';
import type { Author } from './model.js';

const HUES = 6;

/** Initials on a colour that stays the same for a name; a bot's is square. */
export function avatar(author: Pick<Author, 'name' | 'kind'>, small = false): HTMLElement {
  const initials = author.name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  const hue = Array.from(author.name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES;
  const kind = author.kind === 'bot' ? 'avatar-bot' : `avatar-${String(hue)}`;
  return h(
    'div',
    { class: `avatar ${kind}${small ? ' avatar-small' : ''}`, 'aria-hidden': 'true' },
    initials,
  );
}
