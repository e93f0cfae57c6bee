import type { Message } from '../chat-log';
import { newest } from '../chat-log';
import { APP, BOT, WORKSPACE } from '../directory';
import type { Fields } from '../wire';

const profile = {
  id: BOT.id,
  app_id: APP.id,
  name: BOT.name,
  team_id: WORKSPACE.id,
  deleted: false,
  user_id: BOT.userId,
};

/** A message as the Web API hands it out. Metadata only where they were asked for. */
export function messageFields(message: Message, withMetadata = false): Fields {
  const { ts, threadTs, from, versions, metadata } = message;
  const { text, blocks, at } = newest(message);
  const edited = { edited: { user: from.id, ts: `${String(Math.floor(at / 1000))}.000000` } };
  return {
    type: 'message',
    user: from.id,
    ...(from.kind === 'bot' ? { bot_id: BOT.id, app_id: APP.id, bot_profile: profile } : {}),
    text,
    ts,
    team: WORKSPACE.id,
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(versions.length > 1 ? edited : {}),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
  };
}

/** What the first message of a thread says about its replies. */
export function threadFields(root: Message, replies: readonly Message[]): Fields {
  const last = replies.at(-1);
  if (last === undefined) return {};
  const users = [...new Set(replies.map((reply) => reply.from.id))];
  return {
    thread_ts: root.ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: last.ts,
  };
}
