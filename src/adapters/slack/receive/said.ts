import type { z } from 'zod';
import { LONGEST_TEXT } from './received';
import type { Entry, Place, WorkspaceRef } from './received';
import { messageSchema } from './schema';
import type { Envelope } from './schema';

/**
 * One mention comes as `app_mention` and, in a direct message, as `message` too, with different ids: the message's own
 * place and time tell that they are one.
 */
export function saidIn(event: Envelope['event'], workspace: WorkspaceRef): Entry | undefined {
  if (event.type !== 'app_mention' && event.type !== 'message') return undefined;
  const message = messageSchema.safeParse(event).data;
  if (message === undefined || !isToTheBot(event.type, message)) return undefined;
  const { user, channel, ts, thread_ts: threadTs, channel_type: channelType } = message;
  if (user === undefined) return undefined;
  const isDirect = isDirectChat(channel, channelType);
  const thread = threadTs ?? (isDirect ? undefined : ts);
  return {
    key: `slack:msg:${workspace.teamId}:${channel}:${ts}`,
    received: {
      kind: 'message',
      at: placeOf(workspace, channel, channelType),
      userId: user,
      text: (message.text ?? '').slice(0, 2 * LONGEST_TEXT),
      ...(thread !== undefined && { thread }),
    },
  };
}

/** What people say to each other in a channel is not for the bot, nor is what bots say, nor an edited message. */
function isToTheBot(type: string, message: z.infer<typeof messageSchema>): boolean {
  const { bot_id: botId, subtype, hidden, channel, channel_type: channelType } = message;
  if (botId !== undefined || hidden) return false;
  if (subtype !== undefined && !['file_share', 'thread_broadcast'].includes(subtype)) return false;
  return type === 'app_mention' || isDirectChat(channel, channelType);
}

/** Of a conversation by its id and what kind of one Slack says it is. */
export function placeOf(workspace: WorkspaceRef, channelId: string, channelType?: string): Place {
  return { ...workspace, channelId, ...(channelType === 'mpim' && { isGroup: true }) };
}

function isDirectChat(channelId: string, channelType: string | undefined): boolean {
  return channelType === 'im' || (channelType === undefined && channelId.startsWith('D'));
}
