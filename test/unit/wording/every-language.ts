import { en } from '../../../src/wording/messages/en';

/**
 * The catalogue as if all languages were there: English words in each, so that a test sees what else depends on the
 * language. Use: `jest.mock('../../../src/wording/messages', () => jest.requireActual('./every-language'))`.
 */
/** Sentences of kinds that the catalogue may come to have. */
const ODD = {
  'test.choice': '{who, select, dana {Dana} other {Somebody}} and {other}',
  'test.tag': '<b>{x}</b>',
};

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const;
export const CATALOGUES = Object.fromEntries(LANGUAGES.map((language) => [language, { ...en, ...ODD }]));
