import { parseUrl } from '../../domain/loopback';
import type { ConfigResult, Env } from '../../ports/config';
import { CREDENTIAL_VARIABLES, readCredential } from './config-credential';
import type { BotCredential } from './config-credential';
import { APP_TYPES, appTypeSchema, guidSchema, modeSchema } from './config-schemas';
import type { AppType } from './config-schemas';
import { hostOf, read, textOf } from './config-source';
import type { Source } from './config-source';
import { mayDescribeKeys } from './signing-key';

/** How the bot proves to Teams who it is, and how Teams proves it to the bot. */
export type TeamsAuth =
  | {
      readonly kind: 'required';
      readonly appId: string;
      readonly appType: AppType;
      /** Set for SingleTenant and UserAssignedMSI. */
      readonly tenantId?: string;
      readonly credential: BotCredential;
      /** Where the keys that sign Teams' requests are described; absent: at Bot Framework's own address. */
      readonly keysUrl?: string;
    }
  /** Nobody proves anything: only on this machine. */
  | { readonly kind: 'anonymous'; readonly appId: string };

/** What the adapter needs to know to speak in Teams. */
export interface TeamsConfig {
  readonly enabled: true;
  readonly auth: TeamsAuth;
}

/** Teams as configured, or off. */
export type TeamsSettings = TeamsConfig | { readonly enabled: false };

const EXAMPLE_ID = '11111111-2222-3333-4444-555555555555';
const ANONYMOUS_ID = 'anonymous-bot';
/** Bot Framework's two names for one thing; it lets the first win. */
const KEYS_URLS = ['ToBotFromChannelOpenIdMetadataUrl', 'BotOpenIdMetadata'] as const;

/**
 * Reads Bot Framework's own `MicrosoftApp…` variables and `BotOpenIdMetadata`, `TEAMS_AUTH`, and `HOST` for the rule
 * that an unauthenticated bot listens on a loopback address alone. Teams is off when there is no app id, unless
 * `TEAMS_AUTH=anonymous`. An empty text counts as unset. Reports everything that is wrong at once; secrets are
 * never quoted. A certificate's file is read, to see that it can be used.
 */
export function readTeamsConfig(env: Env): ConfigResult<TeamsSettings> {
  const source: Source = { env, problems: [] };
  const mode = read(source, 'TEAMS_AUTH', modeSchema, 'required') ?? 'required';
  const auth = mode === 'anonymous' ? readAnonymous(source) : readRequired(source);
  if (source.problems.length > 0) return { ok: false, problems: source.problems };
  if (auth === undefined) return { ok: true, config: { enabled: false } };
  return { ok: true, config: { enabled: true, auth } };
}

function readAnonymous(source: Source): TeamsAuth {
  const { host, isLoopback } = hostOf(source.env);
  if (!isLoopback) {
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
    needed(
      source,
      'MicrosoftAppType',
      'SingleTenant',
      `MicrosoftAppId is set, to one of ${APP_TYPES.join(', ')}`,
    );
  const tenantId = appType === undefined ? read(source, ...TENANT) : readTenant(source, appType);
  const credential = appType && readCredential(source, appType);
  const keysUrl = readKeysUrl(source);
  if (appId === undefined || appType === undefined || credential === undefined) return undefined;
  return {
    kind: 'required',
    appId,
    appType,
    credential,
    ...(tenantId !== undefined && { tenantId }),
    ...(keysUrl !== undefined && { keysUrl }),
  };
}

const TENANT = ['MicrosoftAppTenantId', guidSchema, EXAMPLE_ID] as const;

function readTenant(source: Source, appType: AppType): string | undefined {
  if (appType !== 'MultiTenant' && textOf(source.env, 'MicrosoftAppTenantId') === undefined)
    needed(source, 'MicrosoftAppTenantId', EXAMPLE_ID, `MicrosoftAppType is ${appType}`);
  return read(source, ...TENANT);
}

/**
 * Whoever chooses the keys chooses who may speak as Teams, so there is no choice but Bot Framework's own host, and this
 * machine for a bot that only this machine can reach.
 */
function readKeysUrl({ env, problems }: Source): string | undefined {
  const variable = KEYS_URLS.find((name) => textOf(env, name) !== undefined);
  const url = variable && textOf(env, variable);
  if (variable === undefined || url === undefined) return undefined;
  if (mayDescribeKeys(url, hostOf(env).isLoopback)) return url;
  const message = `must be an https address at login.botframework.com, or, when HOST is a loopback address, a loopback address${itIsOn(url)}`;
  problems.push({ variable, message, example: '(remove it)' });
  return undefined;
}

/** Without what may stand in front of the host: a password. */
function itIsOn(url: string): string {
  const host = parseUrl(url)?.host;
  return host === undefined ? '' : ` (it is on ${host})`;
}

/** A password or type without an id is a forgotten id, not a wish to run without Teams. */
function noticeStrays({ env, problems }: Source): void {
  const parts = [...CREDENTIAL_VARIABLES, 'MicrosoftAppType', 'MicrosoftAppTenantId'];
  const stray = parts.find((variable) => textOf(env, variable) !== undefined);
  if (stray === undefined) return;
  const message = `must be set because ${stray} is: without an id the bot does not speak to Teams`;
  problems.push({ variable: 'MicrosoftAppId', message, example: EXAMPLE_ID });
}

function needed({ problems }: Source, variable: string, example: string, when: string): void {
  problems.push({ variable, message: `must be set when ${when}`, example });
}
