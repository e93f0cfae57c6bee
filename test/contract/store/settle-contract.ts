import { aDelivery, aRequest, claimOne, giveWork, LEASE_MS, NOW } from './samples';
import type { Subject } from './store-contract';

const DELIVERED = { state: 'delivered', messageId: 'm1' } as const;

export function settleContract(subject: () => Subject): void {
  describe('settle', () => {
    it('closes a delivered one with the id of its message', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      expect(await store.settle(await claimOne(store), DELIVERED, NOW)).toBe(true);
      const [delivery] = await store.deliveriesOf('r');
      expect(delivery).toMatchObject({ state: 'delivered', messageId: 'm1', attempts: 1, unanswered: 0 });
      expect(delivery).not.toHaveProperty('reason');
      expect(await store.claimDue(aRequest({ now: NOW + 10 * LEASE_MS }))).toEqual([]);
    });

    it('closes a refused one with the reason', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      expect(await store.settle(await claimOne(store), { state: 'refused', reason: 'too big' }, NOW)).toBe(
        true,
      );
      expect(await store.deliveriesOf('r')).toMatchObject([
        { state: 'refused', reason: 'too big', unanswered: 0 },
      ]);
      expect(await store.claimDue(aRequest({ now: NOW + 10 * LEASE_MS }))).toEqual([]);
    });

    it('puts one off without counting it as unanswered', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      const putOff = { state: 'due', dueAt: NOW + 500.4, reason: 'throttled' } as const;
      expect(await store.settle(await claimOne(store), putOff, NOW)).toBe(true);
      const expected = { state: 'due', dueAt: NOW + 500, reason: 'throttled', attempts: 1, unanswered: 0 };
      expect(await store.deliveriesOf('r')).toMatchObject([expected]);
    });

    it('counts an answer that never came', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      await store.settle(await claimOne(store), { state: 'unknown', dueAt: NOW + 5, reason: 'timeout' }, NOW);
      expect(await store.deliveriesOf('r')).toMatchObject([
        { state: 'unknown', dueAt: NOW + 5, reason: 'timeout', unanswered: 1 },
      ]);
    });

    it('forgets why a delivery waited once it has arrived', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      await store.settle(await claimOne(store), { state: 'due', dueAt: NOW, reason: 'throttled' }, NOW);
      await store.settle(await claimOne(store), DELIVERED, NOW);
      expect((await store.deliveriesOf('r'))[0]).not.toHaveProperty('reason');
    });

    it('writes nothing for a claim that somebody else holds by now', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      const late = await claimOne(store);
      const current = await claimOne(store, { now: NOW + LEASE_MS });
      expect(await store.settle(late, { state: 'refused', reason: 'late' }, NOW)).toBe(false);
      expect(await store.settle(late, { state: 'due', dueAt: NOW, reason: 'late' }, NOW)).toBe(false);
      expect(await store.deliveriesOf('r')).toMatchObject([{ state: 'sending', attempts: 2 }]);
      expect(await store.settle(current, DELIVERED, NOW)).toBe(true);
      expect(await store.settle(late, { state: 'delivered', messageId: 'late' }, NOW)).toBe(false);
      expect(await store.deliveriesOf('r')).toMatchObject([{ state: 'delivered', messageId: 'm1' }]);
    });

    it('still takes the word of a sender whose lease ran out before anybody else claimed', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      expect(await store.settle(await claimOne(store), DELIVERED, NOW + 2 * LEASE_MS)).toBe(true);
    });

    it('is true again for the same settlement, as after an answer that was lost, and false for another', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a'), aDelivery('r', 'b')]);
      const [closed, putOff] = await store.claimDue(aRequest());
      if (!closed || !putOff) throw new Error('two claims expected');
      const later = { state: 'unknown', dueAt: NOW + 5, reason: 'timeout' } as const;
      for (let time = 0; time < 2; time += 1) {
        expect(await store.settle(closed, DELIVERED, NOW)).toBe(true);
        expect(await store.settle(putOff, later, NOW)).toBe(true);
      }
      expect(await store.settle(closed, { state: 'due', dueAt: NOW, reason: 'other' }, NOW)).toBe(false);
      expect(await store.settle(putOff, DELIVERED, NOW)).toBe(false);
      expect(await store.deliveriesOf('r')).toMatchObject([
        { state: 'delivered', messageId: 'm1' },
        { state: 'unknown', unanswered: 1 },
      ]);
    });

    it('records a message that arrived although its destination was removed meanwhile', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      const claim = await claimOne(store);
      await store.removeDestination('a', 'the bot was removed', NOW);
      expect(await store.deliveriesOf('r')).toMatchObject([
        { state: 'refused', reason: 'the bot was removed' },
      ]);
      expect(await store.settle(claim, DELIVERED, NOW)).toBe(true);
      expect(await store.deliveriesOf('r')).toMatchObject([{ state: 'delivered', messageId: 'm1' }]);
    });

    it('does not put off what was refused with its destination', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      const claim = await claimOne(store);
      await store.removeDestination('a', 'the bot was removed', NOW);
      expect(await store.settle(claim, { state: 'due', dueAt: NOW, reason: 'throttled' }, NOW)).toBe(false);
      expect(await store.deliveriesOf('r')).toMatchObject([
        { state: 'refused', reason: 'the bot was removed' },
      ]);
      expect(await store.nextDueAt()).toBeUndefined();
    });
  });

  describe('settleAndClaim', () => {
    const moments = { now: NOW, leaseUntil: NOW + LEASE_MS };

    it('settles one and hands out the most urgent next one of the same destination', async () => {
      const { store } = subject();
      await giveWork(store, [
        aDelivery('r1', 'a', { priority: 1 }),
        aDelivery('r3', 'a', { priority: 3 }),
        aDelivery('r2', 'a', { priority: 2 }),
        aDelivery('other', 'b', { priority: 0 }),
      ]);
      const [, first] = await store.claimDue(aRequest({ limit: 2 }));
      if (first === undefined) throw new TypeError('two were due');
      const { ours, next } = await store.settleAndClaim(first, DELIVERED, moments);
      expect(ours).toBe(true);
      expect(next).toMatchObject({
        referralId: 'r2',
        state: 'sending',
        attempts: 1,
        destination: { id: 'a' },
      });
      expect((await store.deliveriesOf('r1'))[0]).toMatchObject({ state: 'delivered', messageId: 'm1' });
      expect(next && (await store.settle(next, DELIVERED, NOW))).toBe(true);
    });

    it('hands out nothing when nothing more is due there', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r1', 'a'), aDelivery('later', 'a', { dueAt: NOW + 1 })]);
      const first = await claimOne(store);
      expect(await store.settleAndClaim(first, DELIVERED, moments)).toEqual({ ours: true });
    });

    it('does not settle a claim that somebody else holds by now, and hands out nothing beside it', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r1', 'a'), aDelivery('r2', 'a', { dueAt: NOW + 1, priority: 99 })]);
      const late = await claimOne(store);
      const then = { now: NOW + LEASE_MS, leaseUntil: NOW + 2 * LEASE_MS };
      await claimOne(store, then);
      expect(await store.settleAndClaim(late, DELIVERED, then)).toEqual({ ours: false });
    });

    it('never hands one delivery to two callers', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r1', 'a'), aDelivery('r2', 'a'), aDelivery('r3', 'a')]);
      const first = await claimOne(store);
      const [settled, claimed] = await Promise.all([
        store.settleAndClaim(first, DELIVERED, moments),
        store.claimDue(aRequest()),
      ]);
      const ids = [settled.next, ...claimed].filter((one) => one !== undefined).map((one) => one.id);
      expect(ids).toHaveLength(1);
    });
  });
}
