import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { readJson, Refusal, refusalReply, requireJsonType, sendReply, type Reply } from '../http';
import type { Door, Sees } from '../sign-in/door';
import { readODataRequest, readV1Request, REFERRALS_PATH, V1_PATH, type PartnerApi } from './api';
import { faultyReply, type FaultQueue, type FaultScope } from './faults';
import type { ListRequest } from './list-request';
import type { RequestLog } from './request-log';

export interface PartnerRoutesDeps {
  readonly api: PartnerApi;
  readonly faults: FaultQueue;
  readonly requests: RequestLog;
  readonly door: Door;
  readonly now: () => number;
  /** Ends slow answers when the server closes. */
  readonly closing: AbortSignal;
}

interface Call {
  readonly on: Exclude<FaultScope, 'any'>;
  readonly page: number;
  readonly answer: () => Promise<Reply>;
}

/** `sees` says what is visible to the caller. */
type ReadCall = (req: Request, sees: Sees) => Call | Promise<Call>;

/** Adds the Partner API's paths to the server. */
export function mountPartnerApi(server: Server, deps: PartnerRoutesDeps): void {
  const { api } = deps;
  const on = (read: ReadCall) => async (req: Request, res: Response) => {
    const reply = await answered(req, deps, read).catch(asReply);
    answerPartner(req, res, reply, deps);
  };
  const listing = on((req, sees) => listCall(readODataRequest(req.getQuery()), sees, api.list));
  const listingV1 = on((req, sees) => listCall(readV1Request(req.getQuery()), sees, api.listV1));
  const getting = on((req, sees) => ({
    on: 'get',
    page: 1,
    answer: async () => Promise.resolve(api.get(idOf(req), sees)),
  }));
  for (const method of ['get', 'head'] as const) {
    server[method](REFERRALS_PATH, listing);
    server[method](V1_PATH, listingV1);
    server[method](`${REFERRALS_PATH}/:id`, getting);
  }
  server.patch(`${REFERRALS_PATH}/:id`, on(patchCall(api)));
}

/** Whether a path belongs to the Partner API, known there or not. */
export function isPartnerPath(path: string): boolean {
  return /^\/v1(\.0)?(\/|$)/.test(path);
}

/** Sends an answer of the Partner API with its headers, and records it. */
export function answerPartner(
  req: Request,
  res: Response,
  reply: Reply,
  deps: Pick<PartnerRoutesDeps, 'requests' | 'now'>,
): void {
  const requestId = randomUUID();
  const ours = headerText(req, 'client-request-id');
  deps.requests.record({
    at: new Date(deps.now()).toISOString(),
    method: req.method ?? '',
    path: req.path(),
    query: req.getQuery(),
    status: reply.status,
    bytes: req.method === 'HEAD' ? 0 : Buffer.byteLength(reply.body),
    requestId,
  });
  const echo = ours === undefined || ours === '' ? {} : { 'client-request-id': ours };
  sendReply(res, { ...reply, headers: { ...reply.headers, 'Request-ID': requestId, ...echo } });
}

async function answered(req: Request, deps: PartnerRoutesDeps, read: ReadCall): Promise<Reply> {
  const call = await read(req, deps.door.admit(req.headers.authorization));
  const answer = (): Promise<Reply> => call.answer().catch(asReply);
  const fault = deps.faults.take(call.on, call.page);
  return fault === undefined ? answer() : faultyReply(fault, answer, deps.closing);
}

function listCall(request: ListRequest, sees: Sees, list: PartnerApi['list']): Call {
  return {
    on: 'list',
    page: request.position?.page ?? 1,
    answer: async () => Promise.resolve(list(request, sees)),
  };
}

function patchCall(api: PartnerApi): (req: Request, sees: Sees) => Promise<Call> {
  return async (req, sees) => {
    requireJsonType(req);
    const patch = {
      id: idOf(req),
      body: await readJson(req),
      ifMatch: req.headers['if-match'],
      prefer: headerText(req, 'prefer'),
    };
    return { on: 'patch', page: 1, answer: async () => Promise.resolve(api.patch(patch, sees)) };
  };
}

/** Headers that Node knows to come once are texts; of others the first one counts. */
function headerText(req: Request, name: string): string | undefined {
  const value = req.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function idOf(req: Request): string {
  const params = req.params as Readonly<Record<string, string | undefined>>;
  return params['id'] ?? '';
}

/** A refusal becomes its answer; anything else is our own fault and goes on to the server's error handler. */
function asReply(error: unknown): Reply {
  if (error instanceof Refusal) return refusalReply(error);
  throw error;
}
