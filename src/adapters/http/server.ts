import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../ports/log';
import { createArmouredServer } from './armour';
import type { HttpConfig } from './config';
import { HTTP_LIMITS } from './limits';
import type { HttpLimits } from './limits';
import type { RefusalCounters } from './reception';
import { createRouter } from './router';
import type { HttpHandler } from './router';
import { trustedProxies } from './sender';

export type { HttpHandler } from './router';

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

export interface HttpServerOptions {
  /** Told of what is turned away. */
  readonly counters?: RefusalCounters;
  /** Others than `HTTP_LIMITS`. */
  readonly limits?: HttpLimits;
  /** How the variables begin that say where it listens, e.g. `METRICS_`. */
  readonly prefix?: string;
}

const NO_COUNTERS: RefusalCounters = { refused: () => undefined, flooded: () => undefined };

/** An http server of the bot. Whatever goes wrong inside, the answer says nothing of it. */
export function createHttpServer(
  { host, port, trustedProxies: proxies = [] }: HttpConfig,
  log: Log,
  { counters = NO_COUNTERS, limits = HTTP_LIMITS, prefix = '' }: HttpServerOptions = {},
): HttpServer {
  const { handle, ...routes } = createRouter(log);
  const server = createArmouredServer(
    { limits, proxies: trustedProxies(proxies), counters, log, now: () => performance.now() },
    handle,
  );
  return {
    ...routes,
    listen: () => listen(server, { host, port, prefix }),
    close: () => close(server, limits.closeMs),
  };
}

interface Address {
  readonly host: string;
  readonly port: number;
  readonly prefix: string;
}

function listen(server: Server, at: Address): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(listenProblem(error, at), { cause: error }));
    });
    server.listen(at.port, at.host, () => {
      const { port, address, family } = server.address() as AddressInfo;
      const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
      resolve(`http://${family === 'IPv6' && host !== '127.0.0.1' ? `[${host}]` : host}:${String(port)}`);
    });
  });
}

function listenProblem(error: NodeJS.ErrnoException, { host, port, prefix }: Address): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${String(port)} on ${host} is already in use. Stop the other program or choose another port: ${prefix}PORT=3980`;
  }
  if (error.code === 'EACCES')
    return `Port ${String(port)} needs special rights. Choose one above 1023: ${prefix}PORT=3978`;
  return `The server cannot listen on ${host}:${String(port)} (${error.code ?? error.message}). Check ${prefix}HOST and ${prefix}PORT.`;
}

async function close(server: Server, closeMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, closeMs);
  await closed;
  clearTimeout(cut);
}
