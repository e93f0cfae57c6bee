import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';

/**
 * What one call is answered with instead: a status or an error, and it has no effect; with `cut` nothing, after it has
 * had its effect; with `stall` nothing at all.
 */
export type Fault =
  { readonly status: number; readonly retryAfter?: string } | { readonly error: string } | 'cut' | 'stall';

export interface OAuthSlack {
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  /** The calls that came, e.g. `oauth.v2.access refresh_token`. */
  readonly calls: string[];
  /** Every refresh token that was handed in, in order. */
  readonly refreshed: string[];
  /** Bot tokens that work. */
  readonly working: Set<string>;
  /** What `auth.test` says of them. */
  identity: object;
  /** `X-OAuth-Scopes` of every answer. */
  scopes: string | undefined;
  /** What Slack says when it gives tokens for a code. */
  grant: Grant;
  /** The faults of the next calls, in order; `undefined` is none. */
  readonly faults: (Fault | undefined)[];
  /** Called before a call is answered. */
  beforeAnswer: () => Promise<void> | void;
  /** A code as the page of consent would send it; each is good for one use. */
  consent(): string;
  close(): Promise<void>;
}

export interface Grant {
  readonly team?: { readonly id: string; readonly name: string };
  readonly enterprise?: { readonly id: string; readonly name: string };
  /** Tokens expire after so many seconds; absent: they do not. */
  readonly expiresInSeconds?: number;
  /** No bot among what is given. */
  readonly withoutBot?: boolean;
}

export const ACME: Grant = { team: { id: 'T1', name: 'Acme <b>&</b> Söhne' } };

/** The part of Slack's Web API that gives, renews, tests and revokes tokens. A refresh token is good for one use. */
export async function startOAuthSlack(): Promise<OAuthSlack> {
  const codes = new Set<string>();
  const refreshTokens = new Set<string>();
  let made = 0;
  const pair = (expiresInSeconds: number | undefined) => {
    made += 1;
    const access_token = `xoxb-${String(made)}-secret`;
    slack.working.add(access_token);
    if (expiresInSeconds === undefined) return { access_token };
    const refresh_token = `xoxe-${String(made)}-secret`;
    refreshTokens.add(refresh_token);
    return { access_token, refresh_token, expires_in: expiresInSeconds };
  };
  const methods: Readonly<Record<string, (form: URLSearchParams, token: string) => object>> = {
    'oauth.v2.access': (form) => {
      if (form.get('client_id') !== '12.34') return { error: 'invalid_client_id' };
      if (form.get('client_secret') !== 'client-secret') return { error: 'bad_client_secret' };
      if (form.get('grant_type') === 'refresh_token') {
        const refreshToken = form.get('refresh_token') ?? '';
        slack.refreshed.push(refreshToken);
        if (!refreshTokens.delete(refreshToken)) return { error: 'invalid_refresh_token' };
        return { ...pair(slack.grant.expiresInSeconds ?? 43_200), token_type: 'bot' };
      }
      if (!codes.delete(form.get('code') ?? '')) return { error: 'invalid_code' };
      return granted(slack.grant, pair);
    },
    'auth.test': (_, token) => (slack.working.has(token) ? slack.identity : { error: 'invalid_auth' }),
    'auth.revoke': (_, token) => ({ revoked: slack.working.delete(token) }),
  };
  const server = createServer((req, res) => {
    void answer(slack, methods, req, res);
  });
  const base = await listenOnLoopback(server);
  const slack: OAuthSlack = {
    apiUrl: `${base}/api/`,
    calls: [],
    refreshed: [],
    working: new Set(),
    identity: {
      url: 'https://acme.slack.example/',
      team: 'Acme',
      team_id: 'T1',
      user_id: 'UBOT',
      bot_id: 'BBOT',
      enterprise_id: null,
      is_enterprise_install: false,
    },
    scopes: undefined,
    grant: ACME,
    faults: [],
    beforeAnswer: () => undefined,
    consent: () => {
      const code = `code-${String(codes.size)}-${String(made)}`;
      codes.add(code);
      return code;
    },
    close: () => closeServer(server),
  };
  return slack;
}

function granted(
  { team, enterprise, expiresInSeconds, withoutBot = false }: Grant,
  pair: (expiresInSeconds: number | undefined) => object,
): object {
  return {
    app_id: 'A1',
    authed_user: { id: 'UANN' },
    team: team ?? null,
    enterprise: enterprise ?? null,
    is_enterprise_install: team === undefined,
    ...(!withoutBot && {
      scope: 'chat:write,commands',
      token_type: 'bot',
      bot_user_id: 'UBOT',
      ...pair(expiresInSeconds),
    }),
  };
}

async function answer(
  slack: OAuthSlack,
  methods: Readonly<Record<string, (form: URLSearchParams, token: string) => object>>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  const form = new URLSearchParams(text);
  const method = (req.url ?? '').replace(/^\/api\//, '');
  slack.calls.push([method, form.get('grant_type') ?? ''].join(' ').trim());
  const fault = slack.faults.shift();
  await slack.beforeAnswer();
  if (fault === 'stall') return;
  const refusal = typeof fault === 'object' ? { error: 'error' in fault ? fault.error : 'down' } : undefined;
  const token = (req.headers.authorization ?? '').replace('Bearer ', '');
  const said = refusal ?? methods[method]?.(form, token) ?? { error: 'unknown_method' };
  if (fault === 'cut') {
    req.socket.destroy();
    return;
  }
  res.statusCode = typeof fault === 'object' && 'status' in fault ? fault.status : 200;
  res.setHeader('Content-Type', 'application/json');
  if (typeof fault === 'object' && 'retryAfter' in fault)
    res.setHeader('Retry-After', fault.retryAfter ?? '');
  if (slack.scopes !== undefined) res.setHeader('X-OAuth-Scopes', slack.scopes);
  res.end(JSON.stringify({ ok: !('error' in said), ...said }));
}
