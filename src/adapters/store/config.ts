import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ConfigProblem, ConfigResult, Env } from '../../ports/config';

/** Which database keeps what the bot remembers. */
export type StoreConfig =
  /** Embedded, in one file in this folder: for one process on one machine. */
  | { readonly kind: 'sqlite'; readonly dataDir: string }
  /** A server: for several replicas. The URL holds a password: never print it. */
  | { readonly kind: 'postgres'; readonly url: string };

const URL_EXAMPLE = 'postgres://bot:secret@db.example.com:5432/referral_bot';

/**
 * Reads `DATABASE_URL`, or else `DATA_DIR` (default `./data`), which is created when it is missing. Problems never
 * quote the URL.
 */
export function readStoreConfig(env: Env): ConfigResult<StoreConfig> {
  const url = env['DATABASE_URL']?.trim();
  if (url) {
    const problem = urlProblem(url);
    return problem ? failed('DATABASE_URL', problem, URL_EXAMPLE) : succeeded({ kind: 'postgres', url });
  }
  const dataDir = resolve(env['DATA_DIR']?.trim() || './data');
  const problem = dataDirProblem(dataDir);
  return problem ? failed('DATA_DIR', problem, './data') : succeeded({ kind: 'sqlite', dataDir });
}

/** Makes the folder when it is missing; what is wrong with it, or `undefined` when the bot can write there. */
export function dataDirProblem(dataDir: string): string | undefined {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return `must be a folder the bot can write to ("${dataDir}" is not: ${code})`;
  }
}

function urlProblem(url: string): string | undefined {
  if (!URL.canParse(url)) {
    return 'is not a URL; in a password, characters such as @ / # % must be percent-encoded';
  }
  const { protocol, hostname, searchParams } = new URL(url);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    return 'must start with postgres:// or postgresql:// (leave it unset for the embedded database)';
  }
  return hostname || searchParams.has('host') ? undefined : 'names no host';
}

function succeeded(config: StoreConfig): ConfigResult<StoreConfig> {
  return { ok: true, config };
}

function failed(variable: string, message: string, example: string): ConfigResult<StoreConfig> {
  const problems: readonly ConfigProblem[] = [{ variable, message, example }];
  return { ok: false, problems };
}
