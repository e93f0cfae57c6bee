import { randomUUID } from 'node:crypto';
import type { Room } from './directory';

/** One state of a message; an edit adds another. */
export interface Version {
  /** Sandbox time, epoch ms. */
  readonly at: number;
  /** Real time, epoch ms, for measuring how long something took. */
  readonly receivedAt: number;
  readonly text?: string;
  readonly summary?: string;
  readonly cards: readonly unknown[];
  /** Content types that the page cannot draw. */
  readonly otherAttachments: readonly string[];
  readonly alert: boolean;
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'bot';
}

export interface Post {
  readonly id: string;
  readonly conversationId: string;
  /** In channels the id of the first message of the thread, which is the post's own id for that one. */
  readonly threadId?: string;
  readonly from: Author;
  readonly versions: readonly Version[];
  readonly deleted: boolean;
  /** Person key to the card that only this person sees instead (the answer to a pressed button). */
  readonly personalCards: Readonly<Record<string, unknown>>;
  /** Why the bot never got it; absent when it did. */
  readonly undelivered?: string;
}

export interface Conversation extends Room {
  readonly botPresent: boolean;
  /** Somebody has removed it from here: it may not come back by itself. */
  readonly botRemoved: boolean;
}

export type ChatEvent =
  | { readonly type: 'post'; readonly post: Post }
  | { readonly type: 'conversation'; readonly conversation: Conversation };

export interface NewPost {
  readonly conversationId: string;
  readonly threadId?: string;
  readonly from: Author;
  readonly content: Content;
}

export type Content = Omit<Version, 'at' | 'receivedAt'>;

export interface ChatLog {
  conversations(): readonly Conversation[];
  conversation(id: string): Conversation | undefined;
  setBotPresent(conversationId: string, present: boolean): void;
  removeBot(conversationId: string): void;
  posts(conversationId?: string): readonly Post[];
  find(conversationId: string, postId: string): Post | undefined;
  add(post: NewPost): Post;
  /** Adds a version, and takes back what single persons saw instead. */
  edit(post: Post, content: Content): Post;
  remove(post: Post): Post;
  setPersonalCard(post: Post, personKey: string, card: unknown): Post;
  setUndelivered(post: Post, reason: string): Post;
  /** Forgets all messages. */
  clear(): void;
  /** An id as Teams gives to messages: epoch ms in decimal, never twice. */
  nextId(): string;
}

/** Everything said in the sandbox, in memory. Each change is told to `emit` after it is done. */
export function createChatLog(
  rooms: readonly Room[],
  now: () => number,
  emit: (event: ChatEvent) => void,
): ChatLog {
  const conversations = new Map<string, Conversation>(
    rooms.map((r) => [r.id, { ...r, botPresent: false, botRemoved: false }]),
  );
  const posts = new Map<string, Post>();
  let lastId = 0;

  const nextId = (): string => {
    lastId = Math.max(Math.floor(now()), lastId + 1);
    return String(lastId);
  };
  const version = (content: Content): Version => ({ ...content, at: now(), receivedAt: Date.now() });
  const put = (post: Post): Post => {
    posts.set(post.id, post);
    emit({ type: 'post', post });
    return post;
  };
  const changeConversation = (id: string, change: Partial<Conversation>): void => {
    const before = conversations.get(id);
    if (before === undefined) return;
    const conversation = { ...before, ...change };
    conversations.set(id, conversation);
    if (conversation.botPresent !== before.botPresent) emit({ type: 'conversation', conversation });
  };
  const latest = (post: Post): Post => posts.get(post.id) ?? post;

  return {
    conversations: () => [...conversations.values()],
    conversation: (id) => conversations.get(id),
    setBotPresent(conversationId, botPresent) {
      changeConversation(conversationId, botPresent ? { botPresent, botRemoved: false } : { botPresent });
    },
    removeBot(conversationId) {
      changeConversation(conversationId, { botPresent: false, botRemoved: true });
    },
    posts: (conversationId) =>
      [...posts.values()].filter((p) => conversationId === undefined || p.conversationId === conversationId),
    find(conversationId, postId) {
      const post = posts.get(postId);
      return post?.conversationId === conversationId ? post : undefined;
    },
    add({ conversationId, threadId, from, content }) {
      const id = nextId();
      const inChannel = conversations.get(conversationId)?.type === 'channel';
      const thread = inChannel ? { threadId: threadId ?? id } : {};
      return put({
        id,
        conversationId,
        ...thread,
        from,
        versions: [version(content)],
        deleted: false,
        personalCards: {},
      });
    },
    edit: (post, content) =>
      put({ ...latest(post), versions: [...latest(post).versions, version(content)], personalCards: {} }),
    remove: (post) => put({ ...latest(post), deleted: true, personalCards: {} }),
    setPersonalCard: (post, personKey, card) =>
      put({ ...latest(post), personalCards: { ...latest(post).personalCards, [personKey]: card } }),
    setUndelivered: (post, undelivered) => put({ ...latest(post), undelivered }),
    clear: () => {
      posts.clear();
    },
    nextId,
  };
}

/** An id for things that are not messages. */
export function freshId(): string {
  return randomUUID();
}
