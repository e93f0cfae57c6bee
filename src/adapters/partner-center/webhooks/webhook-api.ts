import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  proxyPolicy,
} from '@azure/core-rest-pipeline';
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { z } from 'zod';
import { isLoopbackUrl } from '../../../domain/loopback';
import type { Clock } from '../../../ports/clock';
import { RetryLaterError, SignInError } from '../../../ports/errors';
import { attemptPolicy } from '../attempt';
import { parseRetryAfter } from '../retry';
import { toWebhookError } from './webhook-errors';

/** For whom the token must be: not for the referrals API, whose tokens are refused here (webhooks page). */
const SCOPE = 'https://api.partnercenter.microsoft.com/.default';
const TIMEOUT_MS = 30_000;

export interface WebhookApiDeps {
  readonly credential: TokenCredential;
  readonly clock: Clock;
  /** Base of the API without a trailing slash. */
  readonly apiUrl: string;
}

export interface WebhookCall<T> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below `/webhooks/v1/registration`. */
  readonly path: string;
  readonly body?: object;
  /** What is asked for, to name it in an error. */
  readonly what: string;
  readonly schema: z.ZodType<T>;
}

/**
 * One authorised request, never repeated, redirects not followed. Resolves with what came, or `undefined` for 404. Throws
 * the errors of the port.
 */
export type AskWebhooks = <T>(call: WebhookCall<T>) => Promise<T | undefined>;

export function createAskWebhooks({ credential, clock, apiUrl }: WebhookApiDeps): AskWebhooks {
  const client = createDefaultHttpClient();
  const pipeline = createEmptyPipeline();
  if (!isLoopbackUrl(apiUrl)) pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(attemptPolicy(TIMEOUT_MS));
  return async ({ method, path, body, what, schema }) => {
    const token = await credential.getToken(SCOPE);
    if (token === null) throw new SignInError('the sign-in gave no token for Partner Center’s webhook API');
    const request = createPipelineRequest({
      ...{ method, url: `${apiUrl}/webhooks/v1/registration${path}` },
      headers: createHttpHeaders({ Authorization: `Bearer ${token.token}`, Accept: 'application/json' }),
      allowInsecureConnection: isLoopbackUrl(apiUrl),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (body !== undefined) request.headers.set('Content-Type', 'application/json');
    const response = await pipeline.sendRequest(client, request).catch((error: unknown) => {
      throw unanswered(error, what);
    });
    return read(response, { what, schema, now: clock.now() });
  };
}

function read<T>(
  response: PipelineResponse,
  { what, schema, now }: { readonly what: string; readonly schema: z.ZodType<T>; readonly now: number },
): T | undefined {
  const { status, headers } = response;
  if (status === 404) return undefined;
  if (status < 200 || status > 299) {
    const waitMs = parseRetryAfter(headers.get('Retry-After'), now);
    throw toWebhookError(status, what, waitMs === undefined ? undefined : now + waitMs);
  }
  const result = schema.safeParse(jsonOf(response.bodyAsText ?? ''));
  if (result.success) return result.data;
  throw new RetryLaterError(`Partner Center answered with something else than ${what}`, {
    facts: { status },
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The cause is a copy: the original holds the request and with it the token. */
function unanswered(error: unknown, what: string): RetryLaterError {
  const reason = error instanceof Error ? error.message : 'the connection failed';
  return new RetryLaterError(`Partner Center did not give ${what}: ${reason}`, { cause: new Error(reason) });
}
