import type { EpochMs } from '../../domain/instant';
import type { ErrorFacts } from '../../ports/errors';
import { ConflictError, GoneError, RefusedError, RetryLaterError, SignInError } from '../../ports/errors';
import type { Meaning } from './error-meanings';
import {
  CODE_MEANINGS,
  CONDITIONAL_ACCESS,
  GENERIC_STATUSES,
  MFA_NEEDED,
  statusMeaning,
} from './error-meanings';
import { errorCodes } from './error-body';
import { parseRetryAfter } from './retry';
import { adviceOfAadCode } from './sign-in/sign-in-errors';

/** An answer that is not a success, reduced to what its error is made of. */
export interface ErrorAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter?: string;
  readonly wwwAuthenticate?: string;
  /** `Request-ID` of the answer and the id we sent. */
  readonly requestId?: string;
  readonly correlationId?: string;
}

/** What was asked for, for the message; `list` when the address is the same for every caller. */
export interface Subject {
  readonly what: string;
  readonly kind: 'list' | 'one';
}

export type PartnerError = SignInError | RefusedError | GoneError | ConflictError | RetryLaterError;

/**
 * The error that tells the caller what it can do about an answer (error-codes page; statuses first, the deepest known
 * code where the status alone says little). The service's own text is never repeated: it may quote the customer.
 */
export function toPartnerError(answer: ErrorAnswer, subject: Subject, now: EpochMs): PartnerError {
  const codes = errorCodes(answer.text);
  const { code, meaning } = explain(answer, codes);
  const facts = factsOf(answer, code ?? codes[0]);
  const label = facts.code === undefined ? '' : `, ${facts.code}`;
  const head = `Partner Center did not give ${subject.what} (HTTP ${String(answer.status)}${label})`;
  switch (meaning.remedy) {
    case 'sign in':
      return new SignInError(`${head}: ${meaning.advice}`, { facts });
    case 'refused':
      return new RefusedError(`${head}: ${meaning.advice}`, { facts });
    case 'gone':
      if (subject.kind === 'one') return new GoneError(`${head}: ${meaning.advice}`, { facts });
      return new RefusedError(`${head}: there is no such address, check PARTNER_API_URL`, { facts });
    case 'conflict':
      return new ConflictError(`${head}: ${meaning.advice}`, { facts });
    case 'retry later':
      return retryLater(`${head}: ${meaning.advice}`, answer, facts, now);
  }
}

interface Explanation {
  /** The code that decided, when one did. */
  readonly code?: string;
  readonly meaning: Meaning;
}

function explain(answer: ErrorAnswer, codes: readonly string[]): Explanation {
  return (
    explainSignIn(answer, codes) ?? explainByCode(answer, codes) ?? { meaning: statusMeaning(answer.status) }
  );
}

/** 401 and 403 hide several reasons that only a person's new sign-in mends. */
function explainSignIn({ status, text, wwwAuthenticate = '' }: ErrorAnswer, codes: readonly string[]) {
  if (status !== 401 && status !== 403) return undefined;
  const mfaCode = codes.find((code) => code === '900421' || code === '10001');
  if (mfaCode !== undefined) return { code: mfaCode, meaning: MFA_NEEDED };
  if (/\b900421\b/.test(text)) return { code: '900421', meaning: MFA_NEEDED };
  // "insufficent_claims" is how the error-codes page spells it.
  if (/insuffici?ent_claims/i.test(`${wwwAuthenticate} ${text}`)) return { meaning: CONDITIONAL_ACCESS };
  const aadCode = codes.find((code) => adviceOfAadCode(code) !== undefined);
  const advice = adviceOfAadCode(aadCode ?? '');
  if (aadCode === undefined || advice === undefined) return undefined;
  return { code: `AADSTS${aadCode}`, meaning: { remedy: 'sign in', advice } as const };
}

function explainByCode({ status }: ErrorAnswer, codes: readonly string[]): Explanation | undefined {
  const code = codes.findLast((candidate) => CODE_MEANINGS.has(candidate.toLowerCase()));
  const meaning = CODE_MEANINGS.get(code?.toLowerCase() ?? '');
  if (code === undefined || meaning === undefined) return undefined;
  return { code, meaning: GENERIC_STATUSES.has(status) ? meaning : statusMeaning(status) };
}

function factsOf({ status, requestId, correlationId }: ErrorAnswer, code: string | undefined): ErrorFacts {
  return {
    status,
    ...(requestId !== undefined && { requestId }),
    ...(correlationId !== undefined && { correlationId }),
    ...(code !== undefined && { code }),
  };
}

function retryLater(
  message: string,
  { retryAfter }: ErrorAnswer,
  facts: ErrorFacts,
  now: EpochMs,
): RetryLaterError {
  const waitMs = parseRetryAfter(retryAfter, now);
  return new RetryLaterError(message, waitMs === undefined ? { facts } : { facts, retryAt: now + waitMs });
}
