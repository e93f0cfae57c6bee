import {
  readSkipToken,
  writeSkipToken,
  type Position,
} from '../../../../src/sandbox/partner-center/skiptoken';

const position: Position = {
  options: { $filter: "customerProfile/name eq 'Île & Fils'", $top: '250' },
  page: 2,
  given: 100,
  after: { seq: 117, row: { updatedDateTime: '2020-10-30T21:03:00.0000000Z' } },
};

describe('the skip token', () => {
  it('comes back as the position that went in', () => {
    expect(readSkipToken(writeSkipToken(position))).toEqual(position);
  });

  it('is the same for the same position and another for another', () => {
    expect(writeSkipToken(position)).toBe(writeSkipToken(structuredClone(position)));
    expect(writeSkipToken(position)).not.toBe(writeSkipToken({ ...position, given: 101 }));
  });

  it('shows nothing of what it holds', () => {
    expect(writeSkipToken(position)).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  it.each([
    [
      'one character is another',
      (token: string) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace(/^./, 'x'),
    ],
    ['it was cut', (token: string) => token.slice(0, -6)],
    ['it is empty', () => ''],
    ['it is not base64', () => '%%%'],
    ['it is the one that the page prints', () => 'k181pEdP0ykypkieJfcxX'],
  ])('is refused when %s', (_why, damage) => {
    expect(readSkipToken(damage(writeSkipToken(position)))).toBeUndefined();
  });
});
