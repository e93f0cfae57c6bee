import type { PageState } from '../store.js';
import type { SlackCommands } from './commands.js';
import type { ModalView } from './modal-view.js';
import { modalView } from './modal-view.js';
import type { Modal } from './model.js';
import { topModal } from './page-state.js';

/** Shows the view that lies on top for the acting person; the ones below wait. */
export function createModals(commands: SlackCommands): { draw(state: PageState, now: number): void } {
  let shown: { readonly modal: Modal; readonly drawn: ModalView } | undefined;
  return {
    draw(state, now) {
      const modal = state.slack === undefined ? undefined : topModal(state.slack, state.person);
      if (modal === shown?.modal) return;
      // A view that was changed under somebody's fingers keeps what was filled in.
      const filled = shown?.modal.viewId === modal?.viewId ? shown?.drawn.values() : undefined;
      const focused = filled === undefined ? undefined : shown?.drawn.focusedBlock();
      shown?.drawn.remove();
      shown = undefined;
      if (state.slack === undefined || modal === undefined) return;
      const viewer = { page: state.slack, personKey: state.person, now };
      shown = { modal, drawn: modalView(modal, viewer, commands, filled) };
      if (focused !== undefined) shown.drawn.focusBlock(focused);
    },
  };
}
