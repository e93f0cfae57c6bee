import type { Message, MessageValues } from '../domain/message';
import type { MessageId } from './messages';

export type { MessageId } from './messages';

/** Names a sentence of the catalogue, for a layer that does not choose the words. */
export function message(id: MessageId, values?: MessageValues): Message {
  return values === undefined ? { id } : { id, values };
}
