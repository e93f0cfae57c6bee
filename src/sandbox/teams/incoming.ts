import { z } from 'zod';
import type { Content } from './chat-log';
import { HttpProblem } from '../page/http';
import type { IncomingActivity } from './wire';

/** Reads what the bot posts. Tolerates all fields it does not know, as the real service does. */
const activitySchema = z.looseObject({
  type: z.string().default('message'),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  replyToId: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
  channelData: z
    .looseObject({ notification: z.looseObject({ alert: z.boolean().optional() }).optional() })
    .nullish(),
});

/** Teams counts UTF-16 code units, two bytes each (learn.microsoft.com, "Limits and specifications for Teams"). */
export const MAX_MESSAGE_BYTES = 100 * 1024;

/** Throws 400 for what is not an activity. */
export function parseActivity(body: unknown): IncomingActivity {
  const result = activitySchema.safeParse(body);
  if (!result.success) throw new HttpProblem(400, 'BadSyntax', z.prettifyError(result.error));
  const { type, text, summary, replyToId, attachments, channelData } = result.data;
  return {
    type,
    ...(typeof text === 'string' && text !== '' ? { text } : {}),
    ...(typeof summary === 'string' && summary !== '' ? { summary } : {}),
    ...(typeof replyToId === 'string' ? { replyToId } : {}),
    attachments: attachments ?? [],
    alert: channelData?.notification?.alert === true,
  };
}

/** Throws 413 for a message that Teams would not take, 400 for an empty one. */
export function checkMessage(activity: IncomingActivity, body: unknown): void {
  const bytes = JSON.stringify(body).length * 2;
  if (bytes > MAX_MESSAGE_BYTES) throw new HttpProblem(413, 'MessageSizeTooBig', 'Message size too large.');
  if (activity.text === undefined && activity.attachments.length === 0) {
    const message = "Activity must include non empty 'text' field or at least 1 attachment.";
    throw new HttpProblem(400, 'BadSyntax', message);
  }
}

/** What the log keeps of an activity from the bot. */
export function contentOf(activity: IncomingActivity, cardType: string): Content {
  const cards = activity.attachments.filter((a) => a.contentType === cardType).map((a) => a.content);
  const others = activity.attachments.filter((a) => a.contentType !== cardType).map((a) => a.contentType);
  return {
    ...(activity.text === undefined ? {} : { text: activity.text }),
    ...(activity.summary === undefined ? {} : { summary: activity.summary }),
    cards,
    otherAttachments: others,
    alert: activity.alert,
  };
}

const createSchema = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  activity: z.unknown().optional(),
  channelData: z
    .looseObject({
      channel: z.looseObject({ id: z.string() }).optional(),
      teamsChannelId: z.string().optional(),
    })
    .nullish(),
});

/** What `POST /v3/conversations` asks for: a thread in a channel, or the chat with one person. */
export interface NewConversation {
  readonly channelId?: string;
  readonly memberId?: string;
  readonly activity?: unknown;
}

/** Throws 400 for what is not a request for a conversation. */
export function parseNewConversation(body: unknown): NewConversation {
  const result = createSchema.safeParse(body);
  if (!result.success) throw new HttpProblem(400, 'BadSyntax', z.prettifyError(result.error));
  const { channelData, members, activity } = result.data;
  const channelId = channelData?.channel?.id ?? channelData?.teamsChannelId;
  const memberId = members?.[0]?.id;
  return {
    ...(channelId === undefined ? {} : { channelId }),
    ...(memberId === undefined ? {} : { memberId }),
    ...(activity === undefined || activity === null ? {} : { activity }),
  };
}
