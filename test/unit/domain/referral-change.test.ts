import { detectChange } from '../../../src/domain/referral-change';
import { aReferral, at } from '../../helpers/builders';

const later = at('2020-11-01T08:00:00.0000001Z');

describe('detectChange', () => {
  it('says arrived for what was never seen', () => {
    expect(detectChange(undefined, aReferral())).toEqual({ kind: 'arrived' });
  });

  it('says moved when status or substatus differ, from where to where', () => {
    const accepted = aReferral({ status: 'Active', substatus: 'Accepted', updatedDateTime: later });
    expect(detectChange(aReferral(), accepted)).toEqual({
      kind: 'moved',
      from: { status: 'New', substatus: 'Pending' },
      to: { status: 'Active', substatus: 'Accepted' },
    });
    const received = aReferral({ substatus: 'Received', updatedDateTime: later });
    expect(detectChange(aReferral(), received)).toMatchObject({ kind: 'moved' });
  });

  it('takes a missing status as None', () => {
    const { status: _status, substatus: _substatus, ...bare } = aReferral({ updatedDateTime: later });
    expect(detectChange(aReferral(), bare)).toMatchObject({ to: { status: 'None', substatus: 'None' } });
  });

  it('says edited when anything else differs, however deep', () => {
    const edited = aReferral({ updatedDateTime: later, details: { dealValue: 12_000, currency: 'USD' } });
    expect(detectChange(aReferral(), edited)).toEqual({ kind: 'edited' });
    const listed = aReferral({ team: [{ email: 'a@b.example' }] });
    expect(detectChange(aReferral(), listed)).toEqual({ kind: 'edited' });
  });

  it('says nothing for the same content, in whatever order the keys came', () => {
    const referral = aReferral();
    const shuffled = Object.fromEntries(Object.entries(referral).reverse());
    expect(detectChange(referral, { ...shuffled, id: referral.id })).toEqual({
      kind: 'nothing',
      reason: 'same',
    });
  });

  it('does not take a missing eTag for a change: list rows may lack it', () => {
    expect(detectChange(aReferral({ eTag: '"1"' }), aReferral())).toEqual({
      kind: 'nothing',
      reason: 'same',
    });
  });

  it('says nothing for a copy older by 100 ns, whatever it contains', () => {
    const older = aReferral({ updatedDateTime: at('2020-11-01T08:00:00Z'), status: 'Active' });
    expect(detectChange(aReferral({ updatedDateTime: later }), older)).toEqual({
      kind: 'nothing',
      reason: 'older',
    });
  });

  it('compares content when a date is missing', () => {
    const { updatedDateTime: _, ...undated } = aReferral();
    expect(detectChange(undated, aReferral())).toEqual({ kind: 'edited' });
    expect(detectChange(aReferral(), undated)).toEqual({ kind: 'edited' });
  });
});
