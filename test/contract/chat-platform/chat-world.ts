import type { Notice } from '../../../src/domain/notice';
import type { Destination, Reader } from '../../../src/domain/subscription';
import type { ChatPlatform, Person } from '../../../src/ports/chat-platform';

/** What a chat system may do with the next request, in words that every chat system has a way to say. */
export type Trouble =
  | 'throttles for 7 seconds'
  | 'refuses this message'
  | 'no longer knows the conversation'
  | 'does not let the bot write to this person'
  | 'needs an administrator first'
  | 'shows it and then fails'
  | 'shows it and then cuts the connection'
  | 'shows it and never answers';

/** What a chat system is like; what it cannot do, or never does, is not asked of it. */
export interface ChatSystem {
  /** What can happen to a message there. */
  readonly troubles: readonly Trouble[];
  /** Whether it is asked before a personal chat is opened, so that this can go wrong. */
  readonly opensPersonalChats: boolean;
  /** Whether a message can be looked for by its key. */
  readonly finds: boolean;
  /** Whether it knows a conversation by its id alone. */
  readonly knowsById: boolean;
}

/** A chat system of the test's own, with the platform under test connected to it. */
export interface ChatWorld {
  readonly platform: ChatPlatform;
  /** A place with threads. */
  readonly destination: Destination;
  /** Somebody who can be met there. */
  readonly person: Person;
  readonly notice: Notice;
  readonly changed: Notice;
  readonly reader: Reader;
  /** A piece of text of `notice`, and one of `changed`, as they must be readable in what is shown. */
  readonly words: { readonly notice: string; readonly changed: string };
  /** The message in whose thread this one is shown; `undefined` when it stands for itself. */
  under(messageId: string): string | undefined;
  /** How many requests that could show something have arrived. */
  requests(): number;
  /** What is shown, by message id, as one text each. */
  shown(): ReadonlyMap<string, string>;
  /** What is live in a text of `shown`: it pings somebody, leads somewhere, or is code or markup to somebody. */
  liveIn(shown: string): readonly string[];
  /** Only a trouble that the chat system has. */
  meetNext(trouble: Trouble): void;
  /** From now on nobody listens. */
  goDown(): Promise<void>;
  close(): Promise<void>;
}
