import type { Server } from 'restify';
import type { Sender } from './envelope';
import type { BotWatch } from '../page/bot-watch';
import type { ChatLog, Conversation, Post } from './chat-log';
import { BOT, DEFAULT_PERSON, PEOPLE, TEAM, membersOf, personByKey } from './directory';
import type { EventHub } from '../page/events';
import { HttpProblem, guarded, readBody, sendJson } from '../page/http';
import type { SenderFields } from './page-bodies';
import { actionBody, advanceBody, botBody, messageBody, submitBody } from './page-bodies';
import { conversationView, postView } from './page-view';
import type { Session } from './session';
import type { OutgoingActivity } from './wire';

export interface PageApiDeps {
  readonly log: ChatLog;
  readonly session: Session;
  readonly bot: BotWatch<OutgoingActivity>;
  readonly events: EventHub;
  readonly botUrl: string;
  readonly now: () => number;
  readonly state: () => unknown;
  addReferral(): unknown;
  advance(ms: number): unknown;
}

/** Throws 404 when nothing has this id or name. */
export function findConversation(log: ChatLog, idOrName: string): Conversation {
  const all = log.conversations();
  const found = all.find((c) => c.id === idOrName) ?? all.find((c) => c.name === idOrName);
  if (found === undefined) throw new HttpProblem(404, 'NotFound', `No conversation is called “${idOrName}”.`);
  return found;
}

function findPost(log: ChatLog, conversation: string, postId: string): Post {
  const post = log.find(findConversation(log, conversation).id, postId);
  if (post === undefined || post.deleted) throw new HttpProblem(404, 'NotFound', 'That message is gone.');
  return post;
}

function senderOf({ person, locale, timeZone }: SenderFields): Sender {
  const found = personByKey(person);
  if (found === undefined) throw new HttpProblem(400, 'BadRequest', `Nobody here is called “${person}”.`);
  return { person: found, client: { locale, timeZone } };
}

/** What the page reads and does; tests from outside may use it as well. */
export function mountPageApi(server: Server, deps: PageApiDeps): void {
  const { log, session, events } = deps;

  server.get(
    '/teams/state',
    guarded((_req, res) => {
      sendJson(res, 200, wholeState(deps));
    }),
  );
  server.get('/teams/events', guarded(events.attach));
  server.post(
    '/teams/messages',
    guarded(async (req, res) => {
      const body = await readBody(req, messageBody);
      const conversation = findConversation(log, body.conversation);
      if (body.threadId !== undefined) findPost(log, conversation.id, body.threadId);
      sendJson(res, 202, postView(session.say(conversation, senderOf(body), body.text, body.threadId)));
    }),
  );
  server.post(
    '/teams/actions',
    guarded(async (req, res) => {
      const body = await readBody(req, actionBody);
      const post = findPost(log, body.conversation, body.postId);
      sendJson(res, 200, await session.press(post, senderOf(body), body.action, body.trigger));
    }),
  );
  server.post(
    '/teams/submits',
    guarded(async (req, res) => {
      const body = await readBody(req, submitBody);
      const post = findPost(log, body.conversation, body.postId);
      sendJson(res, 200, await session.submit(post, senderOf(body), body.value, body.text));
    }),
  );
  mountSwitches(server, deps);
}

function mountSwitches(server: Server, deps: PageApiDeps): void {
  server.post(
    '/teams/bot',
    guarded(async (req, res) => {
      const body = await readBody(req, botBody);
      const conversation = findConversation(deps.log, body.conversation);
      const delivery = await deps.session.setBot(conversation, senderOf(body), body.present);
      sendJson(res, 200, { heard: delivery.kind === 'accepted' });
    }),
  );
  server.post(
    '/teams/referrals',
    guarded(async (_req, res) => {
      sendJson(res, 200, { added: (await deps.addReferral()) ?? null });
    }),
  );
  server.post(
    '/teams/advance',
    guarded(async (req, res) => {
      await deps.advance((await readBody(req, advanceBody)).ms);
      sendJson(res, 200, { now: deps.now() });
    }),
  );
}

function wholeState({ log, bot, botUrl, now, state }: PageApiDeps): unknown {
  return {
    now: now(),
    bot: { name: BOT.name, id: BOT.id, url: botUrl, status: bot.status() },
    team: { name: TEAM.name },
    defaultPerson: DEFAULT_PERSON,
    people: PEOPLE.map(({ key, id, name }) => ({ key, id, name })),
    conversations: log.conversations().map((c) => conversationView(c, membersOf(c))),
    posts: log.posts().map(postView),
    sandbox: state(),
  };
}
