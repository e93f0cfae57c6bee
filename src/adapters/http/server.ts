import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'restify';
import type { Next, Request, Response, Server } from 'restify';
import type { Log } from '../../ports/log';
import type { HttpConfig } from './config';

/** Answers one request in full; must not throw. */
export type HttpHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export interface HttpServer {
  /** Adds a route; only before `listen`. */
  get(path: string, handler: HttpHandler): void;
  post(path: string, handler: HttpHandler): void;
  /** Asks this one first, before anything is read of a request; true when it answers itself. Only before `listen`. */
  first(handler: (req: IncomingMessage, res: ServerResponse) => boolean): void;
  /** Resolves with the address once requests are taken. Rejects with a clear sentence when the port is in use. */
  listen(): Promise<string>;
  /** Takes no new request, lets running ones end for a moment, then cuts what is left. */
  close(): Promise<void>;
}

/**
 * What restify's types leave out: handlers that see a request before restify wraps it. One that gives false has
 * answered, and restify leaves the request alone.
 */
interface WithFirst {
  first(handler: (req: IncomingMessage, res: ServerResponse) => boolean): void;
}

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const CLOSE_AFTER_MS = 5_000;

/** The one http server of the bot. Whatever goes wrong inside, the answer says nothing of it. */
export function createHttpServer(config: HttpConfig, log: Log): HttpServer {
  const server = createServer({ name: 'referral-bot', ignoreTrailingSlash: true });
  server.server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.on(
    'restifyError',
    (_req: Request, res: Response, error: Error & { statusCode?: number }, done: () => void) => {
      answerError(res, error.statusCode ?? 500);
      done();
    },
  );
  server.pre((req: Request, res: Response, next: Next) => {
    const readable = isReadable(req);
    if (!readable) answerError(res, 400);
    next(readable ? undefined : false);
  });
  const route = (handler: HttpHandler) => async (req: Request, res: Response) => {
    try {
      await handler(req, res);
    } catch (error) {
      log.error('a request failed', { path: req.path(), error });
      if (!res.headersSent) answerError(res, 500);
    }
  };
  return {
    get: (path, handler) => void server.get(path, route(handler)),
    post: (path, handler) => void server.post(path, route(handler)),
    first: (handler) => {
      (server as unknown as WithFirst).first((req, res) => !handler(req, res));
    },
    listen: () => listen(server, config),
    close: () => close(server),
  };
}

/** Answers with JSON. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(`${JSON.stringify(body)}\n`);
}

/**
 * Whether restify can make a URL of the request's target and Host header. It does so outside any handler, so one that
 * it cannot read would end the process.
 */
function isReadable({ url = '', headers }: IncomingMessage): boolean {
  return url.startsWith('/') && URL.canParse(`http://${headers.host ?? 'localhost'}${url}`);
}

/** By restify's own means: it answers once more what it does not know to be answered, and that would throw. */
function answerError(res: Response, status: number): void {
  const message = status === 404 ? 'There is nothing at this address.' : 'The request could not be answered.';
  res.sendRaw(status, `${JSON.stringify({ status, message })}\n`, { 'content-type': 'application/json' });
}

function listen(server: Server, config: HttpConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(listenProblem(error, config), { cause: error }));
    });
    server.listen(config.port, config.host, () => {
      const { port, address, family } = server.address();
      const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
      resolve(`http://${family === 'IPv6' && host !== '127.0.0.1' ? `[${host}]` : host}:${String(port)}`);
    });
  });
}

function listenProblem(error: NodeJS.ErrnoException, { host, port }: HttpConfig): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${String(port)} on ${host} is already in use. Stop the other program or choose another port: PORT=3980`;
  }
  if (error.code === 'EACCES')
    return `Port ${String(port)} needs special rights. Choose one above 1023: PORT=3978`;
  return `The server cannot listen on ${host}:${String(port)} (${error.code ?? error.message}). Check HOST and PORT.`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.server.closeAllConnections();
  }, CLOSE_AFTER_MS);
  await closed;
  clearTimeout(cut);
}
