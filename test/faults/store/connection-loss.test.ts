import { openPostgres } from '../../../src/adapters/store/postgres';
import { freshSchema, silentLog } from '../../contract/store/place';
import {
  aChange,
  aClaim,
  aDelivery,
  aDestination,
  aPlanRecord,
  aReferral,
  aRequest,
  claimOne,
  giveWork,
  NOW,
  planOne,
  record,
} from '../../contract/store/samples';
import { breakConnections, describeWithPostgres } from '../../helpers/postgres';

describeWithPostgres('a PostgreSQL that ends its connections', () => {
  it('is asked again on a new connection, and the next call works', async () => {
    const { config, place } = await freshSchema();
    const store = await place.open();
    await giveWork(store, [aDelivery('r', 'a')]);
    for (let time = 0; time < 3; time += 1) {
      expect(await breakConnections(config.url)).toBeGreaterThan(0);
      await expect(store.ping()).resolves.toBeUndefined();
    }
    await breakConnections(config.url);
    const claim = await claimOne(store);
    await breakConnections(config.url);
    expect(await store.settle(claim, { state: 'delivered', messageId: 'm' }, NOW)).toBe(true);
    await place.dispose();
  });

  it('interrupts a transaction without harm: the work is done once all the same', async () => {
    const { config, place } = await freshSchema();
    const store = await place.open();
    const db = await openPostgres(config.url, silentLog);
    let tries = 0;
    const rows = await db.tx(async (queries) => {
      tries += 1;
      await queries.all('insert into lease (name, owner, held_until) values ($1, $2, $3)', ['x', 'me', 1]);
      if (tries === 1) await breakConnections(config.url);
      return queries.all('select count(*) as amount from lease');
    });
    expect({ tries, rows }).toEqual({ tries: 2, rows: [{ amount: 1 }] });
    await db.close();
    await store.ping();
    await place.dispose();
  });

  it('loses and doubles nothing while connections break under load', async () => {
    const { config, place } = await freshSchema();
    const stores = [await place.open(), await place.open()];
    const deliveries = Array.from({ length: 60 }, (_, index) =>
      aDelivery(`r${String(index)}`, `d${String(index % 6)}`),
    );
    await giveWork(await place.open(), deliveries);
    const handedOut: string[] = [];
    // Fewer breaks than a call has tries: none may give up.
    const breaks: Promise<unknown>[] = [];
    const breakNow = (): void => {
      if (handedOut.length >= 10 * (breaks.length + 1) && breaks.length < 5)
        breaks.push(breakConnections(config.url));
    };
    await Promise.all(
      stores.map(async (store) => {
        while ((await store.nextDueAt()) !== undefined) {
          for (const claim of await store.claimDue(aRequest({ limit: 2 }))) {
            handedOut.push(claim.id);
            breakNow();
            expect(await store.settle(claim, { state: 'delivered', messageId: 'm' }, NOW)).toBe(true);
          }
        }
      }),
    );
    expect(await Promise.all(breaks)).toHaveLength(5);
    expect(handedOut).toHaveLength(60);
    expect(new Set(handedOut).size).toBe(60);
    await place.dispose();
  }, 60_000);

  it('makes every change of a claim once, whether its commit or only the answer was lost', async () => {
    const { config, place } = await freshSchema();
    const store = await place.open();
    await store.saveDestination(aDestination('a'), NOW);
    await record(store, { referrals: [aReferral('r')] });
    let expected: string | undefined;
    for (let turn = 0; turn < 20; turn += 1) {
      const next = turn % 3 === 2 ? undefined : aClaim(`c${String(turn)}`, 'r');
      const change = aChange('r', {
        ...(expected === undefined ? {} : { expected }),
        ...(next === undefined ? {} : { next }),
        deliveries: [aDelivery('r', 'a', { kind: 'claim', stage: String(turn) })],
        now: NOW + turn,
      });
      const [, outcome] = await Promise.all([breakConnections(config.url), store.changeClaim(change)]);
      expect(outcome).toEqual({ kind: 'changed' });
      expected = next?.id;
    }
    const claims = await store.claims('r');
    expect(claims.map(({ id }) => id)).toEqual([...new Set(claims.map(({ id }) => id))]);
    expect(claims).toHaveLength(14);
    expect(claims.filter(({ ended }) => ended === undefined).map(({ id }) => id)).toEqual(['c19']);
    expect(await store.deliveriesOf('r')).toHaveLength(20);
    await place.dispose();
  });

  it('leaves a plan recorded or due, never half of it', async () => {
    const { config, place } = await freshSchema();
    const store = await place.open();
    await store.saveDestination(aDestination('a'), NOW);
    for (let turn = 0; turn < 20; turn += 1) {
      const id = `r${String(turn)}`;
      await record(store, { referrals: [aReferral(id)] });
      await store.changeClaim(aChange(id, { next: aClaim(`c${id}`, id) }));
      const { version } = await planOne(store);
      const end = { at: NOW, how: 'lapsed' } as const;
      const reminder = aDelivery(id, 'a', { kind: 'reminder', stage: '3d' });
      const decided = { nextAt: NOW + 1, deliveries: [reminder], endClaim: { id: `c${id}`, end } };
      await Promise.all([breakConnections(config.url), store.recordPlan(aPlanRecord(id, version, decided))]);
      // A commit whose answer was lost reads as a conflict on the second try; then it stands all the same.
      expect(await store.duePlans(NOW, 10)).toEqual([]);
      expect(await store.deliveriesOf(id)).toHaveLength(1);
      expect((await store.claims(id)).map(({ ended }) => ended?.how)).toEqual(['lapsed']);
    }
    await place.dispose();
  });

  it('does not turn two polls at the same version into two recorded ones', async () => {
    const { config, place } = await freshSchema();
    const store = await place.open();
    for (let turn = 0; turn < 10; turn += 1) {
      const [, failure] = await Promise.all([
        breakConnections(config.url),
        record(store, { referrals: [aReferral(`r${String(turn)}`)] }).then(
          () => undefined,
          (error: unknown) => String(error),
        ),
      ]);
      // A commit whose answer was lost reads as a conflict on the second try: the caller reads again and finds it.
      if (failure !== undefined) expect(failure).toContain('conflict');
      expect((await store.snapshots([`r${String(turn)}`])).size).toBe(1);
      expect((await store.cursor()).version).toBe(turn + 1);
    }
    await place.dispose();
  });
});
