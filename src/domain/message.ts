import type { EpochMs } from './instant';

/**
 * Something to say, without words yet: a sentence of the catalogue (`src/wording/messages`) by its name, and what stands
 * in it. Whoever shows it puts it into the reader's language.
 */
export interface Message {
  readonly id: string;
  readonly values?: MessageValues;
}

/** A text stands as it is; what is a phrase itself is a message of its own. */
export type MessageValue = string | number | Message;
export type MessageValues = Readonly<Record<string, MessageValue>>;

/** The names of the two messages that are no sentences of the catalogue: a moment and its day, in the reader's own zone. */
export const MOMENT = 'moment';
export const DAY = 'day';

export function momentMessage(at: EpochMs): Message {
  return { id: MOMENT, values: { at } };
}

export function dayMessage(at: EpochMs): Message {
  return { id: DAY, values: { at } };
}
