import { setTimeout as delay } from 'node:timers/promises';
import type { Request, Response, Server } from 'restify';
import type { Answer, Connector, Target } from './connector';
import type { Fault, FaultPlan, Operation } from './faults';
import { HttpProblem, guarded, pathParam, readJson, sendJson } from '../page/http';

export interface ConnectorRoutesDeps {
  readonly connector: Connector;
  readonly faults: FaultPlan;
  readonly closing: AbortSignal;
}

const BASE = '/connector/v3';
const ACTIVITIES = `${BASE}/conversations/:conversationId/activities`;

/** The routes for messages of the Bot Connector (learn.microsoft.com, "Bot Connector REST API reference"). */
export function mountConnector(server: Server, deps: ConnectorRoutesDeps): void {
  const { connector, faults, closing } = deps;

  async function run(res: Response, operation: Operation, target: Target, work: () => Answer): Promise<void> {
    const fault = faults.take(operation, [target.conversation.id, target.conversation.name]);
    await answerWith(res, fault, work, closing);
  }
  const target = (req: Request): Target => connector.locate(pathParam(req, 'conversationId'));
  const activityId = (req: Request): string => pathParam(req, 'activityId');

  server.post(
    ACTIVITIES,
    guarded(async (req, res) => {
      const [where, body] = [target(req), await readJson(req)];
      await run(res, 'post', where, () => connector.post(where, body));
    }),
  );
  server.post(
    `${ACTIVITIES}/:activityId`,
    guarded(async (req, res) => {
      const [where, body] = [target(req), await readJson(req)];
      await run(res, 'post', where, () => connector.post(where, body, activityId(req)));
    }),
  );
  server.put(
    `${ACTIVITIES}/:activityId`,
    guarded(async (req, res) => {
      const [where, body] = [target(req), await readJson(req)];
      await run(res, 'update', where, () => connector.update(where, activityId(req), body));
    }),
  );
  server.del(
    `${ACTIVITIES}/:activityId`,
    guarded(async (req, res) => {
      const where = target(req);
      await run(res, 'delete', where, () => connector.remove(where, activityId(req)));
    }),
  );
  server.post(
    `${BASE}/conversations`,
    guarded(async (req, res) => {
      const body = await readJson(req);
      const where = connector.locateNew(body);
      await run(res, 'post', where, () => connector.create(where, body));
    }),
  );
}

/** Carries out the work, or what the fault has in store for it. */
async function answerWith(
  res: Response,
  fault: Fault | undefined,
  work: () => Answer,
  closing: AbortSignal,
): Promise<void> {
  switch (fault?.kind) {
    case 'throttle':
      throw throttled(fault.retryAfterSeconds);
    case 'server-error':
      throw new HttpProblem(500, 'ServiceError', 'An unexpected error occurred.');
    case 'forbidden':
      throw new HttpProblem(
        403,
        'BotNotInConversationRoster',
        'The bot is not part of the conversation roster.',
      );
    case 'accept-then-cut':
      work();
      res.socket?.destroy();
      return;
    case 'accept-then-504':
      work();
      throw new HttpProblem(504, 'GatewayTimeout', 'The service did not answer in time.');
    case 'delay':
      await delay(fault.delayMs, undefined, { signal: closing, ref: false });
      break;
    case undefined:
      break;
  }
  const { status, body } = work();
  sendJson(res, status, body ?? {});
}

function throttled(retryAfterSeconds: number | null): HttpProblem {
  const headers = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  return new HttpProblem(429, 'Throttled', 'API calls quota exceeded!', headers);
}
