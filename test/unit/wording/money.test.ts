import { moneyWords } from '../../../src/wording';

jest.mock('../../../src/wording/messages', () => jest.requireActual<object>('./every-language'));

describe('moneyWords', () => {
  it.each([
    [10_000, 'USD', 'en', '$10,000'],
    [96_500, 'EUR', 'en', '€96,500'],
    [10_000, 'AUD', 'en', 'A$10,000'],
    [10_000, 'USD', 'en-GB', 'US$10,000'],
    [96_500, 'EUR', 'de-DE', '96.500\u00a0€'],
    [96_500, 'EUR', 'fr-FR', '96\u202f500\u00a0€'],
    [96_500, 'EUR', 'de-AT', '€\u00a096.500'],
    [96_500, 'USD', 'ja', '$96,500'],
    [96_500, 'EUR', 'pl-PL', '€96,500'],
    [1234.5, 'USD', 'en', '$1,234.50'],
    [1234.5, 'JPY', 'en', '¥1,235'],
    [0, 'USD', 'en', '$0'],
    [-5, 'USD', 'en', '-$5'],
    [10_000, ' usd ', 'en', '$10,000'],
  ])('%p %p for a reader of %s is %s', (amount, currency, language, words) => {
    expect(moneyWords(amount, currency, language)).toBe(words);
  });

  it('is a plain number without a currency', () => {
    expect(moneyWords(10_000.5, undefined, 'en')).toBe('10,000.5');
    expect(moneyWords(10_000, '', 'en')).toBe('10,000');
  });

  it('keeps a currency that nobody knows', () => {
    expect(moneyWords(10, 'XQX', 'en')).toBe('XQX\u00a010');
    expect(moneyWords(10, 'Gold coins of old', 'en')).toBe('10\u00a0GOLD COINS O');
  });

  it('is nothing when there is no amount', () => {
    expect(moneyWords(undefined, 'USD', 'en')).toBeUndefined();
    expect(moneyWords(Number.NaN, 'USD', 'en')).toBeUndefined();
    expect(moneyWords(Number.POSITIVE_INFINITY, 'USD', 'en')).toBeUndefined();
  });

  it('has the digits of the rest of a card in Arabic', () => {
    expect(moneyWords(96_500, 'EUR', 'ar-EG')).toContain('96,500');
  });

  it('writes English for a language that is none', () => {
    expect(moneyWords(10_000, 'USD', 'no such language!')).toBe('$10,000');
    expect(moneyWords(10_000, 'USD', '')).toBe('$10,000');
  });
});
