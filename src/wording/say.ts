import { IntlMessageFormat } from 'intl-messageformat';
import type { Message, MessageValues } from '../domain/message';
import { spokenLanguage } from './languages';
import { CATALOGUES } from './messages';
import type { LanguageCode, MessageId } from './messages';

/** In which language something is said. */
export interface Listener {
  readonly language: string;
}

/**
 * A sentence of the catalogue in the listener's language, its values put in as they are: they are escaped afterwards,
 * by whoever shows them, together with the sentence. Numbers are grouped as the language does it.
 */
export function say(to: Listener, id: MessageId, values: MessageValues = {}): string {
  const language = spokenLanguage(to.language);
  const words = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? tell(to, value) : value,
  ]);
  return String(formatOf(language, id).format(Object.fromEntries(words) as Record<string, string | number>));
}

/** `say` for a sentence that another layer has named. */
export function tell(to: Listener, { id, values }: Message): string {
  return say(to, id as MessageId, values);
}

const formats = new Map<string, IntlMessageFormat>();

/** Parsed once for each sentence and language, on first use. Tags such as `<b>` mean nothing here. */
function formatOf(language: LanguageCode, id: MessageId): IntlMessageFormat {
  const key = `${language} ${id}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const locale = LOCALES[language] ?? language;
  const format = new IntlMessageFormat(CATALOGUES[language][id], locale, undefined, { ignoreTag: true });
  formats.set(key, format);
  return format;
}

/** Arabic with the digits that amounts and dates have everywhere else on a card. */
const LOCALES: Readonly<Record<string, string>> = { ar: 'ar-u-nu-latn' };
