import type { LanguageCode } from '../../domain/language';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { Translation } from './translation';

/** The name of a sentence. */
export type MessageId = keyof typeof en;

/** All sentences in all languages, as ICU MessageFormat. */
export const CATALOGUES: Readonly<Record<LanguageCode, Translation>> = { en, de, fr, es, ja, ar };
