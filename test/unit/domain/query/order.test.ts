import { compileOrderBy, referralModel } from '../../../../src/domain/query';
import { NOW, refusal } from './asking';

const sorted = (order: string, rows: readonly unknown[]): readonly unknown[] =>
  [...rows].sort(compileOrderBy(order));

describe('$orderby', () => {
  it('puts null first ascending and last descending', () => {
    const rows = [{ v: 2 }, { v: null }, { v: 1 }, {}];
    expect(sorted('v', rows)).toEqual([{ v: null }, {}, { v: 1 }, { v: 2 }]);
    expect(sorted('v DESC', rows)).toEqual([{ v: 2 }, { v: 1 }, { v: null }, {}]);
  });

  it('orders by further terms where the first are equal, and keeps what is equal in place', () => {
    const rows = [
      { a: 1, b: 'x', n: 1 },
      { a: 0, b: 'y', n: 2 },
      { a: 1, b: 'y', n: 3 },
      { a: 1, b: 'x', n: 4 },
    ];
    expect(sorted('a asc , b desc', rows).map((row) => (row as { n: number }).n)).toEqual([2, 3, 1, 4]);
  });

  it('orders times as times and not as texts', () => {
    const rows = [
      { t: '2020-10-30T21:03:00.5Z' },
      { t: '2020-10-30T21:03:00Z' },
      { t: '2020-10-30T23:02:59+02:00' },
    ];
    expect(sorted('t', rows)).toEqual([rows[2], rows[1], rows[0]]);
  });

  it('leaves values in place that have no order, and orders by expressions', () => {
    expect(sorted('v', [{ v: 'a' }, { v: 1 }, { v: 'b' }])).toHaveLength(3);
    expect(sorted('length(v) desc', [{ v: 'a' }, { v: 'abc' }])).toEqual([{ v: 'abc' }, { v: 'a' }]);
  });

  it('knows the shorthands and the clock', () => {
    const compare = compileOrderBy('value desc, expires sub now()', { model: referralModel, now: NOW });
    expect(compare({ details: { dealValue: 1 } }, { details: { dealValue: 2 } })).toBe(1);
    expect(
      compare({ expirationDateTime: '2026-01-01T00:00:00Z' }, { expirationDateTime: '2027-01-01T00:00:00Z' }),
    ).toBe(-1);
    expect(compare({}, {})).toBe(0);
  });

  it.each([
    ['', ''],
    ['created up', 'up'],
    ['created desc updated', 'updated'],
    ['created,', ''],
    ['created; desc', ';'],
    ['team', 'team'],
    ['customerProfile desc', 'customerProfile'],
    ['email', 'email'],
    ['industry desc', 'industry'],
    ['crated', 'crated'],
  ])('refuses %j and points at %j', (order, place) => {
    const { at } = refusal(() => compileOrderBy(order, { model: referralModel }));
    expect(order.slice(at.start, at.end)).toBe(place);
  });
});
