import type { Conversation } from './chat-log';
import type { Person } from './directory';
import { BOT, TEAM, TENANT_ID } from './directory';
import type { ActivityEnvelope } from './wire';

/** What a person's client tells about itself with each activity. */
export interface ClientInfo {
  /** BCP 47, e.g. `en-US`. */
  readonly locale: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
}

export interface Sender {
  readonly person: Person;
  readonly client: ClientInfo;
}

/** Where and when an activity happens. */
export interface Scene {
  readonly conversation: Conversation;
  /** In channels: the thread it belongs to. */
  readonly threadId?: string;
  readonly sender: Sender;
  readonly activityId: string;
  /** Epoch ms of the sandbox's clock. */
  readonly now: number;
  /** With a trailing slash. */
  readonly serviceUrl: string;
}

export type Fields = Readonly<Record<string, unknown>>;

function conversationAccount({ conversation, threadId }: Scene): { readonly id: string } & Fields {
  const id = threadId === undefined ? conversation.id : `${conversation.id};messageid=${threadId}`;
  const isGroup = conversation.type === 'personal' ? {} : { isGroup: true };
  const name = conversation.type === 'personal' ? {} : { name: conversation.name };
  return { ...isGroup, ...name, conversationType: conversation.type, tenantId: TENANT_ID, id };
}

/** Tenant, and in channels the team and the channel. */
export function channelData({ conversation }: Scene): Fields {
  const tenant = { id: TENANT_ID };
  if (conversation.type !== 'channel') return { tenant };
  return {
    tenant,
    team: { id: TEAM.id, name: TEAM.name, aadGroupId: TEAM.aadGroupId },
    channel: { id: conversation.id, name: conversation.name },
  };
}

/** The time on the person's own clock, with its offset from UTC, e.g. `2026-11-21T10:15:00.000+01:00`. */
export function localTimestamp(epochMs: number, timeZone: string): string {
  const offsetName = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(epochMs)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /^GMT([+-])(\d{2}):(\d{2})/.exec(offsetName ?? '');
  const [sign, hours, minutes] = match === null ? ['+', '00', '00'] : [match[1], match[2], match[3]];
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return `${new Date(epochMs + offsetMs).toISOString().slice(0, -1)}${sign ?? '+'}${hours ?? '00'}:${minutes ?? '00'}`;
}

/** The envelope that every activity from Teams has. */
export function envelope(scene: Scene): ActivityEnvelope {
  const { person, client } = scene.sender;
  return {
    id: scene.activityId,
    timestamp: new Date(scene.now).toISOString(),
    localTimestamp: localTimestamp(scene.now, client.timeZone),
    localTimezone: client.timeZone,
    locale: client.locale,
    channelId: 'msteams',
    serviceUrl: scene.serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    conversation: conversationAccount(scene),
    recipient: { id: BOT.id, name: BOT.name },
    channelData: channelData(scene),
  };
}

/** The entity that tells about the person's client. */
export const clientInfo = ({ client }: Sender): Fields => ({
  type: 'clientInfo',
  locale: client.locale,
  country: new Intl.Locale(client.locale).region ?? 'US',
  platform: 'Web',
  timezone: client.timeZone,
});
