import type { Server } from 'restify';
import { guarded, queryOf, readBody, sendJson } from '../page/http';
import type { Channel, ChatLog, Message } from './chat-log';
import { newest } from './chat-log';
import type { FaultPlan } from './faults';
import { faultsBody } from './faults';
import { findChannel } from './page-finds';

/** Knobs and windows for tests that look at the bot from outside. */
export function mountSlackControl(server: Server, log: ChatLog, faults: FaultPlan): void {
  server.post(
    '/control/slack/faults',
    guarded(async (req, res) => {
      faults.add((await readBody(req, faultsBody)).faults);
      sendJson(res, 200, { pending: faults.pending() });
    }),
  );
  server.get(
    '/control/slack/faults',
    guarded((_req, res) => {
      sendJson(res, 200, { pending: faults.pending() });
    }),
  );
  server.del(
    '/control/slack/faults',
    guarded((_req, res) => {
      faults.clear();
      sendJson(res, 200, { pending: [] });
    }),
  );
  server.get(
    '/control/slack/messages',
    guarded((req, res) => {
      const wanted = queryOf(req).get('conversation');
      const channel = wanted === null ? undefined : findChannel(log, wanted);
      const messages = log
        .messages(channel?.id)
        .map((message) => record(message, log.channel(message.channelId)));
      sendJson(res, 200, { messages });
    }),
  );
}

function record(message: Message, channel: Channel | undefined): unknown {
  const { text, blocks } = newest(message);
  return {
    ...message,
    conversation: channel?.name,
    edited: message.versions.length > 1,
    text,
    blocks,
    versions: message.versions.map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() })),
  };
}
