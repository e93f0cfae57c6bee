import { RefusedError, RetryLaterError, SignInError } from '../../../ports/errors';
import type { Page } from './oauth-page';
import {
  codeUsedPage,
  deniedPage,
  incompletePage,
  laterPage,
  notThisBrowserPage,
  oursPage,
} from './oauth-pages';
import { readFailure } from '../send/send-failure';

/** What went wrong with an installation: for the person and for the log. */
export interface Trouble {
  readonly page: Page;
  /** For the log; absent for what people do and nobody must mend. */
  readonly reason?: string;
}

const CODE_USED = /^(invalid_code|code_already_used|code_expired)$/;
const DO_AGAIN =
  /^(internal_error|fatal_error|service_unavailable|request_timeout|ratelimited|rate_limited)$/;

/**
 * Tells what became of an installation from the address that Slack sent the person to, and from the error of Slack's
 * installer (by its `code`), of its web client, or of the ports.
 */
export function troubleOf(error: unknown, address: string | undefined): Trouble {
  const ended = endedBySlack(address);
  if (ended === 'access_denied') return { page: deniedPage };
  if (ended !== undefined) return { page: oursPage, reason: `Slack ended the installation with ${ended}` };
  if (error instanceof RetryLaterError) return { page: laterPage, reason: error.message };
  if (error instanceof SignInError || error instanceof RefusedError) {
    return { page: oursPage, reason: error.message };
  }
  switch (codeOf(error)) {
    case 'slack_oauth_missing_state':
    case 'slack_oauth_invalid_state':
      return { page: notThisBrowserPage };
    case 'slack_oauth_missing_code':
    case 'ERR_INVALID_URL':
      return { page: incompletePage };
    default:
      return refusedBySlack(error);
  }
}

function refusedBySlack(error: unknown): Trouble {
  const { code, status, broken, sent } = readFailure(error);
  if (code === undefined) {
    const reason = status === undefined ? (broken ?? 'no answer') : `answer ${String(status)}`;
    return { page: laterPage, reason: sent ? `Slack did not answer as it should (${reason})` : reason };
  }
  if (CODE_USED.test(code)) return { page: codeUsedPage };
  const reason = `Slack answered ${code}`;
  if (DO_AGAIN.test(code)) return { page: laterPage, reason };
  return {
    page: oursPage,
    reason: `${reason}: check SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_REDIRECT_URL`,
  };
}

/** `error` in the address. Anybody can write one, so nothing but what looks like one of OAuth's codes is kept. */
function endedBySlack(address: string | undefined): string | undefined {
  const error = new URLSearchParams(/\?(.*)$/.exec(address ?? '')?.[1]).get('error');
  if (error === null) return undefined;
  return /^[a-z_]{1,40}$/.test(error) ? error : 'an unknown error';
}

function codeOf(error: unknown): string {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
