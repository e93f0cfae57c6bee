import type { Author, Channel, Message } from './chat-log';
import { newest } from './chat-log';
import type { ChannelType } from './directory';
import type { StandingView } from './view-book';
import { viewFields } from './view-book';
import type { Block, Fields, Metadata } from './wire';

/** A message as the page draws it: its newest version. */
export interface MessageView {
  readonly channel: string;
  readonly ts: string;
  /** The message it replies to. */
  readonly threadTs?: string;
  readonly from: Author;
  readonly at: number;
  readonly editedAt?: number;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Key of the only person who sees it. */
  readonly ephemeralFor?: string;
  /** Drawn below it. */
  readonly unfurl?: readonly Block[];
  readonly metadata?: Metadata;
  readonly undelivered?: string;
  readonly deleted: boolean;
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  readonly memberKeys: readonly string[];
  readonly botPresent: boolean;
}

export interface ModalView {
  readonly viewId: string;
  readonly personKey: string;
  readonly view: Fields;
}

export function messageView(message: Message): MessageView {
  const { channelId, ts, threadTs, from, versions, metadata, deleted, ephemeralFor, undelivered } = message;
  const { at, text, blocks } = newest(message);
  const unfurl = deleted ? undefined : message.unfurl;
  return {
    channel: channelId,
    ts,
    ...(threadTs === undefined ? {} : { threadTs }),
    from,
    at: versions[0]?.at ?? at,
    ...(versions.length > 1 ? { editedAt: at } : {}),
    text: deleted ? '' : text,
    blocks: deleted ? [] : blocks,
    ...(ephemeralFor === undefined ? {} : { ephemeralFor }),
    ...(unfurl === undefined ? {} : { unfurl }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(undelivered === undefined ? {} : { undelivered }),
    deleted,
  };
}

export function channelView({ id, name, type, memberKeys, botPresent }: Channel): ChannelView {
  return { id, name, type, memberKeys, botPresent };
}

export function modalView(standing: StandingView): ModalView {
  return { viewId: standing.id, personKey: standing.personKey, view: viewFields(standing) };
}
