import type { Commands } from '../app.js';
import type { PageState, Store } from '../store.js';
import { listenSlack } from './api.js';
import { createSlackCommands } from './commands.js';
import { slackListeners } from './follow.js';
import { createModals } from './modals.js';
import { createSlackPane } from './pane.js';
import { drawSlackSidebar } from './sidebar.js';

/** Everything of the page that is about Slack. */
export interface SlackPart {
  /** Draws what has changed since `before`; all of it when there is none. */
  draw(now: PageState, before?: PageState): void;
  /** `again` reads everything anew. */
  listen(source: EventSource, again: () => void): void;
  /** The clock was moved: `today` is another day now. */
  clockMoved(): void;
}

export function createSlackPart(store: Store, commands: Commands, now: () => number): SlackPart {
  const slackCommands = createSlackCommands(store, commands);
  const pane = createSlackPane(slackCommands);
  const modals = createModals(slackCommands);
  return {
    draw(state, before) {
      const moved = state.activeId !== before?.activeId || state.person !== before.person;
      const { slack } = state;
      const old = before?.slack;
      const elsewhere = slack?.channels !== old?.channels || slack?.workspace !== old?.workspace;
      // Read anew: the messages may be others, not only more.
      const again = state.snapshot !== before?.snapshot;
      if (moved || elsewhere || again) pane.draw(state, now());
      if (moved || again || slack !== old) drawSlackSidebar(state, slackCommands);
      if (moved || slack?.modals !== old?.modals) modals.draw(state, now());
    },
    listen(source, again) {
      listenSlack(source, slackListeners(store, pane, commands, now, again));
    },
    clockMoved() {
      pane.refreshDates(store.state(), now());
    },
  };
}
