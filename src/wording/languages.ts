import { LANGUAGES } from '../domain/language';
import type { LanguageCode } from '../domain/language';
import { remembered } from './remembered';

/** The language in which a reader is answered: the one asked for where we speak it, else English. */
export const spokenLanguage: (tag: string) => LanguageCode = remembered((tag) => {
  const [code] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === code) ?? 'en';
});

/** Whether the language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  return RIGHT_TO_LEFT.has(spokenLanguage(tag));
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);
