import type { IncomingMessage, Server } from 'node:http';
import { Socket } from 'node:net';
import { sendRefusal } from './answer';
import { boundedServer, statusOfFault } from './bounded-server';
import { pathOf } from './doors';
import { createReception } from './reception';
import type { Listener, ReceptionDeps } from './reception';

/**
 * A server that hands on only what is worth reading: whoever is slow is cut, whoever was refused too often is told 429
 * before anything is read, and every answer carries the security headers.
 */
export function createArmouredServer(deps: ReceptionDeps, listener: Listener): Server {
  const { limits, proxies } = deps;
  const reception = createReception(deps);
  const server = boundedServer(limits, !proxies.isEmpty);
  const handOn: Listener = (req, res) => {
    const status = faultOf(req, limits.headers);
    if (status === undefined) listener(req, res);
    else sendRefusal(res, status);
  };
  server.on('connection', (socket) => {
    reception.connected(socket);
  });
  server.on('request', (req, res) => {
    reception.receive(req, res, handOn);
  });
  // Who expects `100-continue` waits to be asked for the body, and is asked only when let in.
  server.on('checkContinue', (req, res) => {
    reception.receive(req, res, () => {
      res.writeContinue();
      handOn(req, res);
    });
  });
  server.on('checkExpectation', (req, res) => {
    reception.receive(req, res, () => {
      sendRefusal(res, 417);
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = statusOfFault(error);
    const canAnswer = status !== undefined && socket.writable && socket instanceof Socket;
    if (canAnswer) reception.unreadable(socket, status);
    else socket.destroy();
  });
  return server;
}

/** The status for a request that nothing behind here is to see. */
function faultOf(req: IncomingMessage, mostHeaders: number): number | undefined {
  if (req.rawHeaders.length > 2 * mostHeaders) return 431;
  return isPlain(req) ? undefined : 400;
}

/**
 * Whether a request's target is read in the same way by everybody: a path without `..`, backslashes and the like. restify
 * makes a URL of it and the Host header outside any handler, so one that cannot be read would end the process.
 */
function isPlain({ url = '', headers }: IncomingMessage): boolean {
  const whole = `http://${headers.host ?? 'localhost'}${url}`;
  return url.startsWith('/') && URL.canParse(whole) && new URL(whole).pathname === pathOf(url);
}
