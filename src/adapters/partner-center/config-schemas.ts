import { z } from 'zod';
import { DAY_MS } from '../../domain/instant';
import { isLoopbackUrl, parseUrl } from '../../domain/loopback';

/** The ways to sign in; the first is the default. */
const AUTH_WORDS = ['device-code', 'interactive', 'refresh-token', 'token'] as const;

const APP_ALONE =
  'signs in as an application alone, but the referrals API takes only tokens of a person (App+User): use device-code';
const PASSWORD =
  'signs in with a password alone, which Partner Center refuses since it asks for multi-factor authentication: use device-code';
/** Other names for signing in, in lower case, and why they cannot work. */
const UNUSABLE_WORDS: ReadonlyMap<string, string> = new Map([
  ...['client-credentials', 'client-secret', 'certificate', 'client-certificate', 'client-assertion'].map(
    (word) => [word, APP_ALONE] as const,
  ),
  ...['managed-identity', 'workload-identity', 'app', 'app-only', 'service-principal', 'default'].map(
    (word) => [word, APP_ALONE] as const,
  ),
  ...['password', 'ropc', 'username-password'].map((word) => [word, PASSWORD] as const),
]);

/** Where Microsoft signs people in, cloud by cloud. */
const LOGIN_HOSTS = [
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
];

const MOST_DAYS = 365;

const LONGEST_INTERVAL_SECONDS = 7 * 24 * 3600;

/** A text that `findFault` accepts (by returning `undefined`) or says what is wrong with. */
function checked(findFault: (value: string) => string | undefined) {
  return z.string().superRefine((value, context) => {
    const message = findFault(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

/** The base URL; trailing slashes are taken off. */
export const apiUrlSchema = checked(faultOfApiUrl).transform((url) => url.replace(/\/+$/, ''));

function faultOfApiUrl(value: string): string | undefined {
  const url = parseUrl(value);
  if (url === undefined) return `must be an absolute URL (it is "${value}")`;
  if (hasCredentials(url)) return 'must not hold a user name or a password';
  if (/[?#]/.test(value)) return 'must not hold a query or a fragment';
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackUrl(value))) return undefined;
  return `must begin with https:// unless it is on a loopback address (it is "${value}")`;
}

function hasCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

/** Where to sign in: at Microsoft, because that page asks for a person's password, or on this machine. */
export const authorityHostSchema = checked((value) => {
  const url = parseUrl(value);
  if (url?.protocol !== 'https:' || hasCredentials(url) || /[?#]/.test(value))
    return 'must be an absolute https URL without a user name, password or query';
  if (isLoopbackUrl(value)) return undefined;
  if (!LOGIN_HOSTS.includes(url.hostname) || url.port !== '' || url.pathname !== '/')
    return `must be https:// and one of ${LOGIN_HOSTS.join(', ')} or a loopback address (it is "${value}")`;
  return undefined;
});

export const authWordSchema = checked((value) => {
  if (AUTH_WORDS.some((word) => word === value)) return undefined;
  const reason = UNUSABLE_WORDS.get(value.toLowerCase().replaceAll('_', '-'));
  if (reason !== undefined) return `"${value}" ${reason}`;
  return `must be one of ${AUTH_WORDS.join(', ')} (it is "${value}")`;
}).transform((value) => value as (typeof AUTH_WORDS)[number]);

/** Whole days; read as milliseconds. */
export const signInDaysSchema = checked((value) => {
  const days = Number(value);
  const usable = /^\d+$/.test(value) && days >= 1 && days <= MOST_DAYS;
  return usable
    ? undefined
    : `must be a whole number of days from 1 to ${String(MOST_DAYS)} (it is "${value}")`;
}).transform((value) => Number(value) * DAY_MS);

/** A token or an application's secret. The value is never quoted. */
export const secretSchema = checked((value) =>
  /^[\x21-\x7e]+$/.test(value) ? undefined : 'must be one word of printable ASCII characters',
);

export const tenantSchema = checked((value) =>
  /^[\w-]+(\.[\w-]+)*$/.test(value)
    ? undefined
    : `must be the id or a domain of the tenant (it is "${value}")`,
);

export const clientSchema = checked((value) =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)
    ? undefined
    : `must be the application (client) id, a GUID (it is "${value}")`,
);

export const organizationSchema = checked((value) =>
  /^[\w.-]{1,100}$/.test(value) ? undefined : `must be the id of your organisation (it is "${value}")`,
);

/** Whole seconds, at least `leastSeconds`; read as milliseconds. */
export function intervalSchema(leastSeconds: number) {
  return checked((value) => {
    const seconds = Number(value);
    if (!/^\d+$/.test(value)) return `must be a whole number of seconds (it is "${value}")`;
    if (seconds < leastSeconds) return `must be at least ${String(leastSeconds)} (it is "${value}")`;
    const most = LONGEST_INTERVAL_SECONDS;
    return seconds > most ? `must be at most ${String(most)} (it is "${value}")` : undefined;
  }).transform((value) => Number(value) * 1000);
}

/** `PARTNER_CENTER_URL`. */
export const webUrlSchema = z.string().superRefine((value, context) => {
  const message = faultOfWebUrl(value);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

function faultOfWebUrl(value: string): string | undefined {
  const unknown = /\{(?!id\}|engagementId\})[^}]*\}?/.exec(value)?.[0];
  if (unknown !== undefined) return `may hold {id} and {engagementId} only (it holds "${unknown}")`;
  const filled = value.replace(/\{\w+\}/g, 'x');
  if (!URL.canParse(filled)) return `must be an absolute https URL (it is "${value}")`;
  const url = new URL(filled);
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or a password';
  if (url.protocol !== 'https:') return `must begin with https:// (it is "${value}")`;
  return undefined;
}
