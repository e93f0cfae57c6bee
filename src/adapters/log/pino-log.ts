import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { Log } from '../../ports/log';
import { cleanFields } from './clean-fields';
import type { LogConfig } from './config';
import { maskSecrets } from './mask';

/**
 * Writes one JSON line per event to standard error, which leaves standard output to the words for people. Errors are
 * written with message, code, facts, cause and the frames of the stack that are ours; fields whose name says secret are
 * replaced, at any depth (pino's own `redact` has to be told each path), and in the finished line whatever looks like a
 * secret is masked, whoever put it there.
 */
export function createPinoLog(
  config: LogConfig,
  stream: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const logger = pino(
    {
      level: config.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: cleanFields },
      hooks: { streamWrite: maskSecrets },
    },
    stream,
  );
  return {
    debug: (event, fields = {}) => {
      logger.debug(fields, event);
    },
    info: (event, fields = {}) => {
      logger.info(fields, event);
    },
    warn: (event, fields = {}) => {
      logger.warn(fields, event);
    },
    error: (event, fields = {}) => {
      logger.error(fields, event);
    },
  };
}
