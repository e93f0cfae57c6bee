import type { BotStatus } from '../model.js';
import type { Block, Channel, Message, Modal, SlackPerson, SlackSnapshot } from './model.js';

/** What the page knows of the Slack workspace. */
export interface SlackPage {
  readonly workspace: string;
  readonly bot: { readonly userId: string; readonly name: string; readonly url: string };
  readonly botStatus: BotStatus;
  readonly command: string;
  readonly shortcuts: SlackSnapshot['shortcuts'];
  readonly people: readonly SlackPerson[];
  readonly channels: readonly Channel[];
  /** By `messageKey`, oldest first. */
  readonly messages: ReadonlyMap<string, Message>;
  /** Person key to the blocks of their Home tab. */
  readonly homes: ReadonlyMap<string, readonly Block[]>;
  readonly modals: readonly Modal[];
  /** Channel id to the number of messages not seen yet. */
  readonly unread: ReadonlyMap<string, number>;
}

/** What can be looked at: a conversation, or somebody's Home tab. */
export type SlackPlace =
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'home'; readonly dm: Channel | undefined };

const PREFIX = 'slack:';
const HOME = `${PREFIX}home`;

/** How the page names a place of Slack where it also names conversations of Teams. */
export const placeId = (channelId: string): string => PREFIX + channelId;
export const homeId = (): string => HOME;
export const isSlackPlace = (id: string): boolean => id.startsWith(PREFIX);

export function messageKey({ channel, ts }: Pick<Message, 'channel' | 'ts'>): string {
  return `${channel}/${ts}`;
}

export function slackPageOf(snapshot: SlackSnapshot, before?: SlackPage): SlackPage {
  const { workspace, bot, command, shortcuts, people, channels, messages, homes, modals } = snapshot;
  return {
    workspace: workspace.name,
    bot: { userId: bot.userId, name: bot.name, url: bot.url },
    botStatus: bot.status,
    command,
    shortcuts,
    people,
    channels,
    messages: new Map(messages.map((message) => [messageKey(message), message])),
    homes: new Map(Object.entries(homes)),
    modals,
    unread: before?.unread ?? new Map(),
  };
}

export function channelsOf({ channels }: SlackPage, personKey: string): readonly Channel[] {
  return channels.filter((channel) => channel.memberKeys.includes(personKey));
}

export function personOf({ people }: SlackPage, personKey: string): SlackPerson | undefined {
  return people.find(({ key }) => key === personKey);
}

/** The place that an id names for this person; their own chat with the bot where it names somebody else's. */
export function placeOf(page: SlackPage, id: string, personKey: string): SlackPlace | undefined {
  if (!isSlackPlace(id)) return undefined;
  const mine = channelsOf(page, personKey);
  const dm = mine.find(({ type }) => type === 'dm');
  if (id === HOME) return { kind: 'home', dm };
  const channel = mine.find((one) => placeId(one.id) === id) ?? dm ?? mine[0];
  return channel === undefined ? undefined : { kind: 'channel', channel };
}

/** What a person sees of a conversation, oldest first. */
export function messagesIn(page: SlackPage, channelId: string, personKey: string): readonly Message[] {
  return [...page.messages.values()].filter(
    ({ channel, ephemeralFor }) =>
      channel === channelId && (ephemeralFor === undefined || ephemeralFor === personKey),
  );
}

export function withMessage(page: SlackPage, message: Message): SlackPage {
  return { ...page, messages: new Map([...page.messages, [messageKey(message), message]]) };
}

export function withUnread(page: SlackPage, channelId: string, count: number): SlackPage {
  return { ...page, unread: new Map([...page.unread, [channelId, count]]) };
}

export function withChannel(page: SlackPage, channel: Channel): SlackPage {
  const known = page.channels.some(({ id }) => id === channel.id);
  const channels = known
    ? page.channels.map((one) => (one.id === channel.id ? channel : one))
    : [...page.channels, channel];
  return { ...page, channels };
}

export function withHome(page: SlackPage, personKey: string, blocks: readonly Block[]): SlackPage {
  return { ...page, homes: new Map([...page.homes, [personKey, blocks]]) };
}

/** A new view lies on top of the others of its person; a known one is changed where it lies. */
export function withModal(page: SlackPage, modal: Modal): SlackPage {
  const known = page.modals.some(({ viewId }) => viewId === modal.viewId);
  const modals = known
    ? page.modals.map((one) => (one.viewId === modal.viewId ? modal : one))
    : [...page.modals, modal];
  return { ...page, modals };
}

export function withoutModal(page: SlackPage, viewId: string): SlackPage {
  return { ...page, modals: page.modals.filter((modal) => modal.viewId !== viewId) };
}

export function topModal({ modals }: SlackPage, personKey: string): Modal | undefined {
  return modals.findLast((modal) => modal.personKey === personKey);
}
