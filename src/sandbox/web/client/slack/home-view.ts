import { renderBlocks } from '../blocks/render-blocks.js';
import { h } from '../dom.js';
import type { Viewer } from './block-context.js';
import { blockContext, createForm } from './block-context.js';
import type { SlackCommands } from './commands.js';
import { presser } from './press.js';

/** The app's Home tab as its person sees it. */
export function homeView(viewer: Viewer, commands: SlackCommands): HTMLElement {
  const blocks = viewer.page.homes.get(viewer.personKey);
  if (blocks === undefined)
    return h('p', { class: 'slack-home-empty' }, 'The bot has not filled this page yet …');
  const problem = h('p', { class: 'card-problem', role: 'alert' });
  const form = createForm();
  const press = presser(problem, (action) => commands.act({ home: true }, action, form.values()));
  return h(
    'div',
    { class: 'slack-home-page' },
    renderBlocks(blocks, blockContext(viewer, form, press)),
    problem,
  );
}
