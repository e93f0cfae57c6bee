import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';

export interface Endpoint {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
}

/** Listens and tells the URL, no slash at the end. Rejects with what to do when the port is taken. */
export function listen(server: Server, { host, port }: Endpoint): Promise<string> {
  const http = httpServerOf(server);
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port, error) : error);
    };
    // On the framework's server: it passes errors on, and one that nobody hears there ends the process.
    server.once('error', refused);
    http.listen(port, unbracketed(host), () => {
      server.removeListener('error', refused);
      resolve(urlOf(http.address() as AddressInfo, host));
    });
  });
}

/** Stops listening and ends every connection. */
export function shut(server: Server): Promise<void> {
  const http = httpServerOf(server);
  if (!http.listening) return Promise.resolve();
  return new Promise((resolve) => {
    http.close(() => {
      resolve();
    });
    http.closeAllConnections();
  });
}

function httpServerOf(server: Server): HttpServer {
  return server.server;
}

function urlOf({ port }: AddressInfo, host: string): string {
  const name = host.includes(':') ? `[${unbracketed(host)}]` : host;
  return `http://${name}:${String(port)}`;
}

function unbracketed(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

function portTaken(port: number, cause: Error): Error {
  return new Error(
    `Port ${String(port)} is taken; end the other program or set SANDBOX_PORT to another port.`,
    { cause },
  );
}
