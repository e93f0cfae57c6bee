/**
 * Something to say, without words yet: a sentence of the catalogue (`src/wording/messages`) by its name, and what stands in it.
 * Whoever shows it puts it into the reader's language.
 */
export interface Message {
  readonly id: string;
  readonly values?: MessageValues;
}

/** A moment is put into words by a message of its own; a text stands as it is. */
export type MessageValue = string | number | Message;
export type MessageValues = Readonly<Record<string, MessageValue>>;
