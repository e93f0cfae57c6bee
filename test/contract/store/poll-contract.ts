import { instantFromMs } from '../../../src/domain/instant';
import { aDelivery, aDestination, aPoll, aReferral, aSubscription, NOW, record } from './samples';
import type { Subject } from './store-contract';

const LATER = instantFromMs(NOW + 5000);

export function pollContract(subject: () => Subject): void {
  describe('cursor and recordPoll', () => {
    it('knows neither watermark nor baseline before the first poll', async () => {
      const cursor = await subject().store.cursor();
      expect(cursor).toEqual({ version: expect.any(Number) as number });
    });

    it('records snapshots, watermark and deliveries together and moves the version', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const { version } = await store.cursor();
      const turn = { watermark: LATER, baselineAt: NOW, reconciledAt: NOW + 1, referrals: [aReferral('r')] };
      expect(await store.recordPoll(aPoll(version, { ...turn, deliveries: [aDelivery('r', 'a')] }))).toBe(
        'recorded',
      );
      const cursor = await store.cursor();
      expect(cursor).toEqual({
        version: expect.any(Number) as number,
        watermark: LATER,
        baselineAt: NOW,
        reconciledAt: NOW + 1,
      });
      expect(cursor.version).not.toBe(version);
      expect([...(await store.snapshots(['r'])).keys()]).toEqual(['r']);
      expect(await store.deliveriesOf('r')).toHaveLength(1);
    });

    it('keeps watermark, baseline and reconcile time when a poll leaves them out', async () => {
      const { store } = subject();
      await record(store, { watermark: LATER, baselineAt: NOW, reconciledAt: NOW });
      await record(store);
      expect(await store.cursor()).toMatchObject({ watermark: LATER, baselineAt: NOW, reconciledAt: NOW });
    });

    it('writes nothing of a poll whose version has moved on', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const { version } = await store.cursor();
      await record(store);
      const late = { watermark: LATER, referrals: [aReferral('r')], deliveries: [aDelivery('r', 'a')] };
      expect(await store.recordPoll(aPoll(version, late))).toBe('conflict');
      expect((await store.cursor()).watermark).toBeUndefined();
      expect((await store.snapshots(['r'])).size).toBe(0);
      expect(await store.deliveriesOf('r')).toEqual([]);
    });

    it('lets exactly one of several polls at the same version through', async () => {
      const { store, another } = subject();
      const stores = [store, await another(), await another()];
      const { version } = await store.cursor();
      const polls = stores.map((one, index) =>
        one.recordPoll(aPoll(version, { referrals: [aReferral(`r${String(index)}`)] })),
      );
      expect((await Promise.all(polls)).sort()).toEqual(['conflict', 'conflict', 'recorded']);
      expect(await store.referrals()).toHaveLength(1);
    });

    it('leaves deliveries alone whose key exists', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await record(store, { deliveries: [aDelivery('r', 'a', { priority: 1 })] });
      const again = [aDelivery('r', 'a', { priority: 9, dueAt: NOW + 9 }), aDelivery('r2', 'a')];
      await record(store, { deliveries: again, now: NOW + 9 });
      expect(await store.deliveriesOf('r')).toMatchObject([{ priority: 1, dueAt: NOW, createdAt: NOW }]);
      expect(await store.deliveriesOf('r2')).toHaveLength(1);
    });

    it('conflicts after a subscription was added, changed or removed, or a destination was removed', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const changes = [
        () => store.addSubscription(aSubscription('s', 'a')),
        () => store.changeSubscriptions([aSubscription('s', 'a', { language: 'fr' })]),
        () => store.removeSubscriptions(['s']),
        () => store.removeDestination('a', 'removed', NOW),
      ];
      for (const change of changes) {
        const { version } = await store.cursor();
        await change();
        expect(await store.recordPoll(aPoll(version))).toBe('conflict');
      }
    });

    it('does not conflict when nothing about the subscriptions has changed', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.addSubscription(aSubscription('s', 'a'));
      const { version } = await store.cursor();
      await store.addSubscription(aSubscription('t', 'a'));
      await store.removeSubscriptions(['nobody']);
      await store.saveDestination(aDestination('b'), NOW);
      expect(await store.recordPoll(aPoll(version))).toBe('recorded');
    });

    it('records a first look of hundreds of referrals and deliveries', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const ids = Array.from({ length: 345 }, (_, index) => `r${String(index)}`);
      await record(store, {
        referrals: ids.map((id) => aReferral(id)),
        deliveries: ids.map((id) => aDelivery(id, 'a')),
      });
      expect((await store.snapshots(ids)).size).toBe(ids.length);
      expect(await store.deliveryCounts()).toEqual({ due: ids.length });
    });
  });

  describe('takeLease', () => {
    it('gives a lease to one owner until it runs out', async () => {
      const { store } = subject();
      expect(await store.takeLease('poll', 'one', NOW, NOW + 100)).toBe(true);
      expect(await store.takeLease('poll', 'two', NOW + 99, NOW + 200)).toBe(false);
      expect(await store.takeLease('digest', 'two', NOW, NOW + 100)).toBe(true);
      expect(await store.takeLease('poll', 'two', NOW + 100, NOW + 200)).toBe(true);
      expect(await store.takeLease('poll', 'one', NOW + 101, NOW + 300)).toBe(false);
    });

    it('lets its owner prolong it and give it back', async () => {
      const { store } = subject();
      await store.takeLease('poll', 'one', NOW, NOW + 100);
      expect(await store.takeLease('poll', 'one', NOW + 50, NOW + 200)).toBe(true);
      expect(await store.takeLease('poll', 'two', NOW + 150, NOW + 300)).toBe(false);
      expect(await store.takeLease('poll', 'one', NOW + 150, NOW + 150)).toBe(true);
      expect(await store.takeLease('poll', 'two', NOW + 150, NOW + 300)).toBe(true);
    });

    it('goes to exactly one of many that ask at once', async () => {
      const { store, another } = subject();
      const stores = [store, await another()];
      const asked = Array.from({ length: 8 }, (_, index) =>
        (stores[index % 2] ?? store).takeLease('poll', `owner ${String(index)}`, NOW, NOW + 100),
      );
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    });
  });
}
