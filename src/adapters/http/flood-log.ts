import type { IncomingMessage } from 'node:http';
import type { Log } from '../../ports/log';
import type { Sender, TrustedProxies } from './sender';

/** Says in the log what an operator should know of floods; a flood of senders makes no flood of lines. */
export interface FloodLog {
  turnedAway(sender: Sender): void;
  /** A request of Bot Framework or Slack has come. Where it came through a proxy nobody told of, that is said once. */
  provenBy(req: IncomingMessage): void;
}

const QUIET_MS = 10_000;

/** `now` in milliseconds, by a clock that may begin anywhere. */
export function createFloodLog(log: Log, proxies: TrustedProxies, now: () => number): FloodLog {
  let quietUntil = Number.NEGATIVE_INFINITY;
  let unsaid = 0;
  let isProxyTold = false;
  return {
    turnedAway: ({ key }) => {
      if (now() < quietUntil) {
        unsaid++;
        return;
      }
      log.warn('a sender is told 429 for up to a minute: too many of its requests were refused', {
        sender: key,
        othersSinceTheLastLine: unsaid,
      });
      quietUntil = now() + QUIET_MS;
      unsaid = 0;
    },
    provenBy: ({ headers, socket: { remoteAddress = '' } }) => {
      if (isProxyTold || headers['x-forwarded-for'] === undefined || proxies.has(remoteAddress)) return;
      isProxyTold = true;
      log.warn(
        'requests come through a proxy, and all who send through it count as one: name it in TRUSTED_PROXIES if it is yours',
        { proxy: remoteAddress },
      );
    },
  };
}
