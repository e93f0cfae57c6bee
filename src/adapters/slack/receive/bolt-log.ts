import type { LogLevel, Logger } from '@slack/bolt';
import type { Log } from '../../../ports/log';

/**
 * Bolt's own words may hold what it received, so they are not passed on; that it had some to say is. What is wrong with
 * a request is logged by whoever refuses it.
 */
export function boltLog(log: Log, level: LogLevel): Logger {
  const ignore = () => undefined;
  const noted = (as: 'warn' | 'error') => () => {
    log.debug('Bolt has something to say', { as });
  };
  return {
    debug: ignore,
    info: ignore,
    warn: noted('warn'),
    error: noted('error'),
    setLevel: ignore,
    setName: ignore,
    getLevel: () => level,
  };
}
