import { dayCount, deadlineOf, describeTimeLeft, timeLeftMs, urgencyOf } from '../../../src/domain/deadline';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/instant';
import { aReferral, at, ms } from '../../helpers/builders';

const deadline = { at: at('2020-11-13T00:00:00Z'), estimated: true };

describe('deadlineOf', () => {
  it('is what the API says, when it says so', () => {
    const referral = aReferral({ expirationDateTime: at('2018-11-06T00:00:00Z') });
    expect(deadlineOf(referral)).toEqual({ at: '2018-11-06T00:00:00.0000000Z', estimated: false });
  });

  it('is midnight UTC of the created day plus 14 days otherwise, and says that it is estimated', () => {
    expect(deadlineOf(aReferral())).toEqual({ at: '2020-11-13T00:00:00.0000000Z', estimated: true });
  });

  it('is unknown without either date', () => {
    const { createdDateTime: _, ...undated } = aReferral();
    expect(deadlineOf(undated)).toBeUndefined();
  });
});

describe('timeLeftMs', () => {
  it('goes below zero after the deadline', () => {
    expect(timeLeftMs(deadline, ms('2020-11-12T00:00:00Z'))).toBe(DAY_MS);
    expect(timeLeftMs(deadline, ms('2020-11-13T00:00:01Z'))).toBe(-1000);
  });
});

describe('urgencyOf', () => {
  it.each([
    ['2020-11-05T00:00:00Z', 'calm'],
    ['2020-11-05T00:00:01Z', 'soon'],
    ['2020-11-10T00:00:00Z', 'soon'],
    ['2020-11-10T00:00:01Z', 'urgent'],
    ['2020-11-12T23:59:59Z', 'urgent'],
    ['2020-11-13T00:00:00Z', 'passed'],
  ])('at %s is %s', (now, urgency) => {
    expect(urgencyOf(deadline, ms(now))).toBe(urgency);
  });
});

describe('describeTimeLeft', () => {
  it.each([
    [14 * DAY_MS, 14, 'day'],
    [2 * DAY_MS, 2, 'day'],
    [3 * DAY_MS - 1, 2, 'day'],
    [2 * DAY_MS - 1, 47, 'hour'],
    [HOUR_MS, 1, 'hour'],
    [HOUR_MS - 1, 59, 'minute'],
    [MINUTE_MS, 1, 'minute'],
    [1, 1, 'minute'],
  ])('of %d ms is %d %s', (leftMs, amount, unit) => {
    expect(describeTimeLeft(leftMs)).toEqual({ amount, unit });
  });
});

describe('dayCount', () => {
  it.each([
    ['2020-10-30T21:03:00Z', 1],
    ['2020-10-31T00:00:00Z', 2],
    ['2020-11-12T23:00:00Z', 14],
    ['2020-11-20T00:00:00Z', 14],
    ['2020-10-01T00:00:00Z', 1],
  ])('at %s is day %d of 14', (now, day) => {
    expect(dayCount(aReferral(), deadline, ms(now))).toEqual({ day, of: 14 });
  });

  it('follows a shorter window', () => {
    const referral = aReferral({ expirationDateTime: at('2020-11-07T00:00:00Z') });
    const shorter = { at: at('2020-11-07T00:00:00Z'), estimated: false };
    expect(dayCount(referral, shorter, ms('2020-11-01T12:00:00Z'))).toEqual({ day: 3, of: 8 });
  });

  it('is at least one day long, even when the deadline lies before the creation', () => {
    const odd = { at: at('2020-10-01T00:00:00Z'), estimated: false };
    expect(dayCount(aReferral(), odd, ms('2020-11-01T12:00:00Z'))).toEqual({ day: 1, of: 1 });
  });

  it('is unknown without a creation date', () => {
    const { createdDateTime: _, ...undated } = aReferral();
    expect(dayCount(undated, deadline, 0)).toBeUndefined();
  });
});
