import { readRetryAfter } from '../../../src/domain/retry-after';

const NOW = Date.UTC(2020, 10, 1);

it.each([
  ['7', 7_000],
  ['0.5', 500],
  ['-3', 0],
  ['999999', 3_600_000],
  [new Date(NOW + 90_000).toUTCString(), 90_000],
  [new Date(NOW - 90_000).toUTCString(), 0],
  ['soon', undefined],
  [' ', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After: %s is %s milliseconds', (value, ms) => {
  expect(readRetryAfter(value, NOW)).toBe(ms);
});
