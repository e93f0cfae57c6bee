import * as api from './api.js';
import { arrived } from './arrivals.js';
import { drawBanner } from './bot-banner.js';
import { createCommands } from './commands.js';
import { createConversationView } from './conversation-view.js';
import { byId } from './dom.js';
import type { Snapshot } from './model.js';
import { buildNavigationButton } from './navigation.js';
import { drawOthersNews } from './others-news.js';
import { drawSidebar } from './sidebar.js';
import type { Store } from './store.js';
import { activeConversation, createStore, firstState } from './store.js';
import { createToasts } from './toasts.js';
import { buildTopbar, createClock, drawPeople } from './topbar.js';

/** Starts the page: reads everything once, then follows what happens. */
async function start(): Promise<void> {
  const toast = createToasts(byId('toasts'));
  const clock = createClock();
  const wantedId = decodeURIComponent(location.hash.slice(1));
  const snapshot = await untilAnswered();
  clock.set(snapshot.now);
  const store = createStore(firstState(snapshot, wantedId));
  const commands = createCommands(store, toast);
  const view = createConversationView(commands);
  let connected = true;

  buildTopbar(commands);
  buildNavigationButton();
  store.subscribe((now, before) => {
    const moved =
      now.activeId !== before.activeId || now.person !== before.person || now.classic !== before.classic;
    const others = now.conversations !== before.conversations || now.snapshot !== before.snapshot;
    if (moved || others) view.draw(now, clock.now());
    if (moved || others || now.posts !== before.posts || now.unread !== before.unread)
      drawSidebar(now, commands);
    if (moved || others || now.unread !== before.unread) drawOthersNews(now, commands);
    if (now.person !== before.person) drawPeople(now, commands);
    drawBanner(now, connected);
  });
  drawPeople(store.state(), commands);
  drawSidebar(store.state(), commands);
  drawBanner(store.state(), connected);
  view.draw(store.state(), clock.now());

  api.listen({
    post: (post) => {
      arrived(store, post, commands);
      view.drawPost(store.state(), post, clock.now());
    },
    conversation: (conversation) => {
      const conversations = store
        .state()
        .conversations.map((c) => (c.id === conversation.id ? conversation : c));
      store.update({ conversations });
    },
    bot: (botStatus) => {
      store.update({ botStatus });
    },
    typing: (conversationId) => {
      if (activeConversation(store.state())?.id === conversationId) view.showTyping();
    },
    clock: (now) => {
      clock.set(now);
    },
    again: () => {
      connected = true;
      drawBanner(store.state(), connected);
      void catchUp(store, clock).then(() => {
        document.documentElement.dataset['ready'] = 'true';
      });
    },
    broken: () => {
      connected = false;
      drawBanner(store.state(), connected);
    },
  });
}

/** The sandbox may still be starting, or between two starts. */
async function untilAnswered(): Promise<Snapshot> {
  for (;;) {
    const snapshot = await api.fetchState().catch(() => undefined);
    if (snapshot !== undefined) return snapshot;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** What happened before the stream was open, or while it was broken, did not come through it. */
async function catchUp(store: Store, clock: { set(now: number): void }): Promise<void> {
  const snapshot = await api.fetchState().catch(() => undefined);
  if (snapshot === undefined) return;
  clock.set(snapshot.now);
  const posts = new Map(snapshot.posts.map((post) => [post.id, post]));
  store.update({ snapshot, posts, conversations: snapshot.conversations, botStatus: snapshot.bot.status });
}

void start();
