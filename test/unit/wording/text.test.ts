import fc from 'fast-check';
import { cleanText, joined, oneLine, shorten } from '../../../src/wording';

describe('cleanText', () => {
  it('leaves ordinary text of any script as it is', () => {
    for (const text of [
      'Fabrikam & Söhne',
      '株式会社',
      'شركة المثال',
      'می‌خواهم',
      'นักเรียน',
      '👩‍💻 ok',
      'a\n\nb',
    ]) {
      expect(cleanText(text)).toBe(text);
    }
  });

  it.each([
    ['control characters', 'a\u0000b\u0007c\u009fd', 'abcd'],
    ['direction overrides', 'a\u202egpj.exe\u202c \u2066x\u2069', 'agpj.exe x'],
    ['invisible letters', 'a\u200bb\u2060c\ufeffd\u00ade\u{e0041}f', 'abcdef'],
    ['half characters', 'a\ud83db\udc4d', 'a\ufffdb\ufffd'],
    ['piled up marks', `a${'\u0301'.repeat(50)}b`, 'a\u0301\u0301\u0301b'],
    ['other kinds of line breaks', 'a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
    ['too many line breaks', 'a\n \n\n\n\tb', 'a\n\nb'],
    ['spaces around lines', '  a  b \n c ', 'a b\nc'],
  ])('takes out %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('has nothing left to clean after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)),
    );
  });
});

describe('oneLine', () => {
  it('puts lines behind each other', () => {
    expect(oneLine(' a\n\n b\r\nc ')).toBe('a b c');
  });
});

describe('shorten', () => {
  it('leaves what fits', () => {
    expect(shorten('abc', 3)).toBe('abc');
  });

  it('cuts and says so', () => {
    expect(shorten('abcdef', 4)).toBe('abc…');
    expect(shorten('abc defg', 5)).toBe('abc…');
  });

  it('never cuts a character in two', () => {
    expect(shorten('ab👍cd', 4)).toBe('ab…');
    expect(shorten('a👩‍💻b', 5)).toBe('a👩…');
  });

  it('stays within the limit for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, max) => {
          expect(shorten(text, max).length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});

describe('joined', () => {
  it('leaves out what says nothing', () => {
    expect(joined(['a', undefined, '', 'b'])).toBe('a · b');
    expect(joined(['a', 'b'], ', ')).toBe('a, b');
  });
});
