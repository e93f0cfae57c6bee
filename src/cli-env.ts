import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { PACKAGE_ROOT } from './package-root';
import type { Env } from './ports/config';

export const ENV_FILE = join(PACKAGE_ROOT, 'env', '.env');

/** `env/.env` under what the process was given: the environment wins. */
export function liveEnv(): Env {
  const file = existsSync(ENV_FILE) ? parseEnv(readFileSync(ENV_FILE, 'utf8')) : {};
  return { ...file, ...process.env };
}
