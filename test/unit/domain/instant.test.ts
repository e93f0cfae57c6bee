import { compareInstants, instantFromMs, instantToMs, parseInstant } from '../../../src/domain/instant';
import { at } from '../../helpers/builders';

describe('parseInstant', () => {
  it.each([
    ['2020-10-30T21:03:00.0000000Z', '2020-10-30T21:03:00.0000000Z'],
    ['2018-10-29T21:24:52.040469Z', '2018-10-29T21:24:52.0404690Z'],
    ['2018-10-30T21:03:42.4579542Z', '2018-10-30T21:03:42.4579542Z'],
    ['2020-12-01T00:00:00Z', '2020-12-01T00:00:00.0000000Z'],
    ['2020-12-01T00:00Z', '2020-12-01T00:00:00.0000000Z'],
    ['2018-02-17T00:05:39.5485487+00:00', '2018-02-17T00:05:39.5485487Z'],
    ['2020-03-01T01:30:00.1234567+05:30', '2020-02-29T20:00:00.1234567Z'],
    ['2020-03-01T01:30:00+0530', '2020-02-29T20:00:00.0000000Z'],
    ['2020-03-01T23:30:00-08:00', '2020-03-02T07:30:00.0000000Z'],
    ['2020-02-29', '2020-02-29T00:00:00.0000000Z'],
    ['2020-10-30t21:03:00z', '2020-10-30T21:03:00.0000000Z'],
    ['  2020-10-30 21:03:00 ', '2020-10-30T21:03:00.0000000Z'],
    ['2020-10-30T21:03:00.123456789Z', '2020-10-30T21:03:00.1234567Z'],
  ])('reads %s', (text, canonical) => {
    expect(parseInstant(text)).toBe(canonical);
  });

  it.each([
    '',
    'tomorrow',
    '2019-02-29',
    '2020-13-01T00:00:00Z',
    '2020-10-30T25:00:00Z',
    '30.10.2020',
    '0000-01-01T00:00:00+05:00',
  ])('refuses %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('an instant', () => {
  it('orders moments that differ by 100 ns only', () => {
    const earlier = at('2018-10-30T21:03:42.4579542Z');
    const later = at('2018-10-30T21:03:42.4579543Z');
    expect(compareInstants(earlier, later)).toBe(-1);
    expect(compareInstants(later, earlier)).toBe(1);
    expect(compareInstants(later, later)).toBe(0);
  });

  it('orders the same moment written with six and seven digits as equal', () => {
    expect(compareInstants(at('2018-10-29T21:24:52.040469Z'), at('2018-10-29T21:24:52.0404690Z'))).toBe(0);
  });

  it('goes to milliseconds and back', () => {
    const ms = Date.UTC(2020, 9, 30, 21, 3, 0, 457);
    expect(instantToMs(instantFromMs(ms))).toBe(ms);
    expect(instantFromMs(ms)).toBe('2020-10-30T21:03:00.4570000Z');
  });

  it('refuses years that do not fit the canonical form', () => {
    expect(() => instantFromMs(Date.UTC(12_020, 1, 1))).toThrow('outside the years 0000 to 9999');
  });
});
