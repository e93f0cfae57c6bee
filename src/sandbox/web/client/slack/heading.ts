import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { Viewer } from './block-context.js';
import type { SlackCommands } from './commands.js';
import type { Channel } from './model.js';
import type { SlackPage, SlackPlace } from './page-state.js';
import { homeId, personOf, placeId } from './page-state.js';

/** The head of what is shown: its name, what it is, and what can be done with it. */
export function heading(
  place: SlackPlace,
  { page, personKey }: Viewer,
  commands: SlackCommands,
): readonly HTMLElement[] {
  const dm = place.kind === 'home' ? place.dm : place.channel.type === 'dm' ? place.channel : undefined;
  if (place.kind === 'home' || dm !== undefined) return appHeading(place, dm, page, commands);
  const { id, name, type, memberKeys, botPresent } = place.channel;
  const secret = type === 'private' ? ' · private' : '';
  const zone = zoneNote(page, personKey);
  const button = h(
    'button',
    {
      type: 'button',
      class: botPresent ? 'button button-quiet' : 'button',
      click: () => void commands.setBot(id, !botPresent),
    },
    botPresent ? 'Remove the bot' : 'Invite the bot',
  );
  return [
    titles(`#${name}`, `${page.workspace} in Slack · ${String(memberKeys.length)} people${secret}${zone}`),
    button,
  ];
}

/** Slack shows each person their own time, which need not be that of the clock above. */
function zoneNote(page: SlackPage, personKey: string): string {
  const city = personOf(page, personKey)?.timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  return city === undefined ? '' : ` · times of ${city}`;
}

function titles(name: string, subtitle: string): HTMLElement {
  return h('div', { class: 'head-titles' }, h('h1', {}, name), h('p', {}, subtitle));
}

/** The app's own place has two sides: its Home tab and the chat with it. */
function appHeading(
  place: SlackPlace,
  dm: Channel | undefined,
  page: SlackPage,
  commands: SlackCommands,
): readonly HTMLElement[] {
  const side = (label: string, id: string, active: boolean): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: 'slack-side',
        'aria-current': active ? 'page' : undefined,
        click: () => {
          commands.open(id);
        },
      },
      label,
    );
  const sides = h(
    'div',
    { class: 'slack-sides', role: 'group', 'aria-label': page.bot.name },
    side('Home', homeId(), place.kind === 'home'),
    dm === undefined ? undefined : side('Messages', placeId(dm.id), place.kind === 'channel'),
  );
  return [titles(page.bot.name, `App in ${page.workspace} in Slack`), sides];
}

const SUGGESTIONS = ['help', 'list', 'subscribe'];

/** What stands where nobody has written yet. */
export function emptyNote(channel: Channel, { command }: SlackPage, commands: SlackCommands): HTMLElement {
  if (!channel.botPresent)
    return h(
      'div',
      { class: 'empty' },
      icon('chat', 40),
      h('p', {}, 'The bot is not here yet. Invite it to talk to it.'),
    );
  const chips = SUGGESTIONS.map((words) => {
    const text = `${command} ${words}`;
    return h(
      'button',
      { type: 'button', class: 'chip', click: () => void commands.typed(channel.id, text) },
      text,
    );
  });
  return h(
    'div',
    { class: 'empty' },
    icon('chat', 40),
    h('p', {}, 'Nothing here yet. Try:'),
    h('div', { class: 'chips' }, ...chips),
  );
}
