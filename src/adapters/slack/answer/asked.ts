import type { Reader } from '../../../domain/subscription';
import type { ChatHandler, ChatMessage, ChatPlatform, Person } from '../../../ports/chat-platform';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import { oneLine, shorten } from '../../../wording';
import type { ChartStyles } from '../send/chart-style';
import type { Connect } from '../connection';
import type { Conversations } from './conversations';
import { mentionsIn, messageWords } from '../receive/message-words';
import type { Mention } from '../receive/message-words';
import type { People, PersonFacts } from '../people';
import type { Place, WorkspaceRef } from '../receive/received';
import type { Renderer } from '../draw/rendered';
import type { Respond } from './response-url';
import type { Workspaces } from '../install/workspaces';

/** What carrying out something received needs. */
export interface TurnDeps {
  readonly handler: ChatHandler;
  readonly platform: ChatPlatform;
  readonly workspaces: Workspaces;
  readonly connect: Connect;
  readonly people: People;
  readonly conversations: Conversations;
  readonly renderer: Renderer;
  readonly charts: ChartStyles;
  readonly respond: Respond;
  readonly clock: Clock;
  readonly log: Log;
}

/** Somebody who asks, as Slack named them. */
export interface Asker {
  readonly userId: string;
  readonly userName?: string | undefined;
}

const LONGEST_NAME = 100;

/** What somebody said in a conversation, `text` with Slack's markup, put into the application's words. */
export async function readAsked(
  deps: TurnDeps,
  at: Place,
  asker: Asker,
  text: string,
  botUserId: string,
): Promise<ChatMessage> {
  const mentioned = mentionsIn(text, botUserId);
  const [facts, people] = await Promise.all([
    deps.people.facts(at, asker.userId),
    Promise.all(mentioned.map((mention) => named(deps, at, mention))),
  ]);
  const message = await messageOf(deps, at, asker, facts, messageWords(text, botUserId, people));
  return people.length === 0 ? message : { ...message, mentions: people };
}

/** The words of a button: ours, to be taken as they are. */
export async function readPressed(
  deps: TurnDeps,
  at: Place,
  asker: Asker,
  command: string,
): Promise<ChatMessage> {
  return messageOf(deps, at, asker, await deps.people.facts(at, asker.userId), command);
}

/** For whom an answer is put into words: in the language of the conversation, in the zone of who asks. */
export async function readerOf({ handler, clock }: TurnDeps, message: ChatMessage): Promise<Reader> {
  return {
    now: clock.now(),
    timeZone: message.timeZone ?? 'UTC',
    language: await handler.language(message),
  };
}

/** Somebody by id, by the name that people there see, where Slack tells. */
export async function person(deps: TurnDeps, where: WorkspaceRef, id: string): Promise<Person> {
  const facts = await deps.people.facts(where, id);
  return personOf({ userId: id }, facts);
}

async function messageOf(
  deps: TurnDeps,
  at: Place,
  asker: Asker,
  facts: PersonFacts | undefined,
  text: string,
): Promise<ChatMessage> {
  const from = personOf(asker, facts);
  const { language, timeZone } = facts ?? {};
  return {
    destination: await deps.conversations.destination(at, from.name),
    text,
    from,
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
  };
}

async function named(deps: TurnDeps, at: Place, { id, label }: Mention): Promise<Person & { name: string }> {
  const facts = await deps.people.facts(at, id);
  return { id, name: tidy(facts?.name ?? label ?? id) };
}

function tidy(name: string): string {
  return shorten(oneLine(name), LONGEST_NAME);
}

function personOf({ userId, userName }: Asker, facts: PersonFacts | undefined): Person {
  const name = facts?.name ?? userName;
  return name === undefined ? { id: userId } : { id: userId, name: tidy(name) };
}
