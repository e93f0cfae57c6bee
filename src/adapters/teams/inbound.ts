import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { RunTurn } from './bot-application';
import type { Gate } from './gate';
import { readBody } from './read-body';
import { SeenActivities } from './seen-activities';
import { looksLikeOurToken } from './token-shape';

/** Answers `POST /api/messages`. Never rejects. */
export type MessagesHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The parts that need Bot Framework, loaded when the first request comes. */
export interface Bot {
  readonly gate: Gate;
  readonly runTurn: RunTurn;
}

export interface InboundDeps {
  readonly bot: () => Promise<Bot>;
  /** Whether a request without a token can be turned away unread. */
  readonly tokenNeeded: boolean;
  readonly clock: Clock;
  readonly log: Log;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The bot's public door. Whoever knocks without a token of Bot Framework is told 401 and nothing else; no text of a
 * library, no reason and no 500 ever leaves it.
 */
export function createMessagesHandler(deps: InboundDeps): MessagesHandler {
  const seen = new SeenActivities<Answer>();
  return async (req, res) => {
    const answer = await receive(deps, seen, req).catch((error: unknown): Answer => {
      deps.log.error('a message from Teams could not be handled', { error });
      return { status: 200 };
    });
    send(res, answer);
  };
}

async function receive(
  deps: InboundDeps,
  seen: SeenActivities<Answer>,
  req: IncomingMessage,
): Promise<Answer> {
  const authorization = req.headers.authorization ?? '';
  if (deps.tokenNeeded && !looksLikeOurToken(authorization)) return { status: 401 };
  if (!isJson(req.headers['content-type'])) return { status: 415 };
  const body = await readBody(req);
  if (!body.ok) return { status: body.status };
  const bot = await deps.bot();
  const admission = await bot.gate(authorization, body.json);
  if (!admission.ok) {
    deps.log.warn('a request to the bot was turned away', {
      status: admission.status,
      reason: admission.reason,
    });
    return { status: admission.status };
  }
  const { activity } = admission;
  const key =
    activity.id === undefined ? undefined : `${activity.conversation.id} ${activity.type} ${activity.id}`;
  const turn = async (): Promise<Answer> => (await bot.runTurn(admission, body.json)) ?? { status: 200 };
  return key === undefined ? turn() : seen.once(key, deps.clock.now(), turn);
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType ?? '');
}

function send(res: ServerResponse, { status, body }: Answer): void {
  if (res.headersSent || res.destroyed) return;
  const closes = status >= 400 ? { connection: 'close' } : {};
  if (body === undefined) {
    res.writeHead(status, { 'content-length': 0, ...closes });
    res.end();
    return;
  }
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...closes });
  res.end(JSON.stringify(body));
}
