/**
 * Teams refuses a bot's message of about 100 KB with 413, counted in UTF-16 with mentions and reactions
 * ("Format your bot messages" of the Teams documentation); we stay well under it.
 */
export const MOST_MESSAGE_BYTES = 80 * 1024;

/** Teams shows six actions at the foot of a card. */
export const MOST_ACTIONS = 6;

/** How much of long texts and lists a card shows. */
export interface TextLimits {
  /** Characters of one free text, such as notes. */
  readonly notes: number;
  /** Characters of a line in a long list, such as one of the dates and ids. */
  readonly line: number;
  /** People or chips of one list. */
  readonly items: number;
}

/** Tried in turn until the message is small enough. */
export const TEXT_LIMITS: readonly TextLimits[] = [
  { notes: 4_000, line: 200, items: 12 },
  { notes: 1_000, line: 100, items: 6 },
  { notes: 200, line: 50, items: 3 },
  { notes: 100, line: 30, items: 2 },
];

/** The size that Teams counts. */
export function bytesOf(value: unknown): number {
  return JSON.stringify(value).length * 2;
}

/** The first `most` of a list and, when there are more, one line that says so. */
export function firstOf<T>(items: readonly T[], most: number, more: (left: number) => T): readonly T[] {
  return items.length <= most ? items : [...items.slice(0, most), more(items.length - most)];
}
