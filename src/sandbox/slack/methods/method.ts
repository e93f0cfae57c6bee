import { ApiError, refusedFor } from '../api-error';
import type { Args } from '../args';
import { jsonArg, neededArg, textArg } from '../args';
import { withIds } from '../block-ids';
import type { Channel, ChatLog, Message } from '../chat-log';
import { faultsOf, messageBlocks } from '../check';
import { BOT, personById } from '../directory';
import type { Triggers } from '../triggers';
import type { ViewBook } from '../view-book';
import type { Block, Fields } from '../wire';

export interface ApiDeps {
  readonly log: ChatLog;
  readonly views: ViewBook;
  readonly triggers: Triggers;
  /** Makes the bot a member, and tells it so. */
  join(channel: Channel): void;
}

/** One method of the Web API: the answer beside `ok`. Throws `ApiError`. */
export type Method = (args: Args, deps: ApiDeps) => Fields;

export const SELF = { id: BOT.userId, name: BOT.name, kind: 'bot' } as const;

/** The channel that the bot can see. Of a private one that it never was in it knows nothing. */
export function visibleChannel(args: Args, { log }: ApiDeps, name = 'channel'): Channel {
  const channel = log.channel(neededArg(args, name));
  if (channel === undefined) throw new ApiError('channel_not_found');
  if (channel.type !== 'private' || channel.botPresent) return channel;
  throw new ApiError(channel.botRemoved ? 'not_in_channel' : 'channel_not_found');
}

/** The channel, if the bot is a member: reading needs that. */
export function joinedChannel(args: Args, deps: ApiDeps): Channel {
  const channel = visibleChannel(args, deps);
  if (!channel.botPresent) throw new ApiError('not_in_channel');
  return channel;
}

/** Where a message goes: a channel, or somebody's chat with the bot by their user id. */
export function targetChannel(args: Args, deps: ApiDeps): Channel {
  const person = personById(neededArg(args, 'channel'));
  if (person === undefined) return visibleChannel(args, deps);
  return chatWith(person.key, deps);
}

export function chatWith(personKey: string, { log }: ApiDeps): Channel {
  const chat = log.channels().find((c) => c.type === 'dm' && c.memberKeys[0] === personKey);
  if (chat === undefined) throw new ApiError('channel_not_found');
  return chat;
}

/** The bot's own message that is still there for all. */
export function ownMessage(args: Args, deps: ApiDeps, notOwn: string): Message {
  const message = deps.log.find(visibleChannel(args, deps).id, neededArg(args, 'ts'));
  if (message === undefined || message.deleted || message.ephemeralFor !== undefined)
    throw new ApiError('message_not_found');
  if (message.from.id !== BOT.userId) throw new ApiError(notOwn);
  return message;
}

/** `chat.postMessage` cuts longer texts on the quiet; here that is told (docs.slack.dev, "chat.postMessage"). */
const LONGEST_TEXT = 40_000;
/** Slack names no number; this one is known from refusals. */
const MOST_BLOCK_TEXT = 13_200;

/** The text and the blocks of a message, checked; a part that the arguments do not name is absent. */
export function contentArgs(args: Args): { readonly text?: string; readonly blocks?: readonly Block[] } {
  const text = textArg(args, 'text');
  if (text !== undefined && text.length > LONGEST_TEXT) throw new ApiError('msg_too_long');
  const blocks = blocksArg(jsonArg(args, 'blocks', 'invalid_blocks_format'));
  return { ...(text === undefined ? {} : { text }), ...(blocks === undefined ? {} : { blocks }) };
}

/** Throws `invalid_blocks` with what is wrong with them. */
export function blocksArg(value: unknown, at = '/blocks'): readonly Block[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new ApiError('invalid_blocks_format');
  const faults = faultsOf(messageBlocks, value, at);
  if (faults.length > 0) throw refusedFor('invalid_blocks', faults);
  if (textLength(value) > MOST_BLOCK_TEXT) throw new ApiError('msg_blocks_too_long');
  return withIds(value as readonly Block[]);
}

/** The characters of all texts that are read, at any depth. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + (name === 'text' && typeof one === 'string' ? one.length : textLength(one)),
    0,
  );
}
