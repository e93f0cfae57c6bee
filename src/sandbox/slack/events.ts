import { randomBytes } from 'node:crypto';
import type { BotRequest } from './bot-link';
import type { Channel, Message } from './chat-log';
import { newest } from './chat-log';
import type { SlackPerson } from './directory';
import { APP, BOT, WORKSPACE } from './directory';
import type { SharedLink } from './typed-text';
import type { Fields } from './wire';

/** Events as the Events API sends them (docs.slack.dev, "Events API"). */

/** Stands in every payload; what proves the sender is the signature. */
export const VERIFICATION_TOKEN = 'sandbox-verification';

/** The envelope around an event; `at` is its moment in epoch ms. */
export function eventRequest(event: Fields, at: number): BotRequest {
  const body = {
    token: VERIFICATION_TOKEN,
    team_id: WORKSPACE.id,
    context_team_id: WORKSPACE.id,
    context_enterprise_id: null,
    api_app_id: APP.id,
    event,
    type: 'event_callback',
    event_id: `Ev${randomBytes(6).toString('hex').toUpperCase()}`,
    event_time: Math.floor(at / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: WORKSPACE.id,
        user_id: BOT.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${randomBytes(12).toString('hex')}`,
  };
  return json(body);
}

/** Asks the bot to prove that it is there. */
export function verificationRequest(challenge: string): BotRequest {
  return json({ token: VERIFICATION_TOKEN, challenge, type: 'url_verification' });
}

const json = (body: unknown): BotRequest => ({
  contentType: 'application/json',
  body: JSON.stringify(body),
});

/** An `unfurl_id` is the channel and the time of the message. */
export const UNFURL_ID_SEPARATOR = '-';

/** What a message and a mention say alike. */
function said(message: Message, author: SlackPerson): Fields {
  const { ts, threadTs, channelId } = message;
  const text = newest(message).text;
  return {
    user: author.id,
    ts,
    client_msg_id: `${ts.replace('.', '-')}-${author.key}`,
    text,
    team: WORKSPACE.id,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    channel: channelId,
    event_ts: ts,
  };
}

const CHANNEL_TYPES = { channel: 'channel', private: 'group', dm: 'im' } as const;

export function messageEvent(message: Message, author: SlackPerson, channel: Channel): Fields {
  return { type: 'message', ...said(message, author), channel_type: CHANNEL_TYPES[channel.type] };
}

export function mentionEvent(message: Message, author: SlackPerson): Fields {
  return { type: 'app_mention', ...said(message, author) };
}

export function linksEvent(
  message: Message,
  author: SlackPerson,
  channel: Channel,
  links: readonly SharedLink[],
): Fields {
  return {
    type: 'link_shared',
    user: author.id,
    channel: channel.id,
    message_ts: message.ts,
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    links,
    source: 'conversations_history',
    unfurl_id: [channel.id, message.ts].join(UNFURL_ID_SEPARATOR),
    is_bot_user_member: channel.botPresent,
    event_ts: message.ts,
  };
}

/** All channels of today are of the type `C`, private ones as well. */
const member = { user: BOT.userId, channel_type: 'C', team: WORKSPACE.id } as const;

export function joinedEvent(channel: Channel, ts: string, inviter?: SlackPerson): Fields {
  return {
    type: 'member_joined_channel',
    ...member,
    channel: channel.id,
    ...(inviter === undefined ? {} : { inviter: inviter.id }),
    event_ts: ts,
  };
}

/** Who is removed hears of it twice, as a member and as oneself. */
export function leftEvents(channel: Channel, ts: string, remover: SlackPerson): readonly Fields[] {
  const own = channel.type === 'private' ? 'group_left' : 'channel_left';
  return [
    { type: 'member_left_channel', ...member, channel: channel.id, event_ts: ts },
    { type: own, channel: channel.id, actor_id: remover.id, event_ts: ts },
  ];
}

export type HomeTab = 'home' | 'messages';

/** Somebody looks at the app: at its Home tab, with what it shows, or at their chat with the bot. */
export function homeOpenedEvent(
  person: SlackPerson,
  chat: Channel,
  ts: string,
  { tab, view }: { readonly tab: HomeTab; readonly view?: Fields },
): Fields {
  return {
    type: 'app_home_opened',
    user: person.id,
    channel: chat.id,
    tab,
    ...(view === undefined ? {} : { view }),
    event_ts: ts,
  };
}
