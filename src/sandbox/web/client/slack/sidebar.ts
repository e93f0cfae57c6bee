import { avatar } from '../avatar.js';
import { byId, h } from '../dom.js';
import { icon } from '../icons.js';
import { systemTitle } from '../sidebar.js';
import type { PageState } from '../store.js';
import type { SlackCommands } from './commands.js';
import type { Channel } from './model.js';
import type { SlackPage } from './page-state.js';
import { channelsOf, homeId, messagesIn, placeId, placeOf } from './page-state.js';
import { previewText } from './preview.js';

/** Draws the list of what there is in the Slack workspace; nothing when the sandbox has none. */
export function drawSlackSidebar(state: PageState, commands: SlackCommands): void {
  const section = byId('slack-navigation');
  const page = state.slack;
  section.hidden = page === undefined;
  if (page === undefined) return;
  const focusedId = (document.activeElement as HTMLElement | null)?.dataset['place'];
  const mine = channelsOf(page, state.person);
  const channels = mine
    .filter(({ type }) => type !== 'dm')
    .map((one) => channelEntry(one, page, state, commands));
  const dms = mine.filter(({ type }) => type === 'dm').map((one) => channelEntry(one, page, state, commands));
  section.replaceChildren(
    systemTitle('nav-slack', 'Slack', page.workspace),
    h('h3', { class: 'nav-title', id: 'nav-slack-channels' }, 'Channels'),
    h('ul', { 'aria-labelledby': 'nav-slack nav-slack-channels' }, ...channels),
    h('h3', { class: 'nav-title', id: 'nav-slack-apps' }, 'Apps'),
    h('ul', { 'aria-labelledby': 'nav-slack nav-slack-apps' }, ...dms, homeEntry(page, state, commands)),
  );
  if (focusedId !== undefined)
    section.querySelector<HTMLElement>(`[data-place="${CSS.escape(focusedId)}"]`)?.focus();
}

function channelEntry(
  channel: Channel,
  page: SlackPage,
  state: PageState,
  commands: SlackCommands,
): HTMLElement {
  const { id, name, type, botPresent } = channel;
  const unread = page.unread.get(id) ?? 0;
  const last = messagesIn(page, id, state.person).at(-1);
  const absent = botPresent ? undefined : 'The bot is not here';
  const preview = last === undefined ? absent : previewText(last, page, state.person);
  const symbol =
    type === 'dm'
      ? avatar({ name, kind: 'bot' }, true)
      : h('span', { class: 'nav-symbol' }, icon(type === 'private' ? 'lockClosed' : 'numberSymbol', 18));
  return entry(
    { id: placeId(id), name, label: `${name} in Slack`, symbol, preview, unread },
    state,
    page,
    commands,
  );
}

function homeEntry(page: SlackPage, state: PageState, commands: SlackCommands): HTMLElement {
  const symbol = h('span', { class: 'nav-symbol' }, icon('building', 18));
  const label = `Home of ${page.bot.name} in Slack`;
  const preview = 'Your claims, what expires next';
  return entry({ id: homeId(), name: 'Home tab', label, symbol, preview, unread: 0 }, state, page, commands);
}

interface Entry {
  readonly id: string;
  readonly name: string;
  /** What tells it from the entry of the same name in Teams. */
  readonly label: string;
  readonly symbol: HTMLElement;
  readonly preview: string | undefined;
  readonly unread: number;
}

function entry(
  { id, name, label, symbol, preview, unread }: Entry,
  state: PageState,
  page: SlackPage,
  commands: SlackCommands,
): HTMLElement {
  const news = unread === 0 ? '' : `, ${String(unread)} unread`;
  const dot =
    unread === 0
      ? undefined
      : h('span', { class: 'unread', 'aria-hidden': 'true' }, String(Math.min(unread, 99)));
  const button = h(
    'button',
    {
      type: 'button',
      class: `nav-item${unread > 0 ? ' nav-unread' : ''}`,
      'aria-label': label + news,
      'aria-current': isActive(id, state, page) ? 'page' : undefined,
      'data-place': id,
      click: () => {
        commands.open(id);
      },
    },
    symbol,
    h(
      'span',
      { class: 'nav-texts' },
      h('span', { class: 'nav-name' }, name),
      // Drawn by the style sheet: whoever searches the page for a text finds the message, not this echo of it.
      preview === undefined ? undefined : h('span', { class: 'nav-preview', 'data-text': preview }),
    ),
    dot,
  );
  return h('li', {}, button);
}

function isActive(id: string, state: PageState, page: SlackPage): boolean {
  const place = placeOf(page, state.activeId, state.person);
  if (place === undefined) return false;
  return place.kind === 'home' ? id === homeId() : id === placeId(place.channel.id);
}
