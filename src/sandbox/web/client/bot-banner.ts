import { byId, h } from './dom.js';
import { icon } from './icons.js';
import type { BotStatus } from './model.js';
import type { PageState } from './store.js';

/** Says so when the bot does not answer, or the sandbox itself does not. */
export function drawBanner(state: PageState, connected: boolean): void {
  const banner = byId('banner');
  const text = bannerText(state, connected);
  banner.hidden = text === undefined;
  banner.replaceChildren(...(text === undefined ? [] : [icon('plugDisconnected', 18), h('span', {}, text)]));
}

function bannerText({ botStatus, snapshot, slack }: PageState, connected: boolean): string | undefined {
  if (!connected) return 'The sandbox does not answer. Waiting for it to come back …';
  const teams = statusText(botStatus, snapshot.bot.url);
  return teams ?? (slack === undefined ? undefined : statusText(slack.botStatus, slack.bot.url));
}

function statusText(status: BotStatus, url: string): string | undefined {
  switch (status.kind) {
    case 'ready':
      return undefined;
    case 'waiting':
      return `Waiting for the bot at ${url} … (${status.reason ?? 'no answer yet'})`;
    case 'lost':
      return `The bot at ${url} does not answer any more: ${status.reason ?? 'no reason known'}.`;
  }
}
