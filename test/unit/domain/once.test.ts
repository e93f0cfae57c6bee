import { once } from '../../../src/domain/once';

describe('once', () => {
  it('makes a thing when it is first asked for, the same for everybody', async () => {
    let made = 0;
    const get = once(() => Promise.resolve(++made));
    expect(get.isMade()).toBe(false);
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    expect(await get()).toBe(1);
    expect(get.isMade()).toBe(true);
  });

  it('tries again what has failed', async () => {
    let tries = 0;
    const get = once(() => (++tries === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve(tries)));
    await expect(get()).rejects.toThrow('not yet');
    expect(get.isMade()).toBe(false);
    expect(await get()).toBe(2);
  });
});
