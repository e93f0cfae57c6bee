import type { Server } from 'restify';
import type { BotStatus } from '../page/bot-watch';
import { watchBot } from '../page/bot-watch';
import type { EventHub, PageEvent } from '../page/events';
import { mountWebApi } from './api-routes';
import { createBotLink } from './bot-link';
import type { Channel, ChatEvent } from './chat-log';
import { createChatLog } from './chat-log';
import { mountSlackControl } from './control-routes';
import { ROOMS } from './directory';
import { createFaultPlan } from './faults';
import { installBot } from './install';
import { createOutbox } from './outbox';
import { mountSlackPage } from './page-api';
import { channelView, messageView, modalView } from './page-view';
import type { PeopleDeps } from './people/deps';
import { joinByItself } from './people/talk';
import { mountResponses } from './response-routes';
import { createResponseUrls } from './response-urls';
import { createTriggers } from './triggers';
import type { ViewEvent } from './view-book';
import { createViewBook } from './view-book';

export interface SlackDeps {
  readonly clock: {
    /** Epoch ms. */
    now(): number;
  };
  /** Where the bot takes events, commands and interactions: `…/slack/events`. */
  readonly botUrl: string;
  /** The sandbox's own address, without a trailing slash. */
  baseUrl(): string;
  /** The secret that requests to the bot are signed with. */
  readonly signingSecret: string;
  /** The bearer token that the Web API asks for, `xoxb-…`. */
  readonly botToken: string;
  /** The page's stream. */
  readonly events: EventHub;
  /** Real ms between attempts to reach a bot that is not up yet. */
  readonly retryDelaysMs?: readonly number[];
}

export interface SlackSandbox {
  /** Waits until the bot answers, adds it to "#referrals" and subscribes that; resolves when it has answered. */
  install(): Promise<void>;
  channels(): readonly Channel[];
  botStatus(): BotStatus;
  /** Forgets every message, form and Home tab; who is where stays. Open pages follow. */
  reset(): void;
  /** Resolves when nothing is on its way to the bot any more. */
  settled(): Promise<void>;
  /** Ends attempts; the stream and the server itself stay the caller's. */
  close(): Promise<void>;
}

const RETRY_DELAYS_MS = [100, 250, 500, 1_000, 2_000];

/** Puts a Slack-like service on the server: Web API, response addresses, page API, and the knobs for tests. */
export function mountSlack(server: Server, deps: SlackDeps): SlackSandbox {
  const closing = new AbortController();
  const { signal } = closing;
  const { events, botUrl, botToken, retryDelaysMs = RETRY_DELAYS_MS } = deps;
  const faults = createFaultPlan();
  const people = peopleOf(deps, signal);
  const { log, views, urls, bot, outbox } = people;
  const join = (channel: Channel): void => {
    joinByItself(people, channel);
  };

  mountWebApi(server, { ...people, join, faults, botToken, closing: signal });
  mountResponses(server, { log, urls, faults, closing: signal });
  mountSlackPage(server, { ...people, botUrl });
  mountSlackControl(server, log, faults);

  return {
    install: () => installBot({ ...people, closing: signal, retryDelaysMs }),
    channels: () => log.channels(),
    botStatus: () => bot.status(),
    reset() {
      log.clear();
      views.clear();
      events.send({ type: 'slack-reset' });
    },
    settled: () => outbox.settled(),
    async close() {
      closing.abort();
      await outbox.settled();
    },
  };
}

/** What people act with; each change of it is told to the page. */
function peopleOf(deps: SlackDeps, closing: AbortSignal): PeopleDeps {
  const { clock, events, botUrl, signingSecret } = deps;
  const now = (): number => clock.now();
  const log = createChatLog(ROOMS, now, (event) => {
    events.send(chatFrame(event));
  });
  const views = createViewBook(Date.now, (event) => {
    events.send(viewFrame(event));
  });
  const bot = watchBot(createBotLink(botUrl, signingSecret, closing), closing, (status) => {
    events.send({ type: 'slack-bot', status });
  });
  return {
    log,
    views,
    triggers: createTriggers(Date.now),
    urls: createResponseUrls(Date.now),
    bot,
    outbox: createOutbox(bot, closing),
    now,
    baseUrl: () => deps.baseUrl(),
  };
}

function chatFrame(event: ChatEvent): PageEvent {
  if (event.type === 'message') return { type: 'slack-message', message: messageView(event.message) };
  return { type: 'slack-channel', channel: channelView(event.channel) };
}

function viewFrame(event: ViewEvent): PageEvent {
  switch (event.type) {
    case 'home':
      return { type: 'slack-home', personKey: event.home.personKey, blocks: event.home.view.blocks };
    case 'modal':
      return { type: 'slack-modal', modal: modalView(event.modal) };
    case 'modal-closed':
      return { type: 'slack-modal-closed', viewId: event.modal.id, personKey: event.modal.personKey };
  }
}
