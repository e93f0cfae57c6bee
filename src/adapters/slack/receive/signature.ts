import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** "Verifying requests from Slack" (docs.slack.dev): whatever is older may be a recording. */
const MOST_SECONDS_APART = 5 * 60;

/** A request that says it comes from Slack. */
export interface SignedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: Buffer;
}

/**
 * The signature when Slack made it for exactly this body within the last five minutes, else `undefined`. `nowMs` is the
 * real time, which the protocol is about.
 */
export function provenSignature(
  { headers, rawBody }: SignedRequest,
  signingSecret: string,
  nowMs: number,
): string | undefined {
  if (!looksSigned(headers)) return undefined;
  const signature = headers['x-slack-signature'];
  const timestamp = headers['x-slack-request-timestamp'];
  if (Math.abs(nowMs / 1_000 - Number(timestamp)) > MOST_SECONDS_APART) return undefined;
  const ours = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(rawBody).digest();
  return timingSafeEqual(ours, Buffer.from(signature.slice(3), 'hex')) ? signature : undefined;
}

interface SignatureHeaders extends IncomingHttpHeaders {
  readonly 'x-slack-signature': string;
  readonly 'x-slack-request-timestamp': string;
}

/** Whether a request has what `provenSignature` looks at; that costs nothing to find out. */
export function looksSigned(headers: IncomingHttpHeaders): headers is SignatureHeaders {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  return /^v0=[\da-f]{64}$/.test(signature) && /^\d{1,12}$/.test(timestamp);
}

/** Under which a signature is remembered, so that the same request does not come twice. */
export function keyOfSignature(signature: string): string {
  return `slack:sig:${createHash('sha256').update(signature).digest('hex').slice(0, 32)}`;
}
