import { instantFromMs } from '../../../src/domain/instant';
import {
  aChange,
  aClaim,
  aDelivery,
  aDestination,
  aPlanRecord,
  aReferral,
  claimOne,
  NOW,
  planAll,
  planOne,
  record,
} from './samples';
import type { Subject } from './store-contract';

const LAPSED = { at: NOW, how: 'lapsed' } as const;

export function planContract(subject: () => Subject): void {
  describe('duePlans', () => {
    it('gives a referral with all that matters to its plan', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const referral = aReferral('r', { name: 'Contoso' });
      await record(store, { referrals: [referral], deliveries: [aDelivery('r', 'a'), aDelivery('s', 'a')] });
      await store.settle(await claimOne(store), { state: 'delivered', messageId: 'm' }, NOW + 3);
      await store.addDeliveries([aDelivery('r', 'a', { kind: 'reminder', stage: '7d' })], NOW + 9);
      const standing = aClaim('two', 'r', { assignedBy: 'Grace' });
      await store.changeClaim(aChange('r', { next: aClaim('one', 'r') }));
      await store.changeClaim(aChange('r', { expected: 'one', next: standing }));
      const snooze = { referralId: 'r', destinationId: 'a', until: NOW + 99, by: 'Ada' };
      await store.saveSnooze(snooze);
      expect(await store.duePlans(NOW, 10)).toEqual([
        {
          referral,
          version: expect.any(Number) as number,
          claim: standing,
          snoozes: [snooze],
          deliveries: await store.deliveriesOf('r'),
        },
      ]);
      const [card, reminder] = (await planOne(store)).deliveries;
      expect(card).toMatchObject({ kind: 'new', messageId: 'm', settledAt: NOW + 3 });
      expect(reminder).toMatchObject({ kind: 'reminder', stage: '7d' });
    });

    it('leaves out a claim that has ended', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r')] });
      await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
      await store.changeClaim(aChange('r', { expected: 'c', how: 'released' }));
      expect(await planOne(store)).not.toHaveProperty('claim');
    });

    it('gives each referral what is its own, however many there are', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const ids = Array.from({ length: 1200 }, (_, index) => `r${String(index)}`);
      const referrals = ids.map((id) => aReferral(id));
      await record(store, { referrals, deliveries: ids.map((id) => aDelivery(id, 'a')) });
      for (const id of ['r3', 'r1100']) {
        await store.changeClaim(aChange(id, { next: aClaim(`claim of ${id}`, id) }));
        await store.saveSnooze({ referralId: id, destinationId: 'a', until: NOW + 5 });
      }
      const plans = await store.duePlans(NOW, 5000);
      expect(plans).toHaveLength(ids.length);
      for (const { referral, claim, snoozes, deliveries } of plans) {
        expect(deliveries.map(({ referralId }) => referralId)).toEqual([referral.id]);
        const special = referral.id === 'r3' || referral.id === 'r1100';
        expect(claim?.id).toBe(special ? `claim of ${referral.id}` : undefined);
        expect(snoozes).toHaveLength(special ? 1 : 0);
      }
    });

    it('gives the earliest first, and no more than asked for', async () => {
      const { store } = subject();
      const ids = ['late', 'soon', 'now', 'later'];
      await record(store, { referrals: ids.map((id) => aReferral(id)) });
      const moments: Readonly<Record<string, number>> = { late: NOW + 9, soon: NOW + 2, now: NOW };
      for (const { referral, version } of await store.duePlans(NOW, 10)) {
        const nextAt = moments[referral.id] ?? NOW + 100;
        await store.recordPlan(aPlanRecord(referral.id, version, { nextAt }));
      }
      const due = async (now: number, limit: number): Promise<readonly string[]> =>
        (await store.duePlans(now, limit)).map(({ referral }) => referral.id);
      expect(await due(NOW + 9, 10)).toEqual(['now', 'soon', 'late']);
      expect(await due(NOW + 9, 2)).toEqual(['now', 'soon']);
      expect(await due(NOW + 1, 2)).toEqual(['now']);
      expect(await due(NOW - 1, 2)).toEqual([]);
      expect(await due(NOW + 9, 0)).toEqual([]);
    });

    it('gives only what is open: New and not gone', async () => {
      const { store } = subject();
      const others = [
        aReferral('a', { status: 'Active' }),
        aReferral('c', { status: 'Closed' }),
        { id: 'x' },
      ];
      await record(store, { referrals: [aReferral('r'), aReferral('g'), ...others] });
      await record(store, { gone: ['g'] });
      expect((await planOne(store)).referral.id).toBe('r');
    });
  });

  describe('nextPlanAt', () => {
    it('is the earliest moment, and undefined when none is waited for', async () => {
      const { store } = subject();
      expect(await store.nextPlanAt()).toBeUndefined();
      await record(store, { referrals: [aReferral('r'), aReferral('s')] });
      const now = await store.nextPlanAt();
      expect(now).toBeLessThanOrEqual(NOW);
      await planAll(store, NOW + 50.4);
      expect(await store.nextPlanAt()).toBe(NOW + 50);
      await record(store, { referrals: [aReferral('s', { status: 'Closed' })] });
      expect(await store.nextPlanAt()).toBe(NOW + 50);
      await record(store, { gone: ['r'] });
      expect(await store.nextPlanAt()).toBeUndefined();
    });

    it('waits for nothing when a plan has no next moment, until something changes', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r')] });
      await planAll(store);
      expect(await store.nextPlanAt()).toBeUndefined();
      expect(await store.duePlans(NOW * 10, 10)).toEqual([]);
      await store.saveSnooze({ referralId: 'r', destinationId: 'a', until: NOW });
      expect(await store.duePlans(NOW, 10)).toHaveLength(1);
    });
  });

  describe('recordPlan', () => {
    it('records several in one go, each of which stands or conflicts for itself', async () => {
      const { store } = subject();
      const ids = ['c', 'a', 'b'];
      await record(store, { referrals: ids.map((id) => aReferral(id)) });
      const plans = await store.duePlans(NOW, 10);
      const stale = plans[1];
      await store.saveSnooze({
        referralId: stale?.referral.id ?? '',
        destinationId: 'nowhere',
        until: NOW + 1,
      });
      const records = plans.map(({ referral, version }) => aPlanRecord(referral.id, version));
      expect(await store.recordPlans(records)).toEqual(['recorded', 'conflict', 'recorded']);
      expect((await store.duePlans(NOW, 10)).map(({ referral }) => referral.id)).toEqual([
        stale?.referral.id,
      ]);
      expect(await store.recordPlans([])).toEqual([]);
    });

    it('records deliveries, the next moment and the end of the claim together', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await record(store, { referrals: [aReferral('r')] });
      await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
      const { version } = await planOne(store);
      const reminder = aDelivery('r', 'a', { kind: 'reminder', stage: '3d' });
      const decided = { nextAt: NOW + 60, deliveries: [reminder], endClaim: { id: 'c', end: LAPSED } };
      expect(await store.recordPlan(aPlanRecord('r', version, decided))).toBe('recorded');
      expect(await store.deliveriesOf('r')).toMatchObject([
        { kind: 'reminder', state: 'due', createdAt: NOW },
      ]);
      expect(await store.claims('r')).toEqual([{ ...aClaim('c', 'r'), ended: LAPSED }]);
      expect(await store.duePlans(NOW + 59, 10)).toEqual([]);
      const next = await planOne(store, NOW + 60);
      expect(next).not.toHaveProperty('claim');
      expect(next.deliveries).toHaveLength(1);
    });

    it('leaves deliveries alone whose key exists, and refuses those that can never be sent', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await record(store, { referrals: [aReferral('r')], deliveries: [aDelivery('r', 'a')] });
      const { version } = await planOne(store);
      const deliveries = [aDelivery('r', 'a', { priority: 9 }), aDelivery('r', 'unknown')];
      await store.recordPlan(aPlanRecord('r', version, { deliveries, now: NOW + 1 }));
      expect(await store.deliveriesOf('r')).toMatchObject([
        { destinationId: 'a', priority: 1, createdAt: NOW, state: 'due' },
        { destinationId: 'unknown', state: 'refused' },
      ]);
    });

    it('takes hundreds of deliveries', async () => {
      const { store } = subject();
      const names = Array.from({ length: 345 }, (_, index) => `d${String(index)}`);
      for (const name of names) await store.saveDestination(aDestination(name), NOW);
      await record(store, { referrals: [aReferral('r')] });
      const deliveries = names.map((name) => aDelivery('r', name));
      const { version } = await planOne(store);
      expect(await store.recordPlan(aPlanRecord('r', version, { deliveries }))).toBe('recorded');
      expect(await store.deliveryCounts()).toEqual({ due: names.length });
    });

    it('writes nothing when something has changed since the plan was read, and the plan stays due', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await record(store, { referrals: [aReferral('r')] });
      await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
      const { version } = await planOne(store);
      await record(store, { referrals: [aReferral('r', { expirationDateTime: instantFromMs(NOW + 5) })] });
      const decided = {
        nextAt: NOW + 60,
        deliveries: [aDelivery('r', 'a')],
        endClaim: { id: 'c', end: LAPSED },
      };
      expect(await store.recordPlan(aPlanRecord('r', version, decided))).toBe('conflict');
      expect(await store.deliveriesOf('r')).toEqual([]);
      expect(await store.claims('r')).toEqual([aClaim('c', 'r')]);
      expect((await planOne(store)).version).not.toBe(version);
    });

    it('writes nothing when it would end a claim that does not stand', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await record(store, { referrals: [aReferral('r'), aReferral('s')] });
      await planAll(store, NOW + 1);
      await store.changeClaim(aChange('r', { next: aClaim('old', 'r') }));
      await store.changeClaim(aChange('r', { expected: 'old', next: aClaim('c', 'r') }));
      await store.changeClaim(aChange('s', { next: aClaim('of s', 's') }));
      const plans = await store.duePlans(NOW, 10);
      const version = plans.find(({ referral }) => referral.id === 'r')?.version ?? -1;
      for (const id of ['old', 'nobody', 'of s']) {
        const decided = { deliveries: [aDelivery('r', 'a')], endClaim: { id, end: LAPSED } };
        expect(await store.recordPlan(aPlanRecord('r', version, decided))).toBe('conflict');
      }
      expect(await store.deliveriesOf('r')).toEqual([]);
      expect((await store.claims('r')).map(({ ended }) => ended?.how)).toEqual(['handed-over', undefined]);
      expect(await store.claims('s')).toEqual([aClaim('of s', 's')]);
      expect(await store.recordPlan(aPlanRecord('r', version))).toBe('recorded');
    });

    it('conflicts for a referral that is not open any more, is gone, or was never seen', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('closed'), aReferral('gone')] });
      const plans = await store.duePlans(NOW, 10);
      await record(store, { referrals: [aReferral('closed', { status: 'Closed' })], gone: ['gone'] });
      for (const { referral, version } of plans) {
        for (const seen of [version, version + 1]) {
          const decided = aPlanRecord(referral.id, seen, { nextAt: NOW });
          expect(await store.recordPlan(decided)).toBe('conflict');
        }
      }
      expect(await store.recordPlan(aPlanRecord('never seen', 0, { nextAt: NOW }))).toBe('conflict');
      expect(await store.duePlans(NOW, 10)).toEqual([]);
    });

    it('lets exactly one of several that read the same plan record it', async () => {
      const { store, another } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await record(store, { referrals: [aReferral('r')] });
      const stores = [store, await another(), await another(), store];
      const { version } = await planOne(store);
      const results = await Promise.all(
        stores.map((one, index) => {
          const deliveries = [aDelivery('r', 'a', { kind: 'reminder', stage: String(index) })];
          return one.recordPlan(aPlanRecord('r', version, { nextAt: NOW + 5, deliveries }));
        }),
      );
      expect(results.sort()).toEqual(['conflict', 'conflict', 'conflict', 'recorded']);
      expect(await store.deliveriesOf('r')).toHaveLength(1);
    });

    it('never leaves a delivery open in a destination that is removed at the same time', async () => {
      const { store, another } = subject();
      const other = await another();
      for (let round = 0; round < 10; round += 1) {
        const [id, place] = [`r${String(round)}`, `d${String(round)}`];
        await store.saveDestination(aDestination(place), NOW);
        await record(store, { referrals: [aReferral(id)] });
        const plan = (await store.duePlans(NOW, 10)).find(({ referral }) => referral.id === id);
        const decided = aPlanRecord(id, plan?.version ?? -1, { deliveries: [aDelivery(id, place)] });
        await Promise.all([store.recordPlan(decided), other.removeDestination(place, 'removed', NOW)]);
        await planAll(store, NOW + 1);
      }
      expect((await store.deliveryCounts()).due).toBeUndefined();
    });
  });
}
