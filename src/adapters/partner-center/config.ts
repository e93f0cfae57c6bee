import type { z } from 'zod';
import type { ConfigProblem, ConfigResult, Env } from '../../ports/config';
import * as schemas from './config-schemas';
import { isLoopbackUrl } from '../../domain/loopback';

/** What the adapter needs to know about Partner Center and how to sign in to it. */
export interface PartnerCenterConfig {
  /** Base of the API without a trailing slash, e.g. `https://api.partner.microsoft.com/v1.0`. */
  readonly apiUrl: string;
  readonly auth: PartnerAuth;
  /** Our own organisation's id; without it a query cannot ask for `self`. */
  readonly organizationId?: string;
  readonly pollIntervalMs: number;
  readonly reconcileIntervalMs: number;
  /** Where "Open in Partner Center" leads; may hold `{id}` and `{engagementId}`. */
  readonly webUrl: string;
}

/** How to sign in: with a fixed token (only ever sent to a loopback address), or as a person. */
export type PartnerAuth = { readonly kind: 'token'; readonly token: string } | PersonAuth;

/** The app registration a person signs in through. */
export interface PersonAuth {
  /** How `referral-bot login` signs in where it is not told. */
  readonly kind: 'device-code' | 'interactive' | 'refresh-token';
  readonly tenantId: string;
  readonly clientId: string;
  /** Of a confidential application (Secure Application Model). */
  readonly clientSecret?: string;
  /** Absent: Microsoft's public cloud. */
  readonly authorityHost?: string;
  /** After how long the organisation's policy asks for a person again. */
  readonly longestMs?: number;
}

export const DEFAULT_WEB_URL = 'https://partner.microsoft.com/dashboard/referrals/v2/leads';
const DEFAULT_API_URL = 'https://api.partner.microsoft.com/v1.0';
const EXAMPLE_GUID = '11111111-2222-3333-4444-555555555555';
const DAY_TO_DAY = { leastSeconds: 30 };
const LOOPBACK = { leastSeconds: 1 };

/**
 * Reads the `PARTNER_*` (`PARTNER_CENTER_URL` with them) and interval variables; an empty text counts as unset. Reports everything that is wrong at
 * once. Secrets are never quoted.
 */
export function readPartnerCenterConfig(env: Env): ConfigResult<PartnerCenterConfig> {
  const source: Source = { env, problems: [] };
  const { apiUrl, known } = readApiUrl(source);
  const { leastSeconds } = known && !isLoopbackUrl(apiUrl) ? DAY_TO_DAY : LOOPBACK;
  const interval = schemas.intervalSchema(leastSeconds);
  const auth = readAuth(source, { apiUrl, known });
  const organizationId = read(source, 'PARTNER_ORGANIZATION_ID', schemas.organizationSchema, EXAMPLE_GUID);
  const pollIntervalMs = read(source, 'POLL_INTERVAL_SECONDS', interval, '120') ?? 120_000;
  const reconcileIntervalMs = read(source, 'RECONCILE_INTERVAL_SECONDS', interval, '3600') ?? 3_600_000;
  const webUrl =
    read(source, 'PARTNER_CENTER_URL', schemas.webUrlSchema, `${DEFAULT_WEB_URL}?id={id}`) ?? DEFAULT_WEB_URL;
  if (source.problems.length > 0 || auth === undefined) return { ok: false, problems: source.problems };
  const config = { apiUrl, auth, pollIntervalMs, reconcileIntervalMs, webUrl };
  return { ok: true, config: organizationId === undefined ? config : { ...config, organizationId } };
}

interface Source {
  readonly env: Env;
  readonly problems: ConfigProblem[];
}

function textOf(env: Env, variable: string): string | undefined {
  const text = env[variable]?.trim();
  return text === '' ? undefined : text;
}

/** The variable as its schema reads it; `undefined` when unset or wrong (then the problem has been noted). */
function read<T>(source: Source, variable: string, schema: z.ZodType<T>, example: string): T | undefined {
  const text = textOf(source.env, variable);
  if (text === undefined) return undefined;
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  note(source, variable, result.error.issues[0]?.message ?? 'is not usable', example);
  return undefined;
}

function readNeeded<T>(
  source: Source,
  variable: string,
  schema: z.ZodType<T>,
  example: string,
): T | undefined {
  const value = read(source, variable, schema, example);
  if (textOf(source.env, variable) === undefined) note(source, variable, 'must be set', example);
  return value;
}

function note(source: Source, variable: string, message: string, example: string): void {
  source.problems.push({ variable, message, example });
}

/** `known` is false when the variable is set but unusable; then nothing is concluded from the address. */
interface ApiUrl {
  readonly apiUrl: string;
  readonly known: boolean;
}

function readApiUrl(source: Source): ApiUrl {
  const apiUrl = read(source, 'PARTNER_API_URL', schemas.apiUrlSchema, DEFAULT_API_URL);
  return { apiUrl: apiUrl ?? DEFAULT_API_URL, known: source.problems.length === 0 };
}

function readAuth(source: Source, api: ApiUrl): PartnerAuth | undefined {
  const problemsBefore = source.problems.length;
  const kind = read(source, 'PARTNER_AUTH', schemas.authWordSchema, 'device-code') ?? 'device-code';
  if (source.problems.length > problemsBefore) return undefined;
  return kind === 'token' ? readTokenAuth(source, api) : readPersonAuth(source, kind);
}

function readTokenAuth(source: Source, { apiUrl, known }: ApiUrl): PartnerAuth | undefined {
  if (known && !isLoopbackUrl(apiUrl)) {
    const reason = `must not be "token" unless PARTNER_API_URL is on a loopback address (it is "${apiUrl}")`;
    note(source, 'PARTNER_AUTH', reason, 'device-code');
  }
  const token = readNeeded(
    source,
    'PARTNER_TOKEN',
    schemas.secretSchema,
    'any-word-the-local-server-accepts',
  );
  return token === undefined ? undefined : { kind: 'token', token };
}

function readPersonAuth(source: Source, kind: PersonAuth['kind']): PersonAuth | undefined {
  const tenantId = readNeeded(source, 'PARTNER_TENANT_ID', schemas.tenantSchema, 'contoso.onmicrosoft.com');
  const clientId = readNeeded(source, 'PARTNER_CLIENT_ID', schemas.clientSchema, EXAMPLE_GUID);
  const example = 'https://login.microsoftonline.com';
  const authorityHost = read(source, 'PARTNER_AUTHORITY_HOST', schemas.authorityHostSchema, example);
  const secretExample = 'the value (not the id) of a client secret of the app registration';
  const clientSecret = read(source, 'PARTNER_CLIENT_SECRET', schemas.secretSchema, secretExample);
  const longestMs = read(source, 'PARTNER_SIGN_IN_DAYS', schemas.signInDaysSchema, '90');
  if (tenantId === undefined || clientId === undefined) return undefined;
  return {
    ...{ kind, tenantId, clientId },
    ...(clientSecret !== undefined && { clientSecret }),
    ...(authorityHost !== undefined && { authorityHost }),
    ...(longestMs !== undefined && { longestMs }),
  };
}
