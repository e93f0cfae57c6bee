import type { KnownBlock } from '@slack/types';
import { readFetchError } from '../send/send-failure';
import type { Result } from '../send/send-failure';
import { isLoopbackUrl, parseUrl } from '../../../domain/loopback';

/** What is shown by the address that came with a command or a press. */
export interface ResponseBody {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

/** Sends one answer once. Never rejects, and never tells anybody the address: who has it can speak for the bot. */
export type Respond = (responseUrl: string, body: ResponseBody) => Promise<Result<'shown'>>;

export interface RespondDeps {
  readonly apiUrl: string;
  readonly timeoutMs: number;
}

/** Where Slack takes answers (docs.slack.dev, "Handling user interaction"; the second is GovSlack's). */
const HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];
const LONGEST_ANSWER = 2_000;

export function createRespond({ apiUrl, timeoutMs }: RespondDeps): Respond {
  const isLocal = isLoopbackUrl(apiUrl);
  return async (responseUrl, body) => {
    if (!isUsable(responseUrl, isLocal)) return refused('unusable_url');
    try {
      const response = await fetch(responseUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = (await response.text()).slice(0, LONGEST_ANSWER);
      return readAnswer(response.status, response.headers.get('retry-after'), text);
    } catch (error) {
      return { ok: false, failure: readFetchError(error) };
    }
  };
}

/**
 * The address came in a signed request; still, nothing is sent anywhere but to Slack, or where Slack is played on this
 * machine.
 */
export function isUsable(responseUrl: string, isLocal: boolean): boolean {
  const url = parseUrl(responseUrl);
  if (url?.username !== '' || url.password !== '') return false;
  if (isLocal) return isLoopbackUrl(responseUrl);
  return url.protocol === 'https:' && url.port === '' && HOSTS.includes(url.hostname);
}

/** Slack answers 200 with `ok`, or 4xx with a code such as `expired_url`; some refusals come as 200 with `ok:false`. */
function readAnswer(status: number, retryAfter: string | null, text: string): Result<'shown'> {
  if (status === 429 || status >= 500) {
    return { ok: false, failure: { sent: true, status, ...(retryAfter !== null && { retryAfter }) } };
  }
  const isShown = status >= 200 && status < 300 && !/"ok"\s*:\s*false/.test(text);
  return isShown ? { ok: true, answer: 'shown' } : refused(codeIn(text) ?? `status_${String(status)}`);
}

function codeIn(text: string): string | undefined {
  return /"error"\s*:\s*"([\w.-]{1,64})"/.exec(text)?.[1] ?? /^[\w.-]{1,64}$/.exec(text.trim())?.[0];
}

function refused(code: string): Result<'shown'> {
  return { ok: false, failure: { sent: true, code } };
}
