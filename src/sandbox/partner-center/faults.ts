import { setTimeout as delay } from 'node:timers/promises';
import { jsonReply, Refusal, refusalReply, type Reply } from '../http';
import { mfaRequired } from '../sign-in/door';

export const faultKinds = [
  'html',
  'truncated',
  'throttled',
  'unavailable',
  'mfa-required',
  'slow',
  'disconnect',
  'lost-answer',
] as const;

/** Which requests a fault meets. */
export const faultScopes = ['list', 'get', 'patch', 'any'] as const;
export type FaultScope = (typeof faultScopes)[number];

/** Something that goes wrong with the next requests that fit. */
export interface Fault {
  readonly kind: (typeof faultKinds)[number];
  readonly on: FaultScope;
  /** Only this page of a list; absent means every page. */
  readonly page?: number;
  /** How many requests it still meets. */
  readonly times: number;
  /** For `throttled` and `unavailable`. */
  readonly retryAfterSeconds: number;
  /** For `slow`: real milliseconds. */
  readonly delayMs: number;
}

export interface FaultQueue {
  add(fault: Fault): void;
  list(): readonly Fault[];
  clear(): void;
  /** The first fault that fits, which has now been used once more; `undefined` when none does. */
  take(on: Exclude<FaultScope, 'any'>, page: number): Fault | undefined;
}

export function createFaultQueue(): FaultQueue {
  let queue: readonly Fault[] = [];
  return {
    add: (fault) => {
      queue = [...queue, fault];
    },
    list: () => queue,
    clear: () => {
      queue = [];
    },
    take: (on, page) => {
      const found = queue.find((fault) => fits(fault, on, page));
      if (found === undefined) return undefined;
      queue = queue
        .map((fault) => (fault === found ? { ...fault, times: fault.times - 1 } : fault))
        .filter((fault) => fault.times > 0);
      return found;
    },
  };
}

/** The faulty answer. `answer` makes the right one and is only called where the request takes effect all the same. */
export async function faultyReply(
  fault: Fault,
  answer: () => Promise<Reply>,
  closing: AbortSignal,
): Promise<Reply> {
  const { kind, retryAfterSeconds, delayMs } = fault;
  switch (kind) {
    case 'html':
      return { status: 200, headers: { 'Content-Type': 'text/html' }, body: SIGN_IN_PAGE };
    case 'truncated':
      return cut(await answer());
    case 'throttled':
      return throttled(retryAfterSeconds);
    case 'unavailable':
      return unavailable(retryAfterSeconds);
    case 'mfa-required':
      return refusalReply(mfaRequired());
    case 'slow':
      await delay(delayMs, undefined, { signal: closing }).catch(() => undefined);
      return answer();
    case 'disconnect':
      return HANG_UP;
    case 'lost-answer':
      await answer();
      return HANG_UP;
  }
}

const SIGN_IN_PAGE =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>';
const HANG_UP: Reply = { status: 0, body: '', hangUp: true };

function fits(fault: Fault, on: FaultScope, page: number): boolean {
  return (fault.on === 'any' || fault.on === on) && (fault.page === undefined || fault.page === page);
}

/** Half of the body, announced as the whole: valid HTTP, broken JSON. */
function cut(reply: Reply): Reply {
  return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) };
}

/** The gateway's own shape, without the `error` around it (API throttling guidance page). */
function throttled(seconds: number): Reply {
  const message = `Rate limit is exceeded. Try again in ${String(seconds)} seconds.`;
  return jsonReply(429, { statusCode: 429, message }, { 'Retry-After': String(seconds) });
}

function unavailable(seconds: number): Reply {
  const headers = { 'Retry-After': String(seconds) };
  return refusalReply(
    new Refusal(503, 'serviceNotAvailable', 'The service is not available. Try again later.', { headers }),
  );
}
