import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ConversationAddress } from './address';
import { readFailure } from './send-failure';
import type { SendResult } from './send-failure';

/** Bot Framework's client of one connector address. */
export type ConnectorClient = Awaited<
  ReturnType<ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>['create']>
>;

/** What is sent: a Bot Framework activity, as plain JSON. */
export type OutgoingActivity = Readonly<Record<string, unknown>>;

/**
 * One request to Teams' connector each, never repeated, over within the time limit. Rejects only when Bot Framework
 * itself cannot be used.
 */
export interface Connector {
  /** Posts; with `replyToId` as an answer to that message. */
  post(to: ConversationAddress, activity: OutgoingActivity, replyToId?: string): Promise<SendResult>;
  update(to: ConversationAddress, messageId: string, activity: OutgoingActivity): Promise<SendResult>;
}

export interface ConnectorDeps {
  readonly clientFor: (serviceUrl: string) => Promise<ConnectorClient>;
  readonly timeoutMs: number;
}

/** The part of the client's request pipeline that we touch; its own type is private to Bot Framework. */
interface Pipeline {
  removePolicy(options: { name: string }): readonly unknown[];
  addPolicy(policy: {
    name: string;
    sendRequest: (request: PipelineRequest, next: Next) => Promise<unknown>;
  }): void;
}
interface PipelineRequest {
  abortSignal?: AbortSignal;
}
type Next = (request: PipelineRequest) => Promise<unknown>;

/** How far a request has come; found by its abort signal, the one thing that passes through the whole pipeline. */
interface Progress {
  sent: boolean;
}
const progressOf = new WeakMap<AbortSignal, Progress>();

/**
 * Takes the retries out of a client: Bot Framework repeats posts after a 5xx or a broken connection, which shows
 * messages twice, and offers no option against it. Redirects are not followed either, a token goes to the given host
 * only. Throws when the pipeline is not the one this was written for.
 */
export function withoutRetries(client: ConnectorClient): ConnectorClient {
  const pipeline = (client as unknown as { client?: { pipeline?: Partial<Pipeline> } }).client?.pipeline;
  const removed = pipeline?.removePolicy?.({ name: 'defaultRetryPolicy' }).length ?? 0;
  if (removed !== 1 || pipeline?.addPolicy === undefined) {
    throw new Error(
      'Bot Framework’s request pipeline has changed: its retries cannot be switched off (connector.ts)',
    );
  }
  pipeline.removePolicy?.({ name: 'redirectPolicy' });
  pipeline.addPolicy({ name: 'noteThatItIsSent', sendRequest: noteThatItIsSent });
  return client;
}

/** Stands last, after the token has been fetched: what fails before never left this machine. */
async function noteThatItIsSent(request: PipelineRequest, next: Next): Promise<unknown> {
  const progress = request.abortSignal && progressOf.get(request.abortSignal);
  if (progress) progress.sent = true;
  return next(request);
}

export function createConnector({ clientFor, timeoutMs }: ConnectorDeps): Connector {
  type Send = (
    client: ConnectorClient,
    options: { abortSignal: AbortSignal },
  ) => Promise<{ id?: string } | undefined>;

  const once = async (serviceUrl: string, send: Send): Promise<SendResult> => {
    const client = await clientFor(serviceUrl);
    const abort = new AbortController();
    const progress: Progress = { sent: false };
    progressOf.set(abort.signal, progress);
    const timer = setTimeout(() => {
      abort.abort();
    }, timeoutMs);
    try {
      const answer = await Promise.race([
        send(client, { abortSignal: abort.signal }),
        whenAborted(abort.signal),
      ]);
      return { ok: true, id: answer?.id ?? '' };
    } catch (error) {
      return readFailure(error, { sent: progress.sent, timedOut: abort.signal.aborted });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    post: (to, activity, replyToId) =>
      once(to.serviceUrl, ({ conversations }, options) =>
        replyToId === undefined
          ? conversations.sendToConversation(to.conversationId, activity, options)
          : conversations.replyToActivity(to.conversationId, replyToId, activity, options),
      ),
    update: (to, messageId, activity) =>
      once(to.serviceUrl, ({ conversations }, options) =>
        conversations.updateActivity(to.conversationId, messageId, activity, options),
      ),
  };
}

/** Fetching a token cannot be aborted, so the waiting is. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('out of time'));
    });
  });
}
