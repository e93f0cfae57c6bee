import { CALLBACK_IDS } from '../draw/actions';
import { placeOf, who, workspaceIn } from './clicks';
import type { Entry } from './received';
import { namedReferral } from './referral-links';
import { shortcutSchema } from './schema';

/** What a shortcut on a message asks to be done: to show the referral that the message names. */
export function entryOfShortcut(body: unknown): Entry | undefined {
  const read = shortcutSchema.safeParse(body).data;
  if (read?.callback_id !== CALLBACK_IDS.showReferral) return undefined;
  const workspace = workspaceIn(read);
  if (workspace === undefined) return undefined;
  const referralId = referralIn(read.message);
  return {
    key: `slack:sc:${read.trigger_id ?? `${read.user.id} ${read.message_ts ?? ''}`}`,
    received: {
      kind: 'shortcut',
      at: placeOf(workspace, read.channel.id, read.channel.name),
      ...who(read),
      ...(referralId !== undefined && { referralId }),
    },
  };
}

/** Texts that a reader of the message sees, or that its buttons carry; deeper ones are not looked for. */
const DEEPEST = 12;
const READ_KEYS = ['text', 'url', 'value', 'title_link', 'fallback'];

/** The first referral that is named in a message: in its text, its blocks and their buttons, or what is attached. */
function referralIn(message: unknown): string | undefined {
  return namedReferral([...textsIn(message, DEEPEST)].join('\n'));
}

function* textsIn(node: unknown, depth: number): Generator<string> {
  if (typeof node !== 'object' || node === null || depth === 0) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && READ_KEYS.includes(key)) yield value;
    else yield* textsIn(value, depth - 1);
  }
}
