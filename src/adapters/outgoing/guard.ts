import { Socket } from 'node:net';
import type { Log } from '../../ports/log';
import { settingFor } from './advice';
import { findAllowed, printTarget } from './allowed-host';
import type { AllowedHost, Target } from './allowed-host';
import { connectOptions, targetOf } from './connect-target';
import { watchProxyHead } from './proxy-head';

/** Code of the error with which a connection ends that was not allowed. */
export const OUTGOING_REFUSED = 'ERR_OUTGOING_HOST';

/**
 * From now on this process connects to the given hosts and to nothing else: a connection to any other ends with an
 * error that names the host and the setting, before its name is looked up and before anything is sent. That holds for
 * every library, for redirects and for what goes through a proxy; sockets in the file system are left alone. Install
 * it once, before the first request. The result takes it off again.
 */
export function guardOutgoing(allowed: readonly AllowedHost[], log: Log): () => void {
  const refuse = createRefusal(log);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the socket it belongs to
  const connect = Socket.prototype.connect as (...args: unknown[]) => Socket;
  function guarded(this: Socket, ...args: unknown[]): Socket {
    const options = connectOptions(args);
    const target = targetOf(options);
    if (target === undefined) return Reflect.apply(connect, this, args);
    const entry = findAllowed(target, allowed);
    if (entry === undefined) return Reflect.apply(connect, this, [failing(options, refuse(target))]);
    Reflect.apply(connect, this, args);
    if (entry.isProxy === true) watchProxyHead(this, (behind) => refusalBehind(behind, allowed, refuse));
    return this;
  }
  Socket.prototype.connect = guarded;
  return () => {
    if ((Socket.prototype.connect as unknown) === guarded) Socket.prototype.connect = connect;
  };
}

type Refuse = (target: Target) => Error;

/** Each host is logged once: whatever asks for it may ask again and again. */
function createRefusal(log: Log): Refuse {
  const told = new Set<string>();
  return (target) => {
    const where = printTarget(target);
    const setting = settingFor(target.host);
    if (!told.has(where) && told.size < MOST_TOLD) {
      told.add(where);
      log.error('a connection that no setting asks for was refused', { host: where, setting });
    }
    return refusal(
      `The bot does not connect to ${where}: no setting asks for it. What would allow it: ${setting}.`,
    );
  };
}

const MOST_TOLD = 100;

function refusalBehind(
  behind: Target | undefined,
  allowed: readonly AllowedHost[],
  refuse: Refuse,
): Error | undefined {
  if (behind === undefined)
    return refusal(
      'The bot asks a proxy for tunnels (CONNECT) only: for an address with http:// set NO_PROXY, or use https://.',
    );
  return findAllowed(behind, allowed) === undefined ? refuse(behind) : undefined;
}

function refusal(message: string): Error {
  return Object.assign(new Error(message), { code: OUTGOING_REFUSED });
}

/** A look-up that fails makes Node itself report the error, when and how it reports every failed connection. */
function failing(options: object, error: Error): object {
  const lookup = (...args: unknown[]): void => {
    const answer = args.at(-1) as (error: Error) => void;
    process.nextTick(answer, error);
  };
  return { ...options, host: 'localhost', lookup };
}
