import { HttpProblem } from '../../page/http';
import { elementsOf } from '../block-ids';
import type { Block, Fields } from '../wire';
import { isRecord } from '../wire';

/** What somebody has pressed or chosen, as the page tells it. */
export interface PressedElement {
  readonly action_id: string;
  readonly block_id?: string | undefined;
  readonly type?: string | undefined;
  readonly [chosen: string]: unknown;
}

/** What a choice is called for each kind of element. */
const CHOICES = [
  'value',
  'selected_option',
  'selected_options',
  'selected_date',
  'selected_time',
  'selected_date_time',
  'selected_user',
  'selected_users',
  'selected_conversation',
  'selected_channel',
] as const;

/**
 * The action as the bot is told: the element that stands there, with what was chosen. Throws 404 for an element that
 * does not stand there, and 400 for an option that it does not have.
 */
export function pressedIn(blocks: readonly Block[], pressed: PressedElement): Fields {
  const found = elementsOf(blocks).find(
    ({ blockId, element }) =>
      element['action_id'] === pressed.action_id &&
      (pressed.block_id === undefined || pressed.block_id === blockId),
  );
  if (found === undefined) throw new HttpProblem(404, 'NotFound', 'There is no such button any more.');
  const { blockId, element } = found;
  const { options, option_groups: _groups, confirm: _confirm, ...said } = element;
  if (element['type'] === 'button') return { ...said, block_id: blockId };
  const chosen = Object.fromEntries(
    CHOICES.filter((name) => pressed[name] !== undefined).map((name) => [name, pressed[name]]),
  );
  if (Array.isArray(options)) requireOption(options, chosen['selected_option']);
  return { ...said, ...chosen, block_id: blockId };
}

function requireOption(options: readonly unknown[], chosen: unknown): void {
  const value = isRecord(chosen) ? chosen['value'] : undefined;
  const known = options.some((option) => isRecord(option) && option['value'] === value);
  if (value !== undefined && !known)
    throw new HttpProblem(400, 'BadRequest', 'That is none of the options of this menu.');
}
