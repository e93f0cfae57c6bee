import type { Commands } from '../app.js';
import type { Store } from '../store.js';
import type { Message } from './model.js';
import type { SlackPage } from './page-state.js';
import { messageKey, personOf, placeId, placeOf, withMessage, withUnread } from './page-state.js';
import { previewText } from './preview.js';

/** Takes in a message; a new one of somebody else is counted, and announced to whom it is meant for. */
export function messageArrived(store: Store, message: Message, commands: Commands): void {
  const { slack: page, activeId, person } = store.state();
  if (page === undefined) return;
  const channel = page.channels.find(({ id }) => id === message.channel);
  const isNew = !page.messages.has(messageKey(message));
  const own = message.from.id === personOf(page, person)?.id;
  const next = withMessage(page, message);
  const hidden = message.ephemeralFor !== undefined && message.ephemeralFor !== person;
  if (!isNew || own || hidden || channel === undefined) {
    store.update({ slack: next });
    return;
  }
  const mine = channel.memberKeys.includes(person);
  const seen = mine && isShown(page, activeId, person, channel.id) && !document.hidden;
  const count = seen ? 0 : (page.unread.get(channel.id) ?? 0) + 1;
  store.update({ slack: withUnread(next, channel.id, count) });
  if (!mine || seen) return;
  commands.toast({
    title: `${message.from.name} in Slack${channel.type === 'dm' ? '' : ` #${channel.name}`}`,
    text: previewText(message, page, person),
    open: () => {
      commands.open(placeId(channel.id));
    },
  });
}

function isShown(page: SlackPage, activeId: string, person: string, channelId: string): boolean {
  const place = placeOf(page, activeId, person);
  return place?.kind === 'channel' && place.channel.id === channelId;
}
