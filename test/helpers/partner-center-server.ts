import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query as they came over the wire. */
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** What the server does with a request: answers, or misbehaves on the connection. */
export type ServerAnswer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  /** Never answers. */
  | 'hang'
  /** Sends the headers and the first half of a body, then nothing more. */
  | 'stall'
  /** Promises a longer body than it sends and closes. */
  | 'truncate'
  /** Closes the connection without an answer. */
  | 'drop';

export interface PartnerServer {
  /** The API's base, e.g. `http://127.0.0.1:54321/v1.0`. */
  readonly apiUrl: string;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** A server on a free loopback port that answers every request with what `answer` says; `index` counts from 0. */
export async function startPartnerServer(
  answer: (request: SeenRequest, index: number) => ServerAnswer,
): Promise<PartnerServer> {
  const requests: SeenRequest[] = [];
  const server = createServer((message, response) => {
    const url = new URL(message.url ?? '/', 'http://127.0.0.1');
    const request: SeenRequest = {
      method: message.method ?? '',
      url: message.url ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: message.headers,
    };
    requests.push(request);
    give(response, answer(request, requests.length - 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${String(port)}/v1.0`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function give(response: ServerResponse, answer: ServerAnswer): void {
  if (answer === 'hang') return;
  if (answer === 'drop') {
    response.destroy();
    return;
  }
  if (typeof answer === 'string') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"value":[', () => answer === 'truncate' && response.destroy());
    return;
  }
  const { status = 200, headers = {}, body = '' } = answer;
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
