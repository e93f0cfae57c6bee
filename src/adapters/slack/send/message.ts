import { createHash } from 'node:crypto';
import type { KnownBlock, MessageMetadata } from '@slack/types';
import { LIMITS } from '../draw/limits';
import type { Rendered } from '../draw/rendered';

const EVENT_TYPE = 'referral_notice';

/** What a message says and how it is shown, whether it is new or redrawn. */
export interface MessageBody {
  readonly text: string;
  /** Slack's own types are not readonly. An empty list takes the blocks off a message. */
  readonly blocks: KnownBlock[];
  readonly parse: 'none';
}

/**
 * A message of these blocks, or of its one sentence alone. `parse`: nothing that looks like an address or a name is
 * made into one; `chat.update` would do that unless told otherwise.
 */
export function bodyOf({ text, blocks }: Rendered, withBlocks = true): MessageBody {
  return { text, blocks: withBlocks ? [...blocks] : [], parse: 'none' };
}

/** What a message carries so that it can be found again; any app of the workspace can read it. */
export function metadataOf(key: string): MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { key: fittingKey(key) } };
}

/** Whether this is the metadata that `metadataOf` makes of the key. */
export function carriesKey(
  metadata: { readonly event_type?: string; readonly event_payload?: unknown } | undefined,
  key: string,
): boolean {
  if (metadata?.event_type !== EVENT_TYPE) return false;
  const payload = metadata.event_payload;
  return (
    typeof payload === 'object' && payload !== null && 'key' in payload && payload.key === fittingKey(key)
  );
}

function fittingKey(key: string): string {
  return key.length <= LIMITS.metadataKey ? key : createHash('sha256').update(key).digest('hex');
}

/** Whether this is the id of a message, under which there can be a thread: `1712345678.000100`. */
export function isTimestamp(messageId: string): boolean {
  return /^\d{1,12}\.\d{1,9}$/.test(messageId);
}
