import { randomUUID } from 'node:crypto';
import type { Room } from './directory';
import type { IncomingActivity } from './wire';

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
  const conversations = new Map<string, Conversation>(rooms.map((r) => [r.id, { ...r, botPresent: false }]));
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
  const latest = (post: Post): Post => posts.get(post.id) ?? post;

  return {
    conversations: () => [...conversations.values()],
    conversation: (id) => conversations.get(id),
    setBotPresent(conversationId, botPresent) {
      const before = conversations.get(conversationId);
      if (before === undefined || before.botPresent === botPresent) return;
      const conversation = { ...before, botPresent };
      conversations.set(conversationId, conversation);
      emit({ type: 'conversation', conversation });
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

/** What the log keeps of an activity from the bot. */
export function contentOf(activity: IncomingActivity, cardType: string): Content {
  const cards = activity.attachments.filter((a) => a.contentType === cardType).map((a) => a.content);
  const others = activity.attachments.filter((a) => a.contentType !== cardType).map((a) => a.contentType);
  return {
    ...(activity.text === undefined ? {} : { text: activity.text }),
    ...(activity.summary === undefined ? {} : { summary: activity.summary }),
    cards,
    otherAttachments: others,
    alert: activity.alert,
  };
}

/** An id for things that are not messages. */
export function freshId(): string {
  return randomUUID();
}
