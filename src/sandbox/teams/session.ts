import type { ExecutedAction } from './activities';
import { MENTION, executeActivity, installActivities, messageActivity, submitActivity } from './activities';
import type { Delivery } from '../page/delivery';
import { describeFailure } from './bot-link';
import type { BotWatch } from '../page/bot-watch';
import type { ChatLog, Conversation, Post } from './chat-log';
import { freshId } from './chat-log';
import { BOT, membersOf } from './directory';
import type { Scene, Sender } from './envelope';
import { withMentions } from './mentions';
import type { InvokeOutcome } from './invoke-answer';
import { readInvokeAnswer } from './invoke-answer';
import type { OutgoingActivity } from './wire';

/** What people do in the conversations. */
export interface Session {
  /** Writes a message as a person; the bot gets it in the background. */
  say(conversation: Conversation, sender: Sender, text: string, threadId?: string): Post;
  /** Presses an `Action.Execute`; a card in the answer replaces the message for this person only. */
  press(
    post: Post,
    sender: Sender,
    action: ExecutedAction,
    trigger: 'manual' | 'automatic',
  ): Promise<InvokeOutcome>;
  /** Presses an `Action.Submit`. */
  submit(post: Post, sender: Sender, value: unknown, text?: string): Promise<InvokeOutcome>;
  /** Adds the bot to a conversation, or removes it. Says how the bot took it. */
  setBot(conversation: Conversation, sender: Sender, present: boolean): Promise<Delivery>;
  /** Resolves when no message is on its way to the bot any more. */
  settled(): Promise<void>;
}

export interface SessionDeps {
  readonly log: ChatLog;
  readonly bot: BotWatch<OutgoingActivity>;
  readonly now: () => number;
  readonly serviceUrl: () => string;
  readonly closing: AbortSignal;
}

export function createSession(deps: SessionDeps): Session {
  const { log, bot, closing } = deps;
  const underWay = new Set<Promise<void>>();
  const sceneOf = (post: Post, sender: Sender): Scene => {
    const conversation = log.conversation(post.conversationId);
    if (conversation === undefined) throw new Error(`no conversation ${post.conversationId}`);
    return sceneFor(deps, conversation, sender, post.threadId);
  };

  async function deliver(post: Post, activity: OutgoingActivity): Promise<void> {
    const delivery = await bot.send(activity);
    if (delivery.kind !== 'accepted' && !closing.aborted) log.setUndelivered(post, describeFailure(delivery));
  }

  return {
    say(conversation, sender, text, threadId) {
      const post = addMessage(log, conversation, sender, text, threadId);
      if (!conversation.botPresent)
        return log.setUndelivered(post, `${BOT.name} is not in this conversation`);
      const scene = { ...sceneFor(deps, conversation, sender, post.threadId), activityId: post.id };
      const work = deliver(post, messageActivity(scene, text));
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
      return post;
    },
    async press(post, sender, action, trigger) {
      const activity = executeActivity(sceneOf(post, sender), action, post.id, trigger);
      const outcome = readInvokeAnswer(await bot.send(activity));
      if (outcome.kind === 'card') log.setPersonalCard(post, sender.person.key, outcome.card);
      return outcome;
    },
    async submit(post, sender, value, text) {
      const delivery = await bot.send(submitActivity(sceneOf(post, sender), value, post.id, text));
      if (delivery.kind === 'accepted') return { kind: 'nothing' };
      return { kind: 'error', text: `Something went wrong: ${describeFailure(delivery)}.` };
    },
    setBot: (conversation, sender, present) => setBot(deps, conversation, sender, present),
    async settled() {
      await Promise.allSettled([...underWay]);
    },
  };
}

function sceneFor(deps: SessionDeps, conversation: Conversation, sender: Sender, threadId?: string): Scene {
  return {
    conversation,
    ...(threadId === undefined ? {} : { threadId }),
    sender,
    activityId: freshId(),
    now: deps.now(),
    serviceUrl: deps.serviceUrl(),
  };
}

function addMessage(
  log: ChatLog,
  conversation: Conversation,
  { person }: Sender,
  text: string,
  threadId: string | undefined,
): Post {
  const shown =
    conversation.type === 'personal'
      ? text
      : `${MENTION} ${withMentions(text, membersOf(conversation)).text}`;
  return log.add({
    conversationId: conversation.id,
    ...(threadId === undefined ? {} : { threadId }),
    from: { id: person.id, name: person.name, kind: 'person' },
    content: { text: shown, cards: [], otherAttachments: [], alert: false },
  });
}

async function setBot(
  deps: SessionDeps,
  conversation: Conversation,
  sender: Sender,
  present: boolean,
): Promise<Delivery> {
  const { log, bot } = deps;
  // The bot may post its welcome before it answers, so it has to be in the room by then.
  if (present) log.setBotPresent(conversation.id, true);
  let delivery: Delivery = { kind: 'unreachable', reason: 'nothing sent' };
  for (const activity of installActivities(sceneFor(deps, conversation, sender), present, freshId())) {
    delivery = await bot.send(activity);
    if (delivery.kind !== 'accepted') break;
  }
  if (!present) log.removeBot(conversation.id);
  else if (delivery.kind !== 'accepted') log.setBotPresent(conversation.id, false);
  return delivery;
}
