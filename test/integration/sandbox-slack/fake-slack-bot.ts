import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifySlackRequest } from '@slack/bolt';

export const SIGNING_SECRET = 'sandbox-signing-secret';

export type Payload = Readonly<Record<string, unknown>> & { readonly type?: string };

/** One request to the bot: an event's envelope, an interaction's payload, or a command's form. */
export interface Received {
  readonly kind: 'event' | 'interaction' | 'command' | 'verification';
  readonly payload: Payload;
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
}

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface FakeSlackBot {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** Resolves with the first request, past or future, that the predicate takes. */
  next(wanted: (received: Received) => boolean): Promise<Received>;
  /** What it answers from now on but to the challenge; 200 without a body by default. */
  answer(with_: (received: Received) => BotAnswer | Promise<BotAnswer>): void;
  stop(): Promise<void>;
}

/** A bot that writes down what it gets, and refuses what Bolt would refuse. */
export async function startFakeSlackBot(port = 0): Promise<FakeSlackBot> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let reply: (received: Received) => BotAnswer | Promise<BotAnswer> = () => ({ status: 200 });

  async function answerTo(headers: IncomingHttpHeaders, raw: string): Promise<BotAnswer> {
    if (!isSigned(headers, raw)) return { status: 401 };
    const one = read(headers, raw);
    received.push(one);
    for (const check of waiting) check();
    if (one.kind === 'verification') return { status: 200, body: { challenge: one.payload['challenge'] } };
    return await reply(one);
  }

  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      void answerTo(req.headers, Buffer.concat(chunks).toString('utf8')).then(({ status, body }) => {
        res.writeHead(status, { 'content-type': 'application/json' });
        res.end(body === undefined ? '' : JSON.stringify(body));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${String(actual)}/slack/events`,
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

function isSigned(headers: IncomingHttpHeaders, body: string): boolean {
  try {
    verifySlackRequest({
      signingSecret: SIGNING_SECRET,
      body,
      headers: {
        'x-slack-signature': String(headers['x-slack-signature']),
        'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
      },
    });
    return true;
  } catch {
    return false;
  }
}

function read(headers: IncomingHttpHeaders, raw: string): Received {
  if (headers['content-type'] === 'application/json') {
    const payload = JSON.parse(raw) as Payload;
    return { kind: payload.type === 'url_verification' ? 'verification' : 'event', payload, headers, raw };
  }
  const form = Object.fromEntries(new URLSearchParams(raw));
  if (form['payload'] === undefined) return { kind: 'command', payload: form, headers, raw };
  return { kind: 'interaction', payload: JSON.parse(form['payload']) as Payload, headers, raw };
}

/** The event inside an envelope. */
export function eventOf({ payload }: Received): Payload {
  return (payload['event'] ?? {}) as Payload;
}

export const isEvent =
  (type: string) =>
  (received: Received): boolean =>
    received.kind === 'event' && eventOf(received).type === type;

export const isInteraction =
  (type: string) =>
  (received: Received): boolean =>
    received.kind === 'interaction' && received.payload.type === type;

export const isCommand = (received: Received): boolean => received.kind === 'command';
