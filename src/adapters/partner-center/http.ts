import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  isRestError,
  proxyPolicy,
  RestError,
  retryPolicy,
} from '@azure/core-rest-pipeline';
import type { Pipeline, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { Clock } from '../../ports/clock';
import type { ErrorFacts } from '../../ports/errors';
import { RetryLaterError, SignInError } from '../../ports/errors';
import type { Log } from '../../ports/log';
import { attemptPolicy, CORRELATION_HEADERS } from './attempt';
import { authorisationPolicy } from './sign-in/authorisation';
import type { PartnerCredential } from './sign-in/partner-credential';
import type { ErrorAnswer, Subject } from './errors';
import { toPartnerError } from './errors';
import type { Body } from './json-text';
import type { RetryOptions } from './retry';
import { DEFAULT_RETRY, retryStrategy, TIMED_OUT } from './retry';
import { isLoopbackUrl } from '../../domain/loopback';

export interface HttpTuning {
  /** How long one attempt may take, from sending to the last byte. Default 30 s. */
  readonly timeoutMs?: number;
  readonly retry?: RetryOptions;
}

export interface HttpOptions {
  /** Base of the API without a trailing slash. */
  readonly apiUrl: string;
  readonly credential: PartnerCredential;
  readonly clock: Clock;
  readonly log: Log;
  readonly tuning?: HttpTuning;
}

/**
 * Sends an authorised GET to `path` below the API's base and resolves with the body of a success. Throws the errors of
 * the port for everything else. Redirects are not followed.
 */
export type Get = (path: string, subject: Subject) => Promise<Body>;

export function createGet(options: HttpOptions): Get {
  const { apiUrl, credential, clock } = options;
  const pipeline = buildPipeline(options);
  const client = createDefaultHttpClient();
  return async (path, subject) => {
    const request = createPipelineRequest({
      url: `${apiUrl}${path}`,
      headers: createHttpHeaders({ Accept: 'application/json', 'Content-Type': 'application/json' }),
      allowInsecureConnection: isLoopbackUrl(apiUrl),
    });
    const response = await pipeline.sendRequest(client, request).catch((error: unknown) => {
      throw isRestError(error) ? unanswered(error, subject, request) : error;
    });
    const answer = toAnswer(response);
    if (response.status < 200 || response.status > 299) {
      const error = toPartnerError(answer, subject, clock.now());
      if (error instanceof SignInError) credential.refused?.(error);
      throw error;
    }
    credential.accepted?.();
    return { text: answer.text, what: subject.what, facts: factsOf(answer) };
  };
}

function buildPipeline({ apiUrl, credential, clock, log, tuning = {} }: HttpOptions): Pipeline {
  const retry = tuning.retry ?? DEFAULT_RETRY;
  const pipeline = createEmptyPipeline();
  // A company's proxy is honoured for Microsoft's address; nothing stands between us and a loopback one.
  if (!isLoopbackUrl(apiUrl)) pipeline.addPolicy(proxyPolicy());
  const strategy = retryStrategy(retry, { clock, log });
  pipeline.addPolicy(retryPolicy([strategy], { maxRetries: retry.maxRetries }), { phase: 'Retry' });
  const origin = new URL(apiUrl).origin;
  pipeline.addPolicy(authorisationPolicy({ credential, clock, origin }), { phase: 'Sign' });
  pipeline.addPolicy(attemptPolicy(tuning.timeoutMs ?? 30_000), { afterPhase: 'Sign' });
  return pipeline;
}

function toAnswer({ status, headers, bodyAsText, request }: PipelineResponse): ErrorAnswer {
  const retryAfter = headers.get('Retry-After');
  const wwwAuthenticate = headers.get('WWW-Authenticate');
  const requestId = headers.get('Request-ID') ?? headers.get('MS-RequestId');
  const correlationId = request.headers.get(CORRELATION_HEADERS[0]);
  return {
    status,
    text: bodyAsText ?? '',
    ...(retryAfter !== undefined && { retryAfter }),
    ...(wwwAuthenticate !== undefined && { wwwAuthenticate }),
    ...(requestId !== undefined && { requestId }),
    ...(correlationId !== undefined && { correlationId }),
  };
}

function factsOf({ status, requestId, correlationId }: ErrorAnswer): ErrorFacts {
  return {
    status,
    ...(requestId !== undefined && { requestId }),
    ...(correlationId !== undefined && { correlationId }),
  };
}

/** No answer, or not all of it. The cause is a copy: the original holds the request and with it the token. */
function unanswered(error: RestError, { what }: Subject, request: PipelineRequest): RetryLaterError {
  const correlationId = request.headers.get(CORRELATION_HEADERS[0]);
  return new RetryLaterError(`Partner Center did not give ${what}: ${reasonOf(error)}`, {
    facts: correlationId === undefined ? {} : { correlationId },
    cause: new Error(error.message),
  });
}

function reasonOf({ code, message }: RestError): string {
  if (code === TIMED_OUT) return message;
  if (code === RestError.PARSE_ERROR) return 'its answer broke off';
  return `the connection failed (${code ?? 'for an unknown reason'})`;
}
