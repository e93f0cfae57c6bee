import { z } from 'zod';
import type { ConfigProblem, ConfigResult, Env } from '../../ports/config';
import { isProxyEntry } from './sender';

export interface HttpConfig {
  readonly port: number;
  readonly host: string;
  /** Whose `X-Forwarded-For` is believed: addresses, networks, or `loopback`. Absent: nobody's. */
  readonly trustedProxies?: readonly string[];
  /** Absent: as `metricsAccess` decides. */
  readonly metrics?: MetricsSettings;
}

/** What was set for `/metrics`. */
export interface MetricsSettings {
  /** A port of its own. */
  readonly own?: { readonly port: number; readonly host: string };
  /** Whoever asks must bring it as `Authorization: Bearer <token>`. */
  readonly token?: string;
}

const EXAMPLES = {
  PORT: '3978',
  HOST: '127.0.0.1',
  TRUSTED_PROXIES: '10.0.0.0/8 (or loopback)',
  METRICS_PORT: '9464',
  METRICS_HOST: '127.0.0.1',
  METRICS_TOKEN: 'the 64 digits that "openssl rand -hex 32" prints',
} as const;
type Variable = keyof typeof EXAMPLES;

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
  .transform(Number)
  .pipe(z.number().max(65_535, 'must be a port number from 0 to 65535'));
const host = z
  .string()
  .refine(
    (text) => z.union([z.ipv4(), z.ipv6(), z.hostname()]).safeParse(text).success,
    'must be an IP address or a host name to listen on',
  );
const proxies = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ''))
  .refine(
    (entries) => entries.every(isProxyEntry),
    'must hold addresses, networks such as 10.0.0.0/8, or "loopback", separated by commas',
  );
const token = z
  .string()
  .regex(/^[\x21-\x7e]{16,}$/, 'must be at least 16 letters, digits or signs without spaces');

/**
 * Reads `PORT` (default 3978; 0 takes any free one), `HOST` (default 0.0.0.0, all interfaces), `TRUSTED_PROXIES`, and
 * who may read the metrics: `METRICS_PORT`, `METRICS_HOST`, `METRICS_TOKEN`. Reports everything that is wrong at once.
 */
export function readHttpConfig(env: Env): ConfigResult<HttpConfig> {
  const problems: ConfigProblem[] = [];
  const note = (variable: Variable, message: string): void => {
    problems.push({ variable, message, example: EXAMPLES[variable] });
  };
  const read = <T>(variable: Variable, schema: z.ZodType<T>): T | undefined => {
    const given = env[variable]?.trim() ?? '';
    if (given === '') return undefined;
    const result = schema.safeParse(given);
    if (result.success) return result.data;
    const quote = variable === 'METRICS_TOKEN' ? '' : ` (it is "${given}")`;
    note(variable, `${result.error.issues[0]?.message ?? 'cannot be read'}${quote}`);
    return undefined;
  };
  const trustedProxies = read('TRUSTED_PROXIES', proxies);
  const at = { port: read('PORT', port) ?? 3978, host: read('HOST', host) ?? '0.0.0.0' };
  const metrics = {
    port: read('METRICS_PORT', port),
    host: read('METRICS_HOST', host),
    token: read('METRICS_TOKEN', token),
  };
  if (metrics.host !== undefined && (env['METRICS_PORT']?.trim() ?? '') === '')
    note(
      'METRICS_PORT',
      'must be set because METRICS_HOST is: the metrics listen there only on a port of their own',
    );
  if (metrics.port === at.port && at.port !== 0)
    note('METRICS_PORT', `must be another port than PORT (both are ${String(at.port)})`);
  if (problems.length > 0) return { ok: false, problems };
  const set = settingsOf(metrics);
  return {
    ok: true,
    config: { ...at, ...(trustedProxies && { trustedProxies }), ...(set && { metrics: set }) },
  };
}

interface MetricsRead {
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly token: string | undefined;
}

function settingsOf({
  port: own,
  host: ownHost = '127.0.0.1',
  token: key,
}: MetricsRead): MetricsSettings | undefined {
  if (own === undefined && key === undefined) return undefined;
  return {
    ...(own !== undefined && { own: { port: own, host: ownHost } }),
    ...(key !== undefined && { token: key }),
  };
}
