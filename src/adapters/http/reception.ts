import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../../ports/log';
import { refuseConnection, sendRefusal } from './answer';
import { createConnections } from './connections';
import type { Holder } from './connections';
import { bringsProof, doorOf } from './doors';
import type { DoorName } from './doors';
import { createFlood } from './flood';
import { createFloodLog } from './flood-log';
import type { HttpLimits } from './limits';
import { watchOutcome } from './outcome';
import { secureAnswer } from './security-headers';
import { senderOf } from './sender';
import type { Sender, TrustedProxies } from './sender';

/** Told of what was turned away. */
export interface RefusalCounters {
  refused(door: DoorName, status: number): void;
  flooded(): void;
}

export interface ReceptionDeps {
  readonly limits: HttpLimits;
  readonly proxies: TrustedProxies;
  readonly counters: RefusalCounters;
  readonly log: Log;
  /** Milliseconds, by a clock that may begin anywhere and only goes on. */
  readonly now: () => number;
}

/** Answers a request in full; returns at once. */
export type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** Stands before everything that reads a request. */
export interface Reception {
  connected(socket: Socket): void;
  /** Lets a request in to `next`, or turns it away unread. Never throws. */
  receive(req: IncomingMessage, res: ServerResponse, next: Listener): void;
  /** Turns away what could not be read as a request. */
  unreadable(socket: Socket, status: number): void;
}

/** Of whom a request is and where it wants in. */
interface Visit {
  readonly sender: Sender;
  readonly door: DoorName;
}

export function createReception({ limits, proxies, counters, log, now }: ReceptionDeps): Reception {
  const flood = createFlood(limits, now);
  const floodLog = createFloodLog(log, proxies, now);
  const connections = createConnections({ inAll: limits.connections, each: limits.connectionsPerSender });
  const visits = new WeakMap<Socket, Visit & { readonly res: ServerResponse }>();

  const count = async ({ sender }: Visit): Promise<void> => {
    try {
      if (await flood.refused(sender)) floodLog.turnedAway(sender);
    } catch (error) {
      log.error('a refusal could not be counted', { error });
    }
  };
  const watch = (visit: Visit, req: IncomingMessage, res: ServerResponse): void => {
    watchOutcome(req, res, {
      refused: (status, isProven) => {
        counters.refused(visit.door, status);
        if (status === 429) counters.flooded();
        else if (!isProven) void count(visit);
      },
      proven: () => {
        flood.proven(visit.sender);
        floodLog.provenBy(req);
      },
    });
  };
  const admit = async (visit: Visit, req: IncomingMessage, res: ServerResponse, next: Listener) => {
    try {
      const isLook = visit.door === 'health' || visit.door === 'metrics';
      const ruling = await flood.rule({ ...visit, isLook, bringsProof: bringsProof(req) });
      if (!ruling.admitted) sendRefusal(res, 429, { 'retry-after': String(ruling.retryAfterSeconds) });
      else next(req, res);
    } catch (error) {
      log.error('a request failed', { error });
      if (!res.headersSent) sendRefusal(res, 500);
    }
  };
  return {
    connected: (socket) => {
      const { remoteAddress } = socket;
      const sender = senderOf(remoteAddress, undefined, proxies);
      connections.opened(socket, proxies.has(remoteAddress ?? '') ? undefined : holderOf(sender));
    },
    receive: (req, res, next) => {
      const sender = senderOf(req.socket.remoteAddress, headerOf(req, 'x-forwarded-for'), proxies);
      const visit = { sender, door: doorOf(req.url) };
      visits.set(req.socket, { ...visit, res });
      secureAnswer(req, res);
      watch(visit, req, res);
      connections.began(req, res, holderOf(sender));
      void admit(visit, req, res, next);
    },
    unreadable: (socket, status) => {
      const latest = visits.get(socket);
      const current = latest?.res.writableFinished === false ? latest : undefined;
      counters.refused(current?.door ?? 'other', status);
      void count(current ?? { sender: senderOf(socket.remoteAddress, undefined, proxies), door: 'other' });
      // Into the middle of an answer nothing else can be written.
      if (current?.res.headersSent === true) socket.destroy();
      else refuseConnection(socket, status);
    },
  };
}

function holderOf({ key, isUntoldLoopback }: Sender): Holder {
  return isUntoldLoopback ? undefined : key;
}

/** As one text; a header that came several times is joined by commas. */
function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
