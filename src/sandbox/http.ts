import type { IncomingMessage } from 'node:http';
import type { Response } from 'restify';

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** Cut the connection instead of answering. */
  readonly hangUp?: true;
}

/** A refusal in the shape of the Partner API's error page: `{"error":{"code","message","target","innerError"}}`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: {
    readonly target?: string;
    readonly innerError?: { readonly code: string; readonly message: string };
  };
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    message: string,
    options: { details?: Refusal['details']; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.details = options.details ?? {};
    this.headers = options.headers ?? {};
  }
}

const BODY_LIMIT_BYTES = 1024 * 1024;

export function jsonReply(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function refusalReply({ status, code, message, details, headers }: Refusal): Reply {
  return jsonReply(status, { error: { code, message, ...details } }, headers);
}

/** Sends a reply; for HEAD the headers alone. */
export function sendReply(res: Response, reply: Reply): void {
  if (reply.hangUp) {
    res.socket?.destroy();
    return;
  }
  const length = reply.status === 204 ? {} : { 'Content-Length': String(Buffer.byteLength(reply.body)) };
  res.sendRaw(reply.status, reply.body, { ...reply.headers, ...length });
}

/** The body as JSON; `undefined` when there is none. Throws a `Refusal`: 413 above 1 MB, 400 when it is not JSON. */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is still read, so that the refusal reaches a sender who is not done yet.
    if (size <= BODY_LIMIT_BYTES) chunks.push(chunk);
  }
  if (size > BODY_LIMIT_BYTES) throw new Refusal(413, 'invalidRequest', 'The body is larger than 1 MB.');
  const text = Buffer.concat(chunks).toString('utf8').trim();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'invalidRequest', 'The body is not valid JSON.');
  }
}

/** Throws a 415 `Refusal` unless the body is announced as plain JSON. */
export function requireJsonType(req: IncomingMessage): void {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json' && req.headers['content-encoding'] === undefined) return;
  throw new Refusal(
    415,
    'invalidRequest',
    'Send the body as Content-Type: application/json, not compressed.',
  );
}
