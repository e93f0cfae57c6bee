import type { Json } from '../cards/json.js';
import type { Author, BotStatus } from '../model.js';

/** What the page gets from the Slack part of the sandbox (the shapes of its `/slack/page/…` answers and events). */

export type Block = Json;

export interface SlackPerson {
  readonly key: string;
  /** `U…` */
  readonly id: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Language tag. */
  readonly locale: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: 'channel' | 'private' | 'dm';
  readonly memberKeys: readonly string[];
  readonly botPresent: boolean;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  /** It is a reply to that message. */
  readonly threadTs?: string;
  readonly from: Author;
  /** Epoch ms of the sandbox's clock. */
  readonly at: number;
  readonly editedAt?: number;
  /** Slack's markup. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Key of the only person who sees it. */
  readonly ephemeralFor?: string;
  /** Drawn below the message. */
  readonly unfurl?: readonly Block[];
  /** Why the bot never got it. */
  readonly undelivered?: string;
  readonly deleted: boolean;
}

export interface Modal {
  readonly viewId: string;
  readonly personKey: string;
  readonly view: Json;
}

export interface SlackSnapshot {
  readonly now: number;
  readonly workspace: { readonly id: string; readonly name: string };
  readonly bot: {
    readonly id: string;
    readonly userId: string;
    readonly name: string;
    readonly url: string;
    readonly status: BotStatus;
  };
  /** `/referral` */
  readonly command: string;
  readonly shortcuts: readonly { readonly callbackId: string; readonly title: string }[];
  readonly people: readonly SlackPerson[];
  readonly channels: readonly Channel[];
  /** Newest state of each, oldest message first. */
  readonly messages: readonly Message[];
  readonly homes: Readonly<Record<string, readonly Block[]>>;
  /** Open ones; the last one of a person is on top. */
  readonly modals: readonly Modal[];
}

/** What a press or a command led to; what follows from it comes through the stream. */
export type SlackOutcome = { readonly kind: 'accepted' } | { readonly kind: 'error'; readonly text: string };

/** What became of a form that was sent. */
export interface SubmitOutcome {
  readonly closed: boolean;
  /** Block id to what is wrong with it. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly error?: string;
}
