import type { Channel, Message } from '../chat-log';
import { newest } from '../chat-log';
import type { SlackPerson } from '../directory';
import { BOT } from '../directory';
import { eventRequest, joinedEvent, leftEvents, linksEvent, mentionEvent, messageEvent } from '../events';
import { mentionsBot, messageText, sharedLinks } from '../typed-text';
import type { Fields } from '../wire';
import type { PeopleDeps } from './deps';

/** Writes a message as a person; the bot gets it in the background, where it would hear of it. */
export function say(
  deps: PeopleDeps,
  channel: Channel,
  person: SlackPerson,
  typed: string,
  threadTs?: string,
): Message {
  const { log, outbox, now } = deps;
  const message = log.add({
    channelId: channel.id,
    ...(threadTs === undefined ? {} : { threadTs }),
    from: { id: person.id, name: person.name, kind: 'person' },
    text: messageText(typed),
    blocks: [],
  });
  const events = eventsOf(message, person, channel);
  if (!channel.botPresent && mentionsBot(newest(message).text)) {
    return log.change(message, { undelivered: `${BOT.name} is not in this channel; invite it first` });
  }
  outbox.post(
    events.map((event) => eventRequest(event, now())),
    (why) => {
      log.change(message, { undelivered: why });
    },
  );
  return message;
}

/**
 * What the bot hears of a message: in a channel that it is in, a mention, and that twice, as a mention and as a message
 * with another id; all that is written to it alone; and links to its own domains anywhere.
 */
function eventsOf(message: Message, person: SlackPerson, channel: Channel): readonly Fields[] {
  const text = newest(message).text;
  const links = sharedLinks(text);
  const inPassing = links.length === 0 ? [] : [linksEvent(message, person, channel, links)];
  const asMessage = messageEvent(message, person, channel);
  if (channel.type === 'dm') return [asMessage, ...inPassing];
  if (!channel.botPresent || !mentionsBot(text)) return inPassing;
  return [mentionEvent(message, person), asMessage, ...inPassing];
}

/** Invites the bot, or removes it. Says whether it heard of that. */
export async function setBot(
  deps: PeopleDeps,
  channel: Channel,
  person: SlackPerson,
  present: boolean,
): Promise<boolean> {
  const { log, bot, now } = deps;
  log.setBotPresent(channel.id, present);
  const ts = log.nextTs();
  const events = present ? [joinedEvent(channel, ts, person)] : leftEvents(channel, ts, person);
  let heard = true;
  for (const event of events) {
    const delivery = await bot.send(eventRequest(event, now()));
    heard &&= delivery.kind === 'accepted';
  }
  return heard;
}

/** Makes the bot a member by its own wish. */
export function joinByItself(
  { log, outbox, now }: Pick<PeopleDeps, 'log' | 'outbox' | 'now'>,
  channel: Channel,
): void {
  log.setBotPresent(channel.id, true);
  outbox.post([eventRequest(joinedEvent(channel, log.nextTs()), now())]);
}
