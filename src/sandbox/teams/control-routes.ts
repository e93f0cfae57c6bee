import type { Server } from 'restify';
import type { ChatLog, Conversation, Post, Version } from './chat-log';
import type { FaultPlan } from './faults';
import { faultsBody } from './faults';
import { guarded, queryOf, readBody, sendJson } from '../page/http';
import { findConversation } from './page-api';

/** Knobs and windows for tests that look at the bot from outside. */
export function mountTeamsControl(server: Server, log: ChatLog, faults: FaultPlan): void {
  server.post(
    '/control/teams/faults',
    guarded(async (req, res) => {
      faults.add((await readBody(req, faultsBody)).faults);
      sendJson(res, 200, { pending: faults.pending() });
    }),
  );
  server.get(
    '/control/teams/faults',
    guarded((_req, res) => {
      sendJson(res, 200, { pending: faults.pending() });
    }),
  );
  server.del(
    '/control/teams/faults',
    guarded((_req, res) => {
      faults.clear();
      sendJson(res, 200, { pending: [] });
    }),
  );
  server.get(
    '/control/teams/messages',
    guarded((req, res) => {
      const wanted = queryOf(req).get('conversation');
      const conversation = wanted === null ? undefined : findConversation(log, wanted);
      const messages = log
        .posts(conversation?.id)
        .map((post) => record(post, log.conversation(post.conversationId)));
      sendJson(res, 200, { messages });
    }),
  );
}

function record(post: Post, conversation: Conversation | undefined): unknown {
  const newest = post.versions.at(-1);
  return {
    ...post,
    conversation: conversation?.name,
    edited: post.versions.length > 1,
    text: newest?.text,
    summary: newest?.summary,
    card: newest?.cards[0],
    versions: post.versions.map(versionRecord),
  };
}

function versionRecord({ at, cards, ...rest }: Version): unknown {
  return { ...rest, at: new Date(at).toISOString(), card: cards[0], cards };
}
