import { awaitsAnswer, isClosed } from '../../../src/domain/referral';
import { aReferral } from '../../helpers/builders';

describe('awaitsAnswer', () => {
  it('is true for an incoming Pending referral', () => {
    expect(awaitsAnswer(aReferral())).toBe(true);
  });

  it('takes a payload without direction, from before 2020, as incoming', () => {
    const { direction: _, ...old } = aReferral();
    expect(awaitsAnswer(old)).toBe(true);
  });

  it.each([
    ['outgoing', { direction: 'Outgoing' }],
    ['received', { substatus: 'Received' }],
    ['accepted', { status: 'Active', substatus: 'Accepted' }],
    ['expired', { status: 'Closed', substatus: 'Expired' }],
    ['closed but still called Pending', { status: 'Closed', substatus: 'Pending' }],
    ['of an unknown substatus', { substatus: 'Engaged' }],
  ])('is false when %s', (_name, changes) => {
    expect(awaitsAnswer(aReferral(changes))).toBe(false);
  });
});

describe('isClosed', () => {
  it('knows the terminal status', () => {
    expect(isClosed(aReferral({ status: 'Closed' }))).toBe(true);
    expect(isClosed(aReferral({ status: 'Active' }))).toBe(false);
  });
});
