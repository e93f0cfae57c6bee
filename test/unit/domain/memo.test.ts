import { memo } from '../../../src/domain/memo';

describe('memo', () => {
  it('works a key out once', () => {
    const make = jest.fn((key: string) => key.length);
    const length = memo(make);
    expect([length('four'), length('four'), length('fifth')]).toEqual([4, 4, 5]);
    expect(make.mock.calls).toEqual([['four'], ['fifth']]);
  });

  it('forgets everything rather than keep more than it may', () => {
    const make = jest.fn((key: number) => key * 2);
    const double = memo(make, 2);
    expect([1, 2, 1, 3, 1].map(double)).toEqual([2, 4, 2, 6, 2]);
    expect(make.mock.calls.flat()).toEqual([1, 2, 3, 1]);
  });
});
