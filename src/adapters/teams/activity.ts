import { z } from 'zod';
import type { Destination, Scope } from '../../domain/subscription';
import { oneLine, shorten } from '../../wording';
import type { ChatMessage, Person } from '../../ports/chat-platform';
import { PLATFORM_NAME, destinationId, printAddress, withoutThread } from './address';

const text = z.string();
const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));
const account = z.object({ id: text.min(1), name: optionalText, aadObjectId: optionalText });
const named = z.object({ id: optionalText, name: optionalText }).nullish().catch(undefined);

/** The parts of a Teams activity that we read; everything else is let through unread. */
const schema = z.object({
  type: text.min(1),
  id: optionalText,
  channelId: text.min(1),
  serviceUrl: text.min(1),
  from: account,
  recipient: account,
  conversation: z.object({
    id: text.min(1),
    conversationType: optionalText,
    name: optionalText,
    tenantId: optionalText,
    isGroup: z.boolean().nullish().catch(undefined),
  }),
  channelData: z
    .object({ eventType: optionalText, tenant: named, team: named, channel: named })
    .nullish()
    .catch(undefined),
  locale: optionalText.catch(undefined),
  localTimezone: optionalText.catch(undefined),
  text: optionalText.catch(undefined),
  value: z.unknown().optional(),
  name: optionalText.catch(undefined),
  action: optionalText.catch(undefined),
  membersAdded: z
    .array(z.object({ id: optionalText }))
    .nullish()
    .catch(undefined),
  membersRemoved: z
    .array(z.object({ id: optionalText }))
    .nullish()
    .catch(undefined),
});

export type TeamsActivity = z.infer<typeof schema>;

/** What is wrong with it, or the activity. */
export function parseActivity(body: unknown): TeamsActivity | undefined {
  return schema.safeParse(body).data;
}

/** The tenant the activity comes from, as far as it says. */
export function tenantOf({ conversation, channelData }: TeamsActivity): string | undefined {
  return conversation.tenantId ?? channelData?.tenant?.id;
}

/** The conversation as a place to post to: of a thread, the channel it is in. */
export function destinationOf(activity: TeamsActivity): Destination {
  const conversationId = withoutThread(activity.conversation.id);
  const tenantId = tenantOf(activity);
  const { id: botId, name: botName } = activity.recipient;
  const name = conversationName(activity);
  return {
    id: destinationId(conversationId),
    platform: PLATFORM_NAME,
    address: printAddress({
      serviceUrl: activity.serviceUrl,
      conversationId,
      botId,
      channelId: activity.channelId,
      ...(botName !== undefined && { botName }),
      ...(tenantId !== undefined && { tenantId }),
    }),
    scope: scopeOf(activity),
    ...(name !== undefined && { name }),
  };
}

/** Who wrote or pressed; the directory's id is the same in every conversation, the account's is not. */
export function personOf({ from }: TeamsActivity): Person {
  const id = from.aadObjectId ?? from.id;
  return from.name === undefined ? { id } : { id, name: shorten(oneLine(from.name), 100) };
}

/** What somebody said to the bot, `words` being a message's text or a button's command. */
export function messageOf(activity: TeamsActivity, words: string): ChatMessage {
  const language = knownLanguage(activity.locale);
  const timeZone = knownZone(activity.localTimezone);
  return {
    destination: destinationOf(activity),
    text: words,
    from: personOf(activity),
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
  };
}

function scopeOf({ conversation, channelData }: TeamsActivity): Scope {
  switch (conversation.conversationType) {
    case 'channel':
      return 'channel';
    case 'groupChat':
      return 'group';
    case 'personal':
      return 'personal';
    default:
      if (channelData?.team?.id !== undefined) return 'channel';
      return conversation.isGroup === true ? 'group' : 'personal';
  }
}

function conversationName(activity: TeamsActivity): string | undefined {
  const { conversation, channelData, from } = activity;
  const channel = [channelData?.team?.name, channelData?.channel?.name].filter((part) => part !== undefined);
  const name =
    channel.length > 0
      ? channel.join(' / ')
      : (conversation.name ?? (scopeOf(activity) === 'personal' ? from.name : undefined));
  return name === undefined ? undefined : shorten(oneLine(name), 100);
}

function knownLanguage(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function knownZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone === undefined
      ? undefined
      : new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
