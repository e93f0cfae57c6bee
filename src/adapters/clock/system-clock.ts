import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../ports/clock';

/** Timers of Node take at most this; a longer sleep is slept in pieces. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    let left = ms;
    while (left > 0 && signal?.aborted !== true) {
      const piece = Math.min(left, LONGEST_TIMER_MS);
      await delay(piece, undefined, signal && { signal }).catch(() => undefined);
      left -= piece;
    }
  },
};
