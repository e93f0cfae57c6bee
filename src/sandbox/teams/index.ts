import type { Server } from 'restify';
import { createBotLink } from './bot-link';
import type { BotStatus } from '../page/bot-watch';
import { watchBot } from '../page/bot-watch';
import type { ChatEvent, Conversation } from './chat-log';
import { createChatLog } from './chat-log';
import { createConnector } from './connector';
import { mountConnector } from './connector-routes';
import { mountTeamsControl } from './control-routes';
import { ROOMS, membersOf } from './directory';
import type { EventHub, PageEvent } from '../page/events';
import { createEventHub } from '../page/events';
import { createFaultPlan } from './faults';
import { installBot } from './install';
import { mountPageApi } from './page-api';
import { mountPageFiles } from '../page/page-files';
import { conversationView, postView } from './page-view';
import { mountRoster } from './roster-routes';
import { createSession } from './session';

export type { BotStatus } from '../page/bot-watch';
export type { Conversation } from './chat-log';

export interface TeamsDeps {
  readonly clock: {
    /** Epoch ms. */
    now(): number;
    /** Calls the listener after each jump; may return a function that ends it. */
    onAdvance(listener: () => void): unknown;
  };
  /** The folder with package.json: page files are read below it. */
  readonly packageRoot: string;
  /** The bot's messaging endpoint. */
  readonly botUrl: string;
  /** Makes Partner Center have one more referral. */
  addReferral(): unknown;
  /** Moves the sandbox's clock. */
  advance(ms: number): unknown;
  /** Anything else worth showing on the page. */
  state(): unknown;
  /** The sandbox's own address, without a trailing slash. */
  baseUrl(): string;
  /** Real ms between attempts to reach a bot that is not up yet. */
  readonly retryDelaysMs?: readonly number[];
  /** The page's stream, where others write to it as well; ended with `close` all the same. */
  readonly events?: EventHub;
}

export interface TeamsSandbox {
  /** Adds the bot to its first conversations once it answers, and subscribes the channel "Referrals". */
  install(): Promise<void>;
  conversations(): readonly Conversation[];
  botStatus(): BotStatus;
  /** Forgets every message; who is where stays. Open pages follow. */
  reset(): void;
  /** Resolves when nothing is on its way to the bot any more. */
  settled(): Promise<void>;
  /** Ends open pages and attempts; the server itself stays the caller's. */
  close(): Promise<void>;
}

const RETRY_DELAYS_MS = [100, 250, 500, 1_000, 2_000];

/** Puts a Teams-like service and its page on the server: connector, page, page API, and the knobs for tests. */
export function mountTeams(server: Server, deps: TeamsDeps): TeamsSandbox {
  const closing = new AbortController();
  const now = (): number => deps.clock.now();
  const serviceUrl = (): string => `${deps.baseUrl()}/connector/`;
  const events = deps.events ?? createEventHub();
  const faults = createFaultPlan();
  const log = createChatLog(ROOMS, now, (event) => {
    events.send(forPage(event));
  });
  const bot = watchBot(createBotLink(deps.botUrl, closing.signal), closing.signal, (status) => {
    events.send({ type: 'bot', status });
  });
  const session = createSession({
    log,
    bot,
    now,
    serviceUrl,
    closing: closing.signal,
  });
  const connector = createConnector({
    log,
    serviceUrl,
    onTyping: (conversationId) => {
      events.send({ type: 'typing', conversationId });
    },
  });
  const stopListening = deps.clock.onAdvance(() => {
    events.send({ type: 'clock', now: now() });
  });

  mountConnector(server, { connector, faults, closing: closing.signal });
  mountRoster(server, log, connector);
  mountPageApi(server, { ...pick(deps), log, session, bot, events, now });
  mountTeamsControl(server, log, faults);
  mountPageFiles(server, deps.packageRoot);

  return {
    install: () =>
      installBot({
        log,
        session,
        closing: closing.signal,
        retryDelaysMs: deps.retryDelaysMs ?? RETRY_DELAYS_MS,
      }),
    conversations: () => log.conversations(),
    botStatus: () => bot.status(),
    reset() {
      log.clear();
      events.send({ type: 'reset' });
    },
    settled: () => session.settled(),
    async close() {
      closing.abort();
      if (typeof stopListening === 'function') (stopListening as () => void)();
      events.close();
      await session.settled();
    },
  };
}

function pick(deps: TeamsDeps): Pick<TeamsDeps, 'botUrl' | 'state' | 'addReferral' | 'advance'> {
  return {
    botUrl: deps.botUrl,
    state: () => deps.state(),
    addReferral: () => deps.addReferral(),
    advance: (ms) => deps.advance(ms),
  };
}

function forPage(event: ChatEvent): PageEvent {
  if (event.type === 'post') return { type: 'post', post: postView(event.post) };
  const view = conversationView(event.conversation, membersOf(event.conversation));
  return { type: 'conversation', conversation: view };
}
