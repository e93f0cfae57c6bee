import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { HttpProblem, pathParam, refusal, sendJson } from '../page/http';
import { ApiError } from './api-error';
import type { Args } from './args';
import { readArgs, textArg } from './args';
import type { ChatLog } from './chat-log';
import type { Asked, FaultPlan } from './faults';
import type { Answer } from './faulty';
import { answerWith } from './faulty';
import type { ApiDeps } from './methods';
import { METHODS } from './methods';

export interface ApiRoutesDeps extends ApiDeps {
  readonly botToken: string;
  readonly faults: FaultPlan;
  readonly closing: AbortSignal;
}

/** The Web API below `/slack/api/`: forms and JSON, the token as bearer or argument. */
export function mountWebApi(server: Server, deps: ApiRoutesDeps): void {
  const answer = async (req: Request, res: Response): Promise<void> => {
    try {
      // Forms of other pages are kept out by the token, so that only Host and Origin are left to look at.
      const problem = refusal('GET', req.headers);
      if (problem !== undefined) throw problem;
      await call(req, res, deps);
    } catch (error) {
      sendRefusal(res, error);
    }
  };
  server.get('/slack/api/:method', answer);
  server.post('/slack/api/:method', answer);
}

async function call(req: Request, res: Response, deps: ApiRoutesDeps): Promise<void> {
  const name = pathParam(req, 'method');
  const args = await readArgs(req);
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (method === undefined) throw new ApiError('unknown_method', { req_method: name });
  if (name !== 'api.test') requireToken(req, args, deps.botToken);
  const work = (): Answer => ({ status: 200, body: { ok: true, ...method(args, deps) } });
  await answerWith(res, deps.faults.take(askedOf(name, args, deps.log)), work, deps.closing);
}

function requireToken(req: Request, args: Args, botToken: string): void {
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? '') ?? [];
  const token = bearer ?? textArg(args, 'token');
  if (token === undefined) throw new ApiError('not_authed');
  if (!same(token, botToken)) throw new ApiError('invalid_auth');
}

function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** What faults look at. Blocks are searched as they came: nothing has been checked yet. */
function askedOf(operation: string, args: Args, log: ChatLog): Asked {
  const id = textArg(args, 'channel') ?? '';
  const blocks = args['blocks'];
  const raw = typeof blocks === 'string' ? blocks : JSON.stringify(blocks ?? []);
  return {
    operation,
    conversation: [id, log.channel(id)?.name ?? ''],
    hasCharts: /"type"\s*:\s*"data_visualization"/.test(raw),
  };
}

/** Slack refuses with 200 and `ok: false`; what is not the Web API's business has a status of its own. */
export function sendRefusal(res: Response, error: unknown): void {
  if (res.headersSent || res.destroyed) return;
  if (error instanceof ApiError) {
    sendJson(res, 200, { ok: false, error: error.code, ...error.details });
    return;
  }
  if (error instanceof HttpProblem) {
    sendJson(res, error.status, { ok: false, error: error.code }, error.headers);
    return;
  }
  sendJson(res, 500, { ok: false, error: 'fatal_error' });
}
