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
import { drawSignIn } from './sign-in-panel.js';
import { fetchSlack } from './slack/api.js';
import type { SlackSnapshot } from './slack/model.js';
import { slackPageOf } from './slack/page-state.js';
import type { SlackPart } from './slack/slack-part.js';
import type { Store } from './store.js';
import { activeConversation, createStore, firstState } from './store.js';
import { createToasts } from './toasts.js';
import { buildTopbar, createClock, drawPeople } from './topbar.js';

/** Starts the page: reads everything once, then follows what happens. */
async function start(): Promise<void> {
  const toast = createToasts(byId('toasts'));
  const clock = createClock();
  const wantedId = decodeURIComponent(location.hash.slice(1));
  const [snapshot, slackSnapshot] = await untilAnswered();
  clock.set(snapshot.now);
  const slackPage = slackSnapshot === undefined ? undefined : slackPageOf(slackSnapshot);
  const store = createStore(firstState(snapshot, slackPage, wantedId));
  const commands = createCommands(store, toast);
  const view = createConversationView(commands);
  let slack: SlackPart | undefined;
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
    slack?.draw(now, before);
    if (moved || others || now.unread !== before.unread || now.slack !== before.slack)
      drawOthersNews(now, commands);
    if (now.person !== before.person) drawPeople(now, commands);
    if (now.signIn !== before.signIn) drawSignIn(now, commands);
    drawBanner(now, connected);
  });
  drawPeople(store.state(), commands);
  drawSignIn(store.state(), commands);
  drawSidebar(store.state(), commands);
  drawBanner(store.state(), connected);
  view.draw(store.state(), clock.now());

  const again = (): Promise<void> => catchUp(store, clock);
  // Teams is there before the files of Slack are.
  const slackLoaded = import('./slack/slack-part.js').then(async ({ createSlackPart }) => {
    slack = createSlackPart(store, commands, () => clock.now());
    slack.draw(store.state());
    slack.listen(source, () => void again());
    // What happened in Slack before somebody listened.
    await again();
  });
  const source = api.listen({
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
      slack?.clockMoved();
    },
    signIn: (signIn) => {
      store.update({ signIn });
    },
    again: () => {
      connected = true;
      drawBanner(store.state(), connected);
      void Promise.all([again(), slackLoaded]).then(() => {
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
async function untilAnswered(): Promise<readonly [Snapshot, SlackSnapshot | undefined]> {
  for (;;) {
    const [snapshot, slack] = await readAll();
    if (snapshot !== undefined) return [snapshot, slack];
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function readAll(): Promise<readonly [Snapshot | undefined, SlackSnapshot | undefined]> {
  return Promise.all([api.fetchState().catch(() => undefined), fetchSlack()]);
}

/** What happened before the stream was open, or while it was broken, did not come through it. */
async function catchUp(store: Store, clock: { set(now: number): void }): Promise<void> {
  const { posts: known, slack: knownSlack } = store.state();
  const [snapshot, slackSnapshot] = await readAll();
  if (snapshot === undefined) return;
  clock.set(snapshot.now);
  const { slack: before, posts: standing } = store.state();
  // What came through the stream while this was read may not be in it.
  const posts = withNewer(new Map(snapshot.posts.map((post) => [post.id, post])), known, standing);
  const read = slackSnapshot === undefined ? undefined : slackPageOf(slackSnapshot, before);
  const slack =
    read === undefined
      ? before
      : { ...read, messages: withNewer(read.messages, knownSlack?.messages, before?.messages) };
  const { conversations } = snapshot;
  const { signIn } = snapshot.sandbox;
  store.update({ snapshot, posts, conversations, botStatus: snapshot.bot.status, signIn, slack });
}

/** What was read, with what has come or changed since `known`. */
function withNewer<T>(
  read: ReadonlyMap<string, T>,
  known: ReadonlyMap<string, T> = new Map(),
  standing: ReadonlyMap<string, T> = new Map(),
): ReadonlyMap<string, T> {
  return new Map([...read, ...[...standing].filter(([id, one]) => known.get(id) !== one)]);
}

void start();
