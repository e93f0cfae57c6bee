import { z } from 'zod';
import { MINUTE_MS } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import type { Clients } from '../client';
import type { SlackOAuthConfig } from '../config';
import { outcomeOfFailure } from '../send/errors';
import { readFailure } from '../send/send-failure';
import type { SendFailure } from '../send/send-failure';

/** What became of a refresh token. */
export type Renewed =
  | {
      readonly kind: 'renewed';
      readonly botToken: string;
      readonly refreshToken?: string;
      readonly expiresInMs?: number;
    }
  /** Slack does not take it, and will not. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing is known of it; worth another try after the pause. */
  | { readonly kind: 'later'; readonly reason: string; readonly pauseMs: number };

/** Hands in a refresh token for a new pair. One request, never repeated; never rejects. */
export type Renew = (refreshToken: string) => Promise<Renewed>;

export interface RenewDeps {
  readonly config: Pick<SlackOAuthConfig, 'clientId' | 'clientSecret'>;
  readonly clients: Clients;
  readonly clock: Clock;
}

/** Nothing has left this machine: the refresh token is unused. */
const PAUSE_UNSENT_MS = 5_000;
const PAUSE_MS = MINUTE_MS;

const answerSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  /** Seconds. */
  expires_in: z.number().positive().optional(),
});

/** `oauth.v2.access` with a refresh token (docs.slack.dev, "Using token rotation"). */
export function createRenew({ config, clients, clock }: RenewDeps): Renew {
  const { clientId, clientSecret } = config;
  return async (refreshToken) => {
    try {
      const { oauth } = await clients.client('');
      const answer = await oauth.v2.access({
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      });
      return toRenewed(answer);
    } catch (error) {
      return toFailure(readFailure(error), clock.now());
    }
  };
}

function toRenewed(answer: unknown): Renewed {
  const { data } = answerSchema.safeParse(answer);
  if (data === undefined) return { kind: 'refused', reason: 'its answer holds no token' };
  const { access_token: botToken, refresh_token: refreshToken, expires_in: seconds } = data;
  return {
    kind: 'renewed',
    botToken,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(seconds !== undefined && { expiresInMs: seconds * 1000 }),
  };
}

const AGAIN =
  /^(ratelimited|rate_limited|internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/;
/** The app's, not the workspace's: refused is the request, not the refresh token. */
const APP = /^(invalid_client_id|bad_client_secret)$/;

function toFailure(failure: SendFailure, now: number): Renewed {
  const { code } = failure;
  if (code !== undefined && APP.test(code)) {
    const reason = `Slack answered ${code}: check SLACK_CLIENT_ID and SLACK_CLIENT_SECRET`;
    return { kind: 'later', reason, pauseMs: PAUSE_MS };
  }
  if (code !== undefined && !AGAIN.test(code)) return { kind: 'refused', reason: `it answered ${code}` };
  const outcome = outcomeOfFailure(failure, 'look', now);
  const pauseMs = failure.sent ? PAUSE_MS : PAUSE_UNSENT_MS;
  const retryAfterMs = outcome.kind === 'later' ? (outcome.retryAfterMs ?? 0) : 0;
  return { kind: 'later', reason: outcome.reason, pauseMs: Math.max(pauseMs, retryAfterMs) };
}
