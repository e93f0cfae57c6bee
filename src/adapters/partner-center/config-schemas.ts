import { z } from 'zod';
import { isLoopbackUrl, parseUrl } from '../../domain/loopback';

/** The ways to sign in that work today; the first is the default. */
const AUTH_WORDS = ['device-code', 'token'];
/** Words of the design whose turn has not come. */
const LATER_WORDS = ['interactive', 'refresh-token'];

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

/** Where to sign in; the sign-in library accepts nothing but https. */
export const authorityHostSchema = checked((value) => {
  const url = parseUrl(value);
  const usable = url?.protocol === 'https:' && !hasCredentials(url) && !/[?#]/.test(value);
  return usable ? undefined : 'must be an absolute https URL without a user name, password or query';
});

export const authWordSchema = checked((value) => {
  if (AUTH_WORDS.includes(value)) return undefined;
  if (LATER_WORDS.includes(value)) return `"${value}" is not available yet: use device-code`;
  return `must be one of ${AUTH_WORDS.join(', ')} (it is "${value}")`;
});

/** What may stand in an HTTP header. The value is a secret and never quoted. */
export const tokenSchema = checked((value) =>
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
