import { HttpProblem } from '../page/http';
import type { Channel, ChatLog, Message } from './chat-log';
import type { SlackPerson } from './directory';
import { personByKey } from './directory';
import type { StandingView, ViewBook } from './view-book';

/** What the page names, looked up; all of these throw `HttpProblem` with a sentence for the page. */

export function findPerson(key: string): SlackPerson {
  const found = personByKey(key);
  if (found === undefined) throw new HttpProblem(400, 'BadRequest', `Nobody here is called “${key}”.`);
  return found;
}

/** By id or name; where several have the name, as the chats with the bot, the one of `owner`. */
export function findChannel(log: ChatLog, idOrName: string, owner?: SlackPerson): Channel {
  const name = idOrName.replace(/^#/, '');
  const all = log.channels();
  const named = all.filter((c) => c.name === name);
  const found =
    all.find((c) => c.id === idOrName) ??
    named.find((c) => owner !== undefined && c.memberKeys.includes(owner.key)) ??
    named[0];
  if (found === undefined) throw new HttpProblem(404, 'NotFound', `No channel is called “${idOrName}”.`);
  return found;
}

/** A channel that the person is in. */
export function findOwnChannel(log: ChatLog, idOrName: string, person: SlackPerson): Channel {
  const channel = findChannel(log, idOrName, person);
  if (!channel.memberKeys.includes(person.key))
    throw new HttpProblem(403, 'Forbidden', `${person.name} is not in #${channel.name}.`);
  return channel;
}

/** A message that the person can see. */
export function findMessage(log: ChatLog, channel: Channel, ts: string, person: SlackPerson): Message {
  const message = log.find(channel.id, ts);
  const hidden = message?.ephemeralFor !== undefined && message.ephemeralFor !== person.key;
  if (message === undefined || message.deleted || hidden)
    throw new HttpProblem(404, 'NotFound', 'That message is gone.');
  return message;
}

export function findModal(views: ViewBook, viewId: string, person: SlackPerson): StandingView {
  const standing = views.modals().find((m) => m.id === viewId && m.personKey === person.key);
  if (standing === undefined) throw new HttpProblem(404, 'NotFound', 'That form is closed.');
  return standing;
}

export function findHome(views: ViewBook, person: SlackPerson): StandingView {
  const home = views.home(person.key);
  if (home === undefined) throw new HttpProblem(404, 'NotFound', 'The bot has shown no Home tab yet.');
  return home;
}
