import { deliveryId } from '../../../src/domain/delivery';
import { aDelivery, aDestination, aRequest, claimOne, giveWork, NOW } from './samples';
import type { Subject } from './store-contract';

export function deliveryContract(subject: () => Subject): void {
  describe('deliveries', () => {
    it('puts a new delivery on record under the id of its key', async () => {
      const { store } = subject();
      const delivery = aDelivery('r', 'a', { kind: 'update', stage: 'v|2', dueAt: NOW + 5, priority: 2.5 });
      await giveWork(store, [{ ...delivery, payload: '{"title":"x"}' }]);
      expect(await store.deliveriesOf('r')).toEqual([
        {
          ...delivery,
          id: deliveryId(delivery),
          payload: '{"title":"x"}',
          state: 'due',
          attempts: 0,
          unanswered: 0,
          createdAt: NOW,
        },
      ]);
    });

    it('adds a key once, whoever adds it and however often', async () => {
      const { store, another } = subject();
      const deliveries = ['1', '2', '3'].map((stage) => aDelivery('r', 'a', { kind: 'update', stage }));
      await giveWork(store, [...deliveries, ...deliveries]);
      const other = await another();
      await Promise.all([
        store.addDeliveries([...deliveries].reverse(), NOW + 1),
        other.addDeliveries(deliveries, NOW + 2),
      ]);
      const found = await store.deliveriesOf('r');
      expect(found.map(({ stage, createdAt }) => [stage, createdAt])).toEqual([
        ['1', NOW],
        ['2', NOW],
        ['3', NOW],
      ]);
    });

    it('lists the deliveries of one referral, oldest first and in the order they were added', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'z')], NOW + 10);
      await giveWork(store, [aDelivery('r', 'c'), aDelivery('r', 'b'), aDelivery('other', 'b')], NOW);
      expect((await store.deliveriesOf('r')).map(({ destinationId }) => destinationId)).toEqual([
        'c',
        'b',
        'z',
      ]);
      expect(await store.deliveriesOf('nobody')).toEqual([]);
    });

    it('counts the deliveries in each state that has any', async () => {
      const { store } = subject();
      expect(await store.deliveryCounts()).toEqual({});
      await giveWork(store, [aDelivery('r', 'a'), aDelivery('r', 'b'), aDelivery('r2', 'b')]);
      const claim = await claimOne(store, { except: ['b'] });
      expect(await store.deliveryCounts()).toEqual({ due: 2, sending: 1 });
      await store.settle(claim, { state: 'delivered', messageId: 'm' }, NOW);
      expect(await store.deliveryCounts()).toEqual({ due: 2, delivered: 1 });
    });

    it('counts what became of the deliveries of late, by what they have in common', async () => {
      const { store } = subject();
      expect(await store.deliveryTally(NOW)).toEqual([]);
      await giveWork(store, [aDelivery('old', 'z', { dueAt: NOW - 99 })], NOW - 99);
      const refused = { state: 'refused', reason: 'not_in_channel' } as const;
      await store.settle(await claimOne(store, { now: NOW - 98 }), refused, NOW - 98);
      const reminder = aDelivery('r', 'd', { kind: 'reminder', stage: '3d', dueAt: NOW + 5 });
      await giveWork(store, [aDelivery('r', 'a'), aDelivery('r', 'b'), aDelivery('r', 'c'), reminder]);
      for (const claim of await store.claimDue(aRequest({ limit: 2 })))
        await store.settle(claim, refused, NOW);
      const tally = await store.deliveryTally(NOW);
      expect(tally).toEqual([
        { kind: 'new', ...refused, count: 2, oldestDueAt: NOW },
        { kind: 'new', state: 'due', count: 1, oldestDueAt: NOW },
        { kind: 'reminder', state: 'due', count: 1, oldestDueAt: NOW + 5 },
      ]);
      expect(await store.deliveryTally(NOW - 98)).toMatchObject([{ ...refused, count: 3 }, {}, {}]);
    });

    it('puts a delivery for an unknown or removed destination on record as refused', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('removed'), NOW);
      await store.removeDestination('removed', 'gone', NOW);
      await store.addDeliveries([aDelivery('r', 'removed'), aDelivery('r', 'unknown')], NOW);
      const refused = { state: 'refused', reason: 'reason.destination-unknown' };
      expect(await store.deliveriesOf('r')).toMatchObject([refused, refused]);
      expect(await store.claimDue(aRequest())).toEqual([]);
      expect(await store.nextDueAt()).toBeUndefined();
    });

    it('says when a delivery was settled, and of an open one nothing', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      await store.settle(await claimOne(store), { state: 'due', dueAt: NOW + 1, reason: 'throttled' }, NOW);
      expect((await store.deliveriesOf('r'))[0]).not.toHaveProperty('settledAt');
      const claim = await claimOne(store, { now: NOW + 1 });
      await store.settle(claim, { state: 'delivered', messageId: 'm' }, NOW + 2);
      expect(await store.deliveriesOf('r')).toMatchObject([{ settledAt: NOW + 2 }]);
    });

    it('tells which of thousands of ids are on record, also of ids that no database takes', async () => {
      const { store } = subject();
      const hostile = aDelivery('r\0', 'a', { stage: '|%' });
      await giveWork(store, [aDelivery('r', 'a'), hostile]);
      const others = Array.from({ length: 2500 }, (_, index) =>
        deliveryId(aDelivery(`r${String(index)}`, 'a')),
      );
      const known = [deliveryId(aDelivery('r', 'a')), deliveryId(hostile)];
      expect(await store.deliveriesOnRecord([...others, ...known, ...known, ''])).toEqual(new Set(known));
      expect(await store.deliveriesOnRecord([])).toEqual(new Set());
    });

    it('adds nothing without complaint', async () => {
      const { store } = subject();
      await expect(store.addDeliveries([], NOW)).resolves.toBeUndefined();
      expect(await store.deliveryCounts()).toEqual({});
    });
  });

  describe('unposted', () => {
    it('counts the new cards that were refused since, and nothing that was posted', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r1', 'a'), aDelivery('r2', 'b'), aDelivery('r3', 'c')]);
      const [first, second, third] = await store.claimDue(aRequest());
      if (!first || !second || !third) throw new Error('three were due');
      await store.settle(first, { state: 'refused', reason: 'no' }, NOW + 10);
      await store.settle(second, { state: 'refused', reason: 'no' }, NOW + 20);
      await store.settle(third, { state: 'delivered', messageId: 'm' }, NOW + 20);
      expect(await store.unposted(NOW, NOW)).toBe(2);
      expect(await store.unposted(NOW + 20, NOW)).toBe(1);
      expect(await store.unposted(NOW + 21, NOW)).toBe(0);
    });

    it('counts the new cards that wait since too long, whatever for', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r1', 'a'), aDelivery('r2', 'b'), aDelivery('r3', 'c')], NOW);
      await giveWork(store, [aDelivery('late', 'd')], NOW + 50);
      const [, sending, unsure] = await store.claimDue(aRequest({ limit: 3 }));
      if (!sending || !unsure) throw new Error('three were due');
      await store.settle(unsure, { state: 'unknown', dueAt: NOW + 99, reason: 'no answer' }, NOW);
      expect(await store.unposted(NOW, NOW)).toBe(0);
      expect(await store.unposted(NOW, NOW + 1)).toBe(3);
      expect(await store.unposted(NOW, NOW + 51)).toBe(4);
    });

    it('has no interest in anything but new cards', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a', { kind: 'reminder', stage: '3d' })]);
      await giveWork(store, [aDelivery('r', 'b', { kind: 'update', stage: 'v2' })]);
      const [one] = await store.claimDue(aRequest({ limit: 1 }));
      if (one) await store.settle(one, { state: 'refused', reason: 'no' }, NOW);
      expect(await store.unposted(NOW - 9, NOW + 9)).toBe(0);
    });
  });

  describe('nextDueAt', () => {
    it('is undefined when nothing waits', async () => {
      const { store } = subject();
      expect(await store.nextDueAt()).toBeUndefined();
      await giveWork(store, [aDelivery('r', 'a')]);
      await store.settle(await claimOne(store), { state: 'refused', reason: 'no' }, NOW);
      expect(await store.nextDueAt()).toBeUndefined();
    });

    it('is the earliest moment anything falls due', async () => {
      const { store } = subject();
      await giveWork(store, [
        aDelivery('r', 'a', { dueAt: NOW + 500 }),
        aDelivery('r', 'b', { dueAt: NOW + 90 }),
      ]);
      expect(await store.nextDueAt()).toBe(NOW + 90);
    });

    it('waits for the lease of a delivery under way before the next one of that destination', async () => {
      const { store } = subject();
      await giveWork(store, [
        aDelivery('r1', 'a'),
        aDelivery('r2', 'a'),
        aDelivery('r', 'b', { dueAt: NOW + 70_000 }),
      ]);
      const claim = await claimOne(store);
      expect(await store.nextDueAt()).toBe(NOW + 30_000);
      await store.settle(claim, { state: 'unknown', dueAt: NOW + 60_000, reason: 'no answer' }, NOW);
      expect(await store.nextDueAt()).toBe(NOW);
      await store.settle(await claimOne(store), { state: 'delivered', messageId: 'm' }, NOW);
      expect(await store.nextDueAt()).toBe(NOW + 60_000);
    });

    it('promises nothing too late: a claim at that moment has something, a moment before it nothing', async () => {
      const { store } = subject();
      const dueAt = [NOW + 40, NOW + 10, NOW + 30];
      await giveWork(
        store,
        dueAt.map((due, index) => aDelivery('r', `d${String(index)}`, { dueAt: due })),
      );
      for (const expected of [NOW + 10, NOW + 30, NOW + 40]) {
        expect(await store.nextDueAt()).toBe(expected);
        expect(await store.claimDue(aRequest({ now: expected - 1 }))).toEqual([]);
        const claim = await claimOne(store, { now: expected });
        await store.settle(claim, { state: 'delivered', messageId: 'm' }, expected);
      }
    });
  });
}
