import type { WebClient } from '@slack/web-api';
import type { Log } from '../../ports/log';
import { FailedRequest, readFetchError } from './send/send-failure';

type Logger = NonNullable<NonNullable<ConstructorParameters<typeof WebClient>[1]>['logger']>;

export interface ClientsDeps {
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
  /** How long one request may take. */
  readonly timeoutMs: number;
  readonly log: Log;
}

/** Slack's Web API, one client per token. */
export interface Clients {
  /**
   * The client that speaks with this token. It sends each request once, never follows a redirect and rejects after the
   * time limit; what it rejects with is read by `readFailure`. web-api is loaded by the first call.
   */
  client(botToken: string): Promise<WebClient>;
}

/** More than there are workspaces, or tokens that were rotated in a day. */
const MOST_CLIENTS = 200;

export function createClients({ apiUrl, timeoutMs, log }: ClientsDeps): Clients {
  const clients = new Map<string, WebClient>();
  const make = async (botToken: string): Promise<WebClient> => {
    const { LogLevel, WebClient } = await import('@slack/web-api');
    return new WebClient(botToken, {
      slackApiUrl: withSlash(apiUrl),
      timeout: timeoutMs,
      // A repeat after a lost answer would be shown twice.
      retryConfig: { retries: 0 },
      // Otherwise one throttled channel holds up the whole client.
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
      fetch: fetchOnce,
      logger: warningsTo(log, LogLevel.ERROR),
    });
  };
  return {
    client: async (botToken) => {
      const known = clients.get(botToken) ?? (await make(botToken));
      clients.delete(botToken);
      clients.set(botToken, known);
      const [oldest] = clients.keys();
      if (clients.size > MOST_CLIENTS && oldest !== undefined) clients.delete(oldest);
      return known;
    },
  };
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/**
 * `fetch`, whose failures are read here: further up web-api keeps of a 429 without a usable `Retry-After` nothing but
 * a text. Redirects come back as they are, for a token goes to the given host only.
 */
async function fetchOnce(...[url, init]: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'manual' }).catch((error: unknown) => {
    throw new FailedRequest(readFetchError(error));
  });
  if (response.status !== 429) return response;
  const retryAfter = response.headers.get('retry-after');
  await response.body?.cancel();
  throw new FailedRequest({ sent: true, status: 429, ...(retryAfter !== null && { retryAfter }) });
}

/** web-api's own words hold tokens, texts and addresses: of its warnings only that there was one is logged. */
function warningsTo(log: Log, level: ReturnType<Logger['getLevel']>): Logger {
  const ignore = () => undefined;
  const warned = () => {
    log.debug('Slack’s client has warned of something');
  };
  return {
    debug: ignore,
    info: ignore,
    warn: warned,
    error: warned,
    setLevel: ignore,
    setName: ignore,
    getLevel: () => level,
  };
}
