import { HOUR_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import { nextSendAt } from '../domain/pace';
import type { RateWindow } from '../domain/pace';

/** How long a destination stays on the platform's published rate after it has been throttled. */
const CAREFUL_MS = HOUR_MS;

/**
 * Keeps each destination within what its platform bears. Messages go out at full speed until the platform throttles
 * one; from then on that destination, and only that one, is held to the published rate for an hour. See
 * `docs/decisions/0004-pace-after-the-first-429.md`.
 */
export interface Pacing {
  /** The destinations that must not be sent to at `now`. */
  waiting(now: EpochMs): readonly string[];
  /** To be called before each send. */
  sent(destinationId: string, now: EpochMs): void;
  /** The platform throttled us and wants a pause until `until`. */
  slowDown(destinationId: string, now: EpochMs, until: EpochMs): void;
  /** Leaves a destination alone for a while, for a reason of our own. */
  pauseUntil(destinationId: string, until: EpochMs): void;
}

interface Pace {
  pausedUntil: EpochMs;
  carefulUntil: EpochMs;
  readonly sentAt: EpochMs[];
}

/** Creates a pacing with nothing sent yet; `windows` are the platform's published limits per conversation. */
export function createPacing(windows: readonly RateWindow[]): Pacing {
  const paces = new Map<string, Pace>();
  const remembered = Math.max(0, ...windows.map((window) => window.messages));

  const paceOf = (destinationId: string): Pace => {
    const pace = paces.get(destinationId) ?? { pausedUntil: 0, carefulUntil: 0, sentAt: [] };
    paces.set(destinationId, pace);
    return pace;
  };
  const freeAt = (pace: Pace, now: EpochMs): EpochMs =>
    Math.max(pace.pausedUntil, pace.carefulUntil > now ? nextSendAt(pace.sentAt, windows, now) : now);
  const pauseUntil = (destinationId: string, until: EpochMs): void => {
    const pace = paceOf(destinationId);
    pace.pausedUntil = Math.max(pace.pausedUntil, until);
  };

  return {
    waiting: (now) =>
      [...paces].filter(([, pace]) => freeAt(pace, now) > now).map(([destinationId]) => destinationId),
    sent: (destinationId, now) => {
      const { sentAt } = paceOf(destinationId);
      sentAt.push(now);
      if (sentAt.length > 2 * remembered) sentAt.splice(0, sentAt.length - remembered);
    },
    slowDown: (destinationId, now, until) => {
      pauseUntil(destinationId, until);
      paceOf(destinationId).carefulUntil = now + CAREFUL_MS;
    },
    pauseUntil,
  };
}
