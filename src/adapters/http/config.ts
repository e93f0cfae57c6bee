import { z } from 'zod';
import type { ConfigProblem, ConfigResult, Env } from '../../ports/config';

export interface HttpConfig {
  readonly port: number;
  readonly host: string;
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));
const host = z.union([z.ipv4(), z.ipv6(), z.hostname()]);

/** Reads `PORT` (default 3978; 0 takes any free one) and `HOST` (default 0.0.0.0, all interfaces). */
export function readHttpConfig(env: Env): ConfigResult<HttpConfig> {
  const givenPort = textOr(env['PORT'], '3978');
  const givenHost = textOr(env['HOST'], '0.0.0.0');
  const [readPort, readHost] = [port.safeParse(givenPort), host.safeParse(givenHost)];
  if (readPort.success && readHost.success) {
    return { ok: true, config: { port: readPort.data, host: readHost.data } };
  }
  const problems: ConfigProblem[] = [];
  if (!readPort.success) {
    const message = `must be a port number from 0 to 65535 (it is "${givenPort}")`;
    problems.push({ variable: 'PORT', message, example: '3978' });
  }
  if (!readHost.success) {
    const message = `must be an IP address or a host name to listen on (it is "${givenHost}")`;
    problems.push({ variable: 'HOST', message, example: '127.0.0.1' });
  }
  return { ok: false, problems };
}

function textOr(value: string | undefined, otherwise: string): string {
  return value === undefined || value.trim() === '' ? otherwise : value.trim();
}
