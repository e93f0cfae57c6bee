import { join } from 'node:path';
import { repeat } from './adapters/clock/scheduler';
import type { Running } from './adapters/clock/scheduler';
import type { HttpServer } from './adapters/http/server';
import { createSlack } from './adapters/slack/slack';
import type { Slack } from './adapters/slack/slack';
import { createTeams } from './adapters/teams/teams';
import type { Teams } from './adapters/teams/teams';
import type { BotConfig } from './config';
import { PACKAGE_ROOT } from './package-root';
import type { ChatHandler, ChatPlatform } from './ports/chat-platform';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { Secrets } from './ports/secrets';
import type { Store } from './ports/store';

/** The chat systems that the bot speaks in. */
export interface Chats {
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** Opens the doors for what people write and press, and works on it; only before the server listens. */
  open(server: HttpServer, handler: ChatHandler): void;
  /** Loads what is heavy. Rejects when a chat system cannot be used at all. */
  warmUp(): Promise<void>;
  /** Lets what is being worked on end. */
  stop(): Promise<void>;
}

export interface ChatsDeps {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
}

/** Builds the chat systems that are switched on. */
export type CreateChats = (config: BotConfig, deps: ChatsDeps) => Chats;

export const configuredChats: CreateChats = (config, deps) => {
  const { clock, log } = deps;
  const partnerCenterUrl = config.partnerCenter.webUrl;
  const teams = config.teams.enabled
    ? createTeams({
        clock,
        log,
        config: config.teams,
        cardsFolder: join(PACKAGE_ROOT, 'cards'),
        partnerCenterUrl,
      })
    : undefined;
  const slack = config.slack.enabled
    ? createSlack({ ...deps, config: config.slack, partnerCenterUrl })
    : undefined;
  const on = [teams, slack].filter((chat) => chat !== undefined).map(({ platform }) => platform);
  if (on.length === 0)
    log.warn('no chat platform is switched on: set MicrosoftAppId for Teams, SLACK_BOT_TOKEN for Slack');
  let working: Running | undefined;
  return {
    platforms: new Map(on.map((platform) => [platform.name, platform])),
    open: (server, handler) => {
      openTeams(teams, server, handler);
      if (slack !== undefined) working = openSlack(slack, server, handler, clock);
    },
    warmUp: async () => {
      await Promise.all([teams?.warmUp(), slack?.warmUp()]);
    },
    stop: async () => {
      await slack?.stop();
      await working?.stop();
    },
  };
};

function openTeams(teams: Teams | undefined, server: HttpServer, handler: ChatHandler): void {
  if (teams !== undefined) server.post('/api/messages', teams.handleMessages(handler));
}

function openSlack(slack: Slack, server: HttpServer, handler: ChatHandler, clock: Clock): Running {
  slack.serve(handler);
  server.first((req, res) => slack.handle(req, res));
  const working = repeat({ clock, turn: (signal) => slack.workTurn(signal) });
  slack.onReceived(() => {
    working.wake();
  });
  return working;
}
