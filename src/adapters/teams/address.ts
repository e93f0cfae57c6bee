import { z } from 'zod';

/** How destinations of Teams are marked. */
export const PLATFORM_NAME = 'teams';

/** Everything needed to post in one conversation; stored as JSON in `Destination.address`. */
export interface ConversationAddress {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The bot's own id in Teams, e.g. `28:<app id>`. */
  readonly botId: string;
  readonly botName?: string;
  readonly tenantId?: string;
  /** Bot Framework's name of the channel (the kind of chat system), `msteams`. */
  readonly channelId: string;
}

const schema = z.object({
  serviceUrl: z.string().min(1),
  conversationId: z.string().min(1),
  botId: z.string().min(1),
  botName: z.string().optional(),
  tenantId: z.string().optional(),
  channelId: z.string().min(1),
});

/** Reads what `printAddress` wrote; `undefined` when it is something else. */
export function parseAddress(text: string): ConversationAddress | undefined {
  const result = schema.safeParse(jsonOf(text));
  if (!result.success) return undefined;
  const { botName, tenantId, ...rest } = result.data;
  return { ...rest, ...(botName !== undefined && { botName }), ...(tenantId !== undefined && { tenantId }) };
}

export function printAddress(address: ConversationAddress): string {
  return JSON.stringify(address);
}

/** A thread in a channel is addressed as `<channel>;messageid=<root>`; the channel itself is what stands before. */
export function withoutThread(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/i, '');
}

/** The thread that begins with the given message of a channel. */
export function inThread(channel: ConversationAddress, rootId: string): ConversationAddress {
  return { ...channel, conversationId: `${channel.conversationId};messageid=${rootId}` };
}

/** The id under which the application knows a conversation. */
export function destinationId(conversationId: string): string {
  return `${PLATFORM_NAME}:${withoutThread(conversationId)}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
