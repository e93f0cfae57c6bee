import type { Commands } from './app.js';
import { byId, h } from './dom.js';
import type { PageState } from './store.js';

import { placeId } from './slack/page-state.js';

/** Somebody's own chat with the bot, in Teams or Slack, and how much in it was not seen yet. */
interface OwnChat {
  readonly id: string;
  readonly key: string;
  readonly count: number;
  readonly place: string;
}

/** Says who else has got something in their own chat with the bot, and leads there as that person. */
export function drawOthersNews(state: PageState, commands: Commands): void {
  const buttons = ownChats(state)
    .filter(({ key, count }) => key !== state.person && count > 0)
    .map(({ id, key, count, place }) => {
      const name = state.snapshot.people.find((person) => person.key === key)?.name ?? key;
      const open = (): void => {
        commands.actAs(key);
        commands.open(id);
      };
      const label = `${String(count)} new for ${name}${place}`;
      return h('button', { type: 'button', class: 'chip', click: open }, label);
    });
  byId('others-news').replaceChildren(...buttons);
}

function ownChats({ conversations, unread, slack }: PageState): readonly OwnChat[] {
  const inTeams = conversations
    .filter(({ type }) => type === 'personal')
    .flatMap(({ id, memberKeys }) =>
      memberKeys.map((key) => ({ id, key, count: unread.get(id) ?? 0, place: '' })),
    );
  const inSlack = (slack?.channels ?? [])
    .filter(({ type }) => type === 'dm')
    .flatMap(({ id, memberKeys }) =>
      memberKeys.map((key) => ({
        id: placeId(id),
        key,
        count: slack?.unread.get(id) ?? 0,
        place: ' in Slack',
      })),
    );
  return [...inTeams, ...inSlack];
}
