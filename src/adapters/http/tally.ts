import type { RateLimiterMemory } from 'rate-limiter-flexible';
import { once } from '../../domain/once';

/** How much was counted for somebody in the window that runs. */
export interface Count {
  readonly counted: number;
  /** Until the window ends and counting begins anew. */
  readonly leftMs: number;
}

/** Counts per sender in windows of a fixed length, for so many senders and no more. */
export interface Tally {
  add(key: string): Promise<Count>;
  of(key: string): Promise<Count>;
}

const NOTHING: Count = { counted: 0, leftMs: 0 };

/** What counts is loaded by the first thing to count: most bots never need it. */
export function createTally(windowSeconds: number, mostKeys: number): Tally {
  const limiter = once(async () => {
    const { RateLimiterMemory: Limiter } = await import('rate-limiter-flexible');
    return new Limiter({ points: Number.MAX_SAFE_INTEGER, duration: windowSeconds });
  });
  /** In the order in which their windows began. */
  const keys = new Set<string>();
  const makeRoom = async (key: string, counter: RateLimiterMemory): Promise<void> => {
    keys.delete(key);
    keys.add(key);
    const [oldest] = keys;
    if (keys.size <= mostKeys || oldest === undefined) return;
    keys.delete(oldest);
    await counter.delete(oldest);
  };
  return {
    add: async (key) => {
      const counter = await limiter();
      const { consumedPoints, msBeforeNext } = await counter.penalty(key);
      if (consumedPoints === 1) await makeRoom(key, counter);
      return { counted: consumedPoints, leftMs: msBeforeNext };
    },
    of: async (key) => {
      const count = limiter.isMade() ? await (await limiter()).get(key) : null;
      if (count === null || count.msBeforeNext <= 0) return NOTHING;
      return { counted: count.consumedPoints, leftMs: count.msBeforeNext };
    },
  };
}
