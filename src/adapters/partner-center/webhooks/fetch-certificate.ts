import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createPipelineRequest,
  proxyPolicy,
} from '@azure/core-rest-pipeline';
import { RefusedError } from '../../../ports/errors';
import { isLoopbackUrl } from '../../../domain/loopback';

/** The bytes at an address. Rejects with `RefusedError` when what is there is no certificate, else with any error. */
export type FetchCertificate = (url: string) => Promise<Buffer>;

export interface FetchLimits {
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/** A chain of five certificates in PEM is about 10 KB. */
const LIMITS: FetchLimits = { timeoutMs: 5_000, mostBytes: 32 * 1024 };

/** Fetches without a token, without repeating, and without following redirects. */
export function createFetchCertificate({ timeoutMs, mostBytes }: FetchLimits = LIMITS): FetchCertificate {
  const client = createDefaultHttpClient();
  const [direct, proxied] = [createEmptyPipeline(), createEmptyPipeline()];
  proxied.addPolicy(proxyPolicy());
  return async (url) => {
    const overtime = AbortSignal.timeout(timeoutMs);
    const request = createPipelineRequest({
      url,
      abortSignal: overtime,
      // Otherwise the whole answer is held before it can be measured.
      streamResponseStatusCodes: new Set([200]),
      allowInsecureConnection: url.startsWith('http:'),
    });
    const pipeline = isLoopbackUrl(url) ? direct : proxied;
    const { status, readableStreamBody: body } = await pipeline.sendRequest(client, request);
    if (status >= 300 && status < 500) throw new RefusedError(`it answered HTTP ${String(status)}`);
    if (status !== 200 || body === undefined) throw new Error(`it answered HTTP ${String(status)}`);
    return collect(body, mostBytes);
  };
}

/** Leaving the loop ends the connection. */
async function collect(stream: NodeJS.ReadableStream, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > mostBytes) throw new RefusedError(`it is larger than ${String(mostBytes)} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
