import { filterMessages } from './messages';

export type FilterMessageId = keyof typeof filterMessages;

/** A sentence without its words: its name in the catalogue, and what stands in it. */
export interface FilterSentence {
  readonly id: FilterMessageId;
  readonly values: Readonly<Record<string, string>>;
}

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A text for each name that the sentence asks for. */
export type ValuesOf<Id extends FilterMessageId> = Readonly<
  Record<NamesIn<(typeof filterMessages)[Id]>, string>
>;

export function sentence<Id extends FilterMessageId>(id: Id, values: ValuesOf<Id>): FilterSentence {
  return { id, values };
}

/** Sentences one after the other, in English. */
export function inEnglish(sentences: readonly FilterSentence[]): string {
  return sentences.map(({ id, values }) => fill(filterMessages[id], values)).join(' ');
}

/** Puts values into a sentence as ICU MessageFormat does, of which only arguments and doubled quotes occur here. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return partsOf(template).reduce(
    (text, part, index) => text + (index % 2 === 0 ? part : String(values[part])),
    '',
  );
}

/** Cut once for each sentence: while corrections are tried out, many errors are made and thrown away. */
const cut = new Map<string, readonly string[]>();

/** Words and names of arguments by turns, beginning with words. */
function partsOf(template: string): readonly string[] {
  const known = cut.get(template);
  if (known) return known;
  const parts = template.replaceAll("''", "'").split(/\{(\w+)\}/);
  cut.set(template, parts);
  return parts;
}
