import type { Request, Response } from 'restify';

export interface PageEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Tells every open page what happened (Server-Sent Events). */
export interface EventHub {
  /** Keeps the answer open until the page goes away. */
  readonly attach: (req: Request, res: Response) => void;
  send(event: PageEvent): void;
  close(): void;
}

/** Idle connections are kept from being cut by something in between. */
const HEARTBEAT_MS = 20_000;

export function createEventHub(): EventHub {
  const open = new Set<Response>();
  const heartbeat = setInterval(() => {
    for (const res of open) res.write(': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    attach(req, res) {
      res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
      res.write('retry: 1000\n\n');
      open.add(res);
      req.on('close', () => open.delete(res));
    },
    send(event) {
      const frame = `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
      for (const res of open) res.write(frame);
    },
    close() {
      clearInterval(heartbeat);
      for (const res of open) res.end();
      open.clear();
    },
  };
}
