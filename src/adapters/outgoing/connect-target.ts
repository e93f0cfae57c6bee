import type { Target } from './allowed-host';
import { canonicalHost } from './allowed-host';

/** What `Socket#connect` was called with, as far as it matters here. */
export interface ConnectOptions {
  readonly path?: string | null;
  readonly host?: string;
  readonly port?: number | string;
}

/**
 * The options among the arguments of `Socket#connect`: (options), (port, host), (path), or from inside Node one array
 * of those.
 */
export function connectOptions(args: readonly unknown[]): ConnectOptions {
  const [first, second]: readonly unknown[] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) return first;
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first };
  const port = typeof first === 'string' || typeof first === 'number' ? first : 0;
  return typeof second === 'string' ? { port, host: second } : { port };
}

/** Where it leads; `undefined` for a socket in the file system (`path`), which stays on this machine. */
export function targetOf({ path, host, port }: ConnectOptions): Target | undefined {
  if (path !== undefined && path !== null && path !== '') return undefined;
  const given = host === undefined || host === '' ? 'localhost' : host;
  return { host: canonicalHost(given), port: Number(port ?? 0) };
}
