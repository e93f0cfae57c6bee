import type { IncomingHttpHeaders } from 'node:http';
import { isLoopbackHost, parseUrl } from '../../../domain/loopback';

/** The headers by which a webhook is proved, read but not yet believed. */
export interface SignedHeaders {
  readonly signature: Buffer;
  /** For `node:crypto`. */
  readonly hash: HashName;
  readonly certificateUrl: string;
}

export type HashName = 'sha256' | 'sha384' | 'sha512';

/** What is answered to a request that cannot be Partner Center's. */
export interface Refusal {
  readonly ok: false;
  readonly status: 400 | 401;
  /** For the log; holds nothing of the request. */
  readonly reason: string;
}

const HASHES: ReadonlyMap<string, HashName> = new Map([
  ['rsa-sha256', 'sha256'],
  ['rsa-sha384', 'sha384'],
  ['rsa-sha512', 'sha512'],
]);

/** RSA signatures by keys of 2,048 to 8,192 bits. */
const SIGNATURE_BYTES = { least: 256, most: 1024 };
const LONGEST_URL = 300;

/**
 * Reads the headers in the order of the webhooks page: 401 without a signature, 400 without a certificate's address or
 * an algorithm; 401 for what is there and cannot be right. Nothing is fetched or computed for it.
 */
export function readSignedHeaders(
  headers: IncomingHttpHeaders,
  certificateHost: string,
): (SignedHeaders & { readonly ok: true }) | Refusal {
  const encoded = signatureIn(headers);
  if (encoded === undefined) return refusal(401, 'the signature is missing');
  const url = headerOf(headers, 'x-ms-certificate-url');
  if (url === undefined) return refusal(400, 'the address of the certificate is missing');
  const algorithm = headerOf(headers, 'x-ms-signature-algorithm');
  if (algorithm === undefined) return refusal(400, 'the algorithm is missing');
  const hash = HASHES.get(algorithm.toLowerCase());
  if (hash === undefined) return refusal(401, 'the algorithm is not RSA with SHA-256 or stronger');
  const signature = decode(encoded);
  if (signature === undefined) return refusal(401, 'the signature is not one of RSA');
  const certificateUrl = trustedAddress(url, certificateHost);
  if (certificateUrl === undefined)
    return refusal(401, 'the certificate is not where Partner Center keeps its own');
  return { ok: true, signature, hash, certificateUrl };
}

/**
 * `Authorization: Signature …`, or the other header, which Partner Center uses where a proxy needs `Authorization` for
 * itself (`SignatureTokenToMsSignatureHeader`).
 */
function signatureIn(headers: IncomingHttpHeaders): string | undefined {
  const scheme = /^Signature +(\S+)$/i;
  const authorization = scheme.exec(headers.authorization ?? '')?.[1];
  const own = headerOf(headers, 'x-ms-signature');
  return authorization ?? scheme.exec(own ?? '')?.[1] ?? own;
}

function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function decode(text: string): Buffer | undefined {
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  const { least, most } = SIGNATURE_BYTES;
  return bytes.length >= least && bytes.length <= most ? bytes : undefined;
}

/**
 * The address as `URL` writes it, when it is a plain https one on exactly the host given. On this machine, where only
 * tests set the host, http will do.
 */
export function trustedAddress(text: string, certificateHost: string): string | undefined {
  const url = text.length <= LONGEST_URL ? parseUrl(text) : undefined;
  if (url?.host !== certificateHost.toLowerCase()) return undefined;
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) return undefined;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  return isSafe ? url.href : undefined;
}

function refusal(status: 400 | 401, reason: string): Refusal {
  return { ok: false, status, reason };
}
