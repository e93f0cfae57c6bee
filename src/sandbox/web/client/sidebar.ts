import type { Commands } from './app.js';
import { avatar } from './avatar.js';
import { plainText } from './cards/markdown.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import type { Conversation, Post } from './model.js';
import type { PageState } from './store.js';
import { activeConversation, conversationsOf, postsIn } from './store.js';

/** Draws the list of chats and channels. */
export function drawSidebar(state: PageState, commands: Commands): void {
  const mine = conversationsOf(state);
  const item = (conversation: Conversation): HTMLElement => entry(conversation, state, commands);
  const chats = mine.filter((c) => c.type !== 'channel').map(item);
  const channels = mine.filter((c) => c.type === 'channel').map(item);
  const nav = byId('conversations');
  const focusedId = (document.activeElement as HTMLElement | null)?.dataset['conversation'];
  nav.replaceChildren(
    systemTitle('nav-teams', 'Teams', state.snapshot.team.name),
    h('h3', { class: 'nav-title', id: 'nav-chats' }, 'Chats'),
    h('ul', { 'aria-labelledby': 'nav-teams nav-chats' }, ...chats),
    h('h3', { class: 'nav-title', id: 'nav-channels' }, 'Channels'),
    h('ul', { 'aria-labelledby': 'nav-teams nav-channels' }, ...channels),
  );
  if (focusedId !== undefined)
    nav.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(focusedId)}"]`)?.focus();
}

/** Which chat system the entries below are in, and whose part of it. */
export function systemTitle(id: string, system: string, name: string): HTMLElement {
  const initials = name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  return h(
    'h2',
    { class: 'nav-system', id },
    h('span', { class: 'nav-system-mark', 'aria-hidden': 'true' }, initials),
    h('span', {}, `${system}: ${name}`),
  );
}

function entry(conversation: Conversation, state: PageState, commands: Commands): HTMLElement {
  const active = activeConversation(state)?.id === conversation.id;
  const unread = state.unread.get(conversation.id) ?? 0;
  const last = postsIn(state, conversation.id).at(-1);
  const dot =
    unread === 0
      ? undefined
      : h(
          'span',
          { class: 'unread', role: 'img', 'aria-label': `${String(unread)} unread` },
          String(Math.min(unread, 99)),
        );
  const button = h(
    'button',
    {
      type: 'button',
      class: `nav-item${unread > 0 ? ' nav-unread' : ''}`,
      'aria-current': active ? 'page' : undefined,
      'data-conversation': conversation.id,
      click: () => {
        commands.open(conversation.id);
      },
    },
    symbol(conversation),
    h(
      'span',
      { class: 'nav-texts' },
      h('span', { class: 'nav-name' }, conversation.name),
      preview(conversation, last),
    ),
    dot,
  );
  return h('li', {}, button);
}

function symbol(conversation: Conversation): HTMLElement {
  if (conversation.type === 'personal') return avatar({ name: conversation.name, kind: 'bot' }, true);
  const name = conversation.type === 'channel' ? 'numberSymbol' : 'people';
  return h('span', { class: 'nav-symbol' }, icon(name, 20));
}

/**
 * The newest message in one line, as a push notification would say it. It is drawn by the style sheet: whoever searches
 * the page for a text finds the message, not this echo of it.
 */
function preview(conversation: Conversation, last: Post | undefined): HTMLElement | undefined {
  const absent = conversation.botPresent ? undefined : 'The bot is not here';
  const text = last === undefined ? absent : previewText(last);
  return text === undefined ? undefined : h('span', { class: 'nav-preview', 'data-text': text });
}

export function previewText(post: Post): string {
  if (post.deleted) return 'Message deleted';
  const { text, summary, from } = post;
  const spoken =
    from.kind === 'bot' && text !== undefined
      ? plainText(text)
      : text?.replace(/^<at>[^<]*<\/at> ?/, '').replace(/<at>([^<]*)<\/at>/g, '@$1');
  return summary ?? spoken ?? (post.cards.length > 0 ? 'Sent a card' : 'Sent an attachment');
}
