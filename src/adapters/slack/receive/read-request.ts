import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';

/** Slack's own requests are far smaller; more is not read. */
export const MOST_BODY_BYTES = 1024 * 1024;
/** What is not signed can only be a check of the certificate. */
export const MOST_UNSIGNED_BYTES = 4_096;

export type RawBody =
  { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly status: 400 | 413 };

/** The bytes of a request. Leaves the connection open when it stops, so that the refusal can be read. Never rejects. */
export async function readRawBody(req: IncomingMessage, mostBytes: number): Promise<RawBody> {
  if (Number(req.headers['content-length'] ?? 0) > mostBytes) return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
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
    const cut = () => {
      resolve({ ok: false, status: 400 });
    };
    req.on('close', cut);
    req.on('error', cut);
  });
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** The two kinds of body that Slack sends, without what a proxy may have added (`; charset=utf-8`). */
export function mediaTypeOf(contentType: string | undefined): typeof FORM | typeof JSON_TYPE | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  return type === FORM || type === JSON_TYPE ? type : undefined;
}

/** Slack asks now and then whether the address has a certificate, and signs that not always. */
export function isCertificateCheck(type: string, body: Buffer): boolean {
  return (
    type === FORM && body.length <= MOST_UNSIGNED_BYTES && parse(body.toString('utf8'))['ssl_check'] === '1'
  );
}

/** Whether a body is one object of JSON, or a form that is a command or carries such an object. */
export function isReadable(type: string, body: Buffer): boolean {
  try {
    const text = body.toString('utf8');
    const form = type === FORM ? parse(text) : undefined;
    const json = form === undefined ? text : form['payload'];
    if (json === undefined) return form?.['command'] !== undefined;
    const read: unknown = typeof json === 'string' ? JSON.parse(json) : undefined;
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    return false;
  }
}
