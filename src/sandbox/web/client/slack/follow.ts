import type { Commands } from '../app.js';
import type { Store } from '../store.js';
import type { SlackListeners } from './api.js';
import { messageArrived } from './arrivals.js';
import type { SlackPage } from './page-state.js';
import { withChannel, withHome, withModal, withoutModal } from './page-state.js';
import type { SlackPane } from './pane.js';

/** What the page does with what it hears of Slack. */
export function slackListeners(
  store: Store,
  pane: SlackPane,
  commands: Commands,
  now: () => number,
  again: () => void,
): SlackListeners {
  const change = (to: (page: SlackPage) => SlackPage): void => {
    const { slack } = store.state();
    if (slack !== undefined) store.update({ slack: to(slack) });
  };
  return {
    message(message) {
      messageArrived(store, message, commands);
      pane.drawMessage(store.state(), message, now());
    },
    channel(channel) {
      change((page) => withChannel(page, channel));
    },
    home(personKey, blocks) {
      change((page) => withHome(page, personKey, blocks));
      if (personKey === store.state().person) pane.drawHome(store.state(), now());
    },
    modal(modal) {
      change((page) => withModal(page, modal));
    },
    modalClosed(viewId) {
      change((page) => withoutModal(page, viewId));
    },
    bot(botStatus) {
      change((page) => ({ ...page, botStatus }));
    },
    again,
  };
}
