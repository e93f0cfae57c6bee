import { deadlineOf, merged, stamp } from '../../../../src/sandbox/partner-center/payload';

describe('the deadline of a referral', () => {
  it.each([
    [
      'is its expiration date',
      { expirationDateTime: '2018-11-06T00:00:00Z', createdDateTime: '2018-10-29T21:24:52.040469Z' },
      '2018-11-06T00:00:00.000Z',
    ],
    [
      'is midnight UTC 14 days after its creation when the date is missing',
      { createdDateTime: '2020-10-30T21:03:00.0000000Z' },
      '2020-11-13T00:00:00.000Z',
    ],
    [
      'is estimated too when the date is null',
      { createdDateTime: '2020-10-30T00:00:00Z', expirationDateTime: null },
      '2020-11-13T00:00:00.000Z',
    ],
    [
      'is estimated too when the date cannot be read',
      { createdDateTime: '2020-10-30T23:59:59.9999999Z', expirationDateTime: 'soon' },
      '2020-11-13T00:00:00.000Z',
    ],
  ])('%s', (_what, dates, expected) => {
    expect(new Date(deadlineOf({ id: 'x', ...dates }) ?? 0).toISOString()).toBe(expected);
  });

  it('is unknown without any date', () => {
    expect(deadlineOf({ id: 'x' })).toBeUndefined();
  });
});

describe('a moment as the API writes it', () => {
  it('has seven digits of fraction', () => {
    expect(stamp(Date.parse('2020-10-30T21:03:00.123Z'), 7)).toBe('2020-10-30T21:03:00.1230007Z');
  });
});

describe('merging over a payload', () => {
  it('goes into objects, replaces lists and keeps null', () => {
    const target = { a: { b: 1, c: [1, 2] }, d: 'x' };
    expect(merged(target, { a: { c: [3] }, d: null, e: { f: 1 } })).toEqual({
      a: { b: 1, c: [3] },
      d: null,
      e: { f: 1 },
    });
    expect(target).toEqual({ a: { b: 1, c: [1, 2] }, d: 'x' });
  });

  it('never reaches a prototype', () => {
    const result = merged(
      { a: {} },
      JSON.parse('{"__proto__": {"evil": 1}, "a": {"__proto__": {"evil": 1}}}'),
    ) as { a: object };
    expect([Object.getPrototypeOf(result), Object.getPrototypeOf(result.a)]).toEqual([
      Object.prototype,
      Object.prototype,
    ]);
    expect('evil' in {}).toBe(false);
  });
});
