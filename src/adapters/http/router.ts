import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'restify';
import type { Request, Response } from 'restify';
import type { Log } from '../../ports/log';
import { refusalOf } from './answer';
import type { Listener } from './reception';

/** Answers one request in full; must not throw. */
export type HttpHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Finds who answers a request. */
export interface Router {
  get(path: string, handler: HttpHandler): void;
  post(path: string, handler: HttpHandler): void;
  first(handler: (req: IncomingMessage, res: ServerResponse) => boolean): void;
  readonly handle: Listener;
}

/**
 * What restify's types leave out: handlers that see a request before restify wraps it. One that gives false has
 * answered, and restify leaves the request alone.
 */
interface WithFirst {
  first(handler: (req: IncomingMessage, res: ServerResponse) => boolean): void;
}

/**
 * restify, which never listens itself: it would leave connections open that ask for another protocol. Without a name it
 * sends no `Server` header.
 */
export function createRouter(log: Log): Router {
  const restify = createServer({ name: '', ignoreTrailingSlash: true });
  restify.on(
    'restifyError',
    (_req: Request, res: Response, error: Error & { statusCode?: number }, done: () => void) => {
      answerError(res, error.statusCode ?? 500);
      done();
    },
  );
  const route = (handler: HttpHandler) => async (req: Request, res: Response) => {
    try {
      await handler(req, res);
    } catch (error) {
      // Who leaves in the middle of a request makes its reading fail, and waits for no answer.
      if (!res.destroyed || res.writableEnded) log.error('a request failed', { path: req.path(), error });
    }
    if (!res.headersSent && !res.destroyed) answerError(res, 500);
  };
  return {
    get: (path, handler) => void restify.get(path, route(handler)),
    post: (path, handler) => void restify.post(path, route(handler)),
    first: (handler) => {
      (restify as unknown as WithFirst).first((req, res) => !handler(req, res));
    },
    handle: (req, res) => {
      restify.server.emit('request', req, res);
    },
  };
}

/** By restify's own means: it answers once more what it does not know to be answered, and that would throw. */
function answerError(res: Response, status: number): void {
  res.sendRaw(status, `${JSON.stringify(refusalOf(status))}\n`, {
    'content-type': 'application/json; charset=utf-8',
  });
}
