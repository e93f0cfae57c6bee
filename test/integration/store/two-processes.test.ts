import { freshFolder, freshSchema } from '../../contract/store/place';
import { aDelivery, aDestination, aReferral, giveWork, NOW, record } from '../../contract/store/samples';
import { testDatabaseUrl } from '../../helpers/postgres';
import { startChild } from './child-process';

const databases = [
  { name: 'one SQLite file', fresh: freshFolder },
  ...(testDatabaseUrl === '' ? [] : [{ name: 'one PostgreSQL', fresh: freshSchema }]),
];

describe.each(databases)('two processes on $name', ({ fresh }) => {
  it('are given each delivery once between them', async () => {
    const { config, place } = await fresh();
    const store = await place.open();
    const referrals = Array.from({ length: 10 }, (_, index) => `r${String(index)}`);
    const destinations = Array.from({ length: 12 }, (_, index) => `d${String(index)}`);
    await giveWork(
      store,
      referrals.flatMap((referral) => destinations.map((destination) => aDelivery(referral, destination))),
    );
    const children = [startChild('claimEverything', 0, config), startChild('claimEverything', 0, config)];
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0]);
    const claimed = children.flatMap((child) => child.lines);
    expect(claimed).toHaveLength(120);
    expect(new Set(claimed).size).toBe(120);
    expect(await store.deliveryCounts()).toEqual({ delivered: 120 });
    await place.dispose();
  }, 60_000);

  it('record their polls one after the other, and none is lost', async () => {
    const { config, place } = await fresh();
    const store = await place.open();
    const children = [startChild('recordTurns', 40, config), startChild('recordTurns', 40, config)];
    await Promise.all(children.map((child) => child.ended()));
    const recorded = children.flatMap((child) => child.lines);
    expect(recorded).toHaveLength(80);
    expect((await store.snapshots(recorded)).size).toBe(80);
    expect((await store.cursor()).version).toBe(80);
    await place.dispose();
  }, 60_000);

  it('record every step of every plan once between them, also when one is killed on the way', async () => {
    const { config, place } = await fresh();
    const store = await place.open();
    await store.saveDestination(aDestination('a'), NOW);
    const ids = Array.from({ length: 24 }, (_, index) => `r${String(index)}`);
    await record(store, { referrals: ids.map((id) => aReferral(id)) });
    const victim = startChild('recordPlans', 0, config);
    await victim.said(10);
    await victim.kill();
    const children = [startChild('recordPlans', 0, config), startChild('recordPlans', 0, config)];
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0]);
    const said = [victim, ...children].flatMap((child) => child.lines);
    expect(new Set(said).size).toBe(said.length);
    for (const id of ids) {
      const stages = (await store.deliveriesOf(id)).map(({ stage }) => stage).sort();
      expect(stages).toEqual(['0', '1', '2', '3', '4']);
    }
    expect(await store.nextPlanAt()).toBe(NOW + 1);
    await place.dispose();
  }, 60_000);

  it('receive each thing once between them and work on it once, also when one is killed on the way', async () => {
    const { config, place } = await fresh();
    const store = await place.open();
    const victim = startChild('workInbox', 1000, config);
    await victim.said(20);
    await victim.kill();
    const children = [startChild('workInbox', 60, config), startChild('workInbox', 60, config)];
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0]);
    const said = [victim, ...children].flatMap((child) => child.lines);
    // What the victim had in its hands is done by whoever comes after its lease.
    for (const item of await store.claimInbox({ now: NOW + 1, leaseUntil: NOW + 2, limit: 100 })) {
      if (!said.includes(`did ${item.key}`)) said.push(`did ${item.key}`);
      await store.finishInbox(item.key, NOW + 1);
    }
    const done = said.filter((line) => line.startsWith('did '));
    expect(new Set(done).size).toBe(done.length);
    expect(done.length).toBeGreaterThanOrEqual(60);
    const took = said.filter((line) => line.startsWith('took '));
    expect(new Set(took).size).toBe(took.length);
    await place.dispose();
  }, 60_000);

  it('count up one kept number without losing a step', async () => {
    const { config, place } = await fresh();
    const store = await place.open();
    const children = [startChild('countUp', 40, config), startChild('countUp', 40, config)];
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0]);
    const said = children.flatMap((child) => child.lines.map(Number));
    expect(said.sort((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    expect(await store.kept('count')).toEqual({ value: '80', version: 80, keptAt: NOW });
    await place.dispose();
  }, 60_000);

  it('can both open a database that does not exist yet', async () => {
    const { config, place } = await fresh();
    const children = [1, 2, 3].map(() => startChild('claimEverything', 0, config));
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0, 0]);
    const store = await place.open();
    expect(
      await store.saveDestination({ id: 'a', platform: 'teams', address: '', scope: 'group' }, NOW),
    ).toBe(true);
    await place.dispose();
  }, 60_000);
});
