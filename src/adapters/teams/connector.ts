import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ConversationAddress } from './address';
import { chatWith, idOf, memberOf } from './connector-bodies';
import type { Member } from './connector-bodies';
import { readFailure } from './send-failure';
import type { Result, SendResult } from './send-failure';

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
  /** Opens the bot's chat with one person, or finds the one there is; the id is the conversation's. */
  openChat(near: ConversationAddress, personId: string): Promise<SendResult>;
  /** Looks somebody up among the people of a conversation, by the account's or the directory's id. */
  member(of: ConversationAddress, personId: string): Promise<Result<Member>>;
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
  const once = async <T>(
    serviceUrl: string,
    ask: (client: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<Result<T | undefined>> => {
    const client = await clientFor(serviceUrl);
    const abort = new AbortController();
    const progress: Progress = { sent: false };
    progressOf.set(abort.signal, progress);
    const timer = setTimeout(() => {
      abort.abort();
    }, timeoutMs);
    try {
      const answer = await Promise.race([
        ask(client, { abortSignal: abort.signal }),
        whenAborted(abort.signal),
      ]);
      return { ok: true, answer };
    } catch (error) {
      return readFailure(error, { sent: progress.sent, timedOut: abort.signal.aborted });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    post: async (to, activity, replyToId) =>
      idOf(
        await once(to.serviceUrl, ({ conversations }, options) =>
          replyToId === undefined
            ? conversations.sendToConversation(to.conversationId, activity, options)
            : conversations.replyToActivity(to.conversationId, replyToId, activity, options),
        ),
      ),
    update: async (to, messageId, activity) =>
      idOf(
        await once(to.serviceUrl, ({ conversations }, options) =>
          conversations.updateActivity(to.conversationId, messageId, activity, options),
        ),
      ),
    openChat: async (near, personId) =>
      idOf(
        await once(near.serviceUrl, ({ conversations }, options) =>
          conversations.createConversation(chatWith(near, personId), options),
        ),
      ),
    member: async (of, personId) =>
      memberOf(
        await once(of.serviceUrl, ({ conversations }, options) =>
          conversations.getConversationMember(of.conversationId, personId, options),
        ),
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
