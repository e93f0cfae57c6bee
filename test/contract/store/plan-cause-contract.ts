import type { Store } from '../../../src/ports/store';
import { instantFromMs } from '../../../src/domain/instant';
import {
  aChange,
  aClaim,
  aDelivery,
  aDestination,
  aPlanRecord,
  aReferral,
  aSubscription,
  NOW,
  planAll,
  record,
} from './samples';
import type { Subject } from './store-contract';

type Cause = (store: Store) => Promise<unknown>;

const SNOOZE = { referralId: 'r', destinationId: 'a', until: NOW + 5 };

/** What happens to a store with the open referrals `r` and `s`, a subscription, a claim and a snooze of `r`. */
const OF_ONE: readonly (readonly [string, Cause])[] = [
  ['its snapshot is stored', (store) => record(store, { referrals: [aReferral('r')] })],
  [
    'it is claimed by somebody else',
    (store) => store.changeClaim(aChange('r', { expected: 'c', next: aClaim('d', 'r') })),
  ],
  ['its claim is released', (store) => store.changeClaim(aChange('r', { expected: 'c', how: 'released' }))],
  ['it is snoozed', (store) => store.saveSnooze({ ...SNOOZE, destinationId: 'b' })],
  ['its snooze changes', (store) => store.saveSnooze({ ...SNOOZE, until: NOW + 9 })],
  ['its snooze is removed', (store) => store.removeSnooze('r', 'a')],
];

const OF_ALL: readonly (readonly [string, Cause])[] = [
  ['a subscription is added', (store) => store.addSubscription(aSubscription('t', 'a', { filter: 'x' }))],
  ['a subscription is changed', (store) => store.changeSubscriptions([aSubscription('s', 'a')])],
  ['a subscription is removed', (store) => store.removeSubscriptions(['s'])],
  ['a destination is removed', (store) => store.removeDestination('a', 'removed', NOW)],
];

const OF_NONE: readonly (readonly [string, Cause])[] = [
  [
    'an older copy comes late',
    (store) => record(store, { referrals: [aReferral('r', { updatedDateTime: instantFromMs(NOW - 1) })] }),
  ],
  ['a poll finds nothing', (store) => record(store)],
  ['a claim is lost', (store) => store.changeClaim(aChange('r', { next: aClaim('late', 'r') }))],
  ['a snooze is removed that was not there', (store) => store.removeSnooze('r', 'b')],
  ['the same filter is added again', (store) => store.addSubscription(aSubscription('t', 'a'))],
  ['a subscription is removed that was not there', (store) => store.removeSubscriptions(['t'])],
  [
    'a subscription is changed that was not there',
    (store) => store.changeSubscriptions([aSubscription('t', 'a')]),
  ],
  ['a delivery is added', (store) => store.addDeliveries([aDelivery('r', 'a')], NOW)],
];

export function planCauseContract(subject: () => Subject): void {
  describe('what makes a plan due', () => {
    async function planned(): Promise<Store> {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.addSubscription(aSubscription('s', 'a'));
      const closed = aReferral('closed', { status: 'Closed' });
      await record(store, { referrals: [aReferral('r'), aReferral('s'), aReferral('gone'), closed] });
      await record(store, { gone: ['gone'] });
      await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
      await store.saveSnooze(SNOOZE);
      await planAll(store, NOW + 1);
      return store;
    }

    async function versions(store: Store, now: number): Promise<ReadonlyMap<string, number>> {
      const plans = await store.duePlans(now, 10);
      return new Map(plans.map(({ referral, version }) => [referral.id, version]));
    }

    it.each(OF_ONE)('is due when %s, and the other is not', async (_, cause) => {
      const store = await planned();
      const before = await versions(store, NOW + 1);
      await cause(store);
      expect([...(await versions(store, NOW)).keys()]).toEqual(['r']);
      const after = await versions(store, NOW + 1);
      expect(after.get('r')).toBeGreaterThan(before.get('r') ?? Infinity);
      expect(after.get('s')).toBe(before.get('s'));
      const stale = aPlanRecord('r', before.get('r') ?? -1);
      expect(await store.recordPlan(stale)).toBe('conflict');
    });

    it.each(OF_ALL)('is due for all that is open when %s', async (_, cause) => {
      const store = await planned();
      const before = await versions(store, NOW + 1);
      await cause(store);
      const after = await versions(store, NOW);
      expect([...after.keys()].sort()).toEqual(['r', 's']);
      for (const [id, version] of after) expect(version).toBeGreaterThan(before.get(id) ?? Infinity);
    });

    it.each(OF_NONE)('is not due when %s', async (_, cause) => {
      const store = await planned();
      const before = await versions(store, NOW + 1);
      await cause(store);
      expect(await store.duePlans(NOW, 10)).toEqual([]);
      expect(await versions(store, NOW + 1)).toEqual(before);
    });

    it('is due for all that is open also when none of it waits for a moment', async () => {
      const store = await planned();
      for (const { referral, version } of await store.duePlans(NOW + 1, 10)) {
        await store.recordPlan(aPlanRecord(referral.id, version));
      }
      await store.changeSubscriptions([aSubscription('s', 'a')]);
      expect(await store.duePlans(NOW, 10)).toHaveLength(2);
    });

    it('is due for a referral that opens again or comes back, with a version never seen before', async () => {
      const store = await planned();
      const before = await versions(store, NOW + 1);
      await record(store, { referrals: [aReferral('r', { status: 'Closed' })], gone: ['s'] });
      for (const id of ['r', 's']) {
        await store.changeClaim(aChange(id, { next: aClaim(`again ${id}`, id) }));
        await store.saveSnooze({ ...SNOOZE, referralId: id });
      }
      await store.changeSubscriptions([aSubscription('s', 'a')]);
      expect(await store.nextPlanAt()).toBeUndefined();
      await record(store, { referrals: [aReferral('r'), aReferral('s')] });
      const after = await versions(store, NOW);
      expect([...after.keys()].sort()).toEqual(['r', 's']);
      for (const [id, version] of after) expect(version).toBeGreaterThan(before.get(id) ?? Infinity);
    });
  });
}
