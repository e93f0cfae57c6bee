import type { Commands } from './app.js';
import { createComposer } from './composer.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import type { Post } from './model.js';
import type { PostContext } from './post-view.js';
import { postView } from './post-view.js';
import { dayLabel, sameDay } from './time.js';

export interface PostList {
  clear(): void;
  /** Draws a message where it belongs: in place of its older self, in its thread, or at the end. */
  place(post: Post, context: PostContext): void;
}

export function createPostList(list: HTMLElement, commands: Commands): PostList {
  let lastAt: number | undefined;

  function separateDay(at: number): void {
    if (lastAt === undefined || !sameDay(lastAt, at)) {
      const label = dayLabel(at);
      list.append(h('div', { class: 'day', role: 'separator', 'aria-label': label }, label));
    }
    lastAt = at;
  }

  function append(post: Post, drawn: HTMLElement): void {
    const replies =
      post.threadId === undefined
        ? null
        : list.querySelector(`[data-thread="${CSS.escape(post.threadId)}"] .replies`);
    if (replies !== null) {
      replies.append(drawn);
      return;
    }
    separateDay(post.at);
    list.append(post.threadId === undefined ? drawn : threadView(post, post.threadId, drawn, commands));
  }

  return {
    clear() {
      list.replaceChildren();
      lastAt = undefined;
    },
    place(post, context) {
      const drawn = postView(post, context);
      const existing = list.querySelector<HTMLElement>(`[data-post="${CSS.escape(post.id)}"]`);
      if (existing !== null) replacePost(existing, drawn);
      else {
        list.querySelector('.empty')?.remove();
        append(post, drawn);
      }
    },
  };
}

/** A card that is replaced under somebody's fingers keeps the keyboard where it was. */
function replacePost(existing: HTMLElement, drawn: HTMLElement): void {
  const hadFocus = existing.contains(document.activeElement);
  existing.replaceWith(drawn);
  if (!hadFocus) return;
  const target = drawn.querySelector<HTMLElement>('.card-box') ?? drawn;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function threadView(post: Post, threadId: string, root: HTMLElement, commands: Commands): HTMLElement {
  const place = h('div', { class: 'reply-place' });
  const button = h('button', { type: 'button', class: 'reply-button' }, icon('chat', 16), 'Reply');
  button.addEventListener('click', () => {
    const composer = createComposer({
      label: 'Reply',
      button: 'Post reply',
      placeholder: 'Reply – the bot is mentioned for you',
      send: async (text) => {
        const sent = await commands.say(post.conversationId, text, threadId);
        if (sent) place.replaceChildren(button);
        return sent;
      },
    });
    place.replaceChildren(composer.element);
    composer.focus();
  });
  place.append(button);
  return h(
    'section',
    { class: 'thread', 'data-thread': threadId },
    root,
    h('div', { class: 'replies' }),
    place,
  );
}
