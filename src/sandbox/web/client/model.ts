/** What the page gets from the sandbox (the shapes of its `/teams/…` answers and events). */

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'bot';
}

export interface Post {
  readonly id: string;
  readonly conversationId: string;
  readonly threadId?: string;
  readonly from: Author;
  /** Epoch ms of the sandbox's clock. */
  readonly at: number;
  readonly editedAt?: number;
  readonly text?: string;
  readonly summary?: string;
  /** To be noticed even by somebody who looks at the conversation. */
  readonly alert: boolean;
  readonly cards: readonly unknown[];
  readonly otherAttachments: readonly string[];
  readonly personalCards: Readonly<Record<string, unknown>>;
  readonly deleted: boolean;
  readonly undelivered?: string;
}

export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly memberKeys: readonly string[];
  readonly members: readonly string[];
  readonly botPresent: boolean;
}

export interface Person {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

export interface BotStatus {
  readonly kind: 'waiting' | 'ready' | 'lost';
  readonly reason?: string;
}

/** The sign-in to the sandbox's Partner Center; moments are ISO 8601. */
export type SignIn =
  | {
      readonly kind: 'signed-in';
      readonly name: string;
      readonly role: string;
      readonly mfa: boolean;
      readonly endsAt?: string;
    }
  | { readonly kind: 'over' }
  | { readonly kind: 'signed-out' };

export interface Snapshot {
  readonly now: number;
  readonly bot: { readonly name: string; readonly url: string; readonly status: BotStatus };
  readonly team: { readonly name: string };
  readonly defaultPerson: string;
  readonly people: readonly Person[];
  readonly conversations: readonly Conversation[];
  readonly posts: readonly Post[];
  readonly sandbox: { readonly signIn?: SignIn };
}

/** What a pressed button led to. */
export interface Outcome {
  readonly kind: 'card' | 'message' | 'error' | 'nothing';
  readonly text?: string;
}
