import { aChange, aClaim, aDelivery, aDestination, aReferral, NOW, record } from './samples';
import type { Subject } from './store-contract';

const HOSTILE = `<!channel> \u202e'"\\ $1 ${'ü'.repeat(10_000)}`;

export function referralClaimContract(subject: () => Subject): void {
  describe('changeClaim', () => {
    it('lets somebody take a referral that nobody has, and adds the deliveries', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await record(store, { referrals: [aReferral('r')] });
      const next = aClaim('c', 'r', { assignedBy: 'Grace' });
      const deliveries = [aDelivery('r', 'a', { kind: 'claim', stage: 'c' })];
      const change = aChange('r', { next, deliveries, now: NOW + 4 });
      expect(await store.changeClaim(change)).toEqual({ kind: 'changed' });
      expect(await store.claims('r')).toEqual([next]);
      expect(await store.deliveriesOf('r')).toMatchObject([
        { kind: 'claim', createdAt: NOW + 4, state: 'due' },
      ]);
    });

    it('hands a referral over, releases it, and keeps the whole story, oldest first', async () => {
      const { store } = subject();
      await store.changeClaim(aChange('r', { next: aClaim('z', 'r') }));
      await store.changeClaim(aChange('r', { expected: 'z', next: aClaim('y', 'r'), now: NOW + 1 }));
      await store.changeClaim(aChange('r', { expected: 'y', how: 'released', now: NOW + 2 }));
      // A clock that was set back does not turn the order round.
      await store.changeClaim(aChange('r', { next: aClaim('x', 'r', { at: NOW - 50 }) }));
      expect(await store.claims('r')).toEqual([
        { ...aClaim('z', 'r'), ended: { at: NOW + 1, how: 'handed-over' } },
        { ...aClaim('y', 'r'), ended: { at: NOW + 2, how: 'released' } },
        aClaim('x', 'r', { at: NOW - 50 }),
      ]);
      expect(await store.claims('s')).toEqual([]);
    });

    it('writes nothing when another claim stands, or none, and gives the one that stands', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const late = { next: aClaim('late', 'r'), deliveries: [aDelivery('r', 'a', { kind: 'claim' })] };
      expect(await store.changeClaim(aChange('r', { ...late, expected: 'gone' }))).toEqual({ kind: 'lost' });
      const standing = aClaim('c', 'r');
      await store.changeClaim(aChange('r', { next: standing }));
      for (const expected of [{}, { expected: 'gone' }]) {
        expect(await store.changeClaim(aChange('r', { ...late, ...expected }))).toEqual({
          kind: 'lost',
          standing,
        });
      }
      const release = aChange('r', { expected: 'gone', how: 'released' });
      expect(await store.changeClaim(release)).toEqual({ kind: 'lost', standing });
      expect(await store.claims('r')).toEqual([standing]);
      expect(await store.deliveriesOf('r')).toEqual([]);
    });

    it('is changed again for the very same change, as after an answer that was lost, and writes it once', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      const changes = [
        aChange('r', { next: aClaim('c', 'r') }),
        aChange('r', { expected: 'c', next: aClaim('d', 'r'), now: NOW + 1 }),
        aChange('r', { expected: 'd', how: 'released', now: NOW + 2 }),
      ].map((change, index) => ({
        ...change,
        deliveries: [aDelivery('r', 'a', { kind: 'claim', stage: String(index) })],
      }));
      for (const change of changes) {
        for (let time = 0; time < 3; time += 1) {
          expect(await store.changeClaim(change)).toEqual({ kind: 'changed' });
        }
      }
      // Also when something else has happened since.
      for (const change of changes) expect(await store.changeClaim(change)).toEqual({ kind: 'changed' });
      expect((await store.claims('r')).map(({ id, ended }) => [id, ended])).toEqual([
        ['c', { at: NOW + 1, how: 'handed-over' }],
        ['d', { at: NOW + 2, how: 'released' }],
      ]);
      expect(await store.deliveriesOf('r')).toHaveLength(3);
    });

    it('does not take another release of the same claim for its own', async () => {
      const { store } = subject();
      await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
      await store.changeClaim(aChange('r', { expected: 'c', how: 'released', now: NOW + 1 }));
      const again = aChange('r', { expected: 'c', how: 'released', now: NOW + 2 });
      expect(await store.changeClaim(again)).toEqual({ kind: 'lost' });
      const lapsed = aChange('r', { expected: 'c', how: 'lapsed', now: NOW + 1 });
      expect(await store.changeClaim(lapsed)).toEqual({ kind: 'lost' });
    });

    it.each([
      ['a stored referral', 'r', undefined],
      ['a referral never stored', 'unheard of', undefined],
      ['a referral somebody has', 'r', 'c'],
    ])('lets exactly one of many win who claim %s at once', async (_, id, expected) => {
      const { store, another } = subject();
      await record(store, { referrals: [aReferral('r')] });
      if (expected !== undefined) await store.changeClaim(aChange(id, { next: aClaim(expected, id) }));
      const stores = [store, await another(), await another()];
      const outcomes = await Promise.all(
        Array.from({ length: 9 }, (_unused, index) => {
          const next = aClaim(`new ${String(index)}`, id);
          const one = stores[index % stores.length] ?? store;
          return one.changeClaim(aChange(id, { next, ...(expected === undefined ? {} : { expected }) }));
        }),
      );
      const [winner, ...more] = (await store.claims(id)).filter(({ ended }) => ended === undefined);
      expect(more).toEqual([]);
      expect(outcomes.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
      const lost = outcomes.filter(({ kind }) => kind === 'lost');
      expect(lost).toEqual(Array<unknown>(8).fill({ kind: 'lost', standing: winner }));
    });

    it('lets a release and a take-over at once end in one of the two', async () => {
      const { store, another } = subject();
      const other = await another();
      await record(store, { referrals: [aReferral('r')] });
      await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
      const [released, taken] = await Promise.all([
        store.changeClaim(aChange('r', { expected: 'c', how: 'released', now: NOW + 1 })),
        other.changeClaim(aChange('r', { expected: 'c', next: aClaim('d', 'r'), now: NOW + 2 })),
      ]);
      expect([released.kind, taken.kind].sort()).toEqual(['changed', 'lost']);
      const how = released.kind === 'changed' ? 'released' : 'handed-over';
      expect((await store.claims('r'))[0]).toMatchObject({ id: 'c', ended: { how } });
    });

    it('keeps every word of a name, but for the character that no database takes', async () => {
      const { store } = subject();
      const by = { platform: 'teams', id: `29:${HOSTILE}`, name: `${HOSTILE}\0end` };
      const next = aClaim('c', 'r', { by, assignedBy: HOSTILE });
      await store.changeClaim(aChange('r', { next }));
      expect(await store.claims('r')).toEqual([{ ...next, by: { ...by, name: `${HOSTILE}end` } }]);
      expect(await store.claimsBy('teams', `29:${HOSTILE}`)).toHaveLength(1);
    });

    it('leaves a claim standing when the conversation in which it was made is removed', async () => {
      const { store } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await record(store, { referrals: [aReferral('r')] });
      await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
      await store.removeDestination('a', 'removed', NOW);
      expect(await store.claims('r')).toEqual([aClaim('c', 'r')]);
    });
  });

  describe('claimsBy', () => {
    it('gives what stands of one person on one platform, oldest first', async () => {
      const { store } = subject();
      const by = { platform: 'teams', id: '29:ada', name: 'Ada' };
      const young = aClaim('1', 'r1', { by, at: NOW + 5 });
      const old = aClaim('2', 'r2', { by: { ...by, name: 'Ada L.' } });
      const others = [
        aClaim('3', 'r3', { by: { ...by, platform: 'slack' } }),
        aClaim('4', 'r4', { by: { ...by, id: '29:grace' } }),
        aClaim('5', 'r5', { by }),
      ];
      for (const next of [young, old, ...others]) await store.changeClaim(aChange(next.referralId, { next }));
      await store.changeClaim(aChange('r5', { expected: '5', how: 'released' }));
      expect(await store.claimsBy('teams', '29:ada')).toEqual([old, young]);
      expect(await store.claimsBy('teams', 'nobody')).toEqual([]);
    });
  });
}
