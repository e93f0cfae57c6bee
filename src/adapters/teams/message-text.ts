import { decode } from 'html-entities';
import { z } from 'zod';
import { cleanText } from '../../domain/wording';
import type { TeamsActivity } from './activity';

const LONGEST_TEXT = 4_000;

const mentionsSchema = z
  .array(
    z
      .object({
        type: z.string(),
        text: z.string().nullish(),
        mentioned: z.object({ id: z.string() }).nullish(),
      })
      .catch({ type: '' }),
  )
  .catch([]);

/**
 * What a person wrote, as words: the bot's mention taken out (Teams leaves `<at>Referral Bot</at>` and no-break
 * spaces), other people's mentions as their names, markup as spaces. A button of the older kind (Action.Submit)
 * sends no text but its data, whose `command` then counts. Empty when there is nothing to read.
 */
export function messageText(activity: TeamsActivity, entities: unknown): string {
  const typed = (activity.text ?? '').slice(0, 2 * LONGEST_TEXT);
  if (typed.trim() === '') return commandIn(activity.value) ?? '';
  const unaddressed = botMentions(activity, entities).reduce(
    (text, mention) => text.replaceAll(mention, ' '),
    typed,
  );
  const marked = unaddressed
    .replace(/<(?:br|\/p|\/div|\/li)\s*\/?>/gi, '\n')
    .replace(
      /<\/?(?:at|p|div|span|strong|b|em|i|u|s|ul|ol|li|code|pre|a|blockquote|h[1-6])(?:\s[^<>]{0,500})?>/gi,
      ' ',
    );
  return cleanText(decode(marked).replace(/\u00a0/g, ' '))
    .slice(0, LONGEST_TEXT)
    .trim();
}

/** The command a button carries in its data; `undefined` when there is none. */
export function commandIn(data: unknown): string | undefined {
  const command = typeof data === 'object' && data !== null && 'command' in data ? data.command : undefined;
  return typeof command === 'string' && command.trim() !== '' ? command.slice(0, LONGEST_TEXT) : undefined;
}

function botMentions(activity: TeamsActivity, entities: unknown): readonly string[] {
  return mentionsSchema.parse(entities).flatMap(({ type, text, mentioned }) => {
    const isBot = type === 'mention' && mentioned?.id === activity.recipient.id;
    return isBot && text !== undefined && text !== null && text !== '' ? [text] : [];
  });
}
