import type { ErrorFacts } from '../../ports/errors';
import { RetryLaterError } from '../../ports/errors';
import { findJsonFault } from './json-fault';

/** A body as it came, with what is needed to speak about it. */
export interface Body {
  readonly text: string;
  /** What it should be, e.g. `page 2 of the referrals`. */
  readonly what: string;
  readonly facts?: ErrorFacts;
}

/**
 * The JSON value of a body. Throws `RetryLaterError` that says what came instead and where (line and column), without
 * quoting any of it: a broken answer may be whole the next time.
 */
export function parseJson(body: Body): unknown {
  const text = body.text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable(body, `is not JSON: ${describeFault(text)}`);
  }
}

/** The error for a body that cannot be used; `fault` continues the sentence that `what` begins. */
export function unreadable({ what, facts }: Body, fault: string): RetryLaterError {
  return new RetryLaterError(`${what} ${fault}`, facts === undefined ? {} : { facts });
}

function describeFault(text: string): string {
  if (text.trim() === '') return 'it is empty';
  const fault = findJsonFault(text);
  if (fault === undefined) return 'it cannot be parsed';
  const reason = text.trimStart().startsWith('<') ? 'it looks like HTML' : fault.reason;
  return `${reason} at line ${String(fault.line)}, column ${String(fault.column)}`;
}
