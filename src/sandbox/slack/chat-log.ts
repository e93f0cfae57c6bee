import type { Room } from './directory';
import type { Block, Metadata } from './wire';

/** One state of a message; an edit adds another. */
export interface Version {
  /** Sandbox time, epoch ms. */
  readonly at: number;
  /** Real time, epoch ms, for measuring how long something took. */
  readonly receivedAt: number;
  /** As Slack keeps it: `&`, `<` and `>` escaped, mentions and links in angle brackets. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'bot';
}

export interface Message {
  /** Its id within the channel: seconds with six decimals. */
  readonly ts: string;
  readonly channelId: string;
  /** The message it replies to; absent on that one itself. */
  readonly threadTs?: string;
  readonly from: Author;
  readonly versions: readonly Version[];
  readonly metadata?: Metadata;
  readonly deleted: boolean;
  /** Key of the only person who sees it. */
  readonly ephemeralFor?: string;
  /** What the bot has put below it for the links in it. */
  readonly unfurl?: readonly Block[];
  /** Why the bot never got it; absent when it did. */
  readonly undelivered?: string;
}

export interface Channel extends Room {
  readonly botPresent: boolean;
  /** It was there once, so that it knows of a private channel. */
  readonly botRemoved: boolean;
}

export type ChatEvent =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'channel'; readonly channel: Channel };

export type NewMessage = Pick<Message, 'channelId' | 'from'> &
  Partial<Pick<Message, 'threadTs' | 'metadata' | 'ephemeralFor'>> & {
    readonly text: string;
    readonly blocks: readonly Block[];
  };

export interface ChatLog {
  channels(): readonly Channel[];
  channel(id: string): Channel | undefined;
  setBotPresent(channelId: string, present: boolean): void;
  messages(channelId?: string): readonly Message[];
  find(channelId: string, ts: string): Message | undefined;
  add(message: NewMessage): Message;
  edit(
    message: Message,
    content: Pick<Version, 'text' | 'blocks'>,
    rest?: Pick<Message, 'metadata'>,
  ): Message;
  remove(message: Message): Message;
  change(message: Message, change: Partial<Pick<Message, 'unfurl' | 'undelivered'>>): Message;
  /** Forgets all messages. */
  clear(): void;
  /** A time stamp as Slack gives them: on the sandbox's clock, later than all before. */
  nextTs(): string;
}

/** Everything said in the workspace, in memory. Each change is told to `emit` after it is done. */
export function createChatLog(
  rooms: readonly Room[],
  now: () => number,
  emit: (event: ChatEvent) => void,
): ChatLog {
  const channels = new Map<string, Channel>(
    rooms.map((r) => [r.id, { ...r, botPresent: r.type === 'dm', botRemoved: false }]),
  );
  const messages = new Map<string, Message>();
  let lastMicros = 0;

  const nextTs = (): string => {
    lastMicros = Math.max(Math.floor(now()) * 1000, lastMicros + 1);
    const digits = String(lastMicros).padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  };
  const version = ({ text, blocks }: Pick<Version, 'text' | 'blocks'>): Version => ({
    at: now(),
    receivedAt: Date.now(),
    text,
    blocks,
  });
  const put = (message: Message): Message => {
    messages.set(message.ts, message);
    emit({ type: 'message', message });
    return message;
  };
  const latest = (message: Message): Message => messages.get(message.ts) ?? message;

  return {
    channels: () => [...channels.values()],
    channel: (id) => channels.get(id),
    setBotPresent(channelId, botPresent) {
      const before = channels.get(channelId);
      if (before === undefined || before.botPresent === botPresent) return;
      const channel = { ...before, botPresent, botRemoved: !botPresent };
      channels.set(channelId, channel);
      emit({ type: 'channel', channel });
    },
    messages: (channelId) =>
      [...messages.values()].filter((m) => channelId === undefined || m.channelId === channelId),
    find(channelId, ts) {
      const message = messages.get(ts);
      return message?.channelId === channelId ? message : undefined;
    },
    add: ({ text, blocks, ...rest }) =>
      put({ ...rest, ts: nextTs(), versions: [version({ text, blocks })], deleted: false }),
    edit: (message, content, rest = {}) =>
      put({ ...latest(message), ...rest, versions: [...latest(message).versions, version(content)] }),
    remove: (message) => put({ ...latest(message), deleted: true }),
    change: (message, change) => put({ ...latest(message), ...change }),
    clear: () => {
      messages.clear();
    },
    nextTs,
  };
}

/** How a message looks now; every message has at least one version. */
export function newest(message: Message): Version {
  return message.versions.at(-1) ?? { at: 0, receivedAt: 0, text: '', blocks: [] };
}
