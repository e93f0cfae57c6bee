import {
  aDelivery,
  aDestination,
  aReferral,
  aRequest,
  claimOne,
  giveWork,
  LEASE_MS,
  NOW,
  pairs,
  record,
} from './samples';
import type { Subject } from './store-contract';

export function claimContract(subject: () => Subject): void {
  describe('claimDue', () => {
    it('hands out a due delivery with all that is needed to send it', async () => {
      const { store } = subject();
      const destination = aDestination('a', { name: 'Sales' });
      await store.saveDestination(destination, NOW);
      const delivery = aDelivery('r', 'a', { payload: '{}' });
      await record(store, { referrals: [aReferral('r', { name: 'Contoso' })], deliveries: [delivery] });
      const [stored] = await store.deliveriesOf('r');
      expect(await store.claimDue(aRequest())).toEqual([
        {
          ...stored,
          state: 'sending',
          attempts: 1,
          token: expect.any(String) as string,
          destination,
          referral: aReferral('r', { name: 'Contoso' }),
        },
      ]);
      expect(await store.deliveriesOf('r')).toMatchObject([{ state: 'sending', attempts: 1, unanswered: 0 }]);
    });

    it('leaves out the referral when none is stored', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('', 'a', { kind: 'fault', stage: 'blind' })]);
      const claim = await claimOne(store);
      expect(claim).not.toHaveProperty('referral');
      expect(claim).not.toHaveProperty('postedMessageId');
    });

    it('hands out nothing before it is due', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a', { dueAt: NOW + 1 })]);
      expect(await store.claimDue(aRequest())).toEqual([]);
      expect(await store.claimDue(aRequest({ now: NOW + 1 }))).toHaveLength(1);
    });

    it('takes the smallest priority first, then the earliest due, then the first created', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('young', 'd5', { priority: 3, dueAt: NOW - 50 })], NOW);
      await giveWork(
        store,
        [
          aDelivery('second', 'd4', { priority: 3, dueAt: NOW - 50 }),
          aDelivery('first', 'd6', { priority: 3, dueAt: NOW - 50 }),
        ],
        NOW - 100,
      );
      await giveWork(store, [
        aDelivery('calm', 'd1', { priority: 9, dueAt: NOW - 1000 }),
        aDelivery('late', 'd2', { priority: 3, dueAt: NOW }),
        aDelivery('urgent', 'd3', { priority: 1, dueAt: NOW }),
      ]);
      const order = ['urgent>d3', 'second>d4', 'first>d6', 'young>d5', 'late>d2', 'calm>d1'];
      expect(pairs(await store.claimDue(aRequest({ limit: 2 })))).toEqual(order.slice(0, 2));
      expect(pairs(await store.claimDue(aRequest()))).toEqual(order.slice(2));
    });

    it('keeps that order within a destination too, one at a time', async () => {
      const { store } = subject();
      const fields = [
        { priority: 2 },
        { priority: 1, dueAt: NOW - 1 },
        { priority: 1, dueAt: NOW - 2 },
        { priority: 2 },
      ];
      await giveWork(
        store,
        fields.map((field, index) => aDelivery(`r${String(index)}`, 'a', field)),
      );
      const order = [];
      while (order.length < fields.length) {
        const claims = await store.claimDue(aRequest());
        expect(claims).toHaveLength(1);
        order.push(...claims.map(({ referralId }) => referralId));
        for (const claim of claims) await store.settle(claim, { state: 'delivered', messageId: 'm' }, NOW);
      }
      expect(order).toEqual(['r2', 'r1', 'r0', 'r3']);
    });

    it('gives a destination one at a time, and the next one when the first is settled', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r1', 'a'), aDelivery('r2', 'a'), aDelivery('r1', 'b')]);
      const claims = await store.claimDue(aRequest());
      expect(pairs(claims)).toEqual(['r1>a', 'r1>b']);
      expect(await store.claimDue(aRequest())).toEqual([]);
      for (const claim of claims) await store.settle(claim, { state: 'delivered', messageId: 'm' }, NOW);
      expect(pairs(await store.claimDue(aRequest()))).toEqual(['r2>a']);
    });

    it('leaves alone the destinations it is told to', async () => {
      const { store } = subject();
      const names = Array.from({ length: 9 }, (_, index) => `d${String(index)}`);
      await giveWork(
        store,
        names.map((name) => aDelivery('r', name)),
      );
      const claims = await store.claimDue(aRequest({ except: names.filter((name) => name !== 'd4') }));
      expect(pairs(claims)).toEqual(['r>d4']);
    });

    it('hands out no more than asked for', async () => {
      const { store } = subject();
      await giveWork(
        store,
        ['a', 'b', 'c'].map((name) => aDelivery('r', name)),
      );
      expect(await store.claimDue(aRequest({ limit: 0 }))).toEqual([]);
      expect(await store.claimDue(aRequest({ limit: 2 }))).toHaveLength(2);
    });

    it('hands out a delivery whose sender died when the lease is over, and counts that send as unanswered', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      const lost = await claimOne(store);
      expect(await store.claimDue(aRequest({ now: NOW + LEASE_MS - 1 }))).toEqual([]);
      const again = await claimOne(store, { now: NOW + LEASE_MS });
      expect(again).toMatchObject({ id: lost.id, attempts: 2, unanswered: 1 });
      expect(again.token).not.toBe(lost.token);
    });

    it('tries an unknown one again when its time has come', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      await store.settle(
        await claimOne(store),
        { state: 'unknown', dueAt: NOW + 50, reason: 'no answer' },
        NOW,
      );
      expect(await store.claimDue(aRequest({ now: NOW + 49 }))).toEqual([]);
      expect(await claimOne(store, { now: NOW + 50 })).toMatchObject({
        state: 'sending',
        attempts: 2,
        unanswered: 1,
        reason: 'no answer',
      });
    });

    it('lets other work of a destination pass while an unknown one waits', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r1', 'a'), aDelivery('r2', 'a')]);
      await store.settle(
        await claimOne(store),
        { state: 'unknown', dueAt: NOW + 50, reason: 'no answer' },
        NOW,
      );
      expect(pairs(await store.claimDue(aRequest()))).toEqual(['r2>a']);
    });

    it('gives each delivery to one of many callers at once', async () => {
      const { store, another } = subject();
      const names = Array.from({ length: 20 }, (_, index) => `d${String(index)}`);
      await giveWork(
        store,
        names.flatMap((name) => [aDelivery('r1', name), aDelivery('r2', name)]),
      );
      const stores = [store, await another(), await another()];
      const claims = await Promise.all(
        stores.flatMap((one) => [one.claimDue(aRequest()), one.claimDue(aRequest())]),
      );
      const destinations = claims.flat().map(({ destinationId }) => destinationId);
      expect(new Set(destinations).size).toBe(destinations.length);
      expect(destinations.length).toBeGreaterThan(0);
    });
  });

  describe('the message an update redraws', () => {
    it('is the delivered card of that referral in that destination', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a'), aDelivery('other', 'b'), aDelivery('r', 'c')]);
      for (const claim of await store.claimDue(aRequest({ except: ['c'] }))) {
        await store.settle(claim, { state: 'delivered', messageId: `posted in ${claim.destinationId}` }, NOW);
      }
      const updates = ['a', 'b', 'c'].map((name) =>
        aDelivery('r', name, { kind: 'update', stage: 'v2', priority: 0 }),
      );
      await store.addDeliveries(updates, NOW);
      const claims = await store.claimDue(aRequest());
      expect(claims.map((claim) => [claim.destinationId, claim.postedMessageId])).toEqual([
        ['a', 'posted in a'],
        ['b', undefined],
        ['c', undefined],
      ]);
    });

    it('is the one the last update named', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      await store.settle(await claimOne(store), { state: 'delivered', messageId: 'first' }, NOW);
      for (const stage of ['v2', 'v3']) {
        await store.addDeliveries([aDelivery('r', 'a', { kind: 'update', stage })], NOW);
        const claim = await claimOne(store);
        expect(claim.postedMessageId).toBe(stage === 'v2' ? 'first' : 'after v2');
        await store.settle(claim, { state: 'delivered', messageId: `after ${stage}` }, NOW + 1);
      }
    });

    it('is also the one under which a reminder or a word about a claim goes', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a')]);
      await store.settle(await claimOne(store), { state: 'delivered', messageId: 'card' }, NOW);
      await store.addDeliveries([aDelivery('r', 'a', { kind: 'reminder', stage: '3d@2026-12-08' })], NOW);
      const reminder = await claimOne(store);
      expect(reminder.postedMessageId).toBe('card');
      await store.settle(reminder, { state: 'delivered', messageId: 'reply' }, NOW + 1);
      await store.addDeliveries([aDelivery('r', 'a', { kind: 'claim', stage: 'c' })], NOW);
      const claim = await claimOne(store);
      expect(claim.postedMessageId).toBe('card');
      await store.settle(claim, { state: 'delivered', messageId: 'another reply' }, NOW + 2);
      await store.addDeliveries([aDelivery('r', 'a', { kind: 'update', stage: 'v2' })], NOW);
      expect((await claimOne(store)).postedMessageId).toBe('card');
    });

    it('is unknown to a reminder where no card stands', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a'), aDelivery('r', 'b', { kind: 'reminder', stage: '3d' })]);
      for (const claim of await store.claimDue(aRequest())) {
        if (claim.kind === 'reminder') expect(claim).not.toHaveProperty('postedMessageId');
        await store.settle(claim, { state: 'delivered', messageId: `in ${claim.destinationId}` }, NOW);
      }
      await store.addDeliveries([aDelivery('r', 'b', { kind: 'reminder', stage: '1d' })], NOW);
      expect(await claimOne(store)).not.toHaveProperty('postedMessageId');
    });

    it('is of no interest to a new card', async () => {
      const { store } = subject();
      await giveWork(store, [aDelivery('r', 'a'), aDelivery('r', 'a', { stage: 'again' })]);
      await store.settle(await claimOne(store), { state: 'delivered', messageId: 'first' }, NOW);
      expect(await claimOne(store)).not.toHaveProperty('postedMessageId');
    });
  });
}
