import type { Composer } from '../composer.js';
import { createComposer } from '../composer.js';
import { refreshDatesIn } from '../blocks/mrkdwn-dom.js';
import { byId } from '../dom.js';
import type { PageState } from '../store.js';
import type { Viewer } from './block-context.js';
import { readerOf } from './block-context.js';
import type { SlackCommands } from './commands.js';
import { emptyNote, heading } from './heading.js';
import { homeView } from './home-view.js';
import { createMessageList } from './message-list.js';
import type { Channel, Message } from './model.js';
import type { SlackPlace } from './page-state.js';
import { messagesIn, placeOf } from './page-state.js';

/** The part of the page that shows one place of Slack. */
export interface SlackPane {
  /** Draws everything anew, or hides the pane when a Teams conversation is shown. */
  draw(state: PageState, now: number): void;
  /** Draws one message anew or for the first time, leaving all others as they are. */
  drawMessage(state: PageState, message: Message, now: number): void;
  /** Draws the Home tab anew, if it is shown. */
  drawHome(state: PageState, now: number): void;
  /** Says moments anew, which are told from the day it is. */
  refreshDates(state: PageState, now: number): void;
}

/** As near as this to the end counts as looking at the newest message. */
const NEAR_END_PX = 120;

export function createSlackPane(commands: SlackCommands): SlackPane {
  const list = byId('slack-messages');
  const messages = createMessageList(list, commands);
  let shown: SlackPlace | undefined;
  let lookedAtBy = '';

  const composer = slackComposer(async (text) =>
    shown?.kind === 'channel' ? commands.typed(shown.channel.id, text) : false,
  );
  byId('slack-compose').append(composer.element);

  function draw(state: PageState, now: number): void {
    const page = state.slack;
    shown = page === undefined ? undefined : placeOf(page, state.activeId, state.person);
    byId('teams-pane').hidden = shown !== undefined;
    byId('slack-pane').hidden = shown === undefined;
    if (page === undefined || shown === undefined) return;
    const viewer: Viewer = { page, personKey: state.person, now };
    byId('slack-head').replaceChildren(...heading(shown, viewer, commands));
    byId('slack-home').hidden = shown.kind !== 'home';
    list.hidden = shown.kind === 'home';
    byId('slack-compose').hidden = shown.kind === 'home' || !shown.channel.botPresent;
    if (shown.kind === 'home') drawHome(state, now);
    else drawMessages(shown.channel, viewer);
    askForHome(state.person);
  }

  function drawMessages(channel: Channel, viewer: Viewer): void {
    composer.setPlaceholder(placeholder(channel));
    messages.clear();
    const all = messagesIn(viewer.page, channel.id, viewer.personKey);
    if (all.length === 0) list.append(emptyNote(channel, viewer.page, commands));
    for (const message of all) messages.place(message, viewer);
    list.scrollTop = list.scrollHeight;
  }

  /** Slack tells an app each time somebody opens its Home tab. */
  function askForHome(person: string): void {
    const looker = shown?.kind === 'home' ? person : '';
    if (looker !== '' && looker !== lookedAtBy) void commands.lookAtHome();
    lookedAtBy = looker;
  }

  function drawMessage(state: PageState, message: Message, now: number): void {
    if (state.slack === undefined || shown?.kind !== 'channel' || shown.channel.id !== message.channel)
      return;
    if (message.ephemeralFor !== undefined && message.ephemeralFor !== state.person) return;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;
    const added = messages.place(message, { page: state.slack, personKey: state.person, now });
    if (!atEnd) return;
    list.scrollTop = list.scrollHeight;
    // Of a message that is longer than the window the beginning is to be read first.
    if (added !== undefined && added.offsetHeight > list.clientHeight)
      added.scrollIntoView({ block: 'start' });
  }

  function drawHome(state: PageState, now: number): void {
    if (state.slack === undefined || shown?.kind !== 'home') return;
    const viewer: Viewer = { page: state.slack, personKey: state.person, now };
    byId('slack-home').replaceChildren(homeView(viewer, commands));
  }

  function refreshDates({ slack, person }: PageState, now: number): void {
    const reader = slack === undefined ? undefined : readerOf({ page: slack, personKey: person, now });
    if (reader !== undefined) refreshDatesIn(byId('slack-pane'), reader);
  }

  return { draw, drawMessage, drawHome, refreshDates };
}

function slackComposer(send: (text: string) => Promise<boolean>): Composer {
  return createComposer({
    label: 'Message',
    button: 'Send',
    placeholder: '',
    inserts: [
      { label: 'Write a command', symbol: '/', text: '/referral ' },
      { label: 'Mention Referral Bot', symbol: '@', text: '@Referral Bot ' },
    ],
    send,
  });
}

function placeholder({ type, name }: Channel): string {
  return type === 'dm' ? `Message ${name}` : `Message #${name}, or /referral`;
}
