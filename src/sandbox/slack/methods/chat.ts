import { ApiError } from '../api-error';
import type { Args } from '../args';
import { jsonArg, neededArg, textArg } from '../args';
import { newest } from '../chat-log';
import type { Channel, Message } from '../chat-log';
import { membersOf, personById } from '../directory';
import { UNFURL_ID_SEPARATOR } from '../events';
import { micros } from '../time-stamps';
import type { Block, Metadata } from '../wire';
import { isRecord } from '../wire';
import { messageFields } from './message-fields';
import type { ApiDeps, Method } from './method';
import { SELF, blocksArg, contentArgs, ownMessage, targetChannel, visibleChannel } from './method';

/** Posting in a public channel without being in it is allowed by the scope `chat:write.public`. */
const postMessage: Method = (args, deps) => {
  const channel = targetChannel(args, deps);
  const message = deps.log.add({ ...newContent(args), ...common(args, channel), from: SELF });
  return { channel: channel.id, ts: message.ts, message: messageFields(message, true) };
};

const postEphemeral: Method = (args, deps) => {
  const channel = visibleChannel(args, deps);
  const person = personById(neededArg(args, 'user'));
  if (person === undefined || !membersOf(channel).includes(person)) throw new ApiError('user_not_in_channel');
  const { metadata: _none, ...where } = common(args, channel);
  const message = deps.log.add({ ...newContent(args), ...where, from: SELF, ephemeralFor: person.key });
  return { message_ts: message.ts };
};

/**
 * What is not named stays as it was, but a new text without blocks takes the blocks away (docs.slack.dev,
 * "chat.update").
 */
const update: Method = (args, deps) => {
  const message = ownMessage(args, deps, 'cant_update_message');
  const { text, blocks } = contentArgs(args);
  if (text === undefined && blocks === undefined) throw new ApiError('no_text');
  const before = newest(message);
  const content = {
    text: text ?? before.text,
    blocks: blocks ?? (text === undefined ? before.blocks : []),
  };
  const changed = deps.log.edit(message, content, metadataArg(args));
  return { channel: message.channelId, ts: message.ts, text: content.text, message: messageFields(changed) };
};

const remove: Method = (args, deps) => {
  const message = ownMessage(args, deps, 'cant_delete_message');
  deps.log.remove(message);
  return { channel: message.channelId, ts: message.ts };
};

const unfurl: Method = (args, deps) => {
  const message = unfurledMessage(args, deps);
  const unfurls = jsonArg(args, 'unfurls', 'invalid_unfurls_format') ?? {};
  if (!isRecord(unfurls)) throw new ApiError('invalid_unfurls_format');
  const blocks = Object.entries(unfurls).flatMap(([url, one]) => unfurlBlocks(message, url, one));
  deps.log.change(message, { unfurl: blocks });
  return {};
};

/** By channel and time, or by the `unfurl_id` and `source` that the event brought. */
function unfurledMessage(args: Args, deps: ApiDeps): Message {
  const unfurlId = textArg(args, 'unfurl_id');
  if (unfurlId !== undefined && textArg(args, 'source') === undefined) throw new ApiError('missing_source');
  const [channelId = '', ts = ''] =
    unfurlId === undefined
      ? [visibleChannel(args, deps).id, neededArg(args, 'ts')]
      : unfurlId.split(UNFURL_ID_SEPARATOR);
  const message = deps.log.find(channelId, ts);
  if (message === undefined || message.deleted) throw new ApiError('cannot_unfurl_message');
  return message;
}

function unfurlBlocks(message: Message, url: string, one: unknown): readonly Block[] {
  const text = newest(message).text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  if (!text.includes(url)) throw new ApiError('cannot_unfurl_url');
  if (!isRecord(one)) throw new ApiError('invalid_unfurls_format');
  return blocksArg(one['blocks'], `/unfurls/${url.replaceAll('/', '~1')}/blocks`) ?? [];
}

function newContent(args: Args): { readonly text: string; readonly blocks: readonly Block[] } {
  const { text = '', blocks = [] } = contentArgs(args);
  if (text === '' && blocks.length === 0) throw new ApiError('no_text');
  return { text, blocks };
}

function common(
  args: Args,
  channel: Channel,
): { readonly channelId: string; readonly threadTs?: string; readonly metadata?: Metadata } {
  const threadTs = textArg(args, 'thread_ts');
  if (threadTs !== undefined && Number.isNaN(micros(threadTs))) throw new ApiError('invalid_thread_ts');
  return {
    channelId: channel.id,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...metadataArg(args),
  };
}

/** All metadata of a message may have this many characters (docs.slack.dev, "Message metadata"). */
const LONGEST_METADATA = 16_000;

function metadataArg(args: Args): { readonly metadata?: Metadata } {
  const value = jsonArg(args, 'metadata', 'invalid_metadata_format');
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) throw new ApiError('invalid_metadata_format');
  const { event_type: type, event_payload: payload } = value;
  if (typeof type !== 'string' || !isRecord(payload)) throw new ApiError('invalid_metadata_format');
  if (JSON.stringify(payload).length > LONGEST_METADATA) throw new ApiError('metadata_too_large');
  return { metadata: { event_type: type, event_payload: payload } };
}

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.unfurl': unfurl,
};
