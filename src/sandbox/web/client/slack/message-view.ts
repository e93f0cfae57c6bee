import { avatar } from '../avatar.js';
import { mrkdwnNodes } from '../blocks/mrkdwn-dom.js';
import { renderBlocks } from '../blocks/render-blocks.js';
import { dateText } from '../blocks/slack-date.js';
import type { BlockContext } from '../blocks/context.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { Viewer } from './block-context.js';
import { blockContext, createForm } from './block-context.js';
import type { MessageHandlers } from './message-menu.js';
import { messageMenu } from './message-menu.js';
import type { Message } from './model.js';
import { messageKey } from './page-state.js';
import { presser } from './press.js';

/** One message: who, when, what. */
export function messageView(message: Message, viewer: Viewer, handlers: MessageHandlers): HTMLElement {
  const problem = h('p', { class: 'card-problem', role: 'alert' });
  const form = createForm();
  const { channel, ts } = message;
  const press = presser(problem, (action) => handlers.commands.act({ channel, ts }, action, form.values()));
  const context = blockContext(viewer, form, press);
  const menu = messageMenu(message, viewer.page, handlers);
  return h(
    'article',
    {
      class: `sm${message.ephemeralFor === undefined ? '' : ' sm-ephemeral'}`,
      'data-message': messageKey(message),
      'aria-label': `Message from ${message.from.name}`,
      tabindex: -1,
    },
    avatar(message.from),
    h(
      'div',
      { class: 'sm-main' },
      onlyYou(message),
      header(message, context),
      ...body(message, context),
      problem,
      undelivered(message),
    ),
    menu,
  );
}

function onlyYou({ ephemeralFor }: Message): HTMLElement | undefined {
  if (ephemeralFor === undefined) return undefined;
  return h('p', { class: 'sm-only-you' }, icon('person', 14), 'Only visible to you');
}

function header({ from, at }: Message, { reader }: BlockContext): HTMLElement {
  const seconds = at / 1_000;
  const full = dateText(seconds, '{date_long} {time_secs}', reader);
  return h(
    'header',
    { class: 'sm-header' },
    h('span', { class: 'post-author' }, from.name),
    from.kind === 'bot' ? h('span', { class: 'sm-app' }, 'APP') : undefined,
    h('time', { class: 'post-time', title: full }, dateText(seconds, '{time}', reader)),
  );
}

function body(message: Message, context: BlockContext): readonly HTMLElement[] {
  if (message.deleted) return [h('p', { class: 'post-deleted' }, 'This message was deleted.')];
  const { blocks, text, unfurl = [] } = message;
  const drawn =
    blocks.length > 0
      ? renderBlocks(blocks, context)
      : h('div', { class: 'sm-text' }, ...mrkdwnNodes(text, context));
  if (message.editedAt !== undefined) drawn.append(' ', editedMark(message.editedAt, context));
  const below = unfurl.length === 0 ? [] : [h('div', { class: 'sm-unfurl' }, renderBlocks(unfurl, context))];
  return [drawn, ...below];
}

function editedMark(at: number, { reader }: BlockContext): HTMLElement {
  const when = dateText(at / 1_000, '{date_long} {time_secs}', reader);
  return h('span', { class: 'sm-edited', title: when }, '(edited)');
}

function undelivered({ undelivered: reason }: Message): HTMLElement | undefined {
  if (reason === undefined) return undefined;
  return h('p', { class: 'post-problem', role: 'note' }, icon('warning', 14), `Not delivered: ${reason}.`);
}
