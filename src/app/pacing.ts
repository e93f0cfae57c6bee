import { HOUR_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import { nextSendAt } from '../domain/pace';
import type { Pace } from '../domain/pace';
import { platformOf } from '../domain/subscription';
import type { ChatPlatform } from '../ports/chat-platform';

/** How long a destination stays on the platform's published rate after it has been throttled, where it is not always. */
const CAREFUL_MS = HOUR_MS;

/**
 * Keeps each destination within what its platform bears, and one that is throttled holds up no other. Where the pace
 * is held `once-throttled`, messages go out at full speed until the platform throttles one; from then on that
 * destination is held to the published rate for an hour. See `docs/decisions/0004-pace-after-the-first-429.md`.
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

/** What has been sent to one destination, and how long it is to be left alone. */
interface Track {
  readonly pace: Pace;
  pausedUntil: EpochMs;
  carefulUntil: EpochMs;
  readonly sentAt: EpochMs[];
}

/** Creates a pacing with nothing sent yet; `paceFor` tells what one destination bears. */
export function createPacing(paceFor: (destinationId: string) => Pace): Pacing {
  const tracks = new Map<string, Track>();

  const trackOf = (destinationId: string): Track => {
    const track = tracks.get(destinationId) ?? newTrack(paceFor(destinationId));
    tracks.set(destinationId, track);
    return track;
  };
  const pauseUntil = (destinationId: string, until: EpochMs): void => {
    const track = trackOf(destinationId);
    track.pausedUntil = Math.max(track.pausedUntil, until);
  };

  return {
    waiting: (now) =>
      [...tracks].filter(([, track]) => freeAt(track, now) > now).map(([destinationId]) => destinationId),
    sent: (destinationId, now) => {
      const { pace, sentAt } = trackOf(destinationId);
      const remembered = Math.max(0, ...pace.windows.map((window) => window.messages));
      sentAt.push(now);
      if (sentAt.length > 2 * remembered) sentAt.splice(0, sentAt.length - remembered);
    },
    slowDown: (destinationId, now, until) => {
      pauseUntil(destinationId, until);
      trackOf(destinationId).carefulUntil = now + CAREFUL_MS;
    },
    pauseUntil,
  };
}

/** The pace of each destination by the platform that its id begins with; an unknown one is not held back. */
export function paceByPlatform(
  platforms: ReadonlyMap<string, Pick<ChatPlatform, 'pace'>>,
): (destinationId: string) => Pace {
  return (destinationId) =>
    platforms.get(platformOf(destinationId))?.pace ?? { held: 'once-throttled', windows: [] };
}

function newTrack(pace: Pace): Track {
  return { pace, pausedUntil: 0, carefulUntil: 0, sentAt: [] };
}

function freeAt({ pace, pausedUntil, carefulUntil, sentAt }: Track, now: EpochMs): EpochMs {
  const isHeld = pace.held === 'always' || carefulUntil > now;
  return Math.max(pausedUntil, isHeld ? nextSendAt(sentAt, pace.windows, now) : now);
}
