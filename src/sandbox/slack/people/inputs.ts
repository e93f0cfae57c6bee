import type { Block, Fields, StateValues } from '../wire';
import { isRecord } from '../wire';

/** What Slack's client says beside fields before it sends a form: those that must be filled in, and lengths. */
export function missingValues(
  blocks: readonly Block[],
  values: StateValues,
): Readonly<Record<string, string>> {
  const faults = blocks.flatMap((block) => {
    const element = block['element'];
    if (block.type !== 'input' || !isRecord(element)) return [];
    const id = block.block_id ?? '';
    const fault = faultOf(block, element, values[id]?.[String(element['action_id'])]);
    return fault === undefined ? [] : [[id, fault] as const];
  });
  return Object.fromEntries(faults);
}

function faultOf(block: Block, element: Fields, entered: Fields = {}): string | undefined {
  const filled = Object.entries(entered).filter(([name, value]) => name !== 'type' && !isEmpty(value));
  if (filled.length === 0) {
    return block['optional'] === true ? undefined : 'Please complete this required field.';
  }
  const { value } = entered;
  if (typeof value !== 'string') return undefined;
  const { min_length: least, max_length: most } = element;
  if (typeof least === 'number' && value.length < least)
    return `Please enter at least ${String(least)} characters.`;
  if (typeof most === 'number' && value.length > most)
    return `Please enter at most ${String(most)} characters.`;
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
