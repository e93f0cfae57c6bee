import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isLoopbackHost, isLoopbackUrl, parseUrl } from '../../../domain/loopback';
import type { ConfigProblem, ConfigResult, Env } from '../../../ports/config';

/** What the door for Partner Center's webhooks, and registering at them, need to know. */
export interface WebhookConfig {
  readonly enabled: true;
  /** The public address of the door; ends with `WEBHOOK_PATH`. */
  readonly url: string;
  /** Base of the webhook API, without a trailing slash. */
  readonly apiUrl: string;
  /** The only host (and port) from which a signing certificate is fetched. */
  readonly certificateHost: string;
  /** PEM: authorities to trust instead of the pinned ones. */
  readonly authorities?: string;
}

/** Webhooks as configured, or off. */
export type WebhookSettings = WebhookConfig | { readonly enabled: false };

/** Where this bot takes webhooks. */
export const WEBHOOK_PATH = '/partner-center/webhook';

const DEFAULT_API_URL = 'https://api.partnercenter.microsoft.com';
/** In every sample of the webhooks page. */
const DEFAULT_CERTIFICATE_HOST = '3psostorageacct.blob.core.windows.net';

const EXAMPLES = {
  PARTNER_WEBHOOK_URL: `https://bot.example.com${WEBHOOK_PATH}`,
  PARTNER_WEBHOOK_CA_FILE: '/etc/referral-bot/microsoft-roots.pem',
  PARTNER_WEBHOOK_CERTIFICATE_HOST: '(remove it; 127.0.0.1:4900 for a test on this machine)',
  PARTNER_WEBHOOK_API_URL: '(remove it; http://127.0.0.1:4901 for a test on this machine)',
} as const;

type Variable = keyof typeof EXAMPLES;

/**
 * Reads the `PARTNER_WEBHOOK_*` variables; an empty text counts as unset. Webhooks are off unless `PARTNER_WEBHOOK_URL`
 * is set. Reports everything that is wrong at once.
 */
export function readWebhookConfig(env: Env): ConfigResult<WebhookSettings> {
  const source: Source = { env, problems: [] };
  const url = read(source, 'PARTNER_WEBHOOK_URL', webhookUrlSchema);
  const authorities = read(source, 'PARTNER_WEBHOOK_CA_FILE', authoritiesSchema);
  const certificateHost = read(source, 'PARTNER_WEBHOOK_CERTIFICATE_HOST', localHostSchema);
  const apiUrl = read(source, 'PARTNER_WEBHOOK_API_URL', localUrlSchema);
  if (source.problems.length > 0) return { ok: false, problems: source.problems };
  if (url === undefined) return { ok: true, config: { enabled: false } };
  const config: WebhookConfig = {
    ...{ enabled: true, url },
    apiUrl: apiUrl ?? DEFAULT_API_URL,
    certificateHost: certificateHost ?? DEFAULT_CERTIFICATE_HOST,
    ...(authorities !== undefined && { authorities }),
  };
  return { ok: true, config };
}

interface Source {
  readonly env: Env;
  readonly problems: ConfigProblem[];
}

/** The variable as its schema reads it; `undefined` when unset or wrong (then the problem has been noted). */
function read<T>({ env, problems }: Source, variable: Variable, schema: z.ZodType<T>): T | undefined {
  const text = env[variable]?.trim() ?? '';
  if (text === '') return undefined;
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  const message = result.error.issues[0]?.message ?? 'is not usable';
  problems.push({ variable, message, example: EXAMPLES[variable] });
  return undefined;
}

/** A text that `findFault` accepts (by returning `undefined`) or says what is wrong with. */
function checked(findFault: (value: string) => string | undefined) {
  return z.string().superRefine((value, context) => {
    const message = findFault(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

/** Behind a proxy it may have more before our path. */
const webhookUrlSchema = checked((value) => {
  const url = parseUrl(value);
  if (url === undefined) return `must be an absolute URL (it is "${value}")`;
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or a password';
  if (/[?#]/.test(value)) return 'must not hold a query or a fragment';
  if (url.protocol !== 'https:' && !isLoopbackUrl(value))
    return `must begin with https://: Partner Center calls no other address (it is "${value}")`;
  return value.endsWith(WEBHOOK_PATH) ? undefined : `must end with ${WEBHOOK_PATH} (it is "${value}")`;
});

/** Whoever could set these to any host could make the bot believe anybody. */
const localHostSchema = checked((value) => {
  const url = parseUrl(`http://${value}/`);
  if (url?.host === value.toLowerCase() && isLoopbackHost(url.hostname)) return undefined;
  return `must be a host and port of this machine (it is "${value}")`;
});

const localUrlSchema = checked((value) =>
  isLoopbackUrl(value) && !/[?#]/.test(value)
    ? undefined
    : `must be an address on this machine (it is "${value}")`,
).transform((url) => url.replace(/\/+$/, ''));

const authoritiesSchema = z.string().transform((path, context) => {
  const text = textOfFile(path);
  if (text === undefined)
    context.addIssue({ code: 'custom', message: `names a file that cannot be read (${path})` });
  else if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    context.addIssue({ code: 'custom', message: `names a file without a PEM certificate (${path})` });
  }
  return text ?? '';
});

function textOfFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
