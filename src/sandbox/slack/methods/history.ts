import { ApiError } from '../api-error';
import type { Args } from '../args';
import { flagArg, limitArg, neededArg, textArg } from '../args';
import type { ChatLog, Message } from '../chat-log';
import { micros } from '../time-stamps';
import type { Fields } from '../wire';
import { messageFields, threadFields } from './message-fields';
import type { Method } from './method';
import { joinedChannel } from './method';
import { pageOf } from './paging';

/** The newest first, without replies in threads and without what only one person sees. */
const history: Method = (args, deps) => {
  const channel = joinedChannel(args, deps);
  const withMetadata = flagArg(args, 'include_all_metadata');
  const wanted = standing(deps.log, channel.id)
    .filter((m) => m.threadTs === undefined && inPeriod(args, m))
    .reverse();
  const { items, next } = pageOf(wanted, args, limitArg(args, 100, 999));
  const messages = items.map((m) => fieldsOf(deps.log, m, withMetadata));
  return { messages, has_more: next !== '', pin_count: 0, response_metadata: { next_cursor: next } };
};

/** A thread, its first message first. */
const replies: Method = (args, deps) => {
  const channel = joinedChannel(args, deps);
  const asked = deps.log.find(channel.id, neededArg(args, 'ts'));
  const rootTs = asked?.threadTs ?? asked?.ts;
  const withMetadata = flagArg(args, 'include_all_metadata');
  const thread = standing(deps.log, channel.id).filter((m) => m.ts === rootTs || m.threadTs === rootTs);
  if (rootTs === undefined || thread.length === 0) throw new ApiError('thread_not_found');
  const wanted = thread.filter((m) => m.ts === rootTs || inPeriod(args, m));
  const { items, next } = pageOf(wanted, args, limitArg(args, 1000, 1000));
  const messages = items.map((m) => fieldsOf(deps.log, m, withMetadata));
  return { messages, has_more: next !== '', response_metadata: { next_cursor: next } };
};

function standing(log: ChatLog, channelId: string): readonly Message[] {
  return log.messages(channelId).filter((m) => !m.deleted && m.ephemeralFor === undefined);
}

function fieldsOf(log: ChatLog, message: Message, withMetadata: boolean): Fields {
  const inThread =
    message.threadTs === undefined
      ? standing(log, message.channelId).filter((m) => m.threadTs === message.ts)
      : [];
  return { ...messageFields(message, withMetadata), ...threadFields(message, inThread) };
}

/** `oldest` and `latest` leave out the messages at these very moments unless `inclusive` is set. */
function inPeriod(args: Args, { ts }: Message): boolean {
  const at = micros(ts);
  const inclusive = flagArg(args, 'inclusive');
  const oldest = boundArg(args, 'oldest', 'invalid_ts_oldest') ?? -1;
  const latest = boundArg(args, 'latest', 'invalid_ts_latest') ?? Number.POSITIVE_INFINITY;
  return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
}

function boundArg(args: Args, name: string, code: string): number | undefined {
  const value = textArg(args, name);
  if (value === undefined || value === 'now') return undefined;
  const at = micros(value);
  if (Number.isNaN(at)) throw new ApiError(code);
  return at;
}

export const historyMethods: Readonly<Record<string, Method>> = {
  'conversations.history': history,
  'conversations.replies': replies,
};
