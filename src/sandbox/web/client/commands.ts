import * as api from './api.js';
import type { Commands } from './app.js';
import type { Outcome, Post } from './model.js';
import { closeNavigation } from './navigation.js';
import { channelsOf, placeId, withUnread as withSlackUnread } from './slack/page-state.js';
import type { Change, PageState, Store } from './store.js';
import { withUnread } from './store.js';

/** What the views ask for, carried out. */
export function createCommands(store: Store, toast: Commands['toast']): Commands {
  const person = (): string => store.state().person;
  const failed = (error: unknown): false => {
    toast({ title: 'That did not work', text: error instanceof Error ? error.message : 'Unknown error.' });
    return false;
  };
  const told = async (ask: () => Promise<Outcome>): Promise<Outcome> =>
    ask().catch((error: unknown) => ({
      kind: 'error',
      text: error instanceof Error ? error.message : 'Unknown error.',
    }));
  return {
    open(conversationId) {
      history.replaceState(null, '', `#${encodeURIComponent(conversationId)}`);
      closeNavigation();
      store.update({ activeId: conversationId, ...seen(store.state(), conversationId) });
    },
    say: (conversationId, text, threadId) =>
      api.sendMessage(person(), conversationId, text, threadId).then(() => true, failed),
    execute: (post, request) => told(() => api.pressExecute(person(), post, request)),
    submit: (post, data) => told(() => submit(person(), post, data)),
    async setBot(conversationId, present) {
      const answer = await api.setBot(person(), conversationId, present).catch(failed);
      if (answer !== false && !answer.heard) failed(new Error('The bot did not answer.'));
    },
    async newReferral() {
      const added = await api.addReferral().then(() => true, failed);
      if (added)
        toast({
          title: 'Partner Center',
          text: 'A new referral has arrived. The bot sees it at its next look.',
        });
    },
    async advance(ms) {
      await api.advanceClock(ms).catch(failed);
    },
    async changeSignIn(change) {
      await api.changeSignIn(change).catch(failed);
    },
    actAs(key) {
      store.update({ person: key });
    },
    setClassic(classic) {
      store.update({ classic });
    },
    toast,
  };
}

/** Whoever opens a conversation has seen its news. */
function seen({ slack, unread, person }: PageState, id: string): Change {
  const channel =
    slack === undefined ? undefined : channelsOf(slack, person).find((one) => placeId(one.id) === id);
  if (slack === undefined || channel === undefined) return { unread: withUnread(unread, id, 0) };
  return { slack: withSlackUnread(slack, channel.id, 0) };
}

/** `Action.Submit`: some data stands for a message that the person says (imBack, messageBack). */
async function submit(person: string, post: Post, data: unknown): Promise<Outcome> {
  const said = (data as { msteams?: { type?: unknown; value?: unknown; text?: unknown } } | null)?.msteams;
  const text = said?.type === 'imBack' ? said.value : said?.type === 'messageBack' ? said.text : undefined;
  if (typeof text !== 'string' || text === '') return api.pressSubmit(person, post, data);
  await api.sendMessage(person, post.conversationId, text, post.threadId);
  return { kind: 'nothing' };
}
