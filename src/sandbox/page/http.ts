import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler, Response } from 'restify';
import { z } from 'zod';

/** An answer other than success, ready to be sent. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'HttpProblem';
  }
}

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** What a body may be: JSON for pages and people, forms for the clients of a sign-in service. */
const MEDIA_TYPES = {
  json: { pattern: /^application\/json\b/i, name: 'application/json', code: 'JsonOnly' },
  form: {
    pattern: /^application\/x-www-form-urlencoded\b/i,
    name: 'application/x-www-form-urlencoded',
    code: 'FormOnly',
  },
} as const;
type Media = keyof typeof MEDIA_TYPES;

/**
 * Why a request is turned away, or nothing. Another site open in the same browser must not reach the sandbox: neither
 * under a name of its own that points here (Host) nor by a form or script of its own (Origin, and JSON where forms are
 * not asked for).
 */
export function refusal(
  method: string,
  headers: IncomingHttpHeaders,
  media: Media = 'json',
): HttpProblem | undefined {
  const host = headers.host ?? '';
  const hostName = host.replace(/:\d+$/, '');
  if (!LOOPBACK_NAMES.has(hostName)) {
    return new HttpProblem(403, 'NotLoopback', 'The sandbox answers on 127.0.0.1 and localhost only.');
  }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    return new HttpProblem(403, 'OtherOrigin', 'The sandbox answers to its own page only.');
  }
  const hasBody = method === 'POST' || method === 'PUT';
  const { pattern, name, code } = MEDIA_TYPES[media];
  if (hasBody && !pattern.test(headers['content-type'] ?? '')) {
    return new HttpProblem(415, code, `Send the body with content-type ${name}.`);
  }
  return undefined;
}

/** Guards a handler, and turns what it throws into a JSON answer without inner details. */
export function guarded(
  handle: (req: Request, res: Response) => Promise<void> | void,
  media: Media = 'json',
): RequestHandler {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      const problem = refusal(req.method ?? 'GET', req.headers, media);
      if (problem !== undefined) throw problem;
      await handle(req, res);
    } catch (error) {
      sendProblem(res, error);
    }
  };
}

function sendProblem(res: Response, error: unknown): void {
  if (res.headersSent || res.destroyed) return;
  if (error instanceof HttpProblem) {
    const body = { error: { code: error.code, message: error.message } };
    sendJson(res, error.status, body, error.headers);
    return;
  }
  sendJson(res, 500, {
    error: { code: 'SandboxFault', message: 'The sandbox itself failed; this is its bug.' },
  });
}

export function sendJson(
  res: Response,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  res.end(JSON.stringify(body));
}

/** The parsed JSON body, whether or not a body parser ran before. Throws 400 or 413. */
export async function readJson(req: Request): Promise<unknown> {
  const early: unknown = req.body;
  if (early !== undefined && early !== null && typeof early !== 'string' && !Buffer.isBuffer(early))
    return early;
  const text = typeof early === 'string' || Buffer.isBuffer(early) ? early.toString() : await readText(req);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'BadSyntax', 'The body is not JSON.');
  }
}

/** The body as text. Throws 413. */
export async function readText(req: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new HttpProblem(413, 'BodyTooBig', 'The body is larger than 4 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The body in the shape asked for; else 400 that names the wrong field. */
export async function readBody<T>(req: Request, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(await readJson(req));
  if (!result.success) throw new HttpProblem(400, 'BadRequest', z.prettifyError(result.error));
  return result.data;
}

export function queryOf(req: Request): URLSearchParams {
  return new URL(req.url ?? '/', 'http://sandbox').searchParams;
}

/** A path parameter that the router has decoded. */
export function pathParam(req: Request, name: string): string {
  const value: unknown = (req.params as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}
