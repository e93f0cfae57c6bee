import type { EpochMs } from '../../../domain/instant';
import { RetryLaterError, SignInError } from '../../../ports/errors';
import type { SeenFailure } from './watch-answers';
import {
  ADVICE,
  ADVICE_ON_WORD,
  ONLY_A_PERSON,
  PASSING_CODES,
  PASSING_WORDS,
  SIGN_IN_AGAIN,
} from './aad-codes';

/** Why there is no token. */
export type SignInFailure =
  | {
      readonly kind: 'refused';
      readonly error: SignInError;
      /** Whether a new sign-in is needed: the tokens at hand are worth nothing any more. */
      readonly isOver: boolean;
      /** The AADSTS number that decided. */
      readonly code?: string;
    }
  /** The same may work later. */
  | { readonly kind: 'trouble'; readonly error: RetryLaterError };

/** Words with which the sign-in library says that it could not ask at all. */
const UNREACHABLE =
  /network_error|network request failed|endpoints_resolution_error|openid_config_error|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EPIPE|temporarily_unavailable|server_unavailable/i;

/** What the library calls it when its cache holds nothing to ask with, if nothing was asked. */
const NO_TOKENS = /^(AuthenticationRequired|InteractionRequiredAuth)Error$/;

/**
 * What went wrong while getting a token, from the library's error and from what was seen of the service's answers, for
 * the library does not always hand that on. Of the error only codes are taken: its text may name the account.
 */
export function judgeFailure(error: unknown, seen?: SeenFailure): SignInFailure {
  if (error instanceof RetryLaterError) return { kind: 'trouble', error };
  if (error instanceof SignInError) return { kind: 'refused', error, isOver: false };
  const text = error instanceof Error ? error.message : '';
  const code = /AADSTS(\d{4,8})\b/.exec(text)?.[1] ?? seen?.codes.find((item) => /^\d{4,8}$/.test(item));
  if (isPassing(text, code, seen)) return trouble(seen?.retryAt);
  const words = [text, ...(seen?.codes ?? [])].join(' ');
  const advice = adviceOfAadCode(code ?? '') ?? adviceOnWords(words) ?? SIGN_IN_AGAIN;
  const isOver =
    ONLY_A_PERSON.codes.has(code ?? '') ||
    ONLY_A_PERSON.words.test(words) ||
    (seen === undefined && NO_TOKENS.test(nameOf(error)));
  return { kind: 'refused', error: refusal(advice, code), isOver, ...(code !== undefined && { code }) };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** The same, where only the error matters. */
export function toSignInError(error: unknown): SignInError | RetryLaterError {
  return judgeFailure(error).error;
}

function isPassing(text: string, code: string | undefined, seen: SeenFailure | undefined): boolean {
  if (code !== undefined && PASSING_CODES.has(code)) return true;
  if (seen?.status === undefined) return code === undefined && (seen !== undefined || UNREACHABLE.test(text));
  if (seen.status === 429 || seen.status >= 500) return true;
  return seen.codes.some((word) => PASSING_WORDS.has(word));
}

function trouble(retryAt?: EpochMs): SignInFailure {
  const words = 'the sign-in service cannot be reached: check the network and PARTNER_AUTHORITY_HOST';
  const error = new RetryLaterError(words, retryAt === undefined ? {} : { retryAt });
  return { kind: 'trouble', error };
}

function refusal(advice: string, code: string | undefined): SignInError {
  const label = code === undefined ? '' : ` (AADSTS${code})`;
  const facts = code === undefined ? {} : { code: `AADSTS${code}` };
  return new SignInError(`the sign-in to Partner Center failed${label}: ${advice}`, { facts });
}

function adviceOnWords(words: string): string | undefined {
  return ADVICE_ON_WORD.find(([word]) => word.test(words))?.[1];
}

/** What an AADSTS number means, as far as it is known here. */
export function adviceOfAadCode(code: string): string | undefined {
  return Object.hasOwn(ADVICE, code) ? ADVICE[code] : undefined;
}
