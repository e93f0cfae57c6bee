import { isRecord } from '../wire';
import { viewBlocks } from './blocks';
import type { BlockFault, Check, Shape } from './shape';
import { anything, both, byType, flag, object, text } from './shape';
import { plain } from './texts';

const shared: Shape = {
  private_metadata: text(3_000, 0),
  callback_id: text(255, 0),
  external_id: text(255, 0),
};

const modal = both(
  object(
    { type: anything, title: plain(24), blocks: viewBlocks },
    {
      ...shared,
      submit: plain(24),
      close: plain(24),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
  ),
  submitWhereInput,
);

function submitWhereInput(value: unknown, at: string): readonly BlockFault[] {
  const { blocks, submit } = value as { blocks?: unknown; submit?: unknown };
  const all: readonly unknown[] = Array.isArray(blocks) ? blocks : [];
  const asks = all.some((one) => isRecord(one) && one['type'] === 'input');
  if (!asks || submit !== undefined) return [];
  return [{ message: 'missing required field: submit', at }];
}

/** What is wrong with a modal (docs.slack.dev, "Modals"). */
export const modalView: Check = byType({ modal });

/** What is wrong with a Home tab. */
export const homeView: Check = byType({ home: object({ type: anything, blocks: viewBlocks }, shared) });
