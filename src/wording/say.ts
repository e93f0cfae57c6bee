import { IntlMessageFormat } from 'intl-messageformat';
import { isolated } from './isolates';
import { isRightToLeft, spokenLanguage } from './languages';
import { numberLocale } from './locale';
import { CATALOGUES } from './messages';
import type { MessageId } from './messages';

/** In which language something is said. */
export interface Listener {
  readonly language: string;
}

/**
 * A sentence of the catalogue in the listener's language, its values put in as they are: they are escaped afterwards,
 * by whoever shows them, together with the sentence. Numbers are grouped as the language does it. In a sentence that
 * runs from right to left, texts that are put in are isolated, so that the order of its words stays.
 */
export function say(to: Listener, id: MessageId, values: Words = {}): string {
  const { format, choices } = sentenceOf(id, to.language);
  if (!isRightToLeft(to.language)) return String(format.format(values));
  const apart = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && !choices.has(name) ? isolated(value) : value,
  ]);
  return String(format.format(Object.fromEntries(apart) as Words));
}

/** Whether a sentence of that name is in the catalogue. */
export function isSentence(id: string): id is MessageId {
  return Object.hasOwn(CATALOGUES.en, id);
}

type Words = Readonly<Record<string, string | number>>;

interface Sentence {
  readonly format: IntlMessageFormat;
  /** The values that only choose between wordings (`select`) and are not shown. */
  readonly choices: ReadonlySet<string>;
}

const sentences = new Map<string, Sentence>();

/** Parsed once for each sentence and language, on first use. */
function sentenceOf(id: MessageId, tag: string): Sentence {
  const language = spokenLanguage(tag);
  const key = `${language} ${id}`;
  const known = sentences.get(key);
  if (known !== undefined) return known;
  const sentence = parsed(CATALOGUES[language][id], numberLocale(language));
  sentences.set(key, sentence);
  return sentence;
}

/** Tags such as `<b>` mean nothing here. */
function parsed(text: string, locale: string): Sentence {
  const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  return { format, choices: new Set(choicesIn(format.getAst())) };
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The names that `{name, select, …}` asks for, at any depth. */
function choicesIn(elements: Elements): readonly string[] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => choicesIn(value));
    return 'pluralType' in element ? inner : [element.value, ...inner];
  });
}
