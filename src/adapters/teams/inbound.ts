import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { PROVEN } from '../../ports/proven';
import type { TeamsActivity } from './activity';
import type { RunTurn } from './bot-application';
import type { Gate } from './gate';
import { readBody } from './read-body';
import { SeenActivities } from './seen-activities';
import type { CheckToken, Proven } from './token-check';

/** Answers `POST /api/messages`. Never rejects. */
export type MessagesHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The parts that need Bot Framework, loaded when the first genuine request comes. */
export interface Bot {
  readonly gate: Gate;
  readonly runTurn: RunTurn;
}

export interface InboundDeps {
  readonly bot: () => Promise<Bot>;
  /** Absent where nobody has to prove anything. */
  readonly checkToken?: CheckToken;
  readonly clock: Clock;
  readonly log: Log;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The bot's public door. Whoever knocks without a genuine token of Bot Framework is told 401 (503 while nobody can tell
 * which are genuine) and nothing else; no text of a library, no reason and no 500 ever leaves it.
 */
export function createMessagesHandler(deps: InboundDeps): MessagesHandler {
  const seen = new SeenActivities<Answer>();
  return async (req, res) => {
    const answer = await receive(deps, seen, req).catch((error: unknown): Answer => {
      deps.log.error('a request to the bot could not be looked at', { error });
      return { status: 503 };
    });
    send(res, answer);
  };
}

/** The token first: until it is known to be genuine, nothing else of the request is looked at. */
async function receive(
  deps: InboundDeps,
  seen: SeenActivities<Answer>,
  req: IncomingMessage,
): Promise<Answer> {
  const authorization = req.headers.authorization ?? '';
  const verdict = await deps.checkToken?.(authorization);
  if (verdict === 'forged' && authorization === '') return { status: 401 };
  if (verdict === 'forged')
    return turnedAway(deps, 401, 'its token is not one of Bot Framework for this bot');
  if (verdict === 'unavailable') return turnedAway(deps, 503, 'the signing keys cannot be had');
  req.emit(PROVEN);
  if (!isJson(req.headers['content-type'])) return { status: 415 };
  const body = await readBody(req);
  if (!body.ok) return { status: body.status };
  return admit(deps, seen, { authorization, proven: verdict, body: body.json });
}

async function admit(
  deps: InboundDeps,
  seen: SeenActivities<Answer>,
  { authorization, proven, body }: { authorization: string; proven: Proven | undefined; body: unknown },
): Promise<Answer> {
  const bot = await deps.bot();
  const admission = await bot.gate({ authorization, body, ...(proven !== undefined && { proven }) });
  if (!admission.ok) return turnedAway(deps, admission.status, admission.reason);
  const turn = async (): Promise<Answer> => (await bot.runTurn(admission, body)) ?? { status: 200 };
  const key = keyOf(admission.activity) ?? (proven && digestOf(authorization, body));
  const answer = key === undefined ? turn() : seen.once(key, deps.clock.now(), turn);
  return answer.catch((error: unknown) => {
    deps.log.error('a message from Teams could not be handled', { error });
    return { status: 200 };
  });
}

function turnedAway({ log }: InboundDeps, status: number, reason: string): Answer {
  log.warn('a request to the bot was turned away', { status, reason });
  return { status };
}

function keyOf({ conversation, type, id }: TeamsActivity): string | undefined {
  return id === undefined ? undefined : `${conversation.id} ${type} ${id}`;
}

/** The same token with the same words is the same request, sent again by whoever has got hold of it. */
function digestOf(authorization: string, body: unknown): string {
  return createHash('sha256').update(authorization).update(JSON.stringify(body)).digest('base64url');
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
  const json = Buffer.from(JSON.stringify(body));
  const type = { 'content-type': 'application/json; charset=utf-8', 'content-length': json.length };
  res.writeHead(status, { ...type, ...closes });
  res.end(json);
}
