import { aDestination, aReferral, NOW, planOne, record } from './samples';
import type { Subject } from './store-contract';

export function snoozeContract(subject: () => Subject): void {
  describe('snoozes', () => {
    const snooze = { referralId: 'r', destinationId: 'a', until: NOW + 50, by: 'Ada <at>' };

    it('keeps one for each conversation, with its end and who wanted it', async () => {
      const { store } = subject();
      const nameless = { referralId: 'r', destinationId: 'b', until: NOW + 60 };
      const other = { referralId: 's', destinationId: 'a', until: NOW };
      for (const one of [snooze, nameless, other]) await store.saveSnooze(one);
      expect(await store.snoozes('r')).toEqual([snooze, nameless]);
      expect(await store.snoozes('s')).toEqual([other]);
      expect(await store.snoozes('nobody')).toEqual([]);
    });

    it('replaces the one of the same referral in the same conversation', async () => {
      const { store } = subject();
      await store.saveSnooze(snooze);
      await store.saveSnooze({ referralId: 'r', destinationId: 'a', until: NOW + 1.4 });
      expect(await store.snoozes('r')).toEqual([{ referralId: 'r', destinationId: 'a', until: NOW + 1 }]);
    });

    it('removes one, and is not troubled when there is none', async () => {
      const { store } = subject();
      await store.saveSnooze(snooze);
      await store.saveSnooze({ ...snooze, destinationId: 'b' });
      await store.removeSnooze('r', 'a');
      await store.removeSnooze('r', 'a');
      expect((await store.snoozes('r')).map(({ destinationId }) => destinationId)).toEqual(['b']);
    });

    it('is kept for a referral that is answered, and counts again when it opens again', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r')] });
      await store.saveSnooze(snooze);
      await record(store, { referrals: [aReferral('r', { status: 'Active' })] });
      expect(await store.snoozes('r')).toEqual([snooze]);
      await record(store, { referrals: [aReferral('r')] });
      expect((await planOne(store)).snoozes).toEqual([snooze]);
    });

    it('goes with its conversation, and does not come back with it', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.saveSnooze(snooze);
      await store.saveSnooze({ ...snooze, destinationId: 'b' });
      await store.removeDestination('a', 'removed', NOW);
      await store.saveDestination(aDestination('a'), NOW);
      expect((await store.snoozes('r')).map(({ destinationId }) => destinationId)).toEqual(['b']);
    });

    it('takes the last word when two change one at once', async () => {
      const { store, another } = subject();
      const other = await another();
      await Promise.all([store.saveSnooze(snooze), other.saveSnooze({ ...snooze, until: NOW + 70 })]);
      const [left, ...more] = await store.snoozes('r');
      expect(more).toEqual([]);
      expect([NOW + 50, NOW + 70]).toContain(left?.until);
    });
  });
}
