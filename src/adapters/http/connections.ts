import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Who holds a connection; `undefined` where others stand behind the address and it may hold any number. */
export type Holder = string | undefined;

/** The connections that are open. When somebody, or all together, have too many, the one that waits longest is cut. */
export interface Connections {
  /** Counts a new connection until it closes. */
  opened(socket: Socket, holder: Holder): void;
  /** Its next request is this one's; until it is answered the connection is `holder`'s. */
  began(req: IncomingMessage, res: ServerResponse, holder: Holder): void;
}

interface Seat {
  readonly openedBy: Holder;
  holder: Holder;
  /** The newest request, until it is answered. */
  current?: { readonly req: IncomingMessage; readonly res: ServerResponse };
}

/**
 * A good request is here for a moment, a slow one for as long as it may be. So a full house shows out whoever has been
 * sending the longest, or has sent nothing, and not whoever comes next; nobody whose request has been read and is being
 * worked on.
 */
export function createConnections(most: { readonly inAll: number; readonly each: number }): Connections {
  const seats = new Map<Socket, Seat>();
  /** In the order in which they began to wait. */
  const all = new Set<Socket>();
  const held = new Map<Holder, Set<Socket>>();

  const sit = (socket: Socket, seat: Seat, holder: Holder): void => {
    leave(socket, seat);
    seat.holder = holder;
    all.add(socket);
    if (holder !== undefined) held.set(holder, (held.get(holder) ?? new Set()).add(socket));
  };
  const leave = (socket: Socket, { holder }: Seat): void => {
    const group = held.get(holder);
    group?.delete(socket);
    if (group?.size === 0) held.delete(holder);
    all.delete(socket);
  };
  const cutOneOf = (group: ReadonlySet<Socket>, newcomer: Socket): void => {
    for (const socket of group) {
      if (socket !== newcomer && !isWorkedOn(seats.get(socket))) return void socket.destroy();
    }
    newcomer.destroy();
  };
  const makeRoom = (socket: Socket, holder: Holder): void => {
    const group = held.get(holder) ?? new Set();
    if (group.size > most.each) cutOneOf(group, socket);
    else if (all.size > most.inAll) cutOneOf(all, socket);
  };
  return {
    opened: (socket, holder) => {
      const seat: Seat = { openedBy: holder, holder };
      seats.set(socket, seat);
      sit(socket, seat, holder);
      socket.once('close', () => {
        leave(socket, seat);
        seats.delete(socket);
      });
      makeRoom(socket, holder);
    },
    began: (req, res, holder) => {
      const { socket } = req;
      const seat = seats.get(socket);
      if (seat === undefined) return;
      const current = { req, res };
      seat.current = current;
      if (holder !== seat.holder) {
        sit(socket, seat, holder);
        makeRoom(socket, holder);
      }
      res.once('close', () => {
        if (seat.current !== current || !seats.has(socket)) return;
        delete seat.current;
        sit(socket, seat, seat.openedBy);
      });
    },
  };
}

function isWorkedOn(seat: Seat | undefined): boolean {
  return seat?.current !== undefined && seat.current.req.complete && !seat.current.res.writableEnded;
}
