import { languageList, parseLanguage } from '../../../src/domain/language';

describe('parseLanguage', () => {
  it.each([
    ['de', 'de'],
    [' DE ', 'de'],
    ['de-AT', 'de-AT'],
    ['de_at', 'de-AT'],
    ['en-gb', 'en-GB'],
    ['German', 'de'],
    ['deutsch', 'de'],
    ['français', 'fr'],
    ['Japanese', 'ja'],
    ['日本語', 'ja'],
    ['العربية', 'ar'],
    ['Spanish', 'es'],
  ])('reads %j as %s', (words, tag) => {
    expect(parseLanguage(words)).toBe(tag);
  });

  it.each(['', 'klingon', 'tlh', 'zh-Hant-TW', 'den', 'de-', `de-x-${'a'.repeat(40)}`, '<b>de</b>'])(
    'knows none for %j',
    (words) => {
      expect(parseLanguage(words)).toBeUndefined();
    },
  );
});

describe('languageList', () => {
  it('names each language as its speakers do, with its tag', () => {
    expect(languageList()).toBe(
      'English (en), Deutsch (de), français (fr), español (es), 日本語 (ja), العربية (ar)',
    );
  });
});
