/** What is left of a failed request, with everything secret or personal taken off: no texts of libraries, no bodies. */
export interface SendFailure {
  /** False when nothing can have left this machine (no token yet, no connection). */
  readonly sent: boolean;
  /** Status of the answer, when one came and was not 200. */
  readonly status?: number;
  /** `error` of Slack's answer. */
  readonly code?: string;
  /** Node's code of the connection that broke before an answer came, `unknown` where it gave none. */
  readonly broken?: string;
  /** `Retry-After` as it came. */
  readonly retryAfter?: string;
  readonly timedOut?: boolean;
  /** The scope that is missing, where Slack says so. */
  readonly needed?: string;
  /** Where in the blocks the fault is, as Slack points to it: `/blocks/3/text`. */
  readonly at?: readonly string[];
}

/** What came of one request. */
export type Result<T> =
  { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly failure: SendFailure };

/** A failure that has been read already; thrown through the client, which keeps it as its error's `original`. */
export class FailedRequest extends Error {
  readonly failure: SendFailure;
  constructor(failure: SendFailure) {
    super('a request to Slack failed');
    this.name = 'FailedRequest';
    this.failure = failure;
  }
}

/** A connection that was refused, a name that was not found, a certificate that was not trusted: nothing was sent. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_NETWORK_GUARD)$/;
const BROKEN_BEFORE_TLS = 'before secure TLS connection was established';

/** What `fetch` threw, read: it says what happened in the `cause`, or is the time limit's own error. */
export function readFetchError(error: unknown): SendFailure {
  const { name, cause } = likeError(error);
  const { code, message } = likeError(cause);
  const neverConnected =
    (typeof code === 'string' && NEVER_CONNECTED.test(code)) || String(message).includes(BROKEN_BEFORE_TLS);
  return {
    sent: !neverConnected,
    broken: tidyCode(code) ?? 'unknown',
    ...(name === 'TimeoutError' && { timedOut: true }),
  };
}

/** The parts of web-api's errors that say what happened. Their texts may hold addresses and answers: they are dropped. */
interface WebApiErrorLike {
  readonly original?: unknown;
  readonly statusCode?: unknown;
  readonly data?: {
    readonly error?: unknown;
    readonly needed?: unknown;
    readonly response_metadata?: { readonly messages?: unknown; readonly retryAfter?: unknown };
  };
}

/** What a thrown error of web-api says about the request. One that says nothing may have been shown. */
export function readFailure(error: unknown): SendFailure {
  if (error instanceof FailedRequest) return error.failure;
  const { original, statusCode, data } = likeError(error) as WebApiErrorLike;
  if (original instanceof FailedRequest) return original.failure;
  if (typeof statusCode === 'number') return { sent: true, status: statusCode };
  if (data !== undefined) return readAnswer(data);
  return readFetchError(error);
}

/** `{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] … [json-pointer:/blocks/0]"]}}` */
function readAnswer({ error, needed, response_metadata }: NonNullable<WebApiErrorLike['data']>): SendFailure {
  const code = tidyCode(error);
  const at = pointersIn(response_metadata?.messages);
  const retryAfter = response_metadata?.retryAfter;
  return {
    sent: true,
    ...(code !== undefined && { code }),
    ...(typeof needed === 'string' && /^[\w:.,-]{1,200}$/.test(needed) && { needed }),
    ...(at.length > 0 && { at }),
    ...(typeof retryAfter === 'number' && { retryAfter: String(retryAfter) }),
  };
}

const MOST_POINTERS = 5;

function pointersIn(messages: unknown): readonly string[] {
  if (!Array.isArray(messages)) return [];
  const found = messages.map((message) => /\[json-pointer:(\/[\w/-]{1,200})\]/.exec(String(message))?.[1]);
  return found.filter((pointer) => pointer !== undefined).slice(0, MOST_POINTERS);
}

/** Codes end up in logs and on operators' screens, so only what looks like one is kept. */
function tidyCode(code: unknown): string | undefined {
  return typeof code === 'string' && /^[\w.-]{1,64}$/.test(code) ? code : undefined;
}

function likeError(error: unknown): { name?: unknown; cause?: unknown; code?: unknown; message?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
