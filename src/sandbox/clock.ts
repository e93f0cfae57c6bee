/** Real time as the virtual clock reads it; tests hand in their own. */
export interface RealTime {
  /** Milliseconds that never run backwards; where they start does not matter. */
  now(): number;
  /** Calls `fire` once, after about `ms` milliseconds. The returned function takes it back. */
  after(ms: number, fire: () => void): () => void;
}

/** A clock that runs with real time and can be moved ahead. */
export interface VirtualClock {
  /** Milliseconds since 1970 on this clock, whole. */
  readonly now: () => number;
  /**
   * Resolves when `ms` of this clock's time have gone by, or at once when `signal` aborts. Never rejects.
   * `advance` wakes every sleeper whose time has come.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Moves the clock `ms` milliseconds ahead. Throws `RangeError` when `ms` is negative or not a finite number. */
  readonly advance: (ms: number) => void;
  /** Calls `listener` after each `advance`; the returned function ends that. */
  onAdvance(listener: (now: number) => void): () => void;
}

export interface VirtualClockOptions {
  /** What the clock shows first, in milliseconds since 1970. */
  readonly startAt: number;
  readonly realTime?: RealTime;
}

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** The longest delay a timer takes; a longer sleep is armed again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const systemTime: RealTime = {
  now: () => performance.now(),
  after: (ms, fire) => {
    const timer = setTimeout(fire, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Starts a clock at `startAt`; from there it runs one to one with real time. */
export function createVirtualClock({ startAt, realTime = systemTime }: VirtualClockOptions): VirtualClock {
  const realStart = realTime.now();
  const sleepers = new Set<Sleeper>();
  const listeners = new Set<(now: number) => void>();
  let jumpedMs = 0;

  const now = (): number => Math.floor(startAt + jumpedMs + (realTime.now() - realStart));

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true || !(ms > 0)) return Promise.resolve();
    return new Promise((resolve) => {
      const wakeAt = now() + ms;
      let disarm: () => void;
      const wake = (): void => {
        disarm();
        sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const arm = (): void => {
        disarm = realTime.after(Math.min(wakeAt - now(), LONGEST_TIMER_MS), () => {
          // A timer may fire a little early, and a long sleep is armed in pieces.
          if (now() >= wakeAt) wake();
          else arm();
        });
      };
      const sleeper: Sleeper = { wakeAt, wake };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', wake);
      arm();
    });
  }

  function advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new RangeError(`a clock advances by zero or more milliseconds, not by ${String(ms)}`);
    }
    jumpedMs += ms;
    const time = now();
    const due = [...sleepers].filter((sleeper) => sleeper.wakeAt <= time);
    for (const sleeper of due.sort((a, b) => a.wakeAt - b.wakeAt)) sleeper.wake();
    for (const listener of [...listeners]) listener(time);
  }

  function onAdvance(listener: (now: number) => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  return { now, sleep, advance, onAdvance };
}
