import { LANGUAGES } from './messages';
import type { LanguageCode } from './messages';

/** The language in which a reader is answered: the one asked for where we speak it, else English. */
export function spokenLanguage(tag: string): LanguageCode {
  const code = tag.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === code && /^([a-z]{2})([-_]|$)/i.test(tag)) ?? 'en';
}

/** Whether the language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  return RIGHT_TO_LEFT.has(spokenLanguage(tag));
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);
