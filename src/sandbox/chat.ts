import type { Server } from 'restify';
import { createEventHub } from './page/events';
import type { Chat, ChatDeps } from './seam';
import type { SlackSandbox } from './slack';
import { mountSlack } from './slack';
import type { TeamsSandbox } from './teams';
import { mountTeams } from './teams';

export interface ChatAddresses {
  /** The bot's messaging endpoint for Teams, e.g. `http://127.0.0.1:3978/api/messages`. */
  readonly teamsBotUrl: string;
  /** Where it takes everything from Slack, e.g. `http://127.0.0.1:3978/slack/events`. */
  readonly slackBotUrl: string;
  /** The secret that requests to the bot are signed with. */
  readonly signingSecret: string;
  /** The bearer token of the bot, `xoxb-…`. */
  readonly botToken: string;
}

export interface ChatSandbox extends Chat {
  readonly teams: TeamsSandbox;
  readonly slack: SlackSandbox;
  /** Adds the bot to both, and subscribes "Referrals" and "#referrals". */
  install(): Promise<void>;
  /** Resolves when nothing is on its way to the bot any more. */
  settled(): Promise<void>;
  reset(): void;
  close(): Promise<void>;
}

/** Puts a Teams-like and a Slack-like service on the server, with one page and one stream of events for both. */
export function mountChats(server: Server, deps: ChatDeps, addresses: ChatAddresses): ChatSandbox {
  const events = createEventHub();
  deps.signIn.onChange((signIn) => {
    events.send({ type: 'sign-in', signIn });
  });
  const { teamsBotUrl, slackBotUrl, signingSecret, botToken } = addresses;
  const teams = mountTeams(server, { ...deps, botUrl: teamsBotUrl, events });
  const slack = mountSlack(server, { ...deps, botUrl: slackBotUrl, signingSecret, botToken, events });
  return {
    teams,
    slack,
    async install() {
      await Promise.all([teams.install(), slack.install()]);
    },
    async settled() {
      await Promise.all([teams.settled(), slack.settled()]);
    },
    reset() {
      teams.reset();
      slack.reset();
    },
    async close() {
      await Promise.all([teams.close(), slack.close()]);
    },
  };
}
