import { NOW } from './samples';
import type { Subject } from './store-contract';

export function keptContract(subject: () => Subject): void {
  describe('kept texts', () => {
    it('gives a text back as it was, with its version and the time', async () => {
      const { store } = subject();
      const value = 'sealed: +/= Łódź 😀 \u202e "\'\n';
      expect(await store.kept('slack/x')).toBeUndefined();
      expect(await store.keep('slack/x', value, NOW + 0.4)).toBe(true);
      expect(await store.kept('slack/x')).toEqual({ value, version: 1, keptAt: NOW });
    });

    it('replaces a text and counts its versions', async () => {
      const { store } = subject();
      for (const [index, value] of ['one', 'two', 'two'].entries()) await store.keep('x', value, NOW + index);
      expect(await store.kept('x')).toEqual({ value: 'two', version: 3, keptAt: NOW + 2 });
    });

    it('replaces only the version that was read, when one is named', async () => {
      const { store } = subject();
      expect(await store.keep('x', 'early', NOW, 1)).toBe(false);
      expect(await store.kept('x')).toBeUndefined();
      expect(await store.keep('x', 'one', NOW, 0)).toBe(true);
      expect(await store.keep('x', 'late', NOW + 1, 0)).toBe(false);
      expect(await store.keep('x', 'two', NOW + 2, 1)).toBe(true);
      expect(await store.keep('x', 'late', NOW + 3, 1)).toBe(false);
      expect(await store.kept('x')).toEqual({ value: 'two', version: 2, keptAt: NOW + 2 });
    });

    it('says that the same text came too late as well', async () => {
      const { store } = subject();
      await store.keep('x', 'same', NOW);
      expect(await store.keep('x', 'same', NOW, 0)).toBe(false);
      expect((await store.kept('x'))?.version).toBe(1);
    });

    it('forgets a text, and is not troubled when there is none', async () => {
      const { store } = subject();
      await store.keep('x', 'one', NOW);
      await store.keep('y', 'stays', NOW);
      await store.drop('x');
      await store.drop('x');
      expect(await store.kept('x')).toBeUndefined();
      expect(await store.kept('y')).toMatchObject({ value: 'stays' });
      expect(await store.keep('x', 'again', NOW, 0)).toBe(true);
    });

    it('names what begins so, to the letter and sorted', async () => {
      const { store } = subject();
      const names = [
        'slack/b',
        'slack/a',
        'slack/😀x',
        'slack/B',
        'slack',
        'slack_b',
        'Slack/a',
        'teams/a',
        'sl%',
      ];
      for (const name of names) await store.keep(name, '', NOW);
      expect(await store.keptNames('slack/')).toEqual(['slack/B', 'slack/a', 'slack/b', 'slack/😀x']);
      expect(await store.keptNames('slack/😀')).toEqual(['slack/😀x']);
      expect(await store.keptNames('sl%')).toEqual(['sl%']);
      expect(await store.keptNames('_')).toEqual([]);
      expect(await store.keptNames('')).toEqual([...names].sort());
    });

    it('lets exactly one of several through that replace the same version', async () => {
      const { store, another } = subject();
      const stores = [store, await another(), await another()];
      for (const expected of [0, 1, 2]) {
        const kept = await Promise.all(
          stores.map((one, index) => one.keep('x', `of ${String(index)}`, NOW, expected)),
        );
        expect(kept.filter(Boolean)).toHaveLength(1);
        expect(await store.kept('x')).toMatchObject({
          value: `of ${String(kept.indexOf(true))}`,
          version: expected + 1,
        });
      }
    });
  });
}
