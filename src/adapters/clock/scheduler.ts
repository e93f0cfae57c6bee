import type { Clock } from '../../ports/clock';

export interface Repetition {
  readonly clock: Clock;
  /** Does one turn and says in how many milliseconds the next one is wanted. Must not throw. */
  readonly turn: (signal: AbortSignal) => Promise<number>;
  /** How long to wait before the first turn; 0 when absent. */
  readonly firstPauseMs?: number;
}

export interface Running {
  /** Starts the next turn at once; a call during a turn is remembered. */
  wake(): void;
  /** Lets the turn in progress end and starts no other. */
  stop(): Promise<void>;
}

/** Repeats a turn until stopped; turns never overlap. */
export function repeat({ clock, turn, firstPauseMs = 0 }: Repetition): Running {
  const stopping = new AbortController();
  let pause = new AbortController();
  let woken = false;

  const rest = async (ms: number): Promise<void> => {
    if (!woken && !stopping.signal.aborted && ms > 0) {
      pause = new AbortController();
      await clock.sleep(ms, pause.signal);
    }
    woken = false;
  };
  const loop = async (): Promise<void> => {
    await rest(firstPauseMs);
    while (!stopping.signal.aborted) await rest(await turn(stopping.signal));
  };
  const wake = (): void => {
    woken = true;
    pause.abort();
  };
  const ended = loop();
  return {
    wake,
    stop: async () => {
      stopping.abort();
      wake();
      await ended;
    },
  };
}
