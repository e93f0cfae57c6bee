import { nearest } from '../../../src/domain/nearest';

describe('nearest', () => {
  it.each([
    ['shwo', 'show'],
    ['shw', 'show'],
    ['sjow', 'show'],
    ['shoow', 'show'],
    ['subscibee', 'subscribe'],
    ['show', 'show'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, ['list', 'show', 'subscribe'])).toBe(meant);
  });

  it.each(['banana', 'sh', '', 'swoh'])('finds nothing near %j', (word) => {
    expect(nearest(word, ['list', 'show', 'subscribe'])).toBeUndefined();
  });
});
