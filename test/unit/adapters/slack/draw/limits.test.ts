import { LIMITS, MOST_BLOCK_CHARACTERS, TEXT_LIMITS } from '../../../../../src/adapters/slack/draw/limits';

describe('the limits', () => {
  it('leave room for markup around the longest free text', () => {
    for (const { notes } of TEXT_LIMITS) {
      expect(notes).toBeLessThanOrEqual(LIMITS.section - 200);
      expect(notes).toBeLessThanOrEqual(LIMITS.richText);
    }
  });

  it('show less from one try to the next', () => {
    const sizes = TEXT_LIMITS.map(({ notes, line, items }) => [notes, line, items]);
    for (const part of [0, 1, 2]) {
      const column = sizes.map((row) => Number(row[part]));
      expect(column).toEqual([...column].sort((a, b) => b - a));
      expect(new Set(column).size).toBe(column.length);
    }
  });

  it('keep a message below what was seen to be refused', () => {
    expect(MOST_BLOCK_CHARACTERS).toBeLessThan(13_000);
    expect(LIMITS.value).toBeLessThan(MOST_BLOCK_CHARACTERS);
  });
});
