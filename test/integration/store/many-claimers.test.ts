import type { Store } from '../../../src/ports/store';
import { freshSchema } from '../../contract/store/place';
import { aDelivery, aRequest, giveWork, NOW } from '../../contract/store/samples';
import { describeWithPostgres } from '../../helpers/postgres';

const CLIENTS = 4;
const DESTINATIONS = 10;
const REFERRALS = 50;

describeWithPostgres('four replicas on one PostgreSQL', () => {
  it('are given each of 500 deliveries once, and never two of one destination at a time', async () => {
    const { place } = await freshSchema();
    const stores = await Promise.all(Array.from({ length: CLIENTS }, () => place.open()));
    const [first] = stores;
    if (!first) throw new Error('no store');
    const deliveries = Array.from({ length: DESTINATIONS * REFERRALS }, (_, index) =>
      aDelivery(`r${String(Math.floor(index / DESTINATIONS))}`, `d${String(index % DESTINATIONS)}`),
    );
    await giveWork(first, deliveries);

    const underWay = new Set<string>();
    const handedOut: string[] = [];
    await Promise.all(stores.map((store) => work(store, underWay, handedOut)));

    expect(handedOut).toHaveLength(deliveries.length);
    expect(new Set(handedOut).size).toBe(deliveries.length);
    expect(await first.deliveryCounts()).toEqual({ delivered: deliveries.length });
    await place.dispose();
  }, 60_000);
});

describeWithPostgres('four doors and four workers on one PostgreSQL', () => {
  it('take each of 200 things that come to all doors once, and do each once', async () => {
    const { place } = await freshSchema();
    const stores = await Promise.all(Array.from({ length: CLIENTS }, () => place.open()));
    const taken: string[] = [];
    const done: string[] = [];
    const keys = Array.from({ length: 200 }, (_, index) => `slack:${String(index)}`);
    await Promise.all([
      ...stores.map((store) => receiveAll(store, keys, taken)),
      ...stores.map((store) => doAll(store, keys.length, done)),
    ]);
    expect([...taken].sort()).toEqual([...keys].sort());
    expect([...done].sort()).toEqual([...keys].sort());
    await place.dispose();
  }, 60_000);
});

async function receiveAll(store: Store, keys: readonly string[], taken: string[]): Promise<void> {
  for (const key of keys) {
    if (await store.receive({ key, body: '{}', receivedAt: NOW })) taken.push(key);
  }
}

async function doAll(store: Store, count: number, done: string[]): Promise<void> {
  while (done.length < count) {
    for (const { key } of await store.claimInbox({ now: NOW, leaseUntil: NOW + 1, limit: 3 })) {
      done.push(key);
      await store.finishInbox(key, NOW);
    }
  }
}

async function work(store: Store, underWay: Set<string>, handedOut: string[]): Promise<void> {
  while ((await store.nextDueAt()) !== undefined) {
    for (const claim of await store.claimDue(aRequest({ limit: 2 }))) {
      expect(underWay.has(claim.destination.id)).toBe(false);
      underWay.add(claim.destination.id);
      handedOut.push(claim.id);
      await store.ping();
      underWay.delete(claim.destination.id);
      expect(await store.settle(claim, { state: 'delivered', messageId: claim.id }, NOW)).toBe(true);
    }
  }
}
