import { en } from './en';

/** The name of a sentence. */
export type MessageId = keyof typeof en;

/** A translation of the whole catalogue, or of one part of it (`Translation<typeof problems>`). */
export type Translation<T = typeof en> = Readonly<Record<keyof T, string>>;

/** The languages the bot speaks, by their ISO 639-1 codes. */
export const LANGUAGES = ['en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** All sentences in all languages, as ICU MessageFormat. */
export const CATALOGUES: Readonly<Record<LanguageCode, Translation>> = { en };
