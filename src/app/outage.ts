import type { EpochMs } from '../domain/instant';

/** Turns of the poll that failed one after the other. */
export interface Outage {
  readonly since: EpochMs;
  readonly turns: number;
  /** When the latest of them failed, and why. */
  readonly latest: EpochMs;
  readonly error: unknown;
}
