import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback } from './loopback';

export interface PostedActivity {
  readonly conversationId: string;
  readonly activityId: string;
  readonly method: string;
  readonly summary: string;
  /** The whole activity as JSON text. */
  readonly text: string;
  /** Whether the bot got the answer to this post. */
  answered: boolean;
}

export interface TinyConnector {
  /** For `serviceUrl`. */
  readonly url: string;
  readonly posted: PostedActivity[];
  /** Resolves once `count` posts have come in all. */
  waitFor(count: number): Promise<void>;
  /** Called with each post before it is answered; a promise delays the answer, `false` cuts the connection. */
  beforeAnswer: (activity: PostedActivity) => Promise<boolean | undefined> | boolean | undefined;
  close(): Promise<void>;
}

/** The part of a Bot Framework connector that takes posts, and remembers them. */
export async function startTinyConnector(): Promise<TinyConnector> {
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((req, res) => {
    void receive(connector, req, res).then(() => {
      for (const { count, resolve } of waiting) if (connector.posted.length >= count) resolve();
    });
  });
  const base = await listenOnLoopback(server);
  const connector: TinyConnector = {
    url: `${base}/`,
    posted: [],
    waitFor: (count) =>
      new Promise((resolve) => {
        if (connector.posted.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    beforeAnswer: () => undefined,
    close: () => closeServer(server),
  };
  return connector;
}

async function receive(connector: TinyConnector, req: IncomingMessage, res: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  const conversationId = /conversations\/([^/]+)/.exec(decodeURIComponent(req.url ?? ''))?.[1] ?? '';
  const activity: PostedActivity = {
    conversationId,
    activityId: `a${String(connector.posted.length + 1)}`,
    method: req.method ?? '',
    summary: (JSON.parse(text || '{}') as { summary?: string }).summary ?? '',
    text,
    answered: false,
  };
  connector.posted.push(activity);
  if ((await connector.beforeAnswer(activity)) === false || res.destroyed) {
    res.destroy();
    return;
  }
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify({ id: activity.activityId }));
  activity.answered = await isAnswered(res);
}

function isAnswered(res: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    res.once('finish', () => {
      resolve(true);
    });
    res.once('close', () => {
      resolve(res.writableFinished);
    });
  });
}
