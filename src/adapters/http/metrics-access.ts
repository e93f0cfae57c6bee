import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HttpConfig } from './config';
import { isLoopbackAddress } from './sender';

/** Where `/metrics` is answered. */
export type MetricsAccess =
  | { readonly kind: 'own-port'; readonly port: number; readonly host: string }
  /** Beside everything else, for who brings the token. */
  | { readonly kind: 'token' }
  /** Beside everything else, for this machine alone. */
  | { readonly kind: 'this-machine' }
  | { readonly kind: 'nowhere' };

/**
 * Metrics tell how many deals come in and how they are answered: nothing for everybody. Without a setting they are given
 * only where nobody else can ask: the bot listens on loopback and no proxy was told.
 */
export function metricsAccess({ host, trustedProxies = [], metrics = {} }: HttpConfig): MetricsAccess {
  if (metrics.own !== undefined) return { kind: 'own-port', ...metrics.own };
  if (metrics.token !== undefined) return { kind: 'token' };
  const isAlone = (host === 'localhost' || isLoopbackAddress(host)) && trustedProxies.length === 0;
  return { kind: isAlone ? 'this-machine' : 'nowhere' };
}

/** Whether a request brings the token; how long the comparison takes says nothing of it. */
export function bringsToken({ headers }: IncomingMessage, token: string): boolean {
  const given = /^Bearer +(?<token>\S+)$/i.exec(headers.authorization ?? '')?.groups?.['token'] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}

/** A proxy on this machine would hand on what came from elsewhere; each leaves one of these. */
export function cameThroughProxy({ headers }: IncomingMessage): boolean {
  return ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
