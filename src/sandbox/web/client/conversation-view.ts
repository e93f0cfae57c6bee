import type { Commands } from './app.js';
import { createComposer } from './composer.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import type { Conversation, Post } from './model.js';
import { createPostList } from './post-list.js';
import type { PostContext } from './post-view.js';
import type { PageState } from './store.js';
import { actingPerson, activeConversation, postsIn } from './store.js';

export interface ConversationView {
  /** Draws everything anew. */
  draw(state: PageState, now: number): void;
  /** Draws one message anew or for the first time, leaving all others as they are. */
  drawPost(state: PageState, post: Post, now: number): void;
  showTyping(): void;
}

const TYPING_MS = 4_000;

export function createConversationView(commands: Commands): ConversationView {
  const list = byId('posts');
  const head = byId('conversation-head');
  const typing = byId('typing');
  const postList = createPostList(list, commands);
  let shownId = '';
  let typingTimer: ReturnType<typeof setTimeout> | undefined;

  const composer = createComposer({
    label: 'Message',
    button: 'Send',
    placeholder: 'Type a message',
    send: (text) => commands.say(shownId, text),
  });
  byId('compose').append(composer.element);

  const context = (state: PageState, now: number): PostContext => ({
    commands,
    person: state.person,
    personId: actingPerson(state)?.id ?? '',
    classic: state.classic,
    now,
  });

  function draw(state: PageState, now: number): void {
    const conversation = activeConversation(state);
    if (conversation === undefined) return;
    shownId = conversation.id;
    head.replaceChildren(...heading(conversation, state, commands));
    composer.setPlaceholder(placeholder(conversation));
    typing.textContent = '';
    list.className = conversation.type === 'channel' ? 'posts posts-channel' : 'posts posts-chat';
    const posts = postsIn(state, conversation.id);
    postList.clear();
    if (posts.length === 0) list.append(emptyNote(conversation, commands));
    for (const post of posts) postList.place(post, context(state, now));
    list.scrollTop = list.scrollHeight;
  }

  function drawPost(state: PageState, post: Post, now: number): void {
    if (post.conversationId !== shownId) return;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
    if (post.from.kind === 'bot') typing.textContent = '';
    postList.place(post, context(state, now));
    if (atEnd) list.scrollTop = list.scrollHeight;
  }

  return {
    draw,
    drawPost,
    showTyping() {
      typing.textContent = 'Referral Bot is typing…';
      clearTimeout(typingTimer);
      typingTimer = setTimeout(() => {
        typing.textContent = '';
      }, TYPING_MS);
    },
  };
}

function heading(conversation: Conversation, state: PageState, commands: Commands): readonly HTMLElement[] {
  const people = `${String(conversation.members.length)} people`;
  const subtitle =
    conversation.type === 'channel'
      ? `${state.snapshot.team.name} · ${people}`
      : conversation.type === 'groupChat'
        ? people
        : 'Your chat with the bot';
  const { botPresent: present } = conversation;
  const button = h(
    'button',
    {
      type: 'button',
      class: present ? 'button button-quiet' : 'button',
      click: () => void commands.setBot(conversation.id, !present),
    },
    present ? 'Remove the bot' : 'Add the bot',
  );
  const titles = h('div', { class: 'head-titles' }, h('h1', {}, conversation.name), h('p', {}, subtitle));
  return [titles, button];
}

function placeholder(conversation: Conversation): string {
  if (conversation.type === 'personal') return 'Type a message, for example: help';
  return 'Start a post – the bot is mentioned for you';
}

const SUGGESTIONS = ['help', 'list', 'subscriptions'];

function emptyNote(conversation: Conversation, commands: Commands): HTMLElement {
  const hint = conversation.botPresent
    ? 'Nothing here yet. Try:'
    : 'The bot is not here yet. Add it to talk to it.';
  const buttons = SUGGESTIONS.map((text) =>
    h(
      'button',
      { type: 'button', class: 'chip', click: () => void commands.say(conversation.id, text) },
      text,
    ),
  );
  const choices = conversation.botPresent ? h('div', { class: 'chips' }, ...buttons) : undefined;
  return h('div', { class: 'empty' }, icon('chat', 40), h('p', {}, hint), choices);
}
