import { STATUS_CODES } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { SECURITY_HEADERS } from './security-headers';

/** Answers with JSON. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  const text = `${JSON.stringify(body)}\n`;
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  res.end(text);
}

/** Says no, in words that tell nothing of what is inside, and ends the connection: nothing more of it is read. */
export function sendRefusal(
  res: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  for (const [name, value] of Object.entries({ ...headers, connection: 'close' })) res.setHeader(name, value);
  sendJson(res, status, refusalOf(status));
}

/** What a refusal says. */
export function refusalOf(status: number): { readonly status: number; readonly message: string } {
  return { status, message: MESSAGES[status] ?? 'The request could not be answered.' };
}

const MESSAGES: Readonly<Record<number, string>> = {
  404: 'There is nothing at this address.',
  408: 'The request took too long to arrive.',
  429: 'Too many requests. Try again later.',
  431: 'The headers of the request are too long.',
};

/** The same over a connection on which no request could be read, so that there is nothing to answer it with. */
export function refuseConnection(socket: Duplex, status: number): void {
  const body = `${JSON.stringify(refusalOf(status))}\n`;
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines].join('\r\n');
  socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
}
