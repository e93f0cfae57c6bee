import type { Server } from 'restify';
import { HttpProblem, guarded, pathParam, readJson } from '../page/http';
import { ApiError } from './api-error';
import { sendRefusal } from './api-routes';
import type { ChatLog } from './chat-log';
import type { FaultPlan } from './faults';
import type { Answer } from './faulty';
import { answerWith } from './faulty';
import { respond } from './respond';
import type { ResponseUrls } from './response-urls';

export interface ResponseRoutesDeps {
  readonly log: ChatLog;
  readonly urls: ResponseUrls;
  readonly faults: FaultPlan;
  readonly closing: AbortSignal;
}

/** Where answers to commands and presses go (docs.slack.dev, "Handling user interaction"). */
export function mountResponses(server: Server, { log, urls, faults, closing }: ResponseRoutesDeps): void {
  server.post(
    '/slack/response/:id',
    guarded(async (req, res) => {
      const body = await readJson(req);
      const used = urls.use(pathParam(req, 'id'));
      if (!used.ok) {
        sendRefusal(res, new HttpProblem(404, used.error, 'This address takes no more answers.'));
        return;
      }
      const { place } = used;
      const conversation = [place.channelId, log.channel(place.channelId)?.name ?? ''];
      const hasCharts = JSON.stringify(body).includes('"data_visualization"');
      const fault = faults.take({ operation: 'response_url', conversation, hasCharts });
      const work = (): Answer => {
        respond(log, place, body);
        return { status: 200, body: { ok: true } };
      };
      await answerWith(res, fault, work, closing).catch((error: unknown) => {
        sendRefusal(res, asBadRequest(error));
      });
    }),
  );
}

/** Unlike the Web API, these addresses refuse with a status. */
function asBadRequest(error: unknown): unknown {
  return error instanceof ApiError ? new HttpProblem(400, error.code, error.code) : error;
}
