import type { EpochMs } from '../domain/instant';

/** The time everybody in the process lives by. */
export interface Clock {
  now(): EpochMs;
  /**
   * Resolves when `ms` of this clock's time have gone by, or at once when `signal` aborts. Never rejects.
   * A clock whose time jumps forward wakes every sleeper whose time has come.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
