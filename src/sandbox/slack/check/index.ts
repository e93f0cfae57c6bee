import type { Check } from './shape';

export { messageBlocks } from './blocks';
export { homeView, modalView } from './view';

/** What Slack's answer says of a value: one sentence each, with the place as a JSON pointer. None when it is right. */
export function faultsOf(check: Check, value: unknown, at: string): readonly string[] {
  return check(value, at).map((fault) => `${fault.message} [json-pointer:${fault.at}]`);
}
