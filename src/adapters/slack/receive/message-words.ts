import type { Person } from '../../../ports/chat-platform';
import { cleanText } from '../../../wording';
import { LONGEST_TEXT } from './received';

/** Somebody in the text of a message, by the name that Slack puts beside the id, where it does. */
export interface Mention {
  readonly id: string;
  readonly label?: string;
}

/** More than anybody means to address; a bound for texts made to be slow. */
const MOST_MENTIONS = 20;

/** Slack's own markup (docs.slack.dev, "Formatting text"): `<@U1|ann>`, `<#C1|sales>`, `<!here>`, `<https://a.b|a.b>`. */
const MARKUP = /<([^<>]{1,3000})>/g;
const PERSON = /^@([UW][A-Z0-9]+)(?:\|(.*))?$/s;

/** What stands for a person's mention while the rest of the text is cleaned: two characters for private use. */
const PLACE = /\ue000(\d+)\ue001/g;
const PLACE_MARKS = /[\ue000\ue001]/g;

/** Who is mentioned in a text besides the bot, each once, in its order. */
export function mentionsIn(text: string, botUserId: string): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const [, inner = ''] of text.matchAll(MARKUP)) {
    const [, id, label = ''] = PERSON.exec(inner) ?? [];
    if (id === undefined || id === botUserId || found.has(id)) continue;
    found.set(id, label === '' ? { id } : { id, label: decoded(label) });
  }
  return [...found.values()].slice(0, MOST_MENTIONS);
}

/**
 * What a person wrote, as words: the bot's mention taken out, `people` as `@<name>`, addresses as they were typed,
 * entities and the quotation marks that keyboards make up put back. Empty when there is nothing to read.
 */
export function messageWords(text: string, botUserId: string, people: readonly Person[]): string {
  const plain = text
    .slice(0, 2 * LONGEST_TEXT)
    .replace(PLACE_MARKS, '')
    .replace(MARKUP, (_, inner: string) => unwrapped(inner, botUserId, people));
  return straight(cleanText(decoded(plain).replace(/\u00a0/g, ' ')))
    .replace(PLACE, (_, index: string) => `@${people[Number(index)]?.name ?? ''}`)
    .replace(PLACE_MARKS, '')
    .slice(0, LONGEST_TEXT)
    .trim();
}

function unwrapped(inner: string, botUserId: string, people: readonly Person[]): string {
  const [target, label] = split(inner);
  const person = PERSON.exec(inner)?.[1];
  if (person !== undefined) return person === botUserId ? ' ' : placeOf(person, people);
  if (target.startsWith('#')) return `#${label === '' ? target.slice(1) : label}`;
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1)}` : label;
  return isOnlyShorter(label, target) ? label : target;
}

function placeOf(id: string, people: readonly Person[]): string {
  const index = people.findIndex((person) => person.id === id);
  return index < 0 ? `@${id}` : `\ue000${String(index)}\ue001`;
}

function split(inner: string): readonly [string, string] {
  const bar = inner.indexOf('|');
  return bar < 0 ? [inner, ''] : [inner.slice(0, bar), inner.slice(bar + 1)];
}

/** `contoso.com` was typed and Slack made `http://contoso.com` of it; any other label hides where a link leads. */
function isOnlyShorter(label: string, target: string): boolean {
  return label !== '' && new RegExp(`^(?:https?://|mailto:|tel:)?${escapeForPattern(label)}/?$`).test(target);
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Slack escapes these three and nothing else. */
function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A Mac's keyboard curls quotation marks, code marks come with what is pasted. */
function straight(text: string): string {
  return text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/`+/g, '');
}
