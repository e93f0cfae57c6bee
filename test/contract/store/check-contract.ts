import { DAY_MS } from '../../../src/domain/instant';
import { NOW } from './samples';
import type { Subject } from './store-contract';

export function checkContract(subject: () => Subject): void {
  describe('checks', () => {
    it('counts those of a span, both ends included, and finds the longest gap', async () => {
      const { store } = subject();
      for (const at of [NOW - 1, NOW, NOW + 100, NOW + 350, NOW + 400, NOW + 401])
        await store.recordCheck(at);
      expect(await store.checks(NOW, NOW + 400)).toEqual({ count: 4, longestGapMs: 250 });
      expect(await store.checks(NOW, NOW + 401)).toEqual({ count: 5, longestGapMs: 250 });
    });

    it('takes the time before the first and after the last check for gaps too', async () => {
      const { store } = subject();
      await store.recordCheck(NOW + 500);
      await store.recordCheck(NOW + 600);
      expect(await store.checks(NOW, NOW + 700)).toEqual({ count: 2, longestGapMs: 500 });
      expect(await store.checks(NOW + 490, NOW + 900)).toEqual({ count: 2, longestGapMs: 300 });
    });

    it('takes a span without any check for one gap', async () => {
      const { store } = subject();
      expect(await store.checks(NOW, NOW + 1000)).toEqual({ count: 0, longestGapMs: 1000 });
      expect(await store.checks(NOW, NOW)).toEqual({ count: 0, longestGapMs: 0 });
      await store.recordCheck(NOW + 1001);
      expect(await store.checks(NOW, NOW + 1000)).toEqual({ count: 0, longestGapMs: 1000 });
    });

    it('counts one moment once, and checks that came out of order like others', async () => {
      const { store, another } = subject();
      const other = await another();
      await Promise.all([store.recordCheck(NOW + 50), other.recordCheck(NOW + 50)]);
      await store.recordCheck(NOW + 10);
      await store.recordCheck(NOW + 50.2);
      expect(await store.checks(NOW, NOW + 60)).toEqual({ count: 2, longestGapMs: 40 });
    });

    it('forgets checks of more than 40 days ago', async () => {
      const { store } = subject();
      for (const days of [41, 40, 39]) await store.recordCheck(NOW - days * DAY_MS);
      await store.recordCheck(NOW);
      const { count } = await store.checks(NOW - 60 * DAY_MS, NOW);
      expect(count).toBe(3);
    });
  });
}
