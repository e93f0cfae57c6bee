import { isLoopbackUrl, parseUrl } from '../domain/loopback';
import type { Env } from '../ports/config';

/** Which variables are the bot's, so that also a misspelt one shows. */
const OURS =
  /^(PARTNER|SLACK|TEAMS|METRICS|SANDBOX|POLL|RECONCILE|OPERATIONS|Microsoft|AZURE)_?\w*$|^(ADMINISTRATORS|BotOpenIdMetadata|DATABASE_URL|DATA_DIR|HOST|HTTPS?_PROXY|IDENTITY_ENDPOINT|LOG_LEVEL|NODE_ENV|NODE_OPTIONS|NO_PROXY|OUTGOING_HOSTS|PORT|TOKEN_KEY|TRUSTED_PROXIES|TZ)$/;

const WORD = /^[A-Za-z-]{1,30}$/;
const NUMBER = /^\d{1,9}$/;

type Show = (value: string) => string | undefined;

const like =
  (pattern: RegExp): Show =>
  (value) =>
    pattern.test(value) ? value : undefined;

/** The variables whose value may be read by anybody, and what such a value looks like. All others are only "set". */
const SHOWN: ReadonlyMap<string, Show> = new Map<string, Show>([
  ['LOG_LEVEL', like(WORD)],
  ['PARTNER_AUTH', like(WORD)],
  ['PARTNER_SIGN_IN_DAYS', like(NUMBER)],
  ['PARTNER_API_URL', hostOf],
  ['PARTNER_AUTHORITY_HOST', hostOf],
  ['POLL_INTERVAL_SECONDS', like(NUMBER)],
  ['RECONCILE_INTERVAL_SECONDS', like(NUMBER)],
  ['PORT', like(NUMBER)],
  ['HOST', like(/^(localhost|[\d.]{7,15}|[\da-f:]{2,39})$/i)],
  ['METRICS_PORT', like(NUMBER)],
  ['MicrosoftAppType', like(WORD)],
  ['TEAMS_AUTH', like(WORD)],
  ['SLACK_API_URL', hostOf],
  ['NODE_ENV', like(WORD)],
  ['TZ', like(/^[A-Za-z_]{1,20}(\/[A-Za-z_+-]{1,20}){0,2}$/)],
  ['TOKEN_KEY', placeOfKey],
  ['DATABASE_URL', schemeOf],
]);

/** Each variable that is set, with its value where that is no secret. */
export function describeSettings(env: Env): Readonly<Record<string, string>> {
  const names = Object.keys(env).filter((name) => OURS.test(name) && env[name]?.trim());
  return Object.fromEntries(
    names.sort().map((name) => [name, SHOWN.get(name)?.(env[name]?.trim() ?? '') ?? '(set)']),
  );
}

/** Microsoft's and Slack's own hosts, and this machine; another one may be somebody's. */
function hostOf(value: string): string | undefined {
  const url = parseUrl(value);
  if (url === undefined) return undefined;
  if (isLoopbackUrl(value)) return 'on this machine';
  return /(^|\.)(microsoft\.com|microsoftonline\.(com|us|cn)|slack\.com)$/.test(url.hostname)
    ? url.hostname
    : undefined;
}

function placeOfKey(value: string): string {
  const places = value.split(',').map((part) => {
    if (part.trim().startsWith('file:')) return 'a file';
    return /^(https:|@Microsoft)/i.test(part.trim()) ? 'Key Vault' : 'given';
  });
  return places.join(', ');
}

function schemeOf(value: string): string | undefined {
  return /^postgres(ql)?:/.test(value) ? 'postgres' : undefined;
}
