/** The languages the bot speaks, by their ISO 639-1 codes. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** What software has to keep of a tag at least (RFC 5646, 4.4.1). */
const LONGEST_TAG = 35;

/**
 * The language a person names: by its tag (`de`, `de-AT`), by its own name or by its English one, in any case; as a tag.
 * `undefined` when it is none that the bot speaks.
 */
export function parseLanguage(words: string): string | undefined {
  if (words.length > LONGEST_TAG) return undefined;
  const wanted = words.trim().toLowerCase();
  const named = LANGUAGES.find((code) => namesOf(code).includes(wanted));
  if (named !== undefined) return named;
  const tag = canonicalTag(words.trim().replaceAll('_', '-'));
  return tag !== undefined && LANGUAGES.some((code) => tag === code || tag.startsWith(`${code}-`))
    ? tag
    : undefined;
}

/** The languages by their own names, each with its tag: `Deutsch (de)`. */
export function languageList(): string {
  return LANGUAGES.map((code) => `${String(nameOf(code, code))} (${code})`).join(', ');
}

function namesOf(code: LanguageCode): readonly (string | undefined)[] {
  return ['en', code].map((locale) => nameOf(code, locale)?.toLowerCase());
}

function nameOf(code: LanguageCode, locale: string): string | undefined {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code);
}

function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
