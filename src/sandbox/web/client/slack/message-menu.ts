import { openMenu } from '../cards/overflow-menu.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { SlackCommands } from './commands.js';
import type { Message } from './model.js';
import type { SlackPage } from './page-state.js';

/** What a message's own buttons lead to on the page. */
export interface MessageHandlers {
  readonly commands: SlackCommands;
  /** Opens the box to answer in its thread; absent where no thread can begin. */
  reply?(): void;
}

/** The small bar at a message: answer in its thread, and the shortcuts that the app offers. */
export function messageMenu(
  message: Message,
  { shortcuts }: SlackPage,
  handlers: MessageHandlers,
): HTMLElement | undefined {
  // Nobody else has an ephemeral message, so Slack offers nothing on it.
  if (message.deleted || message.ephemeralFor !== undefined) return undefined;
  const answer =
    handlers.reply === undefined
      ? undefined
      : toolButton('Reply in thread', 'chat', undefined, () => handlers.reply?.());
  const choices = shortcuts.map(({ callbackId, title }) => ({
    title,
    iconName: 'sparkle',
    run: () => void handlers.commands.shortcut(message, callbackId),
  }));
  const more =
    choices.length === 0
      ? undefined
      : toolButton('More message actions', 'moreHorizontal', 'menu', (button) => {
          openMenu(button, choices);
        });
  return h('div', { class: 'sm-tools', role: 'group', 'aria-label': 'Message actions' }, answer, more);
}

function toolButton(
  label: string,
  iconName: string,
  popup: string | undefined,
  press: (button: HTMLElement) => void,
): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': label,
      title: label,
      'aria-haspopup': popup,
      'aria-expanded': popup === undefined ? undefined : 'false',
    },
    icon(iconName, 18),
  );
  button.addEventListener('click', () => {
    press(button);
  });
  return button;
}
