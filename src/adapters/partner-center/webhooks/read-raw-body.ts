import type { IncomingMessage } from 'node:http';

export type RawBody =
  { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly status: 400 | 413 };

/**
 * The bytes of a request as they came, at most `mostBytes`. Never rejects. What is too long is not read to its end;
 * the connection stays, so that the refusal can still be sent.
 */
export function readRawBody(req: IncomingMessage, mostBytes: number): Promise<RawBody> {
  if (Number(req.headers['content-length'] ?? 0) > mostBytes)
    return Promise.resolve({ ok: false, status: 413 });
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    const broken = (): void => {
      resolve({ ok: false, status: 400 });
    };
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= mostBytes) return;
      req.pause();
      resolve({ ok: false, status: 413 });
    });
    req.on('end', () => {
      resolve({ ok: true, bytes: Buffer.concat(chunks) });
    });
    req.on('close', broken).on('error', broken);
  });
}
