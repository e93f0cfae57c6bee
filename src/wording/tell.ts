import { DAY, MOMENT } from '../domain/message';
import type { Message, MessageValue } from '../domain/message';
import type { Reader } from '../domain/subscription';
import { momentWords, shortDayWords } from './dates';
import { isSentence, say } from './say';

/**
 * A message that another layer has named, in the reader's language, its moments in the reader's zone. A sentence that
 * this version does not know, because another one has stored it, is given by its name.
 */
export function tell(reader: Reader, { id, values = {} }: Message): string {
  if (id === MOMENT) return momentWords(Number(values['at']), reader);
  if (id === DAY) return shortDayWords(Number(values['at']), reader);
  if (!isSentence(id)) return id;
  const said = Object.entries(values).map(([name, value]) => [name, valueWords(reader, value)]);
  return say(reader, id, Object.fromEntries(said) as Record<string, string | number>);
}

function valueWords(reader: Reader, value: MessageValue): string | number {
  return typeof value === 'object' ? tell(reader, value) : value;
}
