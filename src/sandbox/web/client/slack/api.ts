import type { BlockAction } from '../blocks/context.js';
import type { Json } from '../cards/json.js';
import { call } from '../api.js';
import type { BotStatus } from '../model.js';
import type { Block, Channel, Message, Modal, SlackOutcome, SlackSnapshot, SubmitOutcome } from './model.js';

/** The way to the Slack part of the sandbox. Every call throws an Error whose message can be shown. */

/** Where blocks stand: in a message, in a modal, on the Home tab. */
export type BlocksPlace =
  { readonly channel: string; readonly ts: string } | { readonly viewId: string } | { readonly home: true };

/** `state.values` of a form: block id, then action id. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** `undefined` when the sandbox has no Slack part, or does not answer. */
export const fetchSlack = (): Promise<SlackSnapshot | undefined> =>
  call<SlackSnapshot>('/slack/page/state').catch(() => undefined);

export const say = (person: string, channel: string, text: string, threadTs?: string): Promise<Message> =>
  call('/slack/page/say', { person, channel, text, threadTs });

export const sendCommand = (person: string, channel: string, text: string): Promise<SlackOutcome> =>
  call('/slack/page/command', { person, channel, text });

export const sendAction = (
  person: string,
  place: BlocksPlace,
  action: BlockAction,
  state: FormValues,
): Promise<SlackOutcome> => call('/slack/page/action', { ...place, person, action, state });

export const useShortcut = (
  person: string,
  { channel, ts }: Message,
  callbackId: string,
): Promise<SlackOutcome> => call('/slack/page/shortcut', { channel, ts, person, callbackId });

export const submitView = (person: string, viewId: string, values: FormValues): Promise<SubmitOutcome> =>
  call('/slack/page/submit', { viewId, person, values });

export const closeView = (person: string, viewId: string): Promise<unknown> =>
  call('/slack/page/close', { viewId, person });

export const openHome = (person: string): Promise<SlackOutcome> => call('/slack/page/home', { person });

export const setBot = (person: string, channel: string, present: boolean): Promise<{ heard: boolean }> =>
  call('/slack/page/bot', { channel, person, present });

export interface SlackListeners {
  message(message: Message): void;
  channel(channel: Channel): void;
  home(personKey: string, blocks: readonly Block[]): void;
  modal(modal: Modal): void;
  modalClosed(viewId: string): void;
  bot(status: BotStatus): void;
  /** Something may have been missed: read everything again. */
  again(): void;
}

/** The fields of the frames that come through the stream; a frame has those that its type names. */
interface Frame {
  readonly message: Message;
  readonly channel: Channel;
  readonly personKey: string;
  readonly blocks: readonly Block[];
  readonly modal: Modal;
  readonly viewId: string;
  readonly status: BotStatus;
}

/** Follows what happens in Slack, on the stream that tells of Teams as well. */
export function listenSlack(source: EventSource, on: SlackListeners): void {
  const handle = (type: string, act: (frame: Frame) => void): void => {
    source.addEventListener(`slack-${type}`, (event) => {
      act(JSON.parse((event as MessageEvent<string>).data) as Frame);
    });
  };
  handle('message', ({ message }) => {
    on.message(message);
  });
  handle('channel', ({ channel }) => {
    on.channel(channel);
  });
  handle('home', ({ personKey, blocks }) => {
    on.home(personKey, blocks);
  });
  handle('modal', ({ modal }) => {
    on.modal(modal);
  });
  handle('modal-closed', ({ viewId }) => {
    on.modalClosed(viewId);
  });
  handle('bot', ({ status }) => {
    on.bot(status);
  });
  handle('reset', () => {
    on.again();
  });
}
