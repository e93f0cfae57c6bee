import { decode } from 'html-entities';
import { cleanText } from '../../wording';
import type { Person } from '../../ports/chat-platform';
import type { TeamsActivity } from './activity';
import { readMentions } from './mentions';
import type { Mention } from './mentions';

const LONGEST_TEXT = 4_000;

/** What stands for a person's mention while the rest of the text is cleaned: two characters for private use. */
const PLACE = /\ue000(\d+)\ue001/g;
const PLACE_MARKS = /[\ue000\ue001]/g;

/**
 * What a person wrote, as words: the bot's mention taken out (Teams leaves `<at>Referral Bot</at>` and no-break
 * spaces), other people's mentions as `@<name>`, markup as spaces. A button of the older kind (Action.Submit)
 * sends no text but its data, whose `command` then counts. Empty when there is nothing to read.
 */
export function messageText(activity: TeamsActivity, entities: unknown): string {
  if (typedText(activity).trim() === '') return commandIn(activity.value) ?? '';
  const { text, people } = placeMentions(activity, entities);
  const marked = text
    .replace(/<(?:br|\/p|\/div|\/li)\s*\/?>/gi, '\n')
    .replace(
      /<\/?(?:at|p|div|span|strong|b|em|i|u|s|ul|ol|li|code|pre|a|blockquote|h[1-6])(?:\s[^<>]{0,500})?>/gi,
      ' ',
    );
  return cleanText(decode(marked).replace(/\u00a0/g, ' '))
    .replace(PLACE, (_, index: string) => `@${people[Number(index)]?.person.name ?? ''}`)
    .replace(PLACE_MARKS, '')
    .slice(0, LONGEST_TEXT)
    .trim();
}

/** Who is mentioned in the text besides bots, in its order. */
export function mentionedPeople(activity: TeamsActivity, entities: unknown): readonly Person[] {
  const { text, people } = placeMentions(activity, entities);
  return [...text.matchAll(PLACE)].flatMap(([, index]) => people[Number(index)]?.person ?? []);
}

/** The command a button carries in its data; `undefined` when there is none. */
export function commandIn(data: unknown): string | undefined {
  const command = typeof data === 'object' && data !== null && 'command' in data ? data.command : undefined;
  return typeof command === 'string' && command.trim() !== '' ? command.slice(0, LONGEST_TEXT) : undefined;
}

function typedText(activity: TeamsActivity): string {
  return (activity.text ?? '').slice(0, 2 * LONGEST_TEXT);
}

/** The text without the bot's mentions, and with a mark in the place of each mention of somebody else. */
function placeMentions(
  activity: TeamsActivity,
  entities: unknown,
): { readonly text: string; readonly people: readonly Mention[] } {
  const { bot, people } = readMentions(entities, activity.recipient.id);
  const unaddressed = bot.reduce(
    (text, mention) => text.replaceAll(mention, ' '),
    typedText(activity).replace(PLACE_MARKS, ''),
  );
  const text = people.reduce(
    (rest, mention, index) => rest.replace(mention.text, () => `\ue000${String(index)}\ue001`),
    unaddressed,
  );
  return { text, people };
}
