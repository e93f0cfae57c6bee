import { nextSendAt } from '../../../src/domain/pace';

const windows = [
  { messages: 2, perMs: 1_000 },
  { messages: 3, perMs: 10_000 },
];

describe('nextSendAt', () => {
  it('is now while every window has room', () => {
    expect(nextSendAt([], windows, 5_000)).toBe(5_000);
    expect(nextSendAt([4_900], windows, 5_000)).toBe(5_000);
    expect(nextSendAt([1_000, 3_900], windows, 5_000)).toBe(5_000);
  });

  it('waits until the oldest message that counts leaves the short window', () => {
    expect(nextSendAt([4_500, 4_900], windows, 5_000)).toBe(5_500);
  });

  it('waits for the longer window when that is full', () => {
    expect(nextSendAt([1_000, 2_500, 4_900], windows, 5_000)).toBe(11_000);
  });

  it('knows no limit without windows', () => {
    expect(nextSendAt([1, 2, 3], [], 5_000)).toBe(5_000);
  });
});
