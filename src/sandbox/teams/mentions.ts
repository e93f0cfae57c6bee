import { replaceNames } from '../page/names';
import type { Person } from './directory';

export interface MentionedText {
  /** With `<at>Dana Whitfield</at>` where `@Dana Whitfield` was typed. */
  readonly text: string;
  /** In the order of the text; somebody who is named twice stands here twice. */
  readonly people: readonly Person[];
}

/** Makes mentions of the people who are here, as Teams does when they are chosen from its list. */
export function withMentions(typed: string, here: readonly Person[]): MentionedText {
  const people: Person[] = [];
  const text = replaceNames(typed, here, (person) => {
    people.push(person);
    return mentionOf(person);
  });
  return { text, people };
}

/** A mention as it stands in the text of a message. */
export function mentionOf({ name }: { readonly name: string }): string {
  return `<at>${name}</at>`;
}
