import type { Socket } from 'node:net';
import { canonicalHost } from './allowed-host';
import type { Target } from './allowed-host';

/**
 * Holds the first bytes on a connection to a proxy against a rule: they must ask for a tunnel (`CONNECT host:port`) to
 * where `refusal` sees no objection. Otherwise nothing is sent and the connection ends with the error. A request that a
 * proxy is to send on by itself is refused whatever its host: it would show the proxy the token.
 * To be called after `connect`, which gives a socket its own `write` back.
 */
export function watchProxyHead(socket: Socket, refusal: (target: Target | undefined) => Error | undefined) {
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
  const watched = (...args: unknown[]): boolean => {
    const error = refusal(tunnelTarget(args[0]));
    if (error === undefined) {
      socket.write = write;
      return write(...args);
    }
    socket.destroy(error);
    return false;
  };
  socket.write = watched;
}

/** Where a tunnel is asked to; `undefined` when the bytes ask for something else. */
export function tunnelTarget(chunk: unknown): Target | undefined {
  const text =
    Buffer.isBuffer(chunk) || chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : chunk;
  if (typeof text !== 'string') return undefined;
  const parts = /^CONNECT (?<host>\[[\da-fA-F:.]+\]|[^\s:/@]+):(?<port>\d{1,5}) HTTP\/1\.[01]\r\n/.exec(
    text,
  )?.groups;
  if (parts === undefined) return undefined;
  return { host: canonicalHost(parts['host'] ?? ''), port: Number(parts['port']) };
}
