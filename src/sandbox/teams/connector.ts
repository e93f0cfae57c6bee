import type { ChatLog, Conversation, Post } from './chat-log';
import { BOT, PEOPLE } from './directory';
import { HttpProblem } from '../page/http';
import { checkMessage, contentOf, parseActivity, parseNewConversation } from './incoming';
import { ADAPTIVE_CARD } from './wire';

/** Where a conversation id from the bot points: the conversation, and in channels perhaps one thread. */
export interface Target {
  readonly conversation: Conversation;
  readonly threadId?: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Connector {
  /** Throws 404 for an id that names nothing here. */
  locate(conversationId: string): Target;
  post(target: Target, body: unknown, replyToId?: string): Answer;
  update(target: Target, activityId: string, body: unknown): Answer;
  remove(target: Target, activityId: string): Answer;
  /** The conversation that a request to create one is about, before anything is done. */
  locateNew(body: unknown): Target;
  create(target: Target, body: unknown): Answer;
}

export interface ConnectorDeps {
  readonly log: ChatLog;
  readonly serviceUrl: () => string;
  readonly onTyping: (conversationId: string) => void;
}

const bot = { id: BOT.id, name: BOT.name, kind: 'bot' } as const;

/** What the Bot Connector does with messages, apart from HTTP. Refusals are thrown as HttpProblem. */
export function createConnector({ log, serviceUrl, onTyping }: ConnectorDeps): Connector {
  function locate(conversationId: string): Target {
    const [id = '', threadId] = conversationId.split(';messageid=', 2);
    const conversation = log.conversation(id);
    if (conversation === undefined) throw notFound();
    if (threadId === undefined) return { conversation };
    if (log.find(id, threadId) === undefined) throw notFound();
    return { conversation, threadId };
  }

  function post(target: Target, body: unknown, replyToId?: string): Answer {
    const { conversation } = requireBot(target);
    const activity = parseActivity(body);
    if (activity.type === 'typing') {
      onTyping(conversation.id);
      return { status: 201, body: { id: log.nextId() } };
    }
    if (activity.type !== 'message') return { status: 201, body: { id: log.nextId() } };
    checkMessage(activity, body);
    const threadId = target.threadId ?? threadOf(conversation, replyToId ?? activity.replyToId);
    const thread = threadId === undefined ? {} : { threadId };
    const content = contentOf(activity, ADAPTIVE_CARD);
    const { id } = log.add({ conversationId: conversation.id, ...thread, from: bot, content });
    return { status: 201, body: { id } };
  }

  function threadOf(conversation: Conversation, replyToId: string | undefined): string | undefined {
    return replyToId === undefined ? undefined : log.find(conversation.id, replyToId)?.threadId;
  }

  function ownPost({ conversation }: Target, activityId: string): Post {
    const found = log.find(conversation.id, activityId);
    if (found === undefined || found.deleted) {
      throw new HttpProblem(404, 'ActivityNotFoundInConversation', 'The specified activity is not found.');
    }
    if (found.from.id !== BOT.id)
      throw new HttpProblem(403, 'Forbidden', 'A bot can change its own messages only.');
    return found;
  }

  return {
    locate,
    post,
    update(target, activityId, body) {
      const found = ownPost(requireBot(target), activityId);
      const activity = parseActivity(body);
      checkMessage(activity, body);
      log.edit(found, contentOf(activity, ADAPTIVE_CARD));
      return { status: 200, body: { id: activityId } };
    },
    remove(target, activityId) {
      log.remove(ownPost(requireBot(target), activityId));
      return { status: 200 };
    },
    locateNew(body) {
      const { channelId, memberId } = parseNewConversation(body);
      if (channelId !== undefined) return locate(channelId);
      const chat = chatWith(log, memberId);
      if (chat === undefined) throw notFound();
      return { conversation: chat };
    },
    create(target, body) {
      const { activity, memberId } = parseNewConversation(body);
      if (mayOpen(log, target.conversation, memberId)) log.setBotPresent(target.conversation.id, true);
      const { conversation } = requireBot(locate(target.conversation.id));
      const url = serviceUrl();
      if (activity === undefined) return { status: 201, body: { id: conversation.id, serviceUrl: url } };
      const { id: activityId } = post({ conversation }, activity).body as { id: string };
      const id =
        conversation.type === 'channel' ? `${conversation.id};messageid=${activityId}` : conversation.id;
      return { status: 201, body: { id, activityId, serviceUrl: url } };
    },
  };
}

function chatWith(log: ChatLog, memberId: string | undefined): Conversation | undefined {
  const owner = PEOPLE.find((p) => p.id === memberId || p.aadObjectId === memberId);
  return log.conversations().find((c) => c.type === 'personal' && c.memberKeys[0] === owner?.key);
}

/**
 * Whether the bot may begin the chat by itself: with somebody whom it meets elsewhere and knows by the account's id
 * (by the directory's id Teams opens a chat only where the person has added the app), unless they have removed it.
 */
function mayOpen(log: ChatLog, { type, memberKeys, botRemoved }: Conversation, memberId = ''): boolean {
  if (type !== 'personal' || botRemoved || !memberId.startsWith('29:')) return false;
  return log
    .conversations()
    .some(
      (c) => c.type !== 'personal' && c.botPresent && memberKeys.every((key) => c.memberKeys.includes(key)),
    );
}

function notFound(): HttpProblem {
  return new HttpProblem(404, 'ConversationNotFound', 'Conversation not found.');
}

function requireBot(target: Target): Target {
  const { botPresent, botRemoved, type } = target.conversation;
  if (botPresent) return target;
  if (type === 'personal' && botRemoved)
    throw new HttpProblem(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
  throw new HttpProblem(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}
