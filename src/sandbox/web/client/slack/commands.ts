import type { Commands } from '../app.js';
import type { BlockAction } from '../blocks/context.js';
import type { Store } from '../store.js';
import type { BlocksPlace, FormValues } from './api.js';
import * as api from './api.js';
import { readTyped } from './composer-text.js';
import type { Message, SlackOutcome, SubmitOutcome } from './model.js';

/** What the views of Slack can ask for. None of it throws: what fails is shown. */
export interface SlackCommands {
  open(placeId: string): void;
  /** Sends a message, or carries out a slash command. Says whether it went out. */
  typed(channelId: string, text: string, threadTs?: string): Promise<boolean>;
  act(place: BlocksPlace, action: BlockAction, state: FormValues): Promise<SlackOutcome>;
  shortcut(message: Message, callbackId: string): Promise<void>;
  submit(viewId: string, values: FormValues): Promise<SubmitOutcome>;
  close(viewId: string): Promise<void>;
  /** Tells the bot that the acting person looks at the Home tab. */
  lookAtHome(): Promise<void>;
  setBot(channelId: string, present: boolean): Promise<void>;
}

const COMMAND = '/referral';

export function createSlackCommands(
  store: Store,
  { open, toast }: Pick<Commands, 'open' | 'toast'>,
): SlackCommands {
  const person = (): string => store.state().person;
  const failed = (error: unknown): false => {
    toast({ title: 'That did not work', text: wordsOf(error) });
    return false;
  };
  /** True when it was taken; what was refused is shown. */
  const taken = async (ask: Promise<SlackOutcome>): Promise<boolean> => {
    const outcome = await ask.catch(refused);
    return outcome.kind === 'accepted' || failed(outcome.text);
  };
  return {
    open,
    async typed(channelId, text, threadTs) {
      const typed = readTyped(text, store.state().slack?.command ?? COMMAND);
      if (typed.kind === 'unknown')
        return failed(`${typed.command} is no command here. ${COMMAND} is the one of Referral Bot.`);
      if (typed.kind === 'message')
        return api.say(person(), channelId, typed.text, threadTs).then(() => true, failed);
      if (threadTs !== undefined)
        return failed(`Slack takes no ${COMMAND} in threads. Mention @Referral Bot instead.`);
      return taken(api.sendCommand(person(), channelId, typed.text));
    },
    act: (place, action, state) => api.sendAction(person(), place, action, state).catch(refused),
    async shortcut(message, callbackId) {
      await taken(api.useShortcut(person(), message, callbackId));
    },
    submit: (viewId, values) =>
      api
        .submitView(person(), viewId, values)
        .catch((error: unknown) => ({ closed: false, error: wordsOf(error) })),
    async close(viewId) {
      await api.closeView(person(), viewId).catch(failed);
    },
    async lookAtHome() {
      await taken(api.openHome(person()));
    },
    async setBot(channelId, present) {
      const answer = await api.setBot(person(), channelId, present).catch(failed);
      if (answer !== false && !answer.heard) failed('The bot did not answer.');
    },
  };
}

function refused(error: unknown): { readonly kind: 'error'; readonly text: string } {
  return { kind: 'error', text: wordsOf(error) };
}

function wordsOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return error instanceof Error ? error.message : 'Unknown error.';
}
