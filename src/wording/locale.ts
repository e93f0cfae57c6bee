/** The locale to write dates for; plain `en` reads as in the documents of this project, day before month. */
export function dateLocale(language: string): string {
  return localeFor(language, 'en-GB');
}

/** The locale to write numbers and money for; plain `en` tells `$` from `A$` and `CA$`. */
export function numberLocale(language: string): string {
  return localeFor(language, 'en-US');
}

/** The zone, or UTC when nobody knows it by that name. */
export const knownTimeZone: (timeZone: string) => string = remembered((timeZone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
});

/** `en-GB` → `British English`; what is no language tag stays as it is. */
export function languageName(tag: string, language: string): string {
  try {
    return namesOf(`language ${numberLocale(language)}`).of(tag) as string;
  } catch {
    return tag;
  }
}

/** `GB` → `United Kingdom`; what is no code of a country stays as it is. */
export function countryName(code: string, language: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return namesOf(`region ${numberLocale(language)}`).of(code.toUpperCase()) as string;
}

/**
 * `make`, each result kept: formatters of `Intl` cost far more to make than to use. `make` must depend on its key
 * alone. Forgets everything now and then, because keys come from outside.
 */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= MOST_REMEMBERED) made.clear();
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

const MOST_REMEMBERED = 300;

/** With `fallback: 'code'`, which is the default, `of` gives the code itself rather than nothing. */
const namesOf = remembered((key) => {
  const [type, locale] = key.split(' ');
  return new Intl.DisplayNames(locale, { type: type === 'region' ? 'region' : 'language' });
});

function localeFor(language: string, english: string): string {
  return canonical(language).tag ?? english;
}

/** The tag as Intl writes it; `undefined` for plain English and for what is no tag. */
const canonical = remembered((language) => {
  try {
    const [tag] = Intl.getCanonicalLocales(language);
    return { tag: tag === 'en' ? undefined : tag };
  } catch {
    return { tag: undefined };
  }
});
