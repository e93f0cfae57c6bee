import type { InboxItem, ReceivedItem, Store } from '../../../src/ports/store';
import { LEASE_MS, NOW } from './samples';
import type { Subject } from './store-contract';

function anItem(key: string, fields: Partial<ReceivedItem> = {}): ReceivedItem {
  return { key, body: `{"of":"${key}"}`, receivedAt: NOW, ...fields };
}

function claim(store: Store, now = NOW, limit = 100): Promise<readonly InboxItem[]> {
  return store.claimInbox({ now, leaseUntil: now + LEASE_MS, limit });
}

async function keys(claimed: Promise<readonly InboxItem[]>): Promise<readonly string[]> {
  return (await claimed).map(({ key }) => key);
}

export function inboxContract(subject: () => Subject): void {
  describe('inbox', () => {
    it('keeps what came and hands it out as it came', async () => {
      const { store } = subject();
      const body = JSON.stringify({ text: 'Łódź <!channel> \u202e 😀 "quoted"\n' });
      expect(await store.receive(anItem('slack:a', { body }))).toBe(true);
      expect(await claim(store)).toEqual([{ key: 'slack:a', body, receivedAt: NOW, attempts: 1 }]);
    });

    it('takes the same thing once, whether it waits, is being worked on, or is done with', async () => {
      const { store } = subject();
      await store.receive(anItem('a'));
      expect(await store.receive(anItem('a', { body: 'another', receivedAt: NOW + 1 }))).toBe(false);
      expect(await claim(store)).toMatchObject([{ key: 'a', body: '{"of":"a"}', receivedAt: NOW }]);
      expect(await store.receive(anItem('a'))).toBe(false);
      await store.finishInbox('a', NOW);
      expect(await store.receive(anItem('a'))).toBe(false);
      expect(await claim(store, NOW + 2 * LEASE_MS)).toEqual([]);
    });

    it('hands out the oldest first, and what came at the same moment in its order', async () => {
      const { store } = subject();
      for (const key of ['late 1', 'late 0']) await store.receive(anItem(key, { receivedAt: NOW + 5 }));
      for (const key of ['z', 'b', 'y', 'a']) await store.receive(anItem(key));
      expect(await keys(claim(store, NOW + 5))).toEqual(['z', 'b', 'y', 'a', 'late 1', 'late 0']);
    });

    it('hands out as many as asked for, the rest to the next caller', async () => {
      const { store } = subject();
      for (const key of ['a', 'b', 'c']) await store.receive(anItem(key));
      expect(await keys(claim(store, NOW, 0))).toEqual([]);
      expect(await keys(claim(store, NOW, 2))).toEqual(['a', 'b']);
      expect(await keys(claim(store))).toEqual(['c']);
      expect(await keys(claim(store))).toEqual([]);
    });

    it('hands it out again when its lease has run out, and counts that', async () => {
      const { store } = subject();
      await store.receive(anItem('a'));
      await claim(store);
      expect(await claim(store, NOW + LEASE_MS - 1)).toEqual([]);
      expect(await claim(store, NOW + LEASE_MS)).toMatchObject([{ key: 'a', attempts: 2 }]);
    });

    it('hands out what another clock received a little later than now', async () => {
      const { store } = subject();
      await store.receive(anItem('a', { receivedAt: NOW + 3000 }));
      expect(await keys(claim(store))).toEqual(['a']);
    });

    it('does not hand out what is done with, and finishing it again is harmless', async () => {
      const { store } = subject();
      for (const key of ['worked on', 'never claimed', 'waits']) await store.receive(anItem(key));
      await claim(store, NOW, 1);
      for (const key of ['worked on', 'never claimed', 'worked on', 'unknown']) {
        await store.finishInbox(key, NOW + 1);
      }
      expect(await keys(claim(store, NOW + LEASE_MS))).toEqual(['waits']);
    });

    it('remembers the key alone of what needs no work', async () => {
      const { store } = subject();
      expect(await store.receive({ key: 'seen', receivedAt: NOW })).toBe(true);
      expect(await claim(store)).toEqual([]);
      expect(await store.receive(anItem('seen'))).toBe(false);
      expect(await claim(store)).toEqual([]);
    });

    it('forgets keys that are old and done with, and nothing else', async () => {
      const { store } = subject();
      for (const key of ['old', 'old and waiting', 'edge']) {
        await store.receive(anItem(key, { receivedAt: key === 'edge' ? NOW : NOW - 1 }));
      }
      await store.receive({ key: 'old mark', receivedAt: NOW - 1 });
      for (const key of ['old', 'edge']) await store.finishInbox(key, NOW + 9);
      await store.forgetInbox(NOW);
      expect(await keys(claim(store))).toEqual(['old and waiting']);
      expect(await store.receive({ key: 'old mark', receivedAt: NOW })).toBe(true);
      expect(await store.receive(anItem('edge'))).toBe(false);
      expect(await store.receive(anItem('old', { receivedAt: NOW }))).toBe(true);
    });

    it('takes a thing that comes to several replicas at once from exactly one', async () => {
      const { store, another } = subject();
      const stores = [store, await another(), await another()];
      const told = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          Promise.all(stores.map((one) => one.receive(anItem(`a${String(index)}`)))),
        ),
      );
      expect(told.map((answers) => answers.filter(Boolean).length)).toEqual(Array<number>(20).fill(1));
      expect(await claim(store)).toHaveLength(20);
    });

    it('hands each thing to one of several callers', async () => {
      const { store, another } = subject();
      const stores = [store, await another(), await another()];
      for (let index = 0; index < 30; index += 1) await store.receive(anItem(`a${String(index)}`));
      const handedOut: string[] = [];
      // What another caller just holds is passed over, so somebody may be given nothing although something waits.
      while (handedOut.length < 30) {
        const claimed = await Promise.all(stores.map((one) => keys(claim(one, NOW, 4))));
        handedOut.push(...claimed.flat());
      }
      expect(new Set(handedOut).size).toBe(30);
      expect(await claim(store)).toEqual([]);
    });
  });
}
