import { spokenLanguage } from './languages';
import { remembered } from './remembered';

/** The locale to write dates for; plain `en` reads as in the documents of this project, day before month. */
export function dateLocale(language: string): string {
  return localeFor(`${language} en-GB`);
}

/** The locale to write numbers and money for; plain `en` tells `$` from `A$` and `CA$`. */
export function numberLocale(language: string): string {
  return localeFor(`${language} en-US`);
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

/** With `fallback: 'code'`, which is the default, `of` gives the code itself rather than nothing. */
const namesOf = remembered((key) => {
  const [type, locale] = key.split(' ');
  return new Intl.DisplayNames(locale, { type: type === 'region' ? 'region' : 'language' });
});

/**
 * The key is a language and the locale to use for plain English. Dates and numbers are written in the language in
 * which everything around them is said, with the reader's own region (`de-AT`) and with the calendar and the digits
 * of the rest of a card, whatever the region's habit.
 */
const localeFor = remembered((key) => {
  const at = key.lastIndexOf(' ');
  const [language, english] = [key.slice(0, at), key.slice(at + 1)];
  const asked = localeOf(language);
  const spoken = spokenLanguage(language);
  const locale = asked?.language === spoken ? asked : new Intl.Locale(spoken);
  if (locale.baseName === 'en') return english;
  return new Intl.Locale(locale.baseName, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
});

function localeOf(language: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(language);
  } catch {
    return undefined;
  }
}
