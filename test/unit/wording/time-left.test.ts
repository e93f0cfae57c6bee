import { deadlineWords, respondBy, shortTimeLeft, timeLeftWords } from '../../../src/wording';
import { instant } from '../../fixtures/teams-adapter/referrals';

const deadline = { at: instant('2026-12-08T23:59:00Z'), estimated: false };
const at = Date.parse('2026-12-08T23:59:00Z');
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const reader = { now: at - 11 * day, timeZone: 'UTC', language: 'en' };

describe('the time that is left', () => {
  it.each([
    [11.9 * day, '11 days left', '11d'],
    [2 * day, '2 days left', '2d'],
    [2 * day - 1, '47 hours left', '47h'],
    [hour, '1 hour left', '1h'],
    [59 * minute, '59 minutes left', '59m'],
    [1, '1 minute left', '1m'],
  ])('of %d ms is %s', (leftMs, words, short) => {
    expect(timeLeftWords(deadline, { ...reader, now: at - leftMs })).toBe(words);
    expect(shortTimeLeft(deadline, { ...reader, now: at - leftMs })).toEqual({
      amount: short,
      label: 'left',
    });
  });

  it('is over at the deadline', () => {
    expect(timeLeftWords(deadline, { ...reader, now: at })).toBe('deadline passed');
    expect(shortTimeLeft(deadline, { ...reader, now: at })).toEqual({ amount: '!', label: 'overdue' });
  });
});

describe('the deadline', () => {
  it('is written with its time and zone, and marked when it was worked out', () => {
    expect(deadlineWords(deadline, reader)).toBe('Tue 8 Dec, 23:59 UTC');
    expect(deadlineWords({ ...deadline, estimated: true }, reader)).toBe('Tue 8 Dec, 23:59 UTC (estimated)');
  });

  it('says what to do by when, or that it is too late', () => {
    expect(respondBy(deadline, reader)).toBe('respond by 8 Dec (11 days left)');
    expect(respondBy(deadline, { ...reader, now: at + day })).toBe('the deadline was 8 Dec');
  });
});
