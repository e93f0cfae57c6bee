import type { IncomingMessage } from 'node:http';

/** Teams' own messages stay under 100 KB; more is not read. */
const MOST_BODY_BYTES = 256 * 1024;

export type Body =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly status: 400 | 413 };

/** A body that a parser in front of us has read already, or the bytes of the request read as JSON. Never rejects. */
export async function readBody(req: IncomingMessage & { readonly body?: unknown }): Promise<Body> {
  if (typeof req.body === 'object' && req.body !== null) return { ok: true, json: req.body };
  if (req.readableEnded) return { ok: false, status: 400 };
  try {
    const bytes = await collect(req);
    if (bytes === 'too many') return { ok: false, status: 413 };
    return { ok: true, json: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}

/** Leaves the connection open when it stops, so that the refusal can still be read. */
function collect(req: IncomingMessage): Promise<Buffer | 'too many'> {
  if (Number(req.headers['content-length'] ?? 0) > MOST_BODY_BYTES) return Promise.resolve('too many');
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= MOST_BODY_BYTES) return;
      req.pause();
      resolve('too many');
    });
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('close', () => reject(new Error('the caller left')));
    req.on('error', reject);
  });
}
