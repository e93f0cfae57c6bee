import type { SendFailure } from './errors';
import { LoginFailure } from './login-failure';

/** What came of one request. */
export type Result<T> =
  { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly failure: SendFailure };

export type SendResult =
  | { readonly ok: true; /** Empty when Teams gave none. */ readonly id: string }
  | { readonly ok: false; readonly failure: SendFailure };

/** A connection that was refused, a name that was not found, a certificate that was not trusted: nothing was sent. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_NETWORK_GUARD)$/;
const BROKEN_BEFORE_TLS = /before secure TLS connection was established|^connect E/;

/** The parts of core-rest-pipeline's `RestError` that say what happened. Its text may hold addresses: it is dropped. */
interface RestErrorLike {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly response?: {
    readonly headers?: { get?: (name: string) => string | undefined };
    readonly bodyAsText?: unknown;
  };
}

/**
 * What a thrown error of Bot Framework's client says about the request, without its text and without its addresses.
 * No failure when Teams said yes in words that the client could not read.
 */
export function readFailure(
  error: unknown,
  request: { sent: boolean; timedOut: boolean },
): Result<undefined> {
  if (error instanceof LoginFailure)
    return { ok: false, failure: { sent: false, login: { reason: error.message, blocked: error.blocked } } };
  const { statusCode, code, message, response } = toRestError(error);
  const status = typeof statusCode === 'number' ? statusCode : undefined;
  if (status !== undefined && status < 300) return { ok: true, answer: undefined };
  const nodeCode = typeof code === 'string' ? code : '';
  const neverConnected = NEVER_CONNECTED.test(nodeCode) || BROKEN_BEFORE_TLS.test(String(message));
  const failureCode = status === undefined ? tidyCode(nodeCode) : codeOfBody(response?.bodyAsText);
  const retryAfter = response?.headers?.get?.('retry-after');
  return {
    ok: false,
    failure: {
      sent: request.sent && !neverConnected,
      timedOut: request.timedOut,
      ...(status !== undefined && { status }),
      ...(failureCode !== undefined && { code: failureCode }),
      ...(retryAfter !== undefined && { retryAfter }),
    },
  };
}

function toRestError(error: unknown): RestErrorLike {
  return typeof error === 'object' && error !== null ? error : {};
}

/** `{"error":{"code":"BotNotInConversationRoster", …}}`, or the same one level up. */
function codeOfBody(body: unknown): string | undefined {
  if (typeof body !== 'string') return undefined;
  try {
    const parsed = JSON.parse(body) as {
      error?: { code?: unknown; innerHttpError?: unknown };
      code?: unknown;
    } | null;
    return tidyCode(parsed?.error?.code ?? parsed?.code);
  } catch {
    return undefined;
  }
}

/** Codes end up in logs and on operators' screens, so only what looks like one is kept. */
function tidyCode(code: unknown): string | undefined {
  return typeof code === 'string' && /^[\w.-]{1,64}$/.test(code) ? code : undefined;
}
