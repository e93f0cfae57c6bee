import { isLoopbackHost } from '../../domain/loopback';

/** Something the process may connect to. */
export interface AllowedHost {
  /** As `URL` writes a host, or `*.` and a domain for every host below it. `localhost` stands for this machine. */
  readonly host: string;
  /** Absent: every port. */
  readonly port?: number;
  /** Who wants it: the setting, e.g. `PARTNER_API_URL`. */
  readonly setting: string;
  /** A proxy: of what goes through it, each destination must be allowed, too. */
  readonly isProxy?: boolean;
}

/** Where a connection is to lead. */
export interface Target {
  /** As `canonicalHost` gives it. */
  readonly host: string;
  readonly port: number;
}

const THIS_MACHINE = 'localhost';

/**
 * One way to write a host: small letters, no brackets around IPv6, no dot at the end, and every name of this machine
 * (`127.0.0.0/8`, `::1`) as `localhost`.
 */
export function canonicalHost(host: string): string {
  const bare = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  const written = bare.includes(':') ? `[${bare}]` : bare;
  return isLoopbackHost(written) || bare === '::ffff:127.0.0.1' ? THIS_MACHINE : bare;
}

/** The first entry that lets a connection through; `undefined` when none does. */
export function findAllowed(target: Target, allowed: readonly AllowedHost[]): AllowedHost | undefined {
  return allowed.find(
    ({ host, port }) => matchesHost(host, target.host) && (port === undefined || port === target.port),
  );
}

/** Whether a host is the one meant, or below it where a pattern means that. */
export function matchesHost(pattern: string, host: string): boolean {
  if (pattern.startsWith('*.')) return host.endsWith(pattern.slice(1)) && host.length >= pattern.length;
  return canonicalHost(pattern) === host;
}

/** `evil.example:443`, `[2001:db8::1]:80` */
export function printTarget({ host, port }: Target): string {
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
