import type { Commands } from './app.js';
import { byId, h } from './dom.js';
import type { PageState } from './store.js';

/** Says who else has got something in their own chat with the bot, and leads there as that person. */
export function drawOthersNews(state: PageState, commands: Commands): void {
  const buttons = state.snapshot.people
    .filter(({ key }) => key !== state.person)
    .flatMap(({ key, name }) => {
      const chat = state.conversations.find((c) => c.type === 'personal' && c.memberKeys.includes(key));
      const count = state.unread.get(chat?.id ?? '') ?? 0;
      if (chat === undefined || count === 0) return [];
      const open = (): void => {
        commands.actAs(key);
        commands.open(chat.id);
      };
      return [
        h('button', { type: 'button', class: 'chip', click: open }, `${String(count)} new for ${name}`),
      ];
    });
  byId('others-news').replaceChildren(...buttons);
}
