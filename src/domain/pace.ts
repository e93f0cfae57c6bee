import type { EpochMs } from './instant';

/** A published limit: at most so many messages to one conversation within any such time. */
export interface RateWindow {
  readonly messages: number;
  readonly perMs: number;
}

/**
 * How fast one conversation may be sent to. `always`: the windows are held from the first message on. `once-throttled`:
 * only after the platform has asked for less, and for an hour.
 */
export interface Pace {
  readonly held: 'always' | 'once-throttled';
  readonly windows: readonly RateWindow[];
}

/**
 * The earliest moment at which one more message stays inside every window, given when the last ones were sent
 * (oldest first). `now` when that is at once.
 */
export function nextSendAt(
  sentAt: readonly EpochMs[],
  windows: readonly RateWindow[],
  now: EpochMs,
): EpochMs {
  return Math.max(now, ...windows.map((window) => freeAt(sentAt, window)));
}

function freeAt(sentAt: readonly EpochMs[], window: RateWindow): EpochMs {
  const oldestThatCounts = sentAt.at(-window.messages);
  return oldestThatCounts === undefined ? Number.NEGATIVE_INFINITY : oldestThatCounts + window.perMs;
}
