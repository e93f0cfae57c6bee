import { detectChange } from '../../../src/domain/referral-change';
import type { Referral } from '../../../src/domain/referral';
import { baselineDeliveries, deliveriesFor, PRIORITY, rulesThatMatched } from '../../../src/domain/routing';
import type { Finding, Route } from '../../../src/domain/routing';
import { aReferral, aSubscription, at, ms } from '../../helpers/builders';

const now = ms('2020-11-01T08:00:00Z');
const inUs = (referral: Referral) => referral.customerProfile?.address?.country === 'US';
const everything: Route = {
  subscription: aSubscription({ id: 'all', destinationId: 'a' }),
  matches: () => true,
};
const usOnly: Route = {
  subscription: aSubscription({ id: 'us', destinationId: 'b', filter: 'US' }),
  matches: inUs,
};

function finding(current: Referral, previous?: Referral, shownIn: string[] = []): Finding {
  return { ...(previous && { previous }), current, change: detectChange(previous, current), shownIn };
}

function summary(found: Finding, routes: Route[]) {
  return deliveriesFor(found, routes, now).map(({ kind, destinationId }) => `${kind} ${destinationId}`);
}

const later = at('2020-11-01T07:00:00Z');
const german = { customerProfile: { name: 'Fabrikam', address: { country: 'DE' } } };

describe('deliveriesFor', () => {
  it('announces an arrived referral in every destination whose filter it matches, once each', () => {
    const twice: Route = { subscription: aSubscription({ id: 'us2', destinationId: 'b' }), matches: inUs };
    expect(summary(finding(aReferral()), [everything, usOnly, twice])).toEqual(['new a', 'new b']);
    expect(summary(finding(aReferral(german)), [everything, usOnly])).toEqual(['new a']);
  });

  it('does not announce what nobody has to answer, or where new referrals are not wanted', () => {
    const quiet: Route = {
      subscription: aSubscription({ wants: { new: false, reminders: true, digest: true } }),
      matches: () => true,
    };
    expect(summary(finding(aReferral({ direction: 'Outgoing' })), [everything])).toEqual([]);
    expect(summary(finding(aReferral({ status: 'Active', substatus: 'Accepted' })), [everything])).toEqual(
      [],
    );
    expect(summary(finding(aReferral()), [quiet])).toEqual([]);
  });

  it('says nothing when nothing changed', () => {
    expect(summary(finding(aReferral(), aReferral(), ['a']), [everything])).toEqual([]);
  });

  it('redraws the card everywhere it stands when the referral moves', () => {
    const accepted = aReferral({ status: 'Active', substatus: 'Accepted', updatedDateTime: later });
    const deliveries = deliveriesFor(finding(accepted, aReferral(), ['a', 'z']), [everything], now);
    expect(deliveries).toEqual([
      {
        referralId: accepted.id,
        destinationId: 'a',
        kind: 'update',
        stage: `${later} Accepted`,
        dueAt: now,
        priority: 40,
      },
      {
        referralId: accepted.id,
        destinationId: 'z',
        kind: 'update',
        stage: `${later} Accepted`,
        dueAt: now,
        priority: 40,
      },
    ]);
  });

  it('does not announce again what was waiting before and is only edited', () => {
    const edited = aReferral({ updatedDateTime: later, name: 'Training' });
    expect(summary(finding(edited, aReferral()), [everything, usOnly])).toEqual([]);
    expect(summary(finding(edited, aReferral(), ['a']), [everything, usOnly])).toEqual(['update a']);
  });

  it('announces what an edit makes match, and redraws where it already stands', () => {
    const moved = aReferral({ updatedDateTime: later });
    expect(summary(finding(moved, aReferral(german), ['a']), [everything, usOnly])).toEqual([
      'new b',
      'update a',
    ]);
  });

  it('announces what becomes Pending later', () => {
    const received = aReferral({ substatus: 'Received' });
    expect(summary(finding(aReferral({ updatedDateTime: later }), received), [everything])).toEqual([
      'new a',
    ]);
  });

  it('lets what runs out within three days go first', () => {
    const urgent = aReferral({ expirationDateTime: at('2020-11-02T00:00:00Z') });
    const undated = aReferral();
    expect(deliveriesFor(finding(urgent), [everything], now)[0]?.priority).toBe(PRIORITY.urgent);
    expect(deliveriesFor(finding(undated), [everything], now)[0]?.priority).toBe(PRIORITY.new);
    const { createdDateTime: _, ...without } = aReferral();
    expect(deliveriesFor(finding(without), [everything], now)[0]?.priority).toBe(PRIORITY.new);
  });

  it('redraws a card again for a state that comes without a new time stamp', () => {
    const { updatedDateTime, ...before } = aReferral();
    const after = { ...before, updatedDateTime, status: 'Active' };
    const { substatus: _, ...without } = after;
    const others = [without, { ...after, substatus: 'Accepted' }, { ...before, updatedDateTime: later }];
    const stages = [after, ...others].map(
      (current) => deliveriesFor(finding(current as Referral, aReferral(), ['a']), [], now)[0]?.stage,
    );
    expect(new Set(stages).size).toBe(4);
  });

  it('tells updates of a referral without a date apart by the clock', () => {
    const { updatedDateTime: _, ...before } = aReferral();
    const after = { ...before, status: 'Active' };
    expect(deliveriesFor(finding(after, before, ['a']), [], now)[0]?.stage).toBe(String(now));
  });
});

describe('baselineDeliveries', () => {
  it('is one summary for each destination that wants new referrals', () => {
    const other: Route = { ...everything, subscription: aSubscription({ id: 'x', destinationId: 'a' }) };
    const quiet: Route = {
      ...everything,
      subscription: aSubscription({
        destinationId: 'q',
        wants: { new: false, reminders: true, digest: true },
      }),
    };
    const deliveries = baselineDeliveries([everything, other, usOnly, quiet], now);
    expect(deliveries.map(({ kind, destinationId }) => `${kind} ${destinationId}`)).toEqual([
      'baseline a',
      'baseline b',
    ]);
  });
});

describe('rulesThatMatched', () => {
  it('names the filters of that destination that let the referral through', () => {
    const other: Route = {
      subscription: aSubscription({ destinationId: 'b', filter: 'DE' }),
      matches: () => false,
    };
    expect(rulesThatMatched([everything, usOnly, other], 'b', aReferral())).toEqual(['US']);
  });

  it('is empty where the destination takes everything anyway', () => {
    const all: Route = { subscription: aSubscription({ destinationId: 'b' }), matches: () => true };
    expect(rulesThatMatched([all, usOnly], 'b', aReferral())).toEqual([]);
  });
});
