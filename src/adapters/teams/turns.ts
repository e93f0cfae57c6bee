import type { Reader } from '../../domain/subscription';
import type { Notice } from '../../domain/notice';
import type { ChatHandler, ChatMessage } from '../../ports/chat-platform';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { destinationOf, messageOf, personOf } from './activity';
import type { TeamsActivity } from './activity';
import type { Connector } from './connector';
import { withDirectoryIds } from './mentions';
import { commandIn, mentionedPeople, messageText } from './message-text';
import { activityOf } from './platform';
import { destinationId, parseAddress } from './address';
import { outcomeOfFailure } from './errors';
import type { Render } from './render';
import type { CardJson } from './templates';

export interface TurnDeps {
  readonly handler: ChatHandler;
  readonly render: Render;
  readonly connector: Connector;
  readonly clock: Clock;
  readonly log: Log;
}

/** What happens for each kind of activity; thin, because everything that decides is the application's. */
export interface Turns {
  /** Somebody wrote: answers in the same thread. */
  message(activity: TeamsActivity, entities: unknown): Promise<void>;
  /** Somebody pressed a button: the card that replaces the pressed one for that person; `undefined`: no command. */
  click(activity: TeamsActivity, data: unknown): Promise<CardJson | undefined>;
  /** The bot came or went, or a channel or team did. */
  membership(activity: TeamsActivity): Promise<void>;
}

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 4_000;

export function createTurns(deps: TurnDeps): Turns {
  const { handler, render } = deps;
  return {
    message: async (activity, entities) => {
      const message = await readMessage(deps, activity, entities);
      const notice = await handler.command(message);
      await say(deps, activity, notice, await readerFor(deps, message), activity.id);
    },
    click: async (activity, data) => {
      const command = commandIn(data);
      if (command === undefined) return undefined;
      const message = messageOf(activity, command);
      const notice = await handler.click(message);
      return render(notice, await readerFor(deps, message)).card;
    },
    membership: (activity) => changeMembership(deps, activity),
  };
}

async function readMessage(deps: TurnDeps, activity: TeamsActivity, entities: unknown): Promise<ChatMessage> {
  const message = messageOf(activity, messageText(activity, entities));
  const people = mentionedPeople(activity, entities);
  const address = parseAddress(message.destination.address);
  if (people.length === 0 || address === undefined) return message;
  return { ...message, mentions: await withDirectoryIds(deps.connector, address, people) };
}

/** Everybody sees the answer, so it is in the language of the conversation; its times are those of who asked. */
async function readerFor({ handler, clock }: TurnDeps, message: ChatMessage): Promise<Reader> {
  return {
    now: clock.now(),
    timeZone: message.timeZone ?? 'UTC',
    language: await handler.language(message),
  };
}

async function changeMembership(deps: TurnDeps, activity: TeamsActivity): Promise<void> {
  const gone = goneDestination(activity);
  if (gone !== undefined) return deps.handler.removed(gone);
  if (!botWasAdded(activity)) return;
  const notice = await deps.handler.installed(destinationOf(activity), personOf(activity));
  if (notice !== undefined)
    await say(deps, activity, notice, await readerFor(deps, messageOf(activity, '')), undefined);
}

/**
 * An upgrade of the app removes and adds it in one breath (`remove-upgrade`, `add-upgrade`): nothing is lost by it,
 * so the first is passed over, and the second is an installation that the application knows already.
 */
function botWasAdded({ type, action, membersAdded, recipient }: TeamsActivity): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade';
  return (membersAdded ?? []).some((member) => member.id === recipient.id);
}

/** Which conversation is closed to the bot from now on; `undefined` when none is. */
function goneDestination(activity: TeamsActivity): string | undefined {
  const { type, action, conversation, channelData, membersRemoved, recipient } = activity;
  if (type === 'installationUpdate') return action === 'remove' ? destinationId(conversation.id) : undefined;
  switch (channelData?.eventType) {
    case 'channelDeleted':
      return destinationId(channelData.channel?.id ?? conversation.id);
    case 'teamDeleted':
    case 'teamHardDeleted':
      return destinationId(conversation.id);
    default:
      return (membersRemoved ?? []).some((member) => member.id === recipient.id)
        ? destinationId(conversation.id)
        : undefined;
  }
}

/** Sends an answer; one that certainly was not shown is tried again, because somebody is waiting for it. */
async function say(
  deps: TurnDeps,
  activity: TeamsActivity,
  notice: Notice,
  reader: Reader,
  replyToId: string | undefined,
): Promise<void> {
  const { connector, render, clock, log } = deps;
  const { address, id } = destinationOf(activity);
  const base = parseAddress(address);
  if (base === undefined) return;
  const to = replyToId === undefined ? base : { ...base, conversationId: activity.conversation.id };
  const message = activityOf(render(notice, reader), false);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const result = await connector.post(to, message, replyToId);
    if (result.ok) return;
    const outcome = outcomeOfFailure(result.failure, 'post', clock.now());
    log.warn('an answer did not reach Teams', { destinationId: id, attempt, outcome });
    if (outcome.kind !== 'later' || outcome.blocked === true || attempt === ATTEMPTS) return;
    await clock.sleep(Math.min(LONGEST_PAUSE_MS, outcome.retryAfterMs ?? FIRST_PAUSE_MS * attempt));
  }
}
