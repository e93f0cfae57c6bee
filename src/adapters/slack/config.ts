import type { z } from 'zod';
import type { ConfigProblem, ConfigResult, Env } from '../../ports/config';
import * as schemas from './config-schemas';
import { isLoopbackUrl } from '../../domain/loopback';

/** What the adapter needs to know to speak in Slack. */
export interface SlackConfig {
  readonly enabled: true;
  /** Base of the Web API; ends with a slash. */
  readonly apiUrl: string;
  readonly access: SlackAccess;
  readonly inbound: SlackInbound;
}

/** Slack as configured, or off. */
export type SlackSettings = SlackConfig | { readonly enabled: false };

/** Whose tokens the bot speaks with: of the one workspace it was made for, or of all that install it. */
export type SlackAccess = { readonly kind: 'token'; readonly botToken: string } | SlackOAuthConfig;

/** The app as workspaces install it (OAuth v2). */
export interface SlackOAuthConfig {
  readonly kind: 'oauth';
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what comes back from Slack with the person who installs. */
  readonly stateSecret: string;
  /** Absent: the first one on the app's page at Slack. */
  readonly redirectUrl?: string;
  /** The page of Slack where a person agrees. */
  readonly authorizeUrl: string;
  /** Ids of the workspaces and organisations that may install the app; absent: all to whom Slack offers it. */
  readonly allowedTeams?: readonly string[];
}

/** How Slack reaches the bot. */
export type SlackInbound =
  | { readonly kind: 'http'; readonly signingSecret: string }
  /** Over a connection that the bot opens: no public address is needed. */
  | { readonly kind: 'socket'; readonly appToken: string };

export const DEFAULT_API_URL = 'https://slack.com/api/';

const EXAMPLES = {
  SLACK_BOT_TOKEN: 'xoxb-… (OAuth & Permissions on the page of your app)',
  SLACK_APP_TOKEN: 'xapp-… (Basic Information, App-Level Tokens, with connections:write)',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef (Basic Information, Signing Secret)',
  SLACK_API_URL: DEFAULT_API_URL,
  SLACK_CLIENT_ID: '1234567890.1234567890',
  SLACK_CLIENT_SECRET: '0123456789abcdef0123456789abcdef (Basic Information, Client Secret)',
  SLACK_STATE_SECRET: 'the 64 digits that "openssl rand -hex 32" prints',
  SLACK_REDIRECT_URL: `https://bot.example.com${schemas.REDIRECT_PATH}`,
  SLACK_ALLOWED_TEAMS: 'T0123ABCD,E0456EFGH',
} as const;

type Variable = keyof typeof EXAMPLES;

/**
 * Reads the `SLACK_*` variables; an empty text counts as unset. Slack is off when there is neither a bot token nor a
 * client id. Reports everything that is wrong at once; secrets are never quoted.
 */
export function readSlackConfig(env: Env): ConfigResult<SlackSettings> {
  const source: Source = { env, problems: [] };
  const apiUrl = read(source, 'SLACK_API_URL', schemas.apiUrlSchema) ?? DEFAULT_API_URL;
  // Nothing is concluded from an address that cannot be used.
  const local = source.problems.length > 0 || isLoopbackUrl(apiUrl);
  const access = readAccess(source, apiUrl, local);
  const isOn = textOf(env, 'SLACK_BOT_TOKEN') !== undefined || textOf(env, 'SLACK_CLIENT_ID') !== undefined;
  const inbound = isOn ? readInbound(source, local) : undefined;
  if (!isOn) noticeStrays(source);
  if (source.problems.length > 0) return { ok: false, problems: source.problems };
  if (access === undefined || inbound === undefined) return { ok: true, config: { enabled: false } };
  return { ok: true, config: { enabled: true, apiUrl, access, inbound } };
}

interface Source {
  readonly env: Env;
  readonly problems: ConfigProblem[];
}

