import type { Commands } from './app.js';
import type { Post } from './model.js';
import { previewText } from './sidebar.js';
import type { Store } from './store.js';
import { actingPerson, activeConversation, withPost, withUnread } from './store.js';

/** Takes in a message; a new one of the bot is announced as the phone of the acting person would. */
export function arrived(store: Store, post: Post, commands: Commands): void {
  const state = store.state();
  const isNew = !state.posts.has(post.id);
  const posts = withPost(state.posts, post);
  const own = post.from.id === actingPerson(state)?.id;
  const conversation = state.conversations.find((c) => c.id === post.conversationId);
  const mine = conversation?.memberKeys.includes(state.person) === true;
  if (!isNew || own || conversation === undefined) {
    store.update({ posts });
    return;
  }
  const seen = mine && activeConversation(state)?.id === post.conversationId && !document.hidden;
  const count = seen ? 0 : (state.unread.get(post.conversationId) ?? 0) + 1;
  store.update({ posts, unread: withUnread(state.unread, post.conversationId, count) });
  if (!mine || (seen && !post.alert)) return;
  const place = conversation.type === 'personal' ? '' : ` in ${conversation.name}`;
  commands.toast({
    title: `${post.from.name}${place}`,
    text: previewText(post),
    open: () => {
      commands.open(post.conversationId);
    },
  });
}
