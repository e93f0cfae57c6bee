import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { Log } from '../../ports/log';
import type { LogConfig } from './config';

/** Whatever stands under one of these names is never written, wherever it hides in the fields. */
const SECRET_NAMES = [
  'authorization',
  'token',
  'password',
  'secret',
  'accessToken',
  'refreshToken',
  'clientSecret',
];

/**
 * Writes one JSON line per event to standard error, which leaves standard output to the words for people. Errors are
 * written with message, stack and cause; fields whose name says secret are replaced.
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
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: pino.stdSerializers.errWithCause },
      redact: {
        paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[secret]',
      },
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
