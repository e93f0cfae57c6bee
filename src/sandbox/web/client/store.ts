import type { BotStatus, Conversation, Person, Post, SignIn, Snapshot } from './model.js';
import type { SlackPage } from './slack/page-state.js';
import { isSlackPlace } from './slack/page-state.js';

export interface PageState {
  readonly snapshot: Snapshot;
  /** Newest state of every message, oldest message first. */
  readonly posts: ReadonlyMap<string, Post>;
  readonly conversations: readonly Conversation[];
  readonly botStatus: BotStatus;
  /** Absent where the chat is there without a Partner Center. */
  readonly signIn: SignIn | undefined;
  /** Absent where the sandbox has no Slack part. */
  readonly slack: SlackPage | undefined;
  /** Key of the person who acts, in both. */
  readonly person: string;
  /** A conversation of Teams, or a place of Slack (`slack:…`). */
  readonly activeId: string;
  /** Conversation id to the number of messages not seen yet. */
  readonly unread: ReadonlyMap<string, number>;
  readonly classic: boolean;
}

export type Change = Partial<Omit<PageState, 'snapshot'>> & { readonly snapshot?: Snapshot };

export interface Store {
  state(): PageState;
  update(change: Change): void;
  subscribe(listener: (now: PageState, before: PageState) => void): void;
}

/** Holds what the page shows; each update is told with what was before. */
export function createStore(first: PageState): Store {
  let current = first;
  const listeners: ((now: PageState, before: PageState) => void)[] = [];
  return {
    state: () => current,
    update(change) {
      const before = current;
      current = { ...current, ...change };
      for (const listener of listeners) listener(current, before);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}

/** The conversations that a person is in. */
export function conversationsOf(state: PageState): readonly Conversation[] {
  return state.conversations.filter((c) => c.memberKeys.includes(state.person));
}

/** The Teams conversation that is shown; none while a place of Slack is. */
export function activeConversation(state: PageState): Conversation | undefined {
  if (state.slack !== undefined && isSlackPlace(state.activeId)) return undefined;
  const mine = conversationsOf(state);
  return mine.find((c) => c.id === state.activeId) ?? mine[0];
}

export function actingPerson(state: PageState): Person | undefined {
  return state.snapshot.people.find((p) => p.key === state.person);
}

export function postsIn(state: PageState, conversationId: string): readonly Post[] {
  return [...state.posts.values()].filter((p) => p.conversationId === conversationId);
}

export function withPost(posts: ReadonlyMap<string, Post>, post: Post): ReadonlyMap<string, Post> {
  return new Map([...posts, [post.id, post]]);
}

export function withUnread(
  unread: ReadonlyMap<string, number>,
  conversationId: string,
  count: number,
): ReadonlyMap<string, number> {
  return new Map([...unread, [conversationId, count]]);
}

/** What the page shows first. */
export function firstState(snapshot: Snapshot, slack: SlackPage | undefined, wantedId: string): PageState {
  const { conversations, posts, defaultPerson } = snapshot;
  const mine = conversations.filter((c) => c.memberKeys.includes(defaultPerson));
  const start = mine.find((c) => c.id === wantedId) ?? mine.findLast((c) => c.type === 'channel') ?? mine[0];
  const inSlack = slack !== undefined && isSlackPlace(wantedId);
  return {
    snapshot,
    posts: new Map(posts.map((p) => [p.id, p])),
    conversations,
    botStatus: snapshot.bot.status,
    signIn: snapshot.sandbox.signIn,
    person: defaultPerson,
    slack,
    activeId: inSlack ? wantedId : (start?.id ?? ''),
    unread: new Map(),
    classic: false,
  };
}
