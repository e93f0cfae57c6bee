import type { App, HTTPReceiver, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import { authorizer } from './authorize';
import { boltLog } from './bolt-log';
import type { Submitted } from '../answer/settings-modal';
import type { Workspaces } from '../install/workspaces';

/** What is done with what comes in. Each rejects when it could not be kept; then Slack is to send it again. */
export interface Incoming {
  event(body: unknown): Promise<void>;
  command(body: unknown): Promise<void>;
  actions(body: unknown): Promise<void>;
  shortcut(body: unknown): Promise<void>;
  /** A form: what is wrong with it is told by the acknowledgement. */
  submission(body: unknown): Promise<Submitted['errors']>;
}

export interface BoltDeps {
  readonly incoming: Incoming;
  readonly workspaces: Workspaces;
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Bolt behind the HTTP server: its listener takes what the door has let in. Loading Bolt takes half a second. */
export async function createHttpApp(deps: BoltDeps, signingSecret: string): Promise<HTTPReceiver> {
  const { HTTPReceiver, LogLevel } = await import('@slack/bolt');
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: ['/slack/events'],
    processBeforeResponse: true,
    logger: boltLog(deps.log, LogLevel.ERROR),
    // A 5xx makes Slack send it again; its own errors would be answered 404 or with words of a library.
    unhandledRequestHandler: ({ response }) => {
      answer(response, 503);
    },
    processEventErrorHandler: ({ error, response }) => {
      const isUnknown = isUnknownWorkspace(error);
      if (!isUnknown) deps.log.error('what Slack sent could not be kept', { error });
      answer(response, isUnknown ? 401 : 503);
      return Promise.resolve(true);
    },
  });
  await createApp(deps, receiver);
  return receiver;
}

/** Whether `authorize` has refused it. */
export function isUnknownWorkspace(error: Error): boolean {
  return 'code' in error && error.code === 'slack_bolt_authorization_error';
}

function answer(response: Parameters<HTTPReceiver['requestListener']>[1], status: number): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-length': 0 });
  response.end();
}

/** Bolt with all listeners; `receiver` hands it what comes in. */
export async function createApp(deps: BoltDeps, receiver: Receiver): Promise<App> {
  const Bolt = await import('@slack/bolt');
  /**
   * Acknowledges last of all, when what came has been kept: Bolt itself acknowledges events first. It also acknowledges
   * what nobody listens to, which Bolt leaves without an answer.
   */
  class AcknowledgingApp extends Bolt.App {
    override async processEvent(event: ReceiverEvent): Promise<void> {
      let response: unknown;
      const hold = (held?: unknown): Promise<void> => {
        response ??= held;
        return Promise.resolve();
      };
      await super.processEvent({ ...event, ack: hold });
      await event.ack(response);
    }
  }
  const app = new AcknowledgingApp({
    receiver,
    authorize: authorizer(deps),
    convoStore: false,
    ignoreSelf: true,
    logger: boltLog(deps.log, Bolt.LogLevel.ERROR),
    clientOptions: { slackApiUrl: deps.apiUrl, retryConfig: { retries: 0 } },
  });
  listen(app, deps.incoming);
  return app;
}

/** Everything that Bolt can tell apart. */
function listen(app: App, incoming: Incoming): void {
  app.event(/.*/, ({ body }) => incoming.event(body));
  app.command(/.*/, async ({ body, ack }) => {
    await incoming.command(body);
    await ack();
  });
  app.action(/.*/, async ({ body, ack }) => {
    await incoming.actions(body);
    await ack();
  });
  app.shortcut(/.*/, async ({ body, ack }) => {
    await incoming.shortcut(body);
    await ack();
  });
  app.view({ callback_id: /.*/, type: 'view_submission' }, async ({ body, ack }) => {
    const errors = await incoming.submission(body);
    await (errors === undefined ? ack() : ack({ response_action: 'errors', errors: { ...errors } }));
  });
}
