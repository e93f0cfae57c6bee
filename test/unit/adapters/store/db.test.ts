import { chunks, inList, storable, valuesList } from '../../../../src/adapters/store/db';

describe('inList', () => {
  it('numbers its parameters from the first and repeats the last value up to a power of two', () => {
    expect(inList(1, ['a'])).toEqual({ sql: '($1)', params: ['a'] });
    expect(inList(4, ['a', 'b', 'c'])).toEqual({ sql: '($4,$5,$6,$7)', params: ['a', 'b', 'c', 'c'] });
  });

  it('holds nobody when there are no values, because "in ()" is no SQL for PostgreSQL', () => {
    expect(inList(3, [])).toEqual({ sql: '($3)', params: [''] });
  });

  it('makes few different texts for many lengths', () => {
    const texts = Array.from({ length: 500 }, (_, length) => inList(1, Array<string>(length).fill('x')).sql);
    expect(new Set(texts).size).toBe(10);
  });
});

describe('valuesList', () => {
  it('writes one tuple for each row', () => {
    const rows = [
      ['a', 1],
      ['b', null],
    ];
    expect(valuesList(rows)).toEqual({ sql: '($1,$2),($3,$4)', params: ['a', 1, 'b', null] });
  });
});

describe('chunks', () => {
  it('cuts a list into slices of at most the size, in order', () => {
    expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunks([1, 2], 2)).toEqual([[1, 2]]);
    expect(chunks([], 2)).toEqual([]);
  });
});

describe('storable', () => {
  it('drops NUL from texts and leaves everything else as it is', () => {
    expect(['a\0b\0', 'a', 1.5, null].map(storable)).toEqual(['ab', 'a', 1.5, null]);
  });
});
