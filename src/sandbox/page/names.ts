/**
 * Does what choosing from the list after typing `@` does: the name of somebody who is here, or their first name where
 * nobody else has it, is replaced by what `mention` makes of them. What names nobody stays as it was typed.
 */
export function replaceNames<Named extends { readonly name: string }>(
  typed: string,
  here: readonly Named[],
  mention: (named: Named) => string,
): string {
  return typed.replace(pattern(here), (whole, name: string) => {
    const found = calledBy(name, here);
    return found === undefined ? whole : mention(found);
  });
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
const same = (a: string, b: string): boolean => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;

function calledBy<Named extends { readonly name: string }>(
  name: string,
  here: readonly Named[],
): Named | undefined {
  const called = here.filter((p) => same(p.name, name) || same(firstName(p.name), name));
  return called.length === 1 ? called[0] : undefined;
}

/** `@` at the start of a word and one of the names, whole ones before first names. */
function pattern(here: readonly { readonly name: string }[]): RegExp {
  const names = [...here.map((p) => p.name), ...here.map((p) => firstName(p.name))];
  const known = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_])@(${known})(?![\\p{L}\\p{N}_])`, 'giu');
}
