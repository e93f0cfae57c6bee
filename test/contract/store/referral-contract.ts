import { instantFromMs } from '../../../src/domain/instant';
import { aPoll, aReferral, NOW, record } from './samples';
import type { Subject } from './store-contract';

/** Characters that databases, drivers or JSON are known to trip over. */
const HOSTILE = `<!channel> \${x} 'quotes' "double" \\ % _ $1 ?1 \u0000 \u202e \ud83d \u{1f600} ${'ü'.repeat(10_000)}`;

export function referralContract(subject: () => Subject): void {
  describe('snapshots and referrals', () => {
    it('gives back every word as it came, with the time it was stored', async () => {
      const { store } = subject();
      const referral = aReferral('r', {
        name: HOSTILE,
        details: { notes: HOSTILE, dealValue: 1234.56, currency: 'EUR' },
        team: [{ firstName: HOSTILE }, {}],
        isSpam: false,
      });
      await record(store, { referrals: [referral], now: NOW + 7 });
      expect(await store.snapshots(['r'])).toEqual(new Map([['r', { referral, storedAt: NOW + 7 }]]));
    });

    it('leaves out ids it has never seen, and takes none or thousands', async () => {
      const { store } = subject();
      const ids = Array.from({ length: 2500 }, (_, index) => `r${String(index)}`);
      await record(store, { referrals: [aReferral('r0'), aReferral('r1234'), aReferral('r2499')] });
      expect([...(await store.snapshots(ids)).keys()].sort()).toEqual(['r0', 'r1234', 'r2499']);
      expect((await store.snapshots([])).size).toBe(0);
      expect((await store.snapshots([''])).size).toBe(0);
    });

    it('replaces an older snapshot', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r', { name: 'old' })] });
      await record(store, { referrals: [aReferral('r', { name: 'new', status: 'Active' })], now: NOW + 1 });
      expect(await store.referrals()).toEqual([aReferral('r', { name: 'new', status: 'Active' })]);
      expect((await store.snapshots(['r'])).get('r')?.storedAt).toBe(NOW + 1);
    });

    it('keeps a newer snapshot when an older copy comes late, also within one poll', async () => {
      const { store } = subject();
      const newer = aReferral('r', { name: 'newer', updatedDateTime: instantFromMs(NOW + 1000) });
      const older = aReferral('r', { name: 'older', updatedDateTime: instantFromMs(NOW - 1000) });
      await record(store, { referrals: [newer, older] });
      await record(store, { referrals: [older] });
      expect(await store.referrals()).toEqual([newer]);
    });

    it('takes a referral that stands on two pages of one poll, and keeps the later copy', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r', { name: 'one' }), aReferral('r', { name: 'two' })] });
      expect(await store.referrals()).toEqual([aReferral('r', { name: 'two' })]);
    });

    it('replaces a snapshot also when a copy does not say when it was updated', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r')] });
      await record(store, { referrals: [{ id: 'r', status: 'Active' }] });
      await record(store, { referrals: [{ id: 'r' }] });
      expect(await store.referrals()).toEqual([{ id: 'r' }]);
    });

    it('keeps what is gone as a snapshot that says since when, and lists it no longer', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r'), aReferral('s')] });
      await record(store, { gone: ['r', 'never seen', 'r'], now: NOW + 5 });
      await record(store, { gone: ['r'], now: NOW + 9 });
      expect(await store.snapshots(['r', 'never seen'])).toEqual(
        new Map([['r', { referral: aReferral('r'), storedAt: NOW, goneAt: NOW + 5 }]]),
      );
      expect(await store.referrals()).toEqual([aReferral('s')]);
      expect(await store.referrals('New')).toEqual([aReferral('s')]);
    });

    it('takes a referral that is stored again for no longer gone, but not an older copy of it', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r')] });
      await record(store, { gone: ['r'] });
      const older = aReferral('r', { name: 'older', updatedDateTime: instantFromMs(NOW - 1000) });
      await record(store, { referrals: [older] });
      expect(await store.referrals()).toEqual([]);
      await record(store, { referrals: [aReferral('r')], now: NOW + 1 });
      expect((await store.snapshots(['r'])).get('r')).not.toHaveProperty('goneAt');
      expect(await store.referrals()).toEqual([aReferral('r')]);
    });

    it('takes thousands that are gone at once', async () => {
      const { store } = subject();
      const ids = Array.from({ length: 1500 }, (_, index) => `r${String(index)}`);
      await record(store, { referrals: ids.map((id) => aReferral(id)) });
      await record(store, { gone: ids.slice(1) });
      expect(await store.referrals()).toEqual([aReferral('r0')]);
      expect(await store.duePlans(NOW, 9999)).toHaveLength(1);
    });

    it('writes nothing about what is gone when the poll conflicts', async () => {
      const { store } = subject();
      await record(store, { referrals: [aReferral('r')] });
      const { version } = await store.cursor();
      await record(store);
      expect(await store.recordPoll(aPoll(version, { gone: ['r'] }))).toBe('conflict');
      expect(await store.referrals()).toHaveLength(1);
    });

    it('lists all referrals or those of one status', async () => {
      const { store } = subject();
      const closed = aReferral('c', { status: 'Closed' });
      await record(store, { referrals: [aReferral('n'), closed, { id: 'x' }] });
      expect(await store.referrals('Closed')).toEqual([closed]);
      expect((await store.referrals('New')).map(({ id }) => id)).toEqual(['n']);
      expect(await store.referrals('Unheard-of')).toEqual([]);
      expect((await store.referrals()).map(({ id }) => id).sort()).toEqual(['c', 'n', 'x']);
    });
  });
}
