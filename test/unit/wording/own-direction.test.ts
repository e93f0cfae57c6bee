import { inOwnDirection } from '../../../src/wording';

describe('inOwnDirection', () => {
  it('leaves words alone on a card that runs from left to right', () => {
    expect(inOwnDirection('Who can plan this?\nCall us.', { language: 'de' })).toBe(
      'Who can plan this?\nCall us.',
    );
  });

  it('isolates each line on one that runs from right to left', () => {
    expect(inOwnDirection('Who can plan this?\n\nCall us.', { language: 'ar' })).toBe(
      '\u2068Who can plan this?\u2069\n\n\u2068Call us.\u2069',
    );
  });

  it('is not fooled by marks in the words themselves', () => {
    expect(inOwnDirection('\u202eabc\u2069', { language: 'ar' })).toBe('\u2068abc\u2069');
  });
});
