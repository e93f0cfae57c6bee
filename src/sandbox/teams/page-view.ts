import type { Author, Conversation, Post } from './chat-log';
import type { Person } from './directory';
import type { ConversationType } from './wire';

/** A message as the page draws it: its newest version. */
export interface PostView {
  readonly id: string;
  readonly conversationId: string;
  readonly threadId?: string;
  readonly from: Author;
  readonly at: number;
  readonly editedAt?: number;
  readonly text?: string;
  readonly summary?: string;
  /** The bot wants it noticed even by somebody who looks at the conversation. */
  readonly alert: boolean;
  readonly cards: readonly unknown[];
  readonly otherAttachments: readonly string[];
  readonly personalCards: Readonly<Record<string, unknown>>;
  readonly deleted: boolean;
  readonly undelivered?: string;
}

export interface ConversationView {
  readonly id: string;
  readonly name: string;
  readonly type: ConversationType;
  readonly memberKeys: readonly string[];
  readonly members: readonly string[];
  readonly botPresent: boolean;
}

export function postView(post: Post): PostView {
  const { id, conversationId, threadId, from, versions, personalCards, deleted, undelivered } = post;
  const [first, last] = [versions[0], versions.at(-1)];
  const { text, summary, alert = false, cards = [], otherAttachments = [] } = deleted ? {} : (last ?? {});
  return {
    id,
    conversationId,
    ...(threadId === undefined ? {} : { threadId }),
    from,
    at: first?.at ?? 0,
    ...(last === undefined || last === first ? {} : { editedAt: last.at }),
    ...(text === undefined ? {} : { text }),
    ...(summary === undefined ? {} : { summary }),
    alert,
    cards,
    otherAttachments,
    personalCards,
    deleted,
    ...(undelivered === undefined ? {} : { undelivered }),
  };
}

export function conversationView(conversation: Conversation, members: readonly Person[]): ConversationView {
  const { id, name, type, memberKeys, botPresent } = conversation;
  return { id, name, type, memberKeys, members: members.map((p) => p.name), botPresent };
}
