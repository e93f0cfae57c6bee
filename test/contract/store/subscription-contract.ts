import { GoneError } from '../../../src/ports/errors';
import { aDelivery, aDestination, aRequest, aSubscription, claimOne, giveWork, NOW } from './samples';
import type { Subject } from './store-contract';

export function subscriptionContract(subject: () => Subject): void {
  describe('destinations', () => {
    it('says whether a destination is new, and keeps its latest address and name', async () => {
      const { store } = subject();
      expect(await store.destination('a')).toBeUndefined();
      expect(await store.saveDestination(aDestination('a', { name: 'Sales' }), NOW)).toBe(true);
      expect(await store.saveDestination(aDestination('a', { name: 'Sales' }), NOW)).toBe(false);
      const moved = aDestination('a', { address: 'elsewhere', scope: 'group' });
      expect(await store.saveDestination(moved, NOW)).toBe(false);
      expect(await store.destination('a')).toEqual(moved);
    });

    it('is told once that a destination is new when several save it at once', async () => {
      const { store, another } = subject();
      const stores = [store, await another(), await another()];
      const saved = await Promise.all(stores.map((one) => one.saveDestination(aDestination('a'), NOW)));
      expect(saved.filter(Boolean)).toHaveLength(1);
    });

    it('forgets a removed destination with its subscriptions, and takes it back as new', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.addSubscription(aSubscription('s', 'a'));
      await store.removeDestination('a', 'the bot was removed', NOW);
      expect(await store.destination('a')).toBeUndefined();
      expect(await store.subscriptions()).toEqual([]);
      expect(await store.saveDestination(aDestination('a'), NOW)).toBe(true);
      expect(await store.destination('a')).toEqual(aDestination('a'));
      expect(await store.subscriptions('a')).toEqual([]);
    });

    it('refuses what is still due at a removed destination and keeps posted messages on record', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('posted', 'a'), aDelivery('elsewhere', 'b')]);
      await store.settle(
        await claimOne(store, { except: ['b'] }),
        { state: 'delivered', messageId: 'm' },
        NOW,
      );
      await store.addDeliveries([aDelivery('unsure', 'a')], NOW);
      const unknown = { state: 'unknown', dueAt: NOW + 9, reason: 'no answer' } as const;
      await store.settle(await claimOne(store, { except: ['b'] }), unknown, NOW);
      await store.addDeliveries([aDelivery('waiting', 'a')], NOW);

      await store.removeDestination('a', 'the bot was removed', NOW);
      expect(await store.deliveriesOf('posted')).toMatchObject([{ state: 'delivered', messageId: 'm' }]);
      for (const referral of ['unsure', 'waiting']) {
        const refused = { state: 'refused', reason: 'the bot was removed' };
        expect(await store.deliveriesOf(referral)).toMatchObject([refused]);
      }
      expect(await store.deliveriesOf('elsewhere')).toMatchObject([{ state: 'due' }]);
      const claims = await store.claimDue(aRequest({ now: NOW + 100_000 }));
      expect(claims.map(({ destinationId }) => destinationId)).toEqual(['b']);
    });

    it('removes what it does not know without harm', async () => {
      const { store } = subject();
      await store.removeDestination('nobody', 'gone', NOW);
      expect(await store.destination('nobody')).toBeUndefined();
    });
  });

  describe('subscriptions', () => {
    it('gives back what was added, oldest first, of one destination or of all', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.saveDestination(aDestination('b'), NOW);
      const last = aSubscription('1', 'a', {
        filter: "status eq 'New'",
        createdAt: NOW + 5,
        createdBy: 'Ada',
      });
      const first = aSubscription('9', 'a', { wants: { new: false, reminders: true, digest: false } });
      const second = aSubscription('5', 'b');
      for (const subscription of [last, first, second]) {
        expect(await store.addSubscription(subscription)).toBe(true);
      }
      expect(await store.subscriptions()).toEqual([first, second, last]);
      expect(await store.subscriptions('a')).toEqual([first, last]);
      expect(await store.subscriptions('nobody')).toEqual([]);
    });

    it('does not write the same filter twice at one destination', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.saveDestination(aDestination('b'), NOW);
      const long = `name eq '${'x'.repeat(10_000)}'`;
      for (const filter of [{}, { filter: "status eq 'New'" }, { filter: long }]) {
        const name = JSON.stringify(filter).slice(0, 40);
        expect(await store.addSubscription(aSubscription(`${name} 1`, 'a', filter))).toBe(true);
        expect(await store.addSubscription(aSubscription(`${name} 2`, 'a', filter))).toBe(false);
        expect(await store.addSubscription(aSubscription(`${name} 3`, 'b', filter))).toBe(true);
      }
      expect(await store.subscriptions('a')).toHaveLength(3);
    });

    it('gives back ladder, hours and digest as they were, and leaves out what is left to the defaults', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const full = aSubscription('full', 'a', {
        filter: '1',
        ladder: [5 * 86_400_000, 5_400_000],
        hours: { days: [7, 1, 2], from: 0, to: 1440, holidays: 'none' },
        digest: { at: 1439, days: [1, 2, 3, 4, 5], whenQuiet: 'silence' },
      });
      const part = aSubscription('part', 'a', { hours: { days: [1], from: 540, to: 1080 } });
      for (const subscription of [full, part]) await store.addSubscription(subscription);
      expect(await store.subscriptions()).toEqual([full, part]);
    });

    it('changes everything about a subscription but its filter', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const before = aSubscription('s', 'a', { filter: 'before', ladder: [1000], createdBy: 'Ada' });
      const other = aSubscription('other', 'a', { createdAt: NOW + 1 });
      for (const subscription of [before, other]) await store.addSubscription(subscription);
      const after = aSubscription('s', 'a', {
        wants: { new: false, reminders: true, digest: false },
        language: 'ar',
        timeZone: 'Asia/Kolkata',
        digest: { at: 510, days: [1], whenQuiet: 'line' },
        createdAt: NOW,
      });
      await store.changeSubscriptions([{ ...after, filter: 'after' }]);
      expect(await store.subscriptions()).toEqual([{ ...after, filter: 'before' }, other]);
    });

    it('does not bring back a subscription that was removed, and changes none without complaint', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.addSubscription(aSubscription('s', 'a'));
      await store.removeSubscriptions(['s']);
      const { version } = await store.cursor();
      await store.changeSubscriptions([aSubscription('s', 'a')]);
      await store.changeSubscriptions([]);
      expect(await store.subscriptions()).toEqual([]);
      expect((await store.cursor()).version).toBe(version);
    });

    it('takes the same filter again after it was removed', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.addSubscription(aSubscription('s', 'a'));
      await store.removeSubscriptions(['s', 'nobody']);
      expect(await store.addSubscription(aSubscription('t', 'a'))).toBe(true);
      expect((await store.subscriptions()).map(({ id }) => id)).toEqual(['t']);
    });

    it('removes what is not there without harm', async () => {
      const { store } = subject();
      await expect(store.removeSubscriptions([])).resolves.toBeUndefined();
      await expect(store.removeSubscriptions(['nobody'])).resolves.toBeUndefined();
    });

    it('refuses to subscribe a destination that is unknown or removed', async () => {
      const { store } = subject();
      await expect(store.addSubscription(aSubscription('s', 'a'))).rejects.toThrow(GoneError);
      await store.saveDestination(aDestination('a'), NOW);
      await store.removeDestination('a', 'removed', NOW);
      await expect(store.addSubscription(aSubscription('s', 'a'))).rejects.toThrow(GoneError);
    });

    it('writes one of two equal subscriptions that are added at once', async () => {
      const { store, another } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const other = await another();
      const added = [
        store.addSubscription(aSubscription('s', 'a')),
        other.addSubscription(aSubscription('t', 'a')),
      ];
      expect((await Promise.all(added)).filter(Boolean)).toHaveLength(1);
      expect(await store.subscriptions()).toHaveLength(1);
    });
  });
}
