import type { BlockAction } from '../blocks/context.js';
import { icon } from '../icons.js';
import type { SlackOutcome } from './model.js';

/**
 * Carries out a press: its control is busy until the sandbox has taken it, and what is refused is said in `problem`.
 */
export function presser(
  problem: HTMLElement,
  ask: (action: BlockAction) => Promise<SlackOutcome>,
): (action: BlockAction, control: HTMLElement) => void {
  return (action, control) => {
    problem.replaceChildren();
    control.setAttribute('aria-busy', 'true');
    void ask(action)
      .then((outcome) => {
        if (outcome.kind === 'error') problem.replaceChildren(icon('warning', 14), outcome.text);
      })
      .finally(() => {
        control.removeAttribute('aria-busy');
      });
  };
}
