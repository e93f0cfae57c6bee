import { createFlood } from '../../../../src/adapters/http/flood';
import type { Flood, Knock } from '../../../../src/adapters/http/flood';
import { HTTP_LIMITS } from '../../../../src/adapters/http/limits';
import type { Sender } from '../../../../src/adapters/http/sender';

const LIMITS = {
  ...HTTP_LIMITS,
  refusals: { stranger: 3, shared: 6 },
  looks: { stranger: 2, shared: 4 },
  countedSenders: 5,
  provenSenders: 2,
  provenMs: 3_600_000,
};
const STRANGER: Sender = { key: '203.0.113.9', isUntoldLoopback: false };
const OTHER: Sender = { key: '198.51.100.7', isUntoldLoopback: false };
const HERE: Sender = { key: '127.0.0.1', isUntoldLoopback: true };

let now = 0;
let flood: Flood;

beforeEach(() => {
  jest.useFakeTimers({ now: 1_700_000_000_000 });
  now = 0;
  flood = createFlood(LIMITS, () => now);
});
afterEach(() => {
  jest.useRealTimers();
});

function pass(ms: number): void {
  now += ms;
  jest.advanceTimersByTime(ms);
}

function ask(sender: Sender, more: Partial<Knock> = {}) {
  return flood.rule({ sender, isLook: false, bringsProof: false, ...more });
}

async function refuse(sender: Sender, times: number): Promise<boolean[]> {
  const told: boolean[] = [];
  for (let time = 0; time < times; time++) told.push(await flood.refused(sender));
  return told;
}

describe('a flood', () => {
  it('is nobody who was never refused', async () => {
    expect(await ask(STRANGER)).toEqual({ admitted: true });
  });

  it('is a sender who was refused too often within a minute, until that is over', async () => {
    expect(await refuse(STRANGER, 2)).toEqual([false, false]);
    expect(await ask(STRANGER)).toEqual({ admitted: true });
    pass(20_000);
    expect(await refuse(STRANGER, 3)).toEqual([true, false, false]);
    expect(await ask(STRANGER)).toEqual({ admitted: false, retryAfterSeconds: 40 });
    expect(await ask(OTHER)).toEqual({ admitted: true });
    pass(40_000);
    expect(await ask(STRANGER)).toEqual({ admitted: true });
  });

  it('is not stopped from looking at the health, nor the other way round', async () => {
    await refuse(STRANGER, 3);
    const looks = [];
    for (let look = 0; look < 3; look++) looks.push((await ask(STRANGER, { isLook: true })).admitted);
    expect(looks).toEqual([true, true, false]);
    expect((await ask(OTHER, { isLook: true })).admitted).toBe(true);
    expect((await ask(HERE, { isLook: true })).admitted).toBe(true);
  });

  it('may be larger where Bot Framework or Slack was heard lately, and never shuts those out', async () => {
    flood.proven(STRANGER);
    await refuse(STRANGER, 5);
    expect((await ask(STRANGER)).admitted).toBe(true);
    expect(await refuse(STRANGER, 1)).toEqual([true]);
    expect((await ask(STRANGER)).admitted).toBe(false);
    expect((await ask(STRANGER, { bringsProof: true })).admitted).toBe(true);
    now += LIMITS.provenMs;
    expect((await ask(STRANGER, { bringsProof: true })).admitted).toBe(false);
  });

  it('may be larger on this machine, as long as no proxy was told', async () => {
    await refuse(HERE, 6);
    expect((await ask(HERE)).admitted).toBe(false);
    expect((await ask(HERE, { bringsProof: true })).admitted).toBe(true);
  });

  it('does not make it keep more senders than it may', async () => {
    await refuse(STRANGER, 3);
    for (let index = 0; index < 5; index++) {
      await refuse({ key: `10.0.0.${String(index)}`, isUntoldLoopback: false }, 3);
    }
    expect((await ask(STRANGER)).admitted).toBe(true);
    expect((await ask({ key: '10.0.0.0', isUntoldLoopback: false })).admitted).toBe(false);
  });

  it('keeps only so many who have proven themselves, the latest', async () => {
    for (const key of ['a', 'b', 'a', 'c']) flood.proven({ key, isUntoldLoopback: false });
    const shared = async (key: string) => {
      const sender = { key, isUntoldLoopback: false };
      await refuse(sender, 3);
      return (await ask(sender)).admitted;
    };
    expect([await shared('a'), await shared('b'), await shared('c')]).toEqual([true, false, true]);
  });
});
