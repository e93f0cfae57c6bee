import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Activity = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
};

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface FakeBot {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Activity[];
  /** Resolves with the first activity, past or future, that the predicate takes. */
  next(wanted: (activity: Activity) => boolean): Promise<Activity>;
  /** What it answers from now on; 200 without a body by default. */
  answer(with_: (activity: Activity) => BotAnswer | Promise<BotAnswer>): void;
  stop(): Promise<void>;
}

/** A bot that writes down what it gets. */
export async function startFakeBot(port = 0): Promise<FakeBot> {
  const received: Activity[] = [];
  const waiting = new Set<() => void>();
  let reply: (activity: Activity) => BotAnswer | Promise<BotAnswer> = () => ({ status: 200 });

  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Activity;
      received.push(activity);
      for (const check of waiting) check();
      void Promise.resolve(reply(activity)).then(({ status, body }) => {
        res.writeHead(status, { 'content-type': 'application/json' });
        res.end(body === undefined ? '' : JSON.stringify(body));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${String(actual)}/api/messages`,
    port: actual,
    received,
    next(wanted) {
      return new Promise((resolve) => {
        const check = (): void => {
          const found = received.find(wanted);
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      });
    },
    answer(with_) {
      reply = with_;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
