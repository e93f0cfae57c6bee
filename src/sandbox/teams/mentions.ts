import type { Person } from './directory';

export interface MentionedText {
  /** With `<at>Dana Whitfield</at>` where `@Dana Whitfield` was typed. */
  readonly text: string;
  /** In the order of the text; somebody who is named twice stands here twice. */
  readonly people: readonly Person[];
}

/**
 * Does what choosing from Teams' list after typing `@` does: the name of somebody who is here, or their first name
 * where nobody else has it, becomes a mention. What names nobody stays as it was typed.
 */
export function withMentions(typed: string, here: readonly Person[]): MentionedText {
  const people: Person[] = [];
  const text = typed.replace(pattern(here), (whole, name: string) => {
    const person = personCalled(name, here);
    if (person === undefined) return whole;
    people.push(person);
    return mentionOf(person);
  });
  return { text, people };
}

/** A mention as it stands in the text of a message. */
export function mentionOf({ name }: { readonly name: string }): string {
  return `<at>${name}</at>`;
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
const same = (a: string, b: string): boolean => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;

function personCalled(name: string, here: readonly Person[]): Person | undefined {
  const called = here.filter((p) => same(p.name, name) || same(firstName(p.name), name));
  return called.length === 1 ? called[0] : undefined;
}

/** `@` at the start of a word and one of the names, whole ones before first names. */
function pattern(here: readonly Person[]): RegExp {
  const names = [...here.map((p) => p.name), ...here.map((p) => firstName(p.name))];
  const known = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_])@(${known})(?![\\p{L}\\p{N}_])`, 'giu');
}