function readAccess(source: Source, apiUrl: string, local: boolean): SlackAccess | undefined {
  const botToken = read(source, 'SLACK_BOT_TOKEN', schemas.tokenSchema('xoxb-', local));
  if (textOf(source.env, 'SLACK_CLIENT_ID') === undefined) {
    return botToken === undefined ? undefined : { kind: 'token', botToken };
  }
  if (textOf(source.env, 'SLACK_BOT_TOKEN') !== undefined) {
    const reason =
      'must not be set together with SLACK_CLIENT_ID: keep the token for one workspace, or the client id for several';
    note(source, 'SLACK_BOT_TOKEN', reason, '(remove one of the two)');
  }
  return readOAuth(source, apiUrl, local);
}

function readOAuth(source: Source, apiUrl: string, local: boolean): SlackOAuthConfig | undefined {
  const clientId = read(source, 'SLACK_CLIENT_ID', schemas.clientIdSchema(local));
  const when = 'SLACK_CLIENT_ID is set';
  const clientSecret = readNeeded(source, 'SLACK_CLIENT_SECRET', schemas.secretSchema, when);
  const stateSecret = readNeeded(source, 'SLACK_STATE_SECRET', schemas.stateSecretSchema, when);
  const redirectUrl = read(source, 'SLACK_REDIRECT_URL', schemas.redirectUrlSchema);
  const allowedTeams = read(source, 'SLACK_ALLOWED_TEAMS', schemas.teamsSchema);
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined) return undefined;
  return {
    kind: 'oauth',
    ...{ clientId, clientSecret, stateSecret },
    ...(redirectUrl !== undefined && { redirectUrl }),
    ...(allowedTeams !== undefined && { allowedTeams }),
    // The page stands beside the API: https://slack.com/api/ and https://slack.com/oauth/v2/authorize.
    authorizeUrl: new URL('../oauth/v2/authorize', apiUrl).href,
  };
}

function readInbound(source: Source, local: boolean): SlackInbound | undefined {
  const appToken = read(source, 'SLACK_APP_TOKEN', schemas.tokenSchema('xapp-', local));
  const signingSecret = read(source, 'SLACK_SIGNING_SECRET', schemas.secretSchema);
  if (textOf(source.env, 'SLACK_APP_TOKEN') !== undefined) {
    return appToken === undefined ? undefined : { kind: 'socket', appToken };
  }
  if (signingSecret !== undefined) return { kind: 'http', signingSecret };
  if (textOf(source.env, 'SLACK_SIGNING_SECRET') !== undefined) return undefined;
  const reason =
    'must be set, or else SLACK_APP_TOKEN for Socket Mode: by it the bot knows what comes from Slack';
  note(source, 'SLACK_SIGNING_SECRET', reason);
  return undefined;
}

/** A part without a token or a client id is a forgotten token, not a wish to run without Slack. */
function noticeStrays(source: Source): void {
  const parts: readonly Variable[] = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_CLIENT_SECRET'];
  const stray = parts.find((variable) => textOf(source.env, variable) !== undefined);
  if (stray === undefined) return;
  const missing = stray === 'SLACK_CLIENT_SECRET' ? 'SLACK_CLIENT_ID' : 'SLACK_BOT_TOKEN';
  note(source, missing, `must be set because ${stray} is: without it the bot does not speak in Slack`);
}

function textOf(env: Env, variable: Variable): string | undefined {
  const text = env[variable]?.trim();
  return text === '' ? undefined : text;
}

/** The variable as its schema reads it; `undefined` when unset or wrong (then the problem has been noted). */
function read<T>(source: Source, variable: Variable, schema: z.ZodType<T>): T | undefined {
  const text = textOf(source.env, variable);
  if (text === undefined) return undefined;
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  note(source, variable, result.error.issues[0]?.message ?? 'is not usable');
  return undefined;
}

function readNeeded<T>(
  source: Source,
  variable: Variable,
  schema: z.ZodType<T>,
  when: string,
): T | undefined {
  if (textOf(source.env, variable) === undefined) note(source, variable, `must be set when ${when}`);
  return read(source, variable, schema);
}

function note(
  source: Source,
  variable: Variable,
  message: string,
  example: string = EXAMPLES[variable],
): void {
  source.problems.push({ variable, message, example });
}
