import { randomBytes } from 'node:crypto';
import type { Block } from './wire';
import { isRecord } from './wire';

/** The blocks with the ids that Slack gives to those that have none. */
export function withIds(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? freshId(),
    ...mapped(block, 'accessory'),
    ...mapped(block, 'element'),
    ...(block.type === 'actions' && Array.isArray(block['elements'])
      ? { elements: block['elements'].map(withActionId) }
      : {}),
  }));
}

/** What people can press or fill in, with the id of its block. */
export interface PlacedElement {
  readonly blockId: string;
  readonly element: Readonly<Record<string, unknown>>;
}

export function elementsOf(blocks: readonly Block[]): readonly PlacedElement[] {
  return blocks.flatMap((block) => {
    const row: readonly unknown[] =
      block.type === 'actions' && Array.isArray(block['elements']) ? block['elements'] : [];
    const elements = [...row, block['accessory'], block['element']].filter(isRecord);
    return elements
      .filter((element) => element['action_id'] !== undefined)
      .map((element) => ({ blockId: block.block_id ?? '', element }));
  });
}

function mapped(block: Block, field: 'accessory' | 'element'): Readonly<Record<string, unknown>> {
  const element = block[field];
  return isRecord(element) ? { [field]: withActionId(element) } : {};
}

function withActionId(element: unknown): unknown {
  if (!isRecord(element) || element['type'] === 'image') return element;
  return { ...element, action_id: element['action_id'] ?? freshId() };
}

function freshId(): string {
  return randomBytes(4).toString('base64url');
}
