import type { z } from 'zod';
import { isLoopbackHost } from '../../domain/loopback';
import type { ConfigProblem, ConfigResult, Env } from '../../ports/config';
import { APP_TYPES, appTypeSchema, guidSchema, modeSchema } from './config-schemas';

/** How the bot proves to Teams who it is, and how Teams proves it to the bot. */
export type TeamsAuth =
  | {
      readonly kind: 'required';
      readonly appId: string;
      readonly appType: AppType;
      /** Set for SingleTenant and UserAssignedMSI. */
      readonly tenantId?: string;
      /** Set for MultiTenant and SingleTenant. */
      readonly password?: string;
    }
  /** Nobody proves anything: only on this machine. */
  | { readonly kind: 'anonymous'; readonly appId: string };

export type AppType = (typeof APP_TYPES)[number];

/** What the adapter needs to know to speak in Teams. */
export interface TeamsConfig {
  readonly enabled: true;
  readonly auth: TeamsAuth;
}

/** Teams as configured, or off. */
export type TeamsSettings = TeamsConfig | { readonly enabled: false };

const EXAMPLE_ID = '11111111-2222-3333-4444-555555555555';
const DEFAULT_HOST = '0.0.0.0';
const ANONYMOUS_ID = 'anonymous-bot';

/**
 * Reads Bot Framework's own `MicrosoftApp…` variables, `TEAMS_AUTH`, and `HOST` for the rule
 * that an unauthenticated bot listens on a loopback address alone. Teams is off when there is no app id, unless
 * `TEAMS_AUTH=anonymous`. An empty text counts as unset. Reports everything that is wrong at once; secrets are
 * never quoted.
 */
export function readTeamsConfig(env: Env): ConfigResult<TeamsSettings> {
  const source: Source = { env, problems: [] };
  const mode = read(source, 'TEAMS_AUTH', modeSchema, 'required') ?? 'required';
  const auth = mode === 'anonymous' ? readAnonymous(source) : readRequired(source);
  if (source.problems.length > 0) return { ok: false, problems: source.problems };
  if (auth === undefined) return { ok: true, config: { enabled: false } };
  return { ok: true, config: { enabled: true, auth } };
}

interface Source {
  readonly env: Env;
  readonly problems: ConfigProblem[];
}

function readAnonymous(source: Source): TeamsAuth {
  const host = textOf(source.env, 'HOST') ?? DEFAULT_HOST;
  if (!isLoopbackHost(host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host)) {
    const message = `"anonymous" is allowed only when HOST is a loopback address (it is "${host}"): otherwise anybody could speak to the bot`;
    source.problems.push({ variable: 'TEAMS_AUTH', message, example: 'required' });
  }
  return { kind: 'anonymous', appId: textOf(source.env, 'MicrosoftAppId') ?? ANONYMOUS_ID };
}

function readRequired(source: Source): TeamsAuth | undefined {
  if (textOf(source.env, 'MicrosoftAppId') === undefined) {
    noticeStrays(source);
    return undefined;
  }
  const appId = read(source, 'MicrosoftAppId', guidSchema, EXAMPLE_ID);
  const appType = read(source, 'MicrosoftAppType', appTypeSchema, 'SingleTenant');
  if (textOf(source.env, 'MicrosoftAppType') === undefined)
    needed(source, 'MicrosoftAppType', 'SingleTenant');
  const tenantId = read(source, 'MicrosoftAppTenantId', guidSchema, EXAMPLE_ID);
  const password = textOf(source.env, 'MicrosoftAppPassword');
  if (appType !== undefined) checkParts(source, appType, password);
  if (appId === undefined || appType === undefined) return undefined;
  return {
    kind: 'required',
    appId,
    appType,
    ...(tenantId !== undefined && { tenantId }),
    ...(password !== undefined && { password }),
  };
}

function checkParts(source: Source, appType: AppType, password: string | undefined): void {
  const hasTenant = textOf(source.env, 'MicrosoftAppTenantId') !== undefined;
  if (appType !== 'MultiTenant' && !hasTenant) needed(source, 'MicrosoftAppTenantId', EXAMPLE_ID, appType);
  if (appType !== 'UserAssignedMSI' && password === undefined) {
    needed(source, 'MicrosoftAppPassword', 'the client secret of the app registration', appType);
  }
  if (appType === 'UserAssignedMSI' && password !== undefined) {
    const message =
      'must not be set when MicrosoftAppType is UserAssignedMSI: a managed identity has no password';
    source.problems.push({ variable: 'MicrosoftAppPassword', message, example: '(remove it)' });
  }
}

/** A password or type without an id is a forgotten id, not a wish to run without Teams. */
function noticeStrays({ env, problems }: Source): void {
  const parts = ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'];
  const stray = parts.find((variable) => textOf(env, variable) !== undefined);
  if (stray === undefined) return;
  const message = `must be set because ${stray} is: without an id the bot does not speak to Teams`;
  problems.push({ variable: 'MicrosoftAppId', message, example: EXAMPLE_ID });
}

function needed({ problems }: Source, variable: string, example: string, appType?: string): void {
  const when = appType === undefined ? 'MicrosoftAppId is set' : `MicrosoftAppType is ${appType}`;
  const choice = appType === undefined ? `, to one of ${APP_TYPES.join(', ')}` : '';
  problems.push({ variable, message: `must be set when ${when}${choice}`, example });
}

function textOf(env: Env, variable: string): string | undefined {
  const text = env[variable]?.trim();
  return text === '' ? undefined : text;
}

/** The variable as its schema reads it; `undefined` when unset or wrong (then a problem has been noted). */
function read<T>(
  { env, problems }: Source,
  variable: string,
  schema: z.ZodType<T>,
  example: string,
): T | undefined {
  const text = textOf(env, variable);
  if (text === undefined) return undefined;
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  problems.push({ variable, message: result.error.issues[0]?.message ?? 'is not usable', example });
  return undefined;
}
