import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from '../../domain/once';
import type { ChatHandler, ChatPlatform } from '../../ports/chat-platform';
import { checkWorkspaces, createAccess } from './access';
import { createHttpApp } from './receive/bolt-app';
import { carryOut } from './answer/carry-out';
import { createClients } from './client';
import { createDoor } from './receive/door';
import { createInboxTurn } from './receive/inbox-turn';
import { createIncoming } from './receive/incoming';
import { createBell, eventual } from './lazily';
import { createReceive } from './receive/receive';
import type { SlackDeps } from './slack-deps';
import { openSocket } from './receive/socket';
import { createTurnParts } from './turn-parts';

export type { SlackDeps } from './slack-deps';

export interface Slack {
  readonly platform: ChatPlatform;
  /**
   * Answers everything below `/slack/`; false when the request is not Slack's. Nothing is loaded before the first one.
   */
  handle(req: IncomingMessage, res: ServerResponse): boolean;
  /** Connects the application: from now on what has been received is worked on by `workTurn`. */
  serve(handler: ChatHandler): void;
  /** Works through the inbox; resolves with the pause in milliseconds until the next look. Never rejects. */
  workTurn(signal: AbortSignal): Promise<number>;
  /** Called when something was received, to wake the worker. */
  onReceived(listener: () => void): void;
  /**
   * Loads Bolt, checks the token, starts Socket Mode where it is configured. Never rejects for what Slack answers: that
   * is logged, and tried again on use.
   */
  warmUp(): Promise<void>;
  stop(): Promise<void>;
}

const SEND_TIMEOUT_MS = 10_000;

/** Bolt and web-api are loaded on first use or by `warmUp`. */
export function createSlack(deps: SlackDeps): Slack {
  const { config, store, clock, log } = deps;
  const { apiUrl, inbound } = config;
  const timeoutMs = deps.sendTimeoutMs ?? SEND_TIMEOUT_MS;
  const clients = createClients({ apiUrl, timeoutMs, log });
  const { workspaces, pages } = createAccess(deps, clients, timeoutMs);
  const parts = createTurnParts(deps, { workspaces, clients, timeoutMs });
  const served = eventual<ChatHandler>();
  const bell = createBell();
  const receive = createReceive({ store, clock, onReceived: bell.ring });
  const referralUrl = deps.partnerCenterUrl;
  const incoming = createIncoming({ receive, handler: () => served.promise, referralUrl, clock });
  const bolt = { incoming, workspaces, apiUrl, clock, log };
  const secret = inbound.kind === 'http' ? inbound.signingSecret : undefined;
  const http = once(() => createHttpApp(bolt, secret ?? ''));
  const socket = once(() => openSocket(bolt, inbound.kind === 'socket' ? inbound.appToken : ''));
  const work = createInboxTurn({
    ...{ store, clock, log },
    carryOut: async (task) => carryOut({ ...parts, handler: await served.promise }, task),
  });
  bell.listen(work.wake);
  return {
    platform: parts.platform,
    handle: createDoor({
      ...(secret !== undefined && { signingSecret: secret }),
      ...(pages !== undefined && { pages }),
      events: async () => (await http()).requestListener,
      ...{ store, clock, log },
    }),
    serve: served.resolve,
    workTurn: (signal) => work.run(signal),
    onReceived: bell.listen,
    warmUp: async () => {
      const load: Promise<unknown> = secret === undefined ? socket() : http();
      await Promise.all([load, checkWorkspaces(workspaces, log)]);
    },
    stop: async () => {
      if (socket.isMade()) await (await socket()).stop();
    },
  };
}
