import { z } from 'zod';
import type { ConfigResult, Env } from '../../ports/config';

export interface LogConfig {
  readonly level: (typeof LEVELS)[number];
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Reads `LOG_LEVEL` (default `info`). */
export function readLogConfig(env: Env): ConfigResult<LogConfig> {
  const given = env['LOG_LEVEL'] ?? '';
  const level = z.enum(LEVELS).safeParse(given === '' ? 'info' : given.toLowerCase());
  if (level.success) return { ok: true, config: { level: level.data } };
  const message = `must be one of ${LEVELS.join(', ')} (it is "${given}")`;
  return { ok: false, problems: [{ variable: 'LOG_LEVEL', message, example: 'info' }] };
}
