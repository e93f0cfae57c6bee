import { createComposer } from '../composer.js';
import { dateText, isoDay } from '../blocks/slack-date.js';
import type { DateReader } from '../blocks/slack-date.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { Viewer } from './block-context.js';
import { readerOf } from './block-context.js';
import type { SlackCommands } from './commands.js';
import { messageView } from './message-view.js';
import type { Message } from './model.js';
import { messageKey } from './page-state.js';

export interface MessageList {
  clear(): void;
  /**
   * Draws a message where it belongs: in place of its older self, under the message it answers, or at the end. Gives
   * what it drew, where it is new.
   */
  place(message: Message, viewer: Viewer): HTMLElement | undefined;
}

/** The messages of one conversation; answers stand under what they answer and can be folded away. */
export function createMessageList(list: HTMLElement, commands: SlackCommands): MessageList {
  let lastDay = '';
  const folded = new Set<string>();

  function separateDay(at: number, reader: DateReader): void {
    const day = isoDay(at, reader);
    if (day === lastDay) return;
    lastDay = day;
    const words = dateText(at / 1_000, '{day_divider_pretty}', reader) ?? day;
    const label = words.charAt(0).toLocaleUpperCase() + words.slice(1);
    list.append(h('div', { class: 'day', role: 'separator', 'aria-label': label }, label));
  }

  function draw(message: Message, viewer: Viewer): HTMLElement {
    const root = message.threadTs ?? message.ts;
    const canReply = message.ephemeralFor === undefined;
    return messageView(message, viewer, {
      commands,
      ...(canReply && {
        reply: () => {
          openReply(threadOf(list, `${message.channel}/${root}`), message.channel, root, commands);
        },
      }),
    });
  }

  function append(message: Message, viewer: Viewer, drawn: HTMLElement): void {
    const rootKey = message.threadTs === undefined ? '' : `${message.channel}/${message.threadTs}`;
    const thread = rootKey === '' ? null : threadOf(list, rootKey);
    if (thread !== null) {
      addReply(thread, drawn, folded, rootKey);
      return;
    }
    separateDay(message.at, readerOf(viewer));
    const key = messageKey(message);
    const replies = h('div', { class: 'sm-replies', hidden: folded.has(key) });
    list.append(h('section', { class: 'sm-thread', 'data-thread': key }, drawn, replies));
  }

  return {
    clear() {
      list.replaceChildren();
      lastDay = '';
    },
    place(message, viewer) {
      const drawn = draw(message, viewer);
      const existing = list.querySelector<HTMLElement>(`[data-message="${CSS.escape(messageKey(message))}"]`);
      if (existing !== null) {
        replaceMessage(existing, drawn);
        return undefined;
      }
      list.querySelector('.empty')?.remove();
      append(message, viewer, drawn);
      return drawn;
    },
  };
}

/** A message that is replaced under somebody's fingers keeps the keyboard where it was. */
function replaceMessage(existing: HTMLElement, drawn: HTMLElement): void {
  const hadFocus = existing.contains(document.activeElement);
  existing.replaceWith(drawn);
  if (hadFocus) drawn.focus({ preventScroll: true });
}

function threadOf(list: HTMLElement, key: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-thread="${CSS.escape(key)}"]`);
}

function addReply(thread: HTMLElement, drawn: HTMLElement, folded: Set<string>, key: string): void {
  const replies = thread.querySelector<HTMLElement>('.sm-replies');
  if (replies === null) return;
  const reply = replies.querySelector('.sm-reply-box');
  if (reply === null) replies.append(drawn);
  else reply.before(drawn);
  const count = replies.querySelectorAll('.sm').length;
  const toggle = thread.querySelector<HTMLElement>('.sm-fold') ?? foldButton(thread, replies, folded, key);
  toggle.querySelector('.sm-count')?.replaceChildren(count === 1 ? '1 reply' : `${String(count)} replies`);
}

function foldButton(
  thread: HTMLElement,
  replies: HTMLElement,
  folded: Set<string>,
  key: string,
): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'sm-fold', 'aria-expanded': String(!replies.hidden) },
    icon('chevronDown', 14),
    h('span', { class: 'sm-count' }),
  );
  button.addEventListener('click', () => {
    replies.hidden = !replies.hidden;
    button.setAttribute('aria-expanded', String(!replies.hidden));
    if (replies.hidden) folded.add(key);
    else folded.delete(key);
  });
  thread.insertBefore(button, replies);
  return button;
}

function openReply(
  thread: HTMLElement | null,
  channelId: string,
  root: string,
  commands: SlackCommands,
): void {
  const replies = thread?.querySelector<HTMLElement>('.sm-replies');
  if (replies === undefined || replies === null) return;
  replies.hidden = false;
  thread?.querySelector('.sm-fold')?.setAttribute('aria-expanded', 'true');
  const open = replies.querySelector<HTMLElement>('.sm-reply-box textarea');
  if (open !== null) {
    open.focus();
    return;
  }
  const composer = createComposer({
    label: 'Reply',
    button: 'Send reply',
    placeholder: 'Reply – @Referral Bot asks the bot',
    send: async (text) => {
      const sent = await commands.typed(channelId, text, root);
      if (sent) box.remove();
      return sent;
    },
  });
  const box = h('div', { class: 'sm-reply-box' }, composer.element);
  replies.append(box);
  composer.focus();
}
