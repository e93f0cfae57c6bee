import type { EpochMs } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';

export interface Recently {
  /** Whether this one was not asked about within the time; from now on it was. */
  isNew(key: string): boolean;
}

/** Remembers keys for a while, at most `most` of them; the oldest are forgotten first. */
export function createRecently(options: {
  readonly clock: Clock;
  readonly forMs: number;
  readonly most: number;
}): Recently {
  const { clock, forMs, most } = options;
  const seenAt = new Map<string, EpochMs>();
  return {
    isNew: (key) => {
      const now = clock.now();
      for (const [old, at] of seenAt) {
        if (now - at < forMs && seenAt.size < most) break;
        seenAt.delete(old);
      }
      if (seenAt.has(key)) return false;
      seenAt.set(key, now);
      return true;
    },
  };
}
